"""Watches the open conversation for what the writer must know: a colleague answered meanwhile, a reply came back.

colleague's message while there is text  -> collided(message)
a bubble of mine refused or asking       -> returned(pending)     once per token
the held bubble's undo time              -> held(pending) / released
"""

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.commands.port import Controller
from desktop.models.subscription import Subscriptions
from desktop.store.changes import ChangeSet
from desktop.store.timeline import Pending
from protocol.message import Message


class Watcher(QObject):
    """Signals about one conversation at a time."""

    collided = Signal(object)
    returned = Signal(object)
    held = Signal(object)
    released = Signal(str)
    changed = Signal()
    """The conversation's row or draft changed."""

    def __init__(self, session: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._id = session, 0
        self._told: set[str] = set()
        self._held: set[str] = set()
        self._seen: Any = None
        self._subscriptions = Subscriptions()
        self._subscriptions.add(session.hub.subscribe(self._on_changes))

    def close(self) -> None:
        """Stop listening."""
        self._subscriptions.close()

    def show(self, conversation_id: int) -> None:
        """Watch another conversation; what waits there already is told again."""
        self._id, self._told, self._held = conversation_id, set(), set()
        self.mark_seen()
        self._look_at_pending()

    def mark_seen(self) -> None:
        """Everything that is here now was seen by the writer."""
        timeline = self._session.store.timelines.get(self._id)
        newest = timeline.newest() if timeline else None
        self._seen = newest.order if newest else None

    def begin(self) -> None:
        """Something is being written: an answer that comes in the same frame as the first page is news already."""
        if self._seen is None:
            self.mark_seen()

    def _on_changes(self, changes: ChangeSet) -> None:
        id = self._id
        if changes.reset or id in changes.conversations or id in changes.drafts:
            self.changed.emit()
        if id in changes.outbox:
            self._look_at_pending()
        if id in changes.messages:
            self._look_at_messages(changes.messages[id])

    def _look_at_messages(self, ids: set[int]) -> None:
        timeline, me = self._session.store.timelines.get(self._id), self._session.store.my_id()
        found = [message for id in ids if timeline and (message := timeline.get(id)) is not None]
        if self._seen is None:
            self.mark_seen()
            return
        for message in sorted(found, key=_order):
            foreign = message.author.kind in {"user", "bot", "phone"} and message.author.id != me
            if message.direction == "out" and foreign and message.order > self._seen:
                self.collided.emit(message)

    def _look_at_pending(self) -> None:
        bubbles = self._session.store.pending.get(self._id, {})
        held = {token for token, bubble in bubbles.items() if bubble.state == "held"}
        for token in sorted(self._held - held):
            self.released.emit(token)
        for token in held - self._held:
            self.held.emit(bubbles[token])
        self._held = held
        for token, bubble in tuple(bubbles.items()):
            if bubble.state in {"refused", "asks"} and token not in self._told:
                self._told.add(token)
                self.returned.emit(bubble)


def _order(message: Message) -> Any:
    return message.order


def text_of(pending: Pending) -> str | None:
    """The text of a bubble, None for what is not text."""
    body = getattr(pending.content, "body", None)
    plain = type(pending.content).__name__ in {"Text", "Note"}
    return str(body) if plain and body is not None else None

"""Reading: which conversation is open, how far it was read, what is typed in it. A part of the session.

What always holds: a conversation I watch in silence is neither marked nor typed in; marks reach the gateway in the
order in which they were made.
"""

import asyncio
from collections.abc import Coroutine, Iterable
from typing import Any, Literal

from desktop.net.api import Api
from desktop.net.stream import Stream
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.backfill import History
from desktop.sync.drafts import Drafts
from desktop.sync.pens import Pens
from desktop.sync.tasks import Tasks
from protocol import api
from protocol.conversation import ReadMark
from protocol.frames import TypingSignal


class Reading:
    """`current` is the conversation on screen."""

    api: Api
    store: Store
    hub: Hub
    stream: Stream
    history: History
    drafts: Drafts
    pens: Pens
    current: int | None
    watched: int | None
    _tasks: Tasks
    _marks: dict[int, asyncio.Lock]

    def open_conversation(self, conversation_id: int) -> None:
        """Show a conversation: from the cache at once, from the gateway if the cache is not certain."""
        if self.current not in (None, conversation_id) and self.current in self.store.timelines:
            self.store.timelines[self.current].trim()
        if self.current not in (None, conversation_id):
            self._leave(self.current)
        self.current = conversation_id
        if self.history.open(conversation_id):
            self._tasks.ask(self.history.refresh(conversation_id), quiet=True)
        row = self.store.rows.get(conversation_id)
        if row is not None and row.contact_id not in self.store.contacts:
            self.fetch_contacts([row.contact_id])
        self._view(conversation_id)

    def close_conversation(self) -> None:
        """No conversation is shown."""
        if self.current is not None:
            self._leave(self.current)
        self.current = None
        self._view(None)

    def _leave(self, conversation_id: int) -> None:
        self.pens.stop(conversation_id)
        if self.watched == conversation_id:
            self.stop_watching()

    def load_older(self, conversation_id: int) -> None:
        """Fetch one more page into the past."""
        self._tasks.ask(self.history.older(conversation_id), quiet=True)

    def typing(self, conversation_id: int, *, note: bool = False) -> None:
        """Tell the colleagues that I am typing; call at most every few seconds. A watcher types in silence."""
        if conversation_id == self.watched:
            return
        self._tasks.spawn(self.stream.send(TypingSignal(conversation_id=conversation_id, note=note)))

    def mark_read(self, conversation_id: int) -> None:
        """I have read everything that is here. A watcher reads nothing."""
        if conversation_id == self.watched:
            return
        row = self.store.rows.get(conversation_id)
        if row is not None and self.store.unread_of(conversation_id):
            self._mark(conversation_id, row.inbound_count)

    def mark_unread(self, conversation_id: int) -> None:
        """Show the last message of the customer as unread; the gateway knows that wish as 0."""
        row = self.store.rows.get(conversation_id)
        if row is not None and row.inbound_count:
            self._mark(conversation_id, row.inbound_count - 1, told=0)

    def set_draft(
        self, conversation_id: int, text: str, mode: Literal["reply", "note"] = "reply", reply_to: int | None = None
    ) -> None:
        """Keep what is typed."""
        self.drafts.put(conversation_id, text, mode, reply_to)

    def _mark(self, conversation_id: int, inbound_count: int, *, told: int | None = None) -> None:
        self.hub.publish(self.store.put_local_mark(conversation_id, inbound_count))
        self._change(self._send_mark(conversation_id, inbound_count if told is None else told), quiet=True)

    async def _send_mark(self, conversation_id: int, inbound_count: int) -> ReadMark:
        """One after another: a late "unread" must not overtake the "read" that came after it."""
        async with self._marks.setdefault(conversation_id, asyncio.Lock()):
            return await self.api.mark_read(conversation_id, api.MarkRead(inbound_count=inbound_count))

    def fetch_contacts(self, ids: Iterable[int]) -> None:
        """See `Asking`."""
        raise NotImplementedError

    def stop_watching(self) -> None:
        """See `Teamwork`."""
        raise NotImplementedError

    def _view(self, conversation_id: int | None) -> None:
        """See `Teamwork`."""
        raise NotImplementedError

    def _change(self, request: Coroutine[Any, Any, Any], *, quiet: bool = False) -> None:
        """See `Session`."""
        raise NotImplementedError

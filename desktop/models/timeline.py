"""The timeline of one conversation as a list of frozen rows, with changes told as (removed, inserted) at an index.

Not a Qt item model: the timeline is a custom scroll area that lays out what is visible. It asks `len(model)` and
`model[index]`, and listens to `changed(first, removed, inserted)`: rows [first, first+removed) were replaced by
`inserted` new ones. Prepend is first == 0 with removed small, append is at the end. `reset` means: begin anew.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any, overload

from PySide6.QtCore import QObject, Signal

from desktop.models.rows import TimelineRow
from desktop.models.subscription import Subscriptions
from desktop.models.timeline_rows import message_rows, pending_row
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.store.timeline import PlaceKey, Timeline, place_of
from protocol.message import Message


class TimelineModel(QObject):
    """Rows of the open conversation, oldest first, unsent bubbles last."""

    changed = Signal(int, int, int)
    """first index, rows removed there, rows inserted there"""
    reset = Signal()
    """Another conversation, or everything may be different."""
    arrived = Signal(object)
    """A Message of somebody else that came at the end while the conversation is open (for announcements)."""

    def __init__(self, store: Store, hub: Hub, zone: tzinfo | None = None, parent: Any = None) -> None:
        super().__init__(parent)
        self._store = store
        self._zone = zone or datetime.now().astimezone().tzinfo or UTC
        self._conversation_id: int | None = None
        self._messages: list[Message] = []
        self._places: list[PlaceKey] = []
        self._keys: dict[int, PlaceKey] = {}
        self._rows: list[TimelineRow] = []
        self._pending = 0
        self._unread: tuple[int, int] | None = None
        self._unread_count = 0
        self._retried: set[int] = set()
        self._subscriptions = Subscriptions()
        self._subscriptions.add(hub.subscribe(self._on_changes))

    def close(self) -> None:
        """Stop listening; call before the model is dropped."""
        self._subscriptions.close()

    @property
    def conversation_id(self) -> int | None:
        """Which conversation this shows."""
        return self._conversation_id

    @property
    def has_older(self) -> bool:
        """Whether scrolling up may bring more."""
        timeline = self._timeline()
        return timeline is not None and timeline.has_older

    @property
    def loaded(self) -> bool:
        """Whether a page has arrived (else: skeleton)."""
        timeline = self._timeline()
        return timeline is not None and timeline.loaded

    def show(self, conversation_id: int | None) -> None:
        """Show a conversation; the unread divider is placed now and stays until the next `show`."""
        self._conversation_id = conversation_id
        # Counted now: it may be marked read before its messages arrive.
        self._unread_count = self._store.unread_of(conversation_id) if conversation_id else 0
        self._unread = self._find_unread()
        self._rebuild()

    def index_of(self, message_id: int) -> int | None:
        """The row of a loaded message (quoted message jump)."""
        place = self._place(message_id)
        return None if place is None else self._find(place)

    def unread_index(self) -> int | None:
        """The row of the unread divider."""
        return next((index for index, row in enumerate(self._rows) if row.kind == "unread"), None)

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> TimelineRow: ...

    @overload
    def __getitem__(self, index: slice) -> list[TimelineRow]: ...

    def __getitem__(self, index: int | slice) -> TimelineRow | list[TimelineRow]:
        return self._rows[index]

    def _timeline(self) -> Timeline | None:
        return self._store.timelines.get(self._conversation_id or 0)

    def _on_changes(self, changes: ChangeSet) -> None:
        id = self._conversation_id
        if id is None:
            return
        if changes.reset:
            self._rebuild()
            return
        if id in changes.messages:
            self._messages_changed(changes.messages[id])
        if id in changes.outbox:
            self._pending_changed()

    def _messages_changed(self, ids: set[int]) -> None:
        """Replace the rows between the first and the last difference; everything outside is untouched."""
        timeline = self._timeline()
        now: list[Message] = timeline.messages if timeline else []
        first, old_end, new_end = self._stretch(self._with_retried(ids, timeline), timeline)
        if first == old_end == new_end:
            return
        if self._unread is None and not self._messages:
            self._unread = self._find_unread()
        first, old_end, new_end = max(0, first - 1), min(len(self._messages), old_end + 1), min(len(now), new_end + 1)
        came = now[first:new_end]
        self._retried.update(message.retry_of for message in came if message.retry_of is not None)
        start, stop = self._row_at(first), self._row_at(old_end)
        rows = message_rows(
            came, now[first - 1] if first else None, now[new_end] if new_end < len(now) else None,
            self._zone, self._store.my_id(), self._unread, self._retried,
        )  # fmt: skip
        known = self._messages[-1].order if self._messages and old_end == len(self._messages) else None
        self._take(first, old_end, came)
        self._replace(start, stop, rows)
        if known is not None:
            self._announce(came, ids, known)

    def _stretch(self, ids: set[int], timeline: Timeline | None) -> tuple[int, int, int]:
        """(first, end before, end after): the part of the list outside of which no changed message lies."""
        total = len(timeline.messages) if timeline else 0
        first, tail = min(total, len(self._messages)), min(total, len(self._messages))
        touched = False
        for id in ids:
            old, new = self._place(id), timeline.place(id) if timeline else None
            for place, length in ((old, len(self._messages)), (new, total)):
                if place is not None:
                    touched = True
                    first, tail = min(first, place), min(tail, length - 1 - place)
        if not touched:
            return 0, 0, 0
        return first, len(self._messages) - tail, total - tail

    @staticmethod
    def _with_retried(ids: set[int], timeline: Timeline | None) -> set[int]:
        """Also the first attempts of what is being sent again: they no longer offer to be."""
        found = (timeline.get(id) for id in ids) if timeline else ()
        return ids | {message.retry_of for message in found if message is not None and message.retry_of is not None}

    def _place(self, id: int) -> int | None:
        key = self._keys.get(id)
        return None if key is None else bisect_left(self._places, key)

    def _take(self, first: int, end: int, came: list[Message]) -> None:
        for message in self._messages[first:end]:
            del self._keys[message.id]
        keys = [place_of(message) for message in came]
        self._messages[first:end], self._places[first:end] = came, keys
        self._keys.update(zip((message.id for message in came), keys, strict=True))

    def _announce(self, came: Sequence[Message], ids: set[int], known: Any) -> None:
        me = self._store.my_id()
        for message in came:
            mine = message.author.kind == "user" and message.author.id == me
            if message.id in ids and message.order > known and not mine:
                self.arrived.emit(message)

    def _pending_changed(self) -> None:
        rows = self._pending_rows()
        start = len(self._rows) - self._pending
        self._pending = len(rows)
        self._replace(start, len(self._rows), rows)

    def _replace(self, start: int, stop: int, rows: list[TimelineRow]) -> None:
        """Put rows in place of others, telling only of the ones that differ."""
        old = self._rows[start:stop]
        head, old_end, new_end = difference(old, rows)
        if head == old_end == new_end:
            return
        self._rows[start + head : start + old_end] = rows[head:new_end]
        self.changed.emit(start + head, old_end - head, new_end - head)

    def _row_at(self, message_index: int) -> int:
        """The first row (separator included) that belongs to the message at an index of the old messages."""
        if message_index >= len(self._messages):
            return len(self._rows) - self._pending
        row = self._find(message_index)
        while row and self._rows[row - 1].kind in {"day", "unread"}:
            row -= 1
        return row

    def _find(self, message_index: int) -> int:
        """Row of a message: separators only ever push it down, so it lies at or after its own index."""
        message = self._messages[message_index]
        from_end = len(self._messages) - message_index
        high = len(self._rows) - self._pending - from_end
        low = message_index
        while low < high:
            middle = (low + high) // 2
            if self._before(middle, message):
                low = middle + 1
            else:
                high = middle
        while self._rows[low].kind in {"day", "unread"}:
            low += 1
        return low

    def _before(self, row: int, message: Message) -> bool:
        """Whether the row (for a separator: the message it stands before) comes before the message."""
        while (shown := self._rows[row].message) is None:
            row += 1
        return place_of(shown) < place_of(message)

    def _rebuild(self) -> None:
        timeline = self._timeline()
        self._messages, self._places, self._keys = [], [], {}
        self._take(0, 0, list(timeline.messages) if timeline else [])
        self._retried = {message.retry_of for message in self._messages if message.retry_of is not None}
        me = self._store.my_id()
        rows = message_rows(self._messages, None, None, self._zone, me, self._unread, self._retried)
        unsent = self._pending_rows()
        self._pending = len(unsent)
        self._rows = rows + unsent
        self.reset.emit()

    def _pending_rows(self) -> list[TimelineRow]:
        unsent = self._store.pending.get(self._conversation_id or 0, {}).values()
        return [pending_row(each) for each in sorted(unsent, key=lambda each: each.created_at)]

    def _find_unread(self) -> tuple[int, int] | None:
        timeline, count = self._timeline(), self._unread_count
        if not count or timeline is None:
            return None
        inbound = [message for message in timeline.messages[-500:] if message.direction == "in"]
        return (inbound[-min(count, len(inbound))].id, count) if inbound else None


def difference(old: Sequence[Any], new: Sequence[Any]) -> tuple[int, int, int]:
    """(first, old_end, new_end): the stretch outside of which both say the same, by identity or equality."""
    shorter = min(len(old), len(new))
    first = 0
    while first < shorter and (old[first] is new[first] or old[first] == new[first]):
        first += 1
    tail = 0
    while tail < shorter - first and (old[-1 - tail] is new[-1 - tail] or old[-1 - tail] == new[-1 - tail]):
        tail += 1
    return first, len(old) - tail, len(new) - tail

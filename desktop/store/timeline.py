"""The loaded part of one conversation's timeline, and the bubbles that have not left yet.

Messages are a contiguous stretch in timeline order. `has_older` / `has_newer` say whether the history goes on outside
of it: a message beyond a loose end is not taken in, because the rows between would be missing. The stream brings every
new message, so the stretch normally ends at the present.
"""

from bisect import bisect_left
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

from msgspec import Struct

from protocol.content import Content
from protocol.message import Message
from protocol.order import Order

PendingState = Literal["held", "queued", "sending", "refused", "asks"]
"""held = undo is still possible; queued = waits for the line; asks = a person must decide (see `Pending.reason`)"""

Keeping = Literal["safe", "waiting", "at_risk", "unkept"]
"""How what is unsent is kept on this device. safe = it outlives the program, and nothing is missing; waiting = what was
written before comes back with the line; at_risk = lost if the program ends before the line is back; unkept = lost when
the program ends"""

PlaceKey = tuple[Order, int]


class Pending(Struct, frozen=True, kw_only=True):
    """A message or note of mine the gateway has not confirmed. `reason` is an ErrorCode, `stale` or `recovered`."""

    token: str
    conversation_id: int
    content: Content
    created_at: datetime
    state: PendingState = "queued"
    reply_to: int | None = None
    reason: str | None = None
    detail: str | None = None
    held_until: datetime | None = None
    progress: float | None = None
    """Share of its file that was handed over, 0 to 1; None when none is on its way."""


def place_of(message: Message) -> PlaceKey:
    """Sort key within a timeline."""
    return message.order, message.id


class Timeline:
    """Messages in order, without doubles; a row is replaced only by a newer revision of it."""

    def __init__(self, conversation_id: int) -> None:
        self.conversation_id = conversation_id
        self.messages: list[Message] = []
        self.has_older = True
        self.has_newer = False
        self.loaded = False
        """Whether a page has been joined."""
        self.stale = False
        """Whether frames may have been missed since the page was joined: fetch it again and `reset`."""
        self._places: list[PlaceKey] = []
        self._by_id: dict[int, Message] = {}

    def get(self, id: int) -> Message | None:
        """A loaded message."""
        return self._by_id.get(id)

    def newest(self) -> Message | None:
        """The last loaded row."""
        return self.messages[-1] if self.messages else None

    def put(self, message: Message) -> bool:
        """Take in the current row of a message; False when it is older than what is known or lies outside."""
        known = self._by_id.get(message.id)
        if known is None:
            return self._fits(message) and self._insert(message)
        if known.rev >= message.rev:
            return False
        if known.order == message.order:
            self._replace(known, message)
        else:
            self.discard(known.id)
            self._insert(message)
        return True

    def reset(self, page: Iterable[Message], *, has_older: bool) -> set[int]:
        """Begin anew with the newest page; the ids that came, changed or went. What is newer than the page stays."""
        kept = {message.id: message for message in page}
        last = max(map(place_of, kept.values()), default=None)
        before = dict(self._by_id)
        for message in before.values():
            if message.id not in kept and (last is None or place_of(message) <= last):
                self.discard(message.id)
        self.stale = False
        came = self.join(kept.values(), has_older=has_older, has_newer=False)
        return came | (before.keys() - self._by_id.keys())

    def join(
        self, page: Iterable[Message], *, has_older: bool | None = None, has_newer: bool | None = None
    ) -> set[int]:
        """Take in a neighbouring page and move the loose ends; the ids that are new or newer."""
        self.loaded = True
        before, self.has_older = self.has_older, False
        after, self.has_newer = self.has_newer, False
        page = list(page)
        changed = self._put_before(page) or {message.id for message in page if self.put(message)}
        self.has_older = before if has_older is None else has_older
        self.has_newer = after if has_newer is None else has_newer
        return changed

    def discard(self, id: int) -> bool:
        """Forget a message; whether it was loaded."""
        known = self._by_id.pop(id, None)
        if known is None:
            return False
        at = bisect_left(self._places, place_of(known))
        del self._places[at], self.messages[at]
        return True

    def trim(self, keep: int = 200) -> None:
        """Forget all but the newest messages (the conversation was left): it opens as fast the next time."""
        if len(self.messages) > keep:
            for message in self.messages[:-keep]:
                del self._by_id[message.id]
            del self.messages[:-keep], self._places[:-keep]
            self.has_older = True

    def place(self, id: int) -> int | None:
        """The index of a loaded message."""
        known = self._by_id.get(id)
        return None if known is None else bisect_left(self._places, place_of(known))

    def _put_before(self, page: list[Message]) -> set[int]:
        """The common case of scrolling up, in one move: a page that lies wholly before what is loaded."""
        places = [place_of(message) for message in page]
        if not page or not self._places or places[-1] >= self._places[0] or places != sorted(set(places)):
            return set()
        self._places[:0] = places
        self.messages[:0] = page
        self._by_id.update((message.id, message) for message in page)
        return {message.id for message in page}

    def _fits(self, message: Message) -> bool:
        if not self.messages:
            return not self.has_newer
        key = place_of(message)
        return not ((self.has_older and key < self._places[0]) or (self.has_newer and key > self._places[-1]))

    def _insert(self, message: Message) -> bool:
        key = place_of(message)
        at = bisect_left(self._places, key)
        self._places.insert(at, key)
        self.messages.insert(at, message)
        self._by_id[message.id] = message
        return True

    def _replace(self, known: Message, message: Message) -> None:
        at = bisect_left(self._places, place_of(known))
        self.messages[at] = self._by_id[message.id] = message

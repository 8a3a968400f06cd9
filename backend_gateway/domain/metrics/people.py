"""When a chat keeps a person busy, and how a person's day was spent: pure (METRICS section 3, presence to concurrency).

Called by `actions/metrics_people`. A chat is active for its owner while it waits on us, and for whoever wrote in it
(to the customer, or a note) for ten minutes, until it changes hands or is resolved. What waits on another area or was
put away waits on nobody of ours. Only what happens while a person is available or busy is work of theirs: a chat that
waits through the night keeps nobody busy. Times are microseconds here and whole seconds in the results, so that pieces
always add up.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from protocol.presence import PresenceState

ACTED_US: Final = 600 * 1_000_000
"""Ten minutes after an act a chat is no longer active by it."""
FOREVER: Final = 2**62
"""The end of what lasts."""
_US: Final = 1_000_000
_STEP: Final = 900
"""Every zone is off UTC by quarters of an hour, so no local hour begins between two of them."""

Span = tuple[int, int]


class Owned(Struct, frozen=True):
    """Somebody (or nobody of ours: None) had the chat."""

    user_id: int | None
    start: int
    end: int


class Chat(Struct, frozen=True, kw_only=True):
    """One case: who had it (without gaps but where it was resolved), when it waited on us, what held it up, who wrote.

    `acts`: (user, when).
    """

    owned: tuple[Owned, ...]
    waits: tuple[Span, ...]
    holds: tuple[Span, ...] = ()
    acts: tuple[tuple[int, int], ...] = ()


class Stay(Struct, frozen=True):
    """From `at` (seconds) on this was their presence. `reason` of away: as declared, else why it was measured."""

    at: int
    state: PresenceState
    reason: str = ""


class PersonHour(Struct, kw_only=True):
    """One hour of a person's local day, in seconds; `active` and `chats` within available and busy."""

    hour: int
    available_s: int = 0
    busy_s: int = 0
    away: dict[str, int] = field(default_factory=dict)
    active_s: int = 0
    chats_s: int = 0
    peak: int = 0

    def add(self, stay: Stay, seconds: int, chats: int) -> None:
        """So many seconds of it, with so many active chats."""
        if stay.state == "away":
            self.away[stay.reason] = self.away.get(stay.reason, 0) + seconds
            return
        if stay.state == "available":
            self.available_s += seconds
        else:
            self.busy_s += seconds
        if chats:
            self.active_s += seconds
            self.chats_s += chats * seconds
            self.peak = max(self.peak, chats)

    def include(self, other: "PersonHour") -> None:
        """Another hour belongs to what this sums."""
        self.available_s += other.available_s
        self.busy_s += other.busy_s
        self.active_s += other.active_s
        self.chats_s += other.chats_s
        self.peak = max(self.peak, other.peak)
        for reason, seconds in other.away.items():
            self.away[reason] = self.away.get(reason, 0) + seconds


def active_spans(chat: Chat) -> dict[int, list[Span]]:
    """By person: when this chat was active for them, in seconds, in order, without overlap."""
    on_us = _without(_united(chat.waits), _united(chat.holds))
    found: dict[int, list[Span]] = {}
    for one in chat.owned:
        if one.user_id is not None:
            common = ((max(a, one.start), min(b, one.end)) for a, b in on_us)
            found.setdefault(one.user_id, []).extend(common)
    for user_id, at in chat.acts:
        until = next((one.end for one in chat.owned if one.start <= at < one.end), at)
        found.setdefault(user_id, []).append((at, min(until, at + ACTED_US)))
    whole = {
        user: _united((a // _US, b if b >= FOREVER else b // _US) for a, b in spans) for user, spans in found.items()
    }
    return {user: spans for user, spans in whole.items() if spans}


def hours_of(stays: Sequence[Stay], chats: Iterable[Span], day: Span, zone: ZoneInfo) -> list[PersonHour]:
    """The hours of one local day (seconds of its start and end) in which they were there, as far as it went.

    `stays` by time, the first may begin before the day; before it they were offline.
    """
    start, end = day
    inside = [(max(a, start), min(b, end)) for a, b in chats if a < end and b > start]
    turns: dict[int, int] = {}
    for a, b in inside:
        turns[a] = turns.get(a, 0) + 1
        turns[b] = turns.get(b, 0) - 1
    cuts = sorted({start, end, *range(start, end, _STEP), *turns, *(one.at for one in stays if start < one.at < end)})
    hours: dict[int, PersonHour] = {}
    count, known = 0, _States(stays)
    for a, b in pairwise(cuts):
        count += turns.get(a, 0)
        stay = known.at(a)
        if stay.state != "offline":
            local = datetime.fromtimestamp(a, zone).hour
            hours.setdefault(local, PersonHour(hour=local)).add(stay, b - a, count)
    return list(hours.values())


class _States:
    """What was so at rising moments."""

    def __init__(self, stays: Sequence[Stay]) -> None:
        self._rest: Iterator[Stay] = iter(stays)
        self._now = Stay(0, "offline")
        self._next = next(self._rest, None)

    def at(self, moment: int) -> Stay:
        while self._next is not None and self._next.at <= moment:
            self._now, self._next = self._next, next(self._rest, None)
        return self._now


def micros(at: datetime | None) -> int:
    """Microseconds; FOREVER for what has no end."""
    if at is None:
        return FOREVER
    whole = at.astimezone(UTC).replace(microsecond=0)
    return int(whole.timestamp()) * _US + at.microsecond


def _united(spans: Iterable[Span]) -> list[Span]:
    """In order, what touches or overlaps made one, what is empty left out."""
    found: list[Span] = []
    for a, b in sorted(spans):
        if b <= a:
            continue
        if found and a <= found[-1][1]:
            found[-1] = (found[-1][0], max(b, found[-1][1]))
        else:
            found.append((a, b))
    return found


def _without(spans: Sequence[Span], taken: Sequence[Span]) -> list[Span]:
    """`spans` less `taken`; both in order and without overlap."""
    found = []
    for start, end in spans:
        left = start
        for a, b in taken:
            if b <= left or a >= end:
                continue
            found.append((left, a))
            left = b
        found.append((left, end))
    return [(a, b) for a, b in found if b > a]

"""What of a conversation decides its place in the lists, packed so that a million of them stay small.

`Columns` remembers these facts for every known conversation, so that a change can be told as "from there to here" even
when the row itself is not in memory. Ids are kept sorted; the gateway's ids grow, so new ones land at the end.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from protocol.conversation import Conversation
from protocol.order import to_microseconds

MINE, UNASSIGNED, MENTIONED, RESOLVED, RISK, SNOOZED, OFFERED = 1, 2, 4, 8, 16, 32, 64

_OURS = frozenset({"first_response", "next_response", "out_of_hours", "stated_time", "promise"})
"""Clocks that measure what we owe the customer."""

_INDEX_BITS = 20


class Facts(NamedTuple):
    """`at`, `tie`: the activity order; `bits`: MINE ...

    `owed`: when what we owe is due (without a promise of time: since when it is owed), in microseconds; 0 = nothing.
    `back`: when what was put away comes back, in microseconds; 0 = it was not.
    """

    at: int
    tie: int
    owed: int
    team: int
    inbound: int
    bits: int
    back: int = 0


def facts_of(row: Conversation, me: int) -> Facts:
    """The facts of a row as user `me` sees it."""
    at, journal, index = row.activity
    bits = MINE * (row.assignee_id == me) | UNASSIGNED * (row.assignee_id is None)
    bits |= MENTIONED * (me in row.mentions) | RESOLVED * (row.state == "resolved")
    bits |= SNOOZED * (row.state == "snoozed")
    bits |= OFFERED * (row.offer is not None and row.offer.to_user == me)
    bits |= RISK * (row.clock is not None and row.clock.risk)
    tie = journal << _INDEX_BITS | min(index, (1 << _INDEX_BITS) - 1)
    back = to_microseconds(row.snoozed_until) if row.snoozed_until and row.state == "snoozed" else 0
    return Facts(at, tie, _owed(row), row.team_id or 0, row.inbound_count, bits, back)


def _owed(row: Conversation) -> int:
    clock = row.clock
    if clock is not None and clock.due_at is not None and clock.target in _OURS:
        return to_microseconds(clock.due_at)
    return to_microseconds(row.owed_since) if row.owed_since else 0


Wanted = Callable[[int, int, int], bool]
"""Whether a view holds a row, by its bits, team and start of the open wait."""


class Columns:
    """id -> Facts, as parallel arrays sorted by id."""

    __slots__ = ("_at", "_back", "_bits", "_ids", "_inbound", "_owed", "_team", "_tie")

    def __init__(self, rows: Iterable[tuple[int, Facts]] = ()) -> None:
        ordered = sorted(rows)
        self._ids = array("q", [id for id, _ in ordered])
        self._at, self._tie, self._owed, self._team = (
            array("q", [facts[column] for _, facts in ordered]) for column in range(4)
        )
        self._inbound = array("l", [facts.inbound for _, facts in ordered])
        self._bits = array("B", [facts.bits for _, facts in ordered])
        self._back = array("q", [facts.back for _, facts in ordered])

    @classmethod
    def of_batches(cls, batches: Iterable[Sequence[Sequence[int]]]) -> "Columns":
        """From batches of rows (id and facts, in order of ids): a million rows never exist as a million objects."""
        self = cls()
        columns = (self._ids, *self._columns())
        for batch in batches:
            for column, values in zip(columns, zip(*batch, strict=True), strict=True):
                column.extend(values)
        return self

    def newest_first(self, wanted: Wanted) -> "tuple[array[int], array[int], array[int]]":
        """The keys of the rows that are wanted, in the order of their activity, as three columns."""
        chosen = self._chosen(wanted)
        for column in (self._tie, self._at):
            chosen.sort(key=column.__getitem__)
        chosen.reverse()
        return _negated(self._at, chosen), _negated(self._tie, chosen), _negated(self._ids, chosen)

    def longest_owed_first(self, wanted: Wanted) -> "tuple[array[int], array[int], array[int]]":
        """The keys of the rows that are wanted, in the order of their open wait, as three columns."""
        return self._soonest_first(wanted, self._owed)

    def soonest_back_first(self, wanted: Wanted) -> "tuple[array[int], array[int], array[int]]":
        """The keys of the rows that are wanted, in the order in which they come back, as three columns."""
        return self._soonest_first(wanted, self._back)

    def _soonest_first(self, wanted: Wanted, column: "array[int]") -> "tuple[array[int], array[int], array[int]]":
        chosen = self._chosen(wanted)
        chosen.reverse()
        chosen.sort(key=column.__getitem__)
        times = array("q", [column[row] for row in chosen])
        return times, array("q", bytes(8 * len(chosen))), _negated(self._ids, chosen)

    def _chosen(self, wanted: Wanted) -> list[int]:
        facts = zip(self._bits, self._team, self._owed, strict=True)
        return [row for row, (bits, team, owed) in enumerate(facts) if wanted(bits, team, owed)]

    def teams(self) -> set[int]:
        """The teams that have conversations."""
        return set(self._team) - {0}

    def unread_mine(self, read: Mapping[int, int]) -> int:
        """How many of mine hold messages beyond what I have `read` (conversation -> how many)."""
        rows = zip(self._ids, self._inbound, self._bits, strict=True)
        return sum(bits & (MINE | RESOLVED) == MINE and inbound > read.get(id, 0) for id, inbound, bits in rows)

    def __len__(self) -> int:
        return len(self._ids)

    def __iter__(self) -> Iterator[int]:
        return iter(self._ids)

    def get(self, id: int) -> Facts | None:
        """The facts of a conversation, or None when it is not known."""
        place = bisect_left(self._ids, id)
        if place == len(self._ids) or self._ids[place] != id:
            return None
        return Facts(*(column[place] for column in self._columns()))

    def put(self, id: int, facts: Facts) -> None:
        """Remember the facts, replacing older ones."""
        place = bisect_left(self._ids, id)
        if place < len(self._ids) and self._ids[place] == id:
            for column, value in zip(self._columns(), facts, strict=True):
                column[place] = value
            return
        self._ids.insert(place, id)
        for column, value in zip(self._columns(), facts, strict=True):
            column.insert(place, value)

    def discard(self, id: int) -> None:
        """Forget a conversation, if it is known."""
        place = bisect_left(self._ids, id)
        if place < len(self._ids) and self._ids[place] == id:
            del self._ids[place]
            for column in self._columns():
                del column[place]

    def _columns(self) -> "tuple[array[int], ...]":
        return self._at, self._tie, self._owed, self._team, self._inbound, self._bits, self._back


def _negated(column: "array[int]", rows: list[int]) -> "array[int]":
    return array("q", [-column[row] for row in rows])

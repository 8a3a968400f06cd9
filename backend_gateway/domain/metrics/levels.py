"""What a case counts as in the backlog, stretch by stretch: whose turn it was, who had it, which promise pressed. Pure.

Called by `actions/levels` for every case of which anything changed. What always holds: the stretches of a case do not
overlap; together they are the time it was open, the time to come included as if nothing more happened; a void case has
none (METRICS section 2).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import pairwise
from typing import Final, Generic, Literal, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.metrics.story import Segment
from backend_gateway.domain.sla import Clock, course, due, timers

Turn = Literal["us", "customer", "colleague", "snoozed"]
Pressure = Literal["none", "risk", "breached"]
EVER: Final = datetime.max.replace(tzinfo=UTC)
T = TypeVar("T")


class Between(Struct, frozen=True):
    """From a moment until before another; None: without end."""

    start: datetime
    end: datetime | None = None


class Frozen(Struct, frozen=True):
    """A clock, the id of its row, and the hours it froze."""

    id: int
    clock: Clock
    calendar: Calendar


class OpenCase(Struct, frozen=True, kw_only=True):
    """All that the backlog needs of a case. `windows`: when WhatsApp took more than templates.

    `void`: of a closed case; spam that writes again is open work until somebody closes it.
    """

    episode: int
    conversation: int
    number: int
    void: str | None = None
    segments: tuple[Segment, ...] = ()
    waits: tuple[Between, ...] = ()
    snoozed: tuple[Between, ...] = ()
    colleague: tuple[Between, ...] = ()
    windows: tuple[Between, ...] = ()
    clocks: tuple[Frozen, ...] = ()


class Stretch(Struct, frozen=True, kw_only=True):
    """While nothing about it changes. `opened_at`: since when it has been open without a break. `shut`: templates only.

    `owed_at`: since when an answer is owed, whoever's turn it is.
    """

    from_at: datetime
    to_at: datetime
    turn: Turn
    queued: bool
    shut: bool
    pressure: Pressure
    opened_at: datetime
    owed_at: datetime | None = None
    team_id: int | None = None
    user_id: int | None = None


class _Track(Generic[T]):
    """What counts when, from pieces that do not overlap."""

    def __init__(self, pieces: Iterable[tuple[datetime, datetime | None, T]]) -> None:
        self._pieces = sorted((start, end or EVER, value) for start, end, value in pieces if end is None or end > start)
        self._starts = [piece[0] for piece in self._pieces]

    def at(self, moment: datetime) -> T | None:
        """What counts then."""
        place = bisect_right(self._starts, moment) - 1
        if place < 0 or self._pieces[place][1] <= moment:
            return None
        return self._pieces[place][2]

    def edges(self) -> Iterator[datetime]:
        """Where it changes."""
        for start, end, _ in self._pieces:
            yield start
            yield end


def stretches_of(case: OpenCase) -> tuple[Stretch, ...]:
    """The stretches of a case, in order."""
    if case.void is not None:
        return ()
    tracks = _Tracks(case)
    found: list[Stretch] = []
    for segment, opened in _owned(case.segments):
        for one in tracks.within(segment, opened):
            if (
                found
                and found[-1].to_at == one.from_at
                and replace(found[-1], from_at=one.from_at, to_at=one.to_at) == one
            ):
                found[-1] = replace(found[-1], to_at=one.to_at)
            else:
                found.append(one)
    return tuple(found)


class _Tracks:
    def __init__(self, case: OpenCase) -> None:
        self._waits = _Track((one.start, one.end, one.start) for one in case.waits)
        self._snoozed = _Track((one.start, one.end, True) for one in case.snoozed)
        self._colleague = _Track((one.start, one.end, True) for one in case.colleague)
        self._windows = _Track((one.start, one.end, True) for one in case.windows)
        self._pressure = _Track(pressures(case.clocks))
        tracks = (self._waits, self._snoozed, self._colleague, self._windows, self._pressure)
        self._edges = sorted({edge for track in tracks for edge in track.edges()})

    def within(self, segment: Segment, opened: datetime) -> Iterator[Stretch]:
        end = segment.ended or EVER
        inner = self._edges[bisect_right(self._edges, segment.started) :]
        cuts = [segment.started, *(edge for edge in inner if edge < end), end]
        return (self._stretch(start, stop, segment, opened) for start, stop in pairwise(cuts))

    def _stretch(self, start: datetime, stop: datetime, segment: Segment, opened: datetime) -> Stretch:
        owed, away = self._waits.at(start), self._snoozed.at(start) is not None
        turn: Turn = "customer" if owed is None else "us"
        if self._colleague.at(start):
            turn = "colleague"
        return Stretch(
            from_at=start, to_at=stop, turn="snoozed" if away else turn, queued=segment.kind == "queue" and not away,
            shut=self._windows.at(start) is None, pressure=self._pressure.at(start) or "none", opened_at=opened,
            owed_at=owed, team_id=segment.team_id, user_id=segment.user_id,
        )  # fmt: skip


def _owned(segments: Sequence[Segment]) -> Iterator[tuple[Segment, datetime]]:
    """Each that lasted, and since when the case had been open without a break."""
    opened, before = None, None
    for segment in segments:
        if segment.ended is not None and segment.ended <= segment.started:
            continue
        opened = segment.started if opened is None or before != segment.started else opened
        before = segment.ended
        yield segment, opened


class _Run(Struct, frozen=True):
    """While one clock ran without a pause, and what it showed."""

    start: datetime
    end: datetime
    due: datetime | None
    warn: datetime | None
    id: int


def pressures(clocks: Iterable[Frozen]) -> Iterator[tuple[datetime, datetime, Pressure]]:
    """When the most urgent running clock was at risk or over, as the badge of the list shows it."""
    coming = sorted((run for one in clocks for run in _runs(one)), key=lambda run: run.start, reverse=True)
    edges = sorted({edge for run in coming for edge in (run.start, run.end)})
    going: list[_Run] = []
    for start, end in pairwise(edges):
        going = [run for run in going if run.end > start]
        while coming and coming[-1].start <= start:
            going.append(coming.pop())
        first = min(going, key=lambda run: (run.due is None, run.due or EVER, run.id), default=None)
        if first is None or first.due is None:
            continue
        risky, over = max(start, min(first.warn or EVER, first.due)), max(start, first.due)
        if risky < min(over, end):
            yield risky, min(over, end), "risk"
        if over < end:
            yield over, end, "breached"


def _runs(one: Frozen) -> Iterator[_Run]:
    """What a run showed knows of no mark that came later."""
    if one.clock.void is not None:
        return
    for run in course(one.clock).runs:
        then = replace(one.clock, marks=tuple(mark for mark in one.clock.marks if mark.at <= run.start))
        warns = (timer.due for timer in timers(then, one.calendar) if timer.kind == "threshold")
        if run.end is None or run.end > run.start:
            yield _Run(run.start, run.end or EVER, due(then, one.calendar), min(warns, default=None), one.id)

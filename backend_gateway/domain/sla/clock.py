"""One SLA clock: the target it froze when it started and the marks of what happened since.

    running --hold--> paused --release--> running        any --void--> void --restore--> as it was
    running or paused --stop--> stopped --reopen--> running (the closed interval does not count)

A clock is its marks, kept in Meta's time: `course` reads them from the first to the last, so a late fact goes where it
belongs and a withdrawn one (the reply that failed) leaves no trace. Always holds: marks before `started` have no
effect, the first stop counts, time never runs backwards. Ids are the caller's; the clock compares them only.
"""

from bisect import insort_right
from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.calendar import CalendarRef
from backend_gateway.domain.sla.policy import ClockKind, HoldKind, Measure, PolicyRef

Verb = Literal["hold", "release", "stop", "reopen"]
StopWhy = Literal["answered", "stated", "resolved"]
ClockState = Literal["running", "paused", "stopped", "void"]

_MOST_STOPS: Final = 4
"""Replies after the first matter only when the ones before them fail."""


class Mark(Struct, frozen=True, kw_only=True):
    """One change. `by` is the message that made it, None for people and rules; `holding` = by a holding reply."""

    at: datetime
    verb: Verb
    hold: HoldKind | None = None
    why: StopWhy | None = None
    by: int | None = None
    holding: bool = False


class Void(Struct, frozen=True):
    """Out of the metrics: spam, duplicate, merged, test ... A supervisor may undo it."""

    at: datetime
    why: str


class Run(Struct, frozen=True):
    """A stretch in which time counted; the one that still does has no end."""

    start: datetime
    end: datetime | None = None


class Clock(Struct, frozen=True, kw_only=True):
    """`subject` is the wait, episode or request it measures; `started_by` the message that began it.

    `version` grows with each change: a timer that carries an older one is stale. `settled` is up to where `settle` has
    counted, `spent` and `held` what it found there.
    """

    kind: ClockKind
    subject: int
    started: datetime
    target: timedelta
    calendar: CalendarRef
    measure: Measure = "open"
    pauses: tuple[HoldKind, ...] = ()
    thresholds: tuple[int, ...] = (75,)
    policy: PolicyRef | None = None
    started_by: int | None = None
    version: int = 1
    settled: datetime | None = None
    spent: timedelta = timedelta()
    held: tuple[HoldKind, ...] = ()
    marks: tuple[Mark, ...] = ()
    void: Void | None = None


class Course(Struct, frozen=True):
    """What the marks amount to."""

    runs: tuple[Run, ...]
    holds: tuple[HoldKind, ...]
    stopped: Mark | None


def course(clock: Clock, *, holding: bool = True) -> Course:
    """The runs of a clock, in order. Without `holding`, replies that only bought time count as never sent."""
    runs: list[Run] = []
    holds, stopped = list(clock.held), None
    since = None if holds else _begin(clock)
    for mark in _effective(clock, holding=holding):
        if mark.verb == "reopen":
            holds, stopped = [], None
        elif stopped is None:
            stopped = _apply(mark, holds)
        counts = stopped is None and not holds
        if since is not None and not counts:
            runs, since = [*runs, Run(since, mark.at)], None
        elif since is None and counts:
            since = mark.at
    if since is not None:
        runs.append(Run(since))
    return Course(tuple(runs), tuple(holds), stopped)


def state_of(clock: Clock) -> ClockState:
    """Where the clock is in the drawing above."""
    if clock.void is not None:
        return "void"
    now = course(clock)
    if now.stopped is not None:
        return "stopped"
    return "paused" if now.holds else "running"


def with_mark(clock: Clock, mark: Mark) -> Clock:
    """The clock with one more mark in its place; marks it has no use for change nothing."""
    if mark.hold is not None and mark.hold not in clock.pauses:
        return clock
    same = [one for one in clock.marks if one.by is not None and _alike(one, mark) and one.at <= mark.at]
    if mark in clock.marks or (mark.by is not None and len(same) >= _MOST_STOPS):
        return clock
    marks = list(clock.marks)
    insort_right(marks, mark, key=lambda one: one.at)
    return changed(clock, marks=tuple(marks))


def changed(clock: Clock, **fields: object) -> Clock:
    """The clock with other values and the next version."""
    return replace(clock, version=clock.version + 1, **fields)


def _alike(one: Mark, mark: Mark) -> bool:
    """Two replies that stop the clock in the same way."""
    return one.verb == mark.verb == "stop" and one.holding == mark.holding


def _effective(clock: Clock, *, holding: bool) -> list[Mark]:
    begin = _begin(clock)
    return [mark for mark in clock.marks if mark.at >= begin and (holding or not mark.holding)]


def _begin(clock: Clock) -> datetime:
    return clock.started if clock.settled is None else clock.settled


def _apply(mark: Mark, holds: list[HoldKind]) -> Mark | None:
    """Change the holds; the mark itself when it stops the clock."""
    if mark.verb == "stop":
        return mark
    if mark.hold is not None and mark.verb == "hold" and mark.hold not in holds:
        holds.append(mark.hold)
    elif mark.hold is not None and mark.verb == "release" and mark.hold in holds:
        holds.remove(mark.hold)
    return None

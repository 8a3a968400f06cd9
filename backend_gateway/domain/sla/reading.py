"""What a clock shows at a moment: elapsed, remaining, due, breached, outcome, phase. Pure readings, nothing changes.

Called by the timers, the conversation rows, the live board and the reports: one function for all of them (LESSONS 22).
One rule ties them together: breached <=> elapsed > target <=> now > due. So a target that is used up at closing time is
due at the next opening: until then it is still kept.
"""

from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.sla.clock import Clock, Course, Run, course
from backend_gateway.domain.sla.measuring import counted, first_moment_with, last_moment_with
from backend_gateway.domain.sla.policy import ClockKind, HoldKind

Outcome = Literal["open", "met", "missed", "unanswered", "void"]
"""`missed` from the moment of the breach, also while it runs; `unanswered`: resolved in time without an answer."""

Ended = Literal["met", "missed", "unanswered", "void"]

Phase = Literal["on_time", "soon", "breached", "paused", "met", "missed", "unanswered", "void"]
"""What a badge draws: the first four while it lasts, the others once it ended."""

_ENDS_BY_RESOLVE: Final[frozenset[ClockKind]] = frozenset({"resolution", "waiting_area"})


class Reading(Struct, frozen=True, kw_only=True):
    """One look at a clock. `remaining` is negative once breached; `holds` says whose turn pauses it."""

    kind: ClockKind
    phase: Phase
    outcome: Outcome
    elapsed: timedelta
    remaining: timedelta
    due: datetime | None
    holds: tuple[HoldKind, ...] = ()


def read(clock: Clock, calendar: Calendar, now: datetime, *, holding: bool = True) -> Reading:
    """Everything at once. Without `holding`, as if holding replies had never been sent (METRICS 6 shows both)."""
    path = course(clock, holding=holding)
    spent = _elapsed(clock, calendar, path, now)
    return Reading(
        kind=clock.kind,
        phase=_phase(clock, path, spent),
        outcome=_outcome(clock, path, spent),
        elapsed=spent,
        remaining=clock.target - spent,
        due=moment_of(clock, calendar, path, clock.target, last=True),
        holds=() if path.stopped is not None else path.holds,
    )


def elapsed(clock: Clock, calendar: Calendar, now: datetime, *, holding: bool = True) -> timedelta:
    """Time used up at `now`: pauses and, for what is measured so, closed hours taken out. Never negative."""
    return _elapsed(clock, calendar, course(clock, holding=holding), now)


def remaining(clock: Clock, calendar: Calendar, now: datetime) -> timedelta:
    """Time left, negative once breached."""
    return clock.target - elapsed(clock, calendar, now)


def breached(clock: Clock, calendar: Calendar, now: datetime) -> bool:
    """Whether the target is missed by `now`, answered or not. A void clock breaches nothing."""
    return clock.void is None and elapsed(clock, calendar, now) > clock.target


def due(clock: Clock, calendar: Calendar) -> datetime | None:
    """The last moment in time. Of a stopped clock what it was; None while paused, void, or when nothing ever opens."""
    return moment_of(clock, calendar, course(clock), clock.target, last=True)


def outcome(clock: Clock, calendar: Calendar, now: datetime, *, holding: bool = True) -> Outcome:
    """For SLA attainment = met / (met + missed); the others are outside of the ratio (METRICS 3)."""
    path = course(clock, holding=holding)
    return _outcome(clock, path, _elapsed(clock, calendar, path, now))


def moment_of(clock: Clock, calendar: Calendar, path: Course, amount: timedelta, *, last: bool) -> datetime | None:
    """When `amount` of its time is used up: the first such moment, or the `last` with no more than that."""
    if clock.void is not None:
        return None
    left, begin = amount - clock.spent, clock.settled or clock.started
    if left < timedelta():
        return begin  # over before the settled part: as near as is known
    step = last_moment_with if last else first_moment_with
    for run in _open_ended(path):
        used = counted(clock, calendar, run.start, run.end) if run.end is not None else None
        if used is None or used > left or (used == left and not last):
            return step(clock, calendar, run.start, left)
        left -= used
    return None


def _open_ended(path: Course) -> tuple[Run, ...]:
    """A stopped clock's last run as if it had gone on, so that its due time can still be told."""
    if path.stopped is None or not path.runs or path.runs[-1].end != path.stopped.at:
        return path.runs
    return (*path.runs[:-1], Run(path.runs[-1].start))


def _elapsed(clock: Clock, calendar: Calendar, path: Course, now: datetime) -> timedelta:
    ends = ((run.start, now if run.end is None else min(run.end, now)) for run in path.runs)
    return sum((counted(clock, calendar, start, end) for start, end in ends), clock.spent)


def _ended(clock: Clock, path: Course, spent: timedelta) -> Ended | None:
    """How it ended; None while it lasts."""
    if clock.void is not None:
        return "void"
    if path.stopped is None:
        return None
    if spent > clock.target:
        return "missed"
    return "unanswered" if path.stopped.why == "resolved" and clock.kind not in _ENDS_BY_RESOLVE else "met"


def _outcome(clock: Clock, path: Course, spent: timedelta) -> Outcome:
    return _ended(clock, path, spent) or ("missed" if spent > clock.target else "open")


def _phase(clock: Clock, path: Course, spent: timedelta) -> Phase:
    if (ended := _ended(clock, path, spent)) is not None:
        return ended
    if path.holds:
        return "paused"
    if spent > clock.target:
        return "breached"
    first = min(clock.thresholds, default=None)
    return "soon" if first is not None and spent * 100 >= clock.target * first else "on_time"

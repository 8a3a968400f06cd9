"""The next moment at which a clock wants to be looked at, so that timers can be rows that survive restarts.

Called after every change of a clock, and again when a timer fired. A timer carries the clock's version: whoever claims
it loads the clock, drops the timer when the version is another, and reads the clock anew before doing anything. After
an outage ask with `after=now`: what is overdue is judged once, from `read`, not fired in a burst.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final, Literal

from msgspec import Struct

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.sla.clock import Clock, course, state_of
from backend_gateway.domain.sla.policy import ClockKind
from backend_gateway.domain.sla.reading import moment_of

_INSTANT: Final = timedelta(microseconds=1)


class Timer(Struct, frozen=True, kw_only=True):
    """One row. `percent` is the threshold that is crossed at `due` (UTC); a breach is the first moment that is late."""

    kind: Literal["threshold", "breach"]
    clock: ClockKind
    subject: int
    version: int
    due: datetime
    percent: int


def next_timer(clock: Clock, calendar: Calendar, after: datetime | None = None) -> Timer | None:
    """The earliest timer later than `after` (from the clock's start when None); none unless it runs."""
    if state_of(clock) != "running":
        return None
    coming = (timer for timer in timers(clock, calendar) if after is None or timer.due > after)
    return min(coming, key=lambda timer: timer.due, default=None)


def timers(clock: Clock, calendar: Calendar) -> Iterator[Timer]:
    """Every timer the clock would have if it ran on, thresholds first."""
    path = course(clock)
    for percent in sorted({one for one in clock.thresholds if one < 100}):
        at = moment_of(clock, calendar, path, -(-clock.target * percent // 100), last=False)
        if at is not None:
            yield _timer(clock, "threshold", at, percent)
    late = moment_of(clock, calendar, path, clock.target, last=True)
    if late is not None:
        yield _timer(clock, "breach", late + _INSTANT, 100)


def _timer(clock: Clock, kind: Literal["threshold", "breach"], at: datetime, percent: int) -> Timer:
    return Timer(kind=kind, clock=clock.kind, subject=clock.subject, version=clock.version, due=at, percent=percent)

"""Keeping the clock of a long conversation small: what lies far back is counted once and for all."""

from datetime import datetime
from typing import Final

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.sla.clock import Clock, changed, course
from backend_gateway.domain.sla.reading import elapsed

MANY_MARKS: Final = 64
"""From here on it is worth it."""


def settle(clock: Clock, calendar: Calendar, before: datetime) -> Clock:
    """The same clock with everything before `before` counted; later readings are the same.

    What happened before that moment can no longer be changed: choose it further back than facts are late (72 hours).
    Stopped, void and short clocks stay as they are.
    """
    early = changed(clock, marks=tuple(mark for mark in clock.marks if mark.at < before))
    path = course(early)
    begin = clock.settled or clock.started
    if clock.void is not None or path.stopped is not None or len(clock.marks) < MANY_MARKS or before <= begin:
        return clock
    late = tuple(mark for mark in clock.marks if mark.at >= before)
    return changed(clock, settled=before, spent=elapsed(early, calendar, before), held=path.holds, marks=late)

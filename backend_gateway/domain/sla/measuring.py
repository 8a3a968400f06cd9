"""Time as one clock measures it: open time of the calendar version it froze, or every minute there is.

The only place where clocks and calendars meet. Always holds: a clock is never counted with another calendar than the
one it began under.
"""

from datetime import datetime, timedelta

from backend_gateway.domain.calendar import Calendar, add_open_time, last_moment_within, open_time_between
from backend_gateway.domain.sla.clock import Clock


def counted(clock: Clock, calendar: Calendar, start: datetime, end: datetime) -> timedelta:
    """Time of this clock between two moments, never negative. Raises ValueError for a calendar that is not its own."""
    check_calendar_of(clock, calendar)
    if clock.measure == "wall":
        return max(end - start, timedelta())
    return open_time_between(calendar, start, end)


def first_moment_with(clock: Clock, calendar: Calendar, start: datetime, span: timedelta) -> datetime | None:
    """The first moment with `span` of this clock's time since `start`; None when it never comes."""
    check_calendar_of(clock, calendar)
    return start + span if clock.measure == "wall" else add_open_time(calendar, start, span)


def last_moment_with(clock: Clock, calendar: Calendar, start: datetime, span: timedelta) -> datetime | None:
    """The last moment with no more than `span` of it: "within five minutes" ends here. None when it never ends."""
    check_calendar_of(clock, calendar)
    return start + span if clock.measure == "wall" else last_moment_within(calendar, start, span)


def check_calendar_of(clock: Clock, calendar: Calendar) -> None:
    """Raises ValueError when this is not the version the clock froze."""
    if calendar.ref != clock.calendar:
        raise ValueError(f"the clock counts by {clock.calendar}, it was given {calendar.ref}; load the frozen version")

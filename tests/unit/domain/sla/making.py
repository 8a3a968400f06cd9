"""Short ways to make clocks: one shop in Asunción, times of Friday 20 November 2026 as people there say them."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from backend_gateway.domain.calendar import Calendar, HolidaySet, week_of
from backend_gateway.domain.sla import (
    Chosen,
    Clock,
    ClockKind,
    Happening,
    Subject,
    choose,
    clock_after,
    clocks_started_by,
)

ZONE = ZoneInfo("America/Asuncion")
SHOP = Calendar(
    id=1, version=3, zone="America/Asuncion", week=week_of("9:00-18:00"), holidays=(HolidaySet(country="PY"),)
)
DEFAULTS = choose((), Subject())
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
WAIT = 77


def friday(hour: int, minute: int = 0, second: int = 0) -> datetime:
    """A time of Friday the 20th, in UTC; hours above 23 run into the weekend."""
    return (datetime(2026, 11, 20, tzinfo=ZONE) + timedelta(hours=hour, minutes=minute, seconds=second)).astimezone(UTC)


def monday(hour: int, minute: int = 0, second: int = 0) -> datetime:
    return friday(hour, minute, second) + timedelta(days=3)


def started(happening: Happening, kind: ClockKind, chosen: Chosen = DEFAULTS, calendar: Calendar = SHOP) -> Clock:
    """The clock of that kind which the happening starts."""
    (clock,) = (one for one in clocks_started_by(happening, WAIT, chosen, calendar) if one.kind == kind)
    return clock


def after(clock: Clock, *happenings: Happening) -> Clock:
    for happening in happenings:
        clock = clock_after(clock, happening)
    return clock

"""A calendar: one plain, versioned value that says when a team (or a number) is open.

Admins edit it, the store keeps every version, each clock names the version it started under (`CalendarRef`) and is
always counted with that one. Always holds: nothing in here is ever changed in place; a change is a new version.
The wall clock of `zone` decides: an hour that daylight saving repeats counts twice, one it skips does not exist. The
zone's own rules come from the system's time zone data and are the one thing a version does not freeze.
"""

from collections.abc import Iterable
from typing import Final

from msgspec import Struct

from backend_gateway.domain.calendar.hours import WHOLE_DAY, Hours, parse_hours
from backend_gateway.domain.calendar.public_holidays import HolidaySet
from backend_gateway.domain.calendar.specials import Special

Week = tuple[tuple[Hours, ...], ...]
"""Seven days, Monday first."""

MONDAY_TO_FRIDAY: Final = range(5)


class CalendarRef(Struct, frozen=True):
    """Which version of which calendar."""

    id: int
    version: int


class Calendar(Struct, frozen=True, kw_only=True, cache_hash=True, forbid_unknown_fields=True):
    """`week` is the pattern; a holiday overrides it, a special overrides both. Times are the wall clock of `zone`.

    Overlapping intervals count once. `zone` is an IANA name ("America/Asuncion"). `retired`: nobody counts by it any
    more and nobody may begin to; clocks that froze a version keep it.
    """

    id: int = 0
    version: int = 1
    name: str = ""
    zone: str = "UTC"
    week: Week = ((),) * 7
    holidays: tuple[HolidaySet, ...] = ()
    specials: tuple[Special, ...] = ()
    retired: bool = False

    @property
    def ref(self) -> CalendarRef:
        """What a clock keeps of it."""
        return CalendarRef(self.id, self.version)


def always_open(zone: str = "UTC", *, id: int = 0, version: int = 1) -> Calendar:
    """Day and night, holidays included."""
    return Calendar(id=id, version=version, zone=zone, week=(WHOLE_DAY,) * 7)


def never_open(zone: str = "UTC", *, id: int = 0, version: int = 1) -> Calendar:
    """A valid calendar: nothing is ever due by it."""
    return Calendar(id=id, version=version, zone=zone)


def week_of(hours: str, days: Iterable[int] = MONDAY_TO_FRIDAY) -> Week:
    """The same hours on each of `days` (0 = Monday): `week_of("9:00-13:00, 14:00-18:00")`. Raises ValueError."""
    parsed, chosen = parse_hours(hours), set(days)
    return tuple(parsed if day in chosen else () for day in range(7))


def office_hours(zone: str, holidays: Iterable[HolidaySet] = ()) -> Calendar:
    """The default of METRICS section 5: Monday to Friday, 9 to 18."""
    return Calendar(zone=zone, week=week_of("9:00-18:00"), holidays=tuple(holidays))


def calendar_for(team: Calendar | None, number: Calendar | None, default: Calendar) -> tuple[Calendar, str]:
    """The calendar a wait is counted by, and why: the team's, else the number's, else the company's (METRICS 2)."""
    if team is not None:
        return team, "team"
    return (number, "number") if number is not None else (default, "default")

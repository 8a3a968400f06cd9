"""Carrying the holidays inside a calendar version, and seeing when the library has learned better.

`freeze_holidays` is called by the action that saves a version. `holiday_changes` by a sweep after an upgrade of the
`holidays` library: what it finds is shown to an admin, who saves a new version; clocks that run keep theirs.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from holidays.version import __version__ as holidays_version
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.calendar.public_holidays import FrozenDays, HolidaySet, Names, holidays_in
from backend_gateway.domain.calendar.value import Calendar

YEARS_BACK: Final = 1
YEARS_AHEAD: Final = 5


class HolidayChange(Struct, frozen=True):
    """A day the library now sees differently: `before` None = new, `after` None = gone."""

    country: str
    region: str | None
    day: date
    before: Names | None
    after: Names | None


def freeze_holidays(calendar: Calendar, this_year: int) -> Calendar:
    """The same calendar with its holidays from the year before `this_year` to five after it written into it.

    Raises ValueError for a country, region or category nobody knows.
    """
    first, last = this_year - YEARS_BACK, this_year + YEARS_AHEAD
    kept = tuple(replace(one, frozen=_frozen(one, first, last)) for one in calendar.holidays)
    return replace(calendar, holidays=kept)


def holiday_changes(calendar: Calendar) -> tuple[HolidayChange, ...]:
    """Where the frozen holidays and today's library differ, in order of the day; names alone count too."""
    found = [change for kept in calendar.holidays for change in _changes(kept)]
    return tuple(sorted(found, key=lambda change: (change.day, change.country)))


def _frozen(kept: HolidaySet, first: int, last: int) -> FrozenDays:
    return FrozenDays(first, last, tuple(holidays_in(kept, first, last)), holidays_version)


def _changes(kept: HolidaySet) -> Iterator[HolidayChange]:
    frozen = kept.frozen
    if frozen is None:
        return
    before = {one.day: one.names for one in frozen.days}
    after = {one.day: one.names for one in holidays_in(kept, frozen.first_year, frozen.last_year)}
    for day in before.keys() | after.keys():
        if before.get(day) != after.get(day):
            yield HolidayChange(kept.country, kept.region, day, before.get(day), after.get(day))

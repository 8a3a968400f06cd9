"""Carrying the holidays inside a calendar version, and seeing when the library has learned better.

`freeze_holidays` is called by the action that saves a version: the days it had stay, whatever else of it is changed.
`undecided` is asked at start and every hour: what an upgrade of the `holidays` library sees differently is shown to
who manages the hours, and they take it (`freeze_holidays` afresh) or keep what they had (`keep_holidays`), in a new
version; clocks that run keep theirs.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

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


def freeze_holidays(calendar: Calendar, this_year: int, before: Calendar | None = None) -> Calendar:
    """The same calendar with its holidays from the year before `this_year` to five after it written into it.

    `before`: the version it follows, whose days stay for the same holidays. Raises ValueError for a country, region or
    category nobody knows.
    """
    first, last = this_year - YEARS_BACK, this_year + YEARS_AHEAD
    had = {_key(one): one.frozen for one in before.holidays} if before is not None else {}
    kept = tuple(replace(one, frozen=_frozen(one, first, last, had.get(_key(one)))) for one in calendar.holidays)
    return replace(calendar, holidays=kept)


def keep_holidays(calendar: Calendar) -> Calendar:
    """The same days, decided: this release of the library sees some differently, and they stay."""
    return replace(calendar, holidays=tuple(replace(one, frozen=_decided(one.frozen)) for one in calendar.holidays))


def undecided(calendar: Calendar, now: datetime) -> tuple[HolidayChange, ...]:
    """`holiday_changes` from today on of those holidays that another release of the library wrote.

    A day that is over is nobody's decision any more: what was counted by it stays as it was.
    """
    open_ = tuple(one for one in calendar.holidays if one.frozen and one.frozen.library != holidays_version)
    today = now.astimezone(ZoneInfo(calendar.zone)).date()
    changes = holiday_changes(replace(calendar, holidays=open_)) if open_ else ()
    return tuple(change for change in changes if change.day >= today)


def holiday_changes(calendar: Calendar) -> tuple[HolidayChange, ...]:
    """Where the frozen holidays and today's library differ, in order of the day; names alone count too."""
    found = [change for kept in calendar.holidays for change in _changes(kept)]
    return tuple(sorted(found, key=lambda change: (change.day, change.country)))


def _key(one: HolidaySet) -> object:
    return one.country, one.region, frozenset(one.categories)


def _decided(frozen: FrozenDays | None) -> FrozenDays | None:
    return replace(frozen, library=holidays_version) if frozen is not None else None


def _frozen(kept: HolidaySet, first: int, last: int, had: FrozenDays | None) -> FrozenDays:
    days = tuple(holidays_in(kept, first, last))
    if had is None:
        return FrozenDays(first, last, days, holidays_version)
    old = (one for one in had.days if first <= one.day.year <= last)
    new = (one for one in days if not had.first_year <= one.day.year <= had.last_year)
    return FrozenDays(first, last, tuple(sorted((*old, *new), key=lambda one: one.day)), had.library)


def _changes(kept: HolidaySet) -> Iterator[HolidayChange]:
    frozen = kept.frozen
    if frozen is None:
        return
    before = {one.day: one.names for one in frozen.days}
    after = {one.day: one.names for one in holidays_in(kept, frozen.first_year, frozen.last_year)}
    for day in before.keys() | after.keys():
        if before.get(day) != after.get(day):
            yield HolidayChange(kept.country, kept.region, day, before.get(day), after.get(day))

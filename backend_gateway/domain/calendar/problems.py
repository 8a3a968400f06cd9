"""What is wrong with a calendar somebody wrote, each with the field and what to do about it.

Called by the action that saves one and by `wire.from_json`. A calendar without problems never makes a question fail.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from backend_gateway.domain.calendar.hours import DAY_MINUTES, Hours
from backend_gateway.domain.calendar.public_holidays import HolidaySet, holidays_of
from backend_gateway.domain.calendar.specials import Special
from backend_gateway.domain.calendar.value import Calendar, Week

_SAMPLE_YEAR: Final = 2026
_MOST_SPECIALS: Final = 1000


class Problem(Struct, frozen=True):
    """`field` is a path ("week.0.1"), `code` what clients word, `detail` English for logs and the API."""

    field: str
    code: str
    detail: str


def check_calendar(calendar: Calendar) -> tuple[Problem, ...]:
    """Every problem; none = it may be saved."""
    found = [*_zone(calendar.zone), *_week(calendar.week), *_specials(calendar.specials)]
    found += [problem for index, kept in enumerate(calendar.holidays) for problem in _holidays(index, kept)]
    return tuple(found)


def _zone(name: str) -> Iterator[Problem]:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):  # unknown names are a KeyError, paths and directories the others
        yield Problem("zone", "unknown_zone", f"{name!r} is not a time zone; use a name such as America/Asuncion")


def _week(week: Week) -> Iterator[Problem]:
    if len(week) != 7:
        yield Problem("week", "seven_days", f"a week has seven days, Monday first; got {len(week)}")
        return
    for index, hours in enumerate(week):
        yield from _hours(f"week.{index}", hours)
        before = [Hours(one.opens - DAY_MINUTES, one.closes - DAY_MINUTES) for one in week[index - 1]]
        yield from _overlaps(f"week.{index}", [*before, *hours])


def _hours(field: str, hours: Iterable[Hours]) -> Iterator[Problem]:
    for index, one in enumerate(hours):
        if not (0 <= one.opens < DAY_MINUTES and one.opens < one.closes <= one.opens + DAY_MINUTES):
            detail = (
                f"minutes {one.opens} to {one.closes} are no interval; it opens within the day and lasts up to 24 h"
            )
            yield Problem(f"{field}.{index}", "not_an_interval", detail)


def _overlaps(field: str, hours: list[Hours]) -> Iterator[Problem]:
    ordered = sorted(hours)
    if any(one.closes > other.opens for one, other in pairwise(ordered)):
        yield Problem(field, "overlap", "two intervals overlap, maybe one that began the evening before; join them")


def _holidays(index: int, kept: HolidaySet) -> Iterator[Problem]:
    yield from _hours(f"holidays.{index}.hours", kept.hours)
    try:
        holidays_of(kept.country, kept.region, kept.categories, _SAMPLE_YEAR)
    except ValueError as error:
        yield Problem(f"holidays.{index}", "unknown_place", str(error))


def _specials(specials: tuple[Special, ...]) -> Iterator[Problem]:
    if len(specials) > _MOST_SPECIALS:
        yield Problem("specials", "too_many", f"at most {_MOST_SPECIALS} own days; use ranges and yearly ones")
    for index, one in enumerate(specials):
        yield from _special(f"specials.{index}", one)


def _special(field: str, one: Special) -> Iterator[Problem]:
    if not one.name.strip():
        yield Problem(f"{field}.name", "no_name", "give the day a name: customers are told it")
    if one.last < one.first:
        yield Problem(f"{field}.last", "ends_before_start", f"{one.last} is before {one.first}")
    if one.yearly and one.days > 365:
        yield Problem(f"{field}.last", "longer_than_a_year", "a day that repeats every year lasts less than a year")
    if one.hours is not None and not one.hours:
        yield Problem(
            f"{field}.hours", "no_hours", "name at least one interval, or none of the field for the whole day"
        )
    if one.kind == "regular" and one.hours is not None:
        yield Problem(f"{field}.hours", "hours_not_used", "usual hours are the week's; leave this out, or use open")
    yield from _hours(f"{field}.hours", one.hours or ())
    if not date(1900, 1, 1) <= one.first <= one.last <= date(2199, 12, 31) and one.first <= one.last:
        yield Problem(f"{field}.first", "too_far", "calendars know the years 1900 to 2199")

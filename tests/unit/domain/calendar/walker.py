"""The independent answer: a calendar walked minute by minute, written to be obviously right and nothing else.

Shares only the values with the code it judges: it asks `zoneinfo` and `holidays` itself, for every single minute.
Hours, closures and offsets are whole minutes, so within one minute of UTC nothing changes.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from backend_gateway.domain.calendar import Calendar, Hours, Special

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


def open_at(calendar: Calendar, at: datetime) -> bool:
    """Whether the wall clock of `at` lies in hours that opened today or yesterday, and in no closure."""
    local = at.astimezone(ZoneInfo(calendar.zone))
    now = local.hour * 60 + local.minute
    opened = False
    for day, minute in ((local.date(), now), (local.date() - DAY, now + 1440)):
        opened = opened or _in(_hours_of(calendar, day), minute)
        for special in calendar.specials:
            if special.kind == "closed" and special.hours and _falls_on(special, day) and _in(special.hours, minute):
                return False
    return opened


def minutes(calendar: Calendar, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime, bool]]:
    """The minutes of UTC from `start` to `end`, the first and last cut, with whether each is open."""
    at = start
    while at < end:
        after = min(at.replace(second=0, microsecond=0) + MINUTE, end)
        yield at, after, open_at(calendar, at)
        at = after


def open_time(calendar: Calendar, start: datetime, end: datetime) -> timedelta:
    """Open time between two moments."""
    return sum((after - at for at, after, is_open in minutes(calendar, start, end) if is_open), timedelta())


def first_after(calendar: Calendar, start: datetime, end: datetime, *, opening: bool) -> datetime | None:
    """The first minute after `start` where it opens (or closes), None when there is none up to `end`."""
    before = open_at(calendar, start)
    for at, _, now in minutes(calendar, start, end):
        if now != before and now == opening and at > start:
            return at
        before = now
    return None


def _hours_of(calendar: Calendar, day: date) -> tuple[Hours, ...]:
    whole = [
        (one.last - one.first, one.yearly, -index, one)
        for index, one in enumerate(calendar.specials)
        if _falls_on(one, day) and not (one.kind == "closed" and one.hours)
    ]
    if whole:
        special = min(whole)[3]
        if special.kind == "closed":
            return ()
        if special.kind == "open":
            return (Hours(0, 1440),) if special.hours is None else special.hours
        return calendar.week[day.weekday()]
    for kept in calendar.holidays:
        if day in _holidays(kept.country, kept.region, day.year):
            return kept.hours
    return calendar.week[day.weekday()]


def _falls_on(special: Special, day: date) -> bool:
    if not special.yearly:
        return special.first <= day <= special.last
    at = special.first
    while at <= special.last:  # every day of the range, by its month and day
        if (at.month, at.day) == (day.month, day.day):
            return True
        at += DAY
    # 29 February lies between 28 February and 1 March also in a range written in a common year
    inside = (day.month, day.day) == (2, 29)
    return inside and _falls_on(special, date(day.year, 2, 28)) and _falls_on(special, date(day.year, 3, 1))


def _in(hours: tuple[Hours, ...], minute: int) -> bool:
    return any(one.opens <= minute < one.closes for one in hours)


@lru_cache(maxsize=256)
def _holidays(country: str, region: str | None, year: int) -> frozenset[date]:
    return frozenset(day for day in holidays.country_holidays(country, subdiv=region, years=year) if day.year == year)


def utc(*parts: int) -> datetime:
    """A UTC time, shortly."""
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]  # year, month, day, hour ...

"""Who works when: each person's shifts, breaks, days off and absences in the played time.

Called by `office` and `agents`. Drawn from a seed; nothing here knows the gateway.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks.week.company import SUNDAY, Span, Team

SICK, AWAY_ALL_DAY, NO_LINE = 0.03, 0.03, 0.06
"""Chances of a day: leaves ill in the middle of it, is away all day, loses the network for some minutes."""
SOON = timedelta(minutes=1)


@dataclass
class Person:
    """A colleague."""

    id: int
    name: str
    team: Team
    at: int
    token: str = ""


@dataclass(frozen=True)
class Day:
    """One shift as it goes. `ill_at`: a supervisor calls them absent then. `lost`: the line is gone in between."""

    begins: datetime
    ends: datetime
    lunch: tuple[datetime, datetime] | None
    absent: bool = False
    ill_at: datetime | None = None
    lost: tuple[datetime, datetime] | None = None


def days_of(person: Person, begins: datetime, ends: datetime, dice: random.Random) -> Iterator[Day]:
    """Their shifts in the played time."""
    zone = ZoneInfo(person.team.zone)
    day = begins.astimezone(zone).date() - timedelta(days=1)
    while datetime(day.year, day.month, day.day, tzinfo=zone) < ends:
        made = _day(person, day, zone, dice)
        if made is not None and made.begins < ends and begins + SOON < made.ends:
            yield _from(made, begins + SOON)
        day += timedelta(days=1)


def _from(day: Day, begins: datetime) -> Day:
    """A shift that is under way when the week begins starts then, without what is over."""
    return replace(
        day,
        begins=max(day.begins, begins),
        lunch=day.lunch if day.lunch and day.lunch[0] > begins else None,
        ill_at=day.ill_at if day.ill_at and day.ill_at > begins else None,
        lost=day.lost if day.lost and day.lost[0] > begins else None,
    )


def _day(person: Person, day: date, zone: ZoneInfo, dice: random.Random) -> Day | None:
    team, weekday = person.team, day.weekday()
    shift = team.shifts[person.at % len(team.shifts)]
    if not team.week.get(weekday) or day in team.off or (shift.only is not None and shift.only != weekday):
        return None
    if shift.only is None and person.at % 7 == weekday:
        return None
    span = team.sunday if weekday == SUNDAY and team.sunday else shift.span
    begin, end = _times(day, span, zone)
    length = end - begin
    return Day(
        begins=begin,
        ends=end,
        lunch=_times(day, shift.lunch, zone) if shift.lunch else None,
        absent=dice.random() < AWAY_ALL_DAY,
        ill_at=begin + length * dice.uniform(0.2, 0.8) if dice.random() < SICK else None,
        lost=_gap(begin + length * dice.uniform(0.1, 0.8), dice) if dice.random() < NO_LINE else None,
    )


def _gap(at: datetime, dice: random.Random) -> tuple[datetime, datetime]:
    return at, at + timedelta(seconds=dice.choice((20, 90, 600, 1500)))


def _times(day: date, span: Span, zone: ZoneInfo) -> tuple[datetime, datetime]:
    midnight = datetime(day.year, day.month, day.day, tzinfo=zone)
    begin, end = ((midnight + timedelta(minutes=at)).astimezone(UTC) for at in span)
    return begin, end

"""A calendar made ready to be asked thousands of times a second: the open spans of each local day, kept as computed.

Called by `walk`. Plans are shared between all callers of one calendar version; a day is computed once.
"""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final

from backend_gateway.domain.calendar.days import rule_of
from backend_gateway.domain.calendar.hours import DAY_MINUTES, Hours, Span, merged, without
from backend_gateway.domain.calendar.value import Calendar
from backend_gateway.domain.calendar.zones import DAY, LAST

_MINUTE: Final = DAY // DAY_MINUTES
_FIRST_ORDINAL: Final = date(1970, 1, 1).toordinal()
_MOST_DAYS: Final = 20_000


class Plan:
    """The days of one calendar. `always` and `never` need no looking at days."""

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self.zone = calendar.zone
        self.always = not calendar.specials and not calendar.holidays and _covers_week(calendar)
        self.opens_until = _opens_until(calendar)
        self._days: dict[int, tuple[Span, ...]] = {}

    def spans(self, day: int) -> tuple[Span, ...]:
        """Open spans of a local day (counted from 1970), microseconds after its midnight; within 0 and 24 hours."""
        known = self._days.get(day)
        if known is None:
            if len(self._days) >= _MOST_DAYS:
                self._days.clear()
            known = self._days[day] = self._compute(day)
        return known

    def _compute(self, day: int) -> tuple[Span, ...]:
        today = rule_of(self.calendar, to_date(day))
        before = rule_of(self.calendar, to_date(day - 1))
        opened = [*_placed(today.hours, 0), *_placed(before.hours, DAY_MINUTES)]
        cuts = [span for one in today.cuts for span in _placed(one.hours or (), 0)]
        cuts += [span for one in before.cuts for span in _placed(one.hours or (), DAY_MINUTES)]
        return tuple((start * _MINUTE, end * _MINUTE) for start, end in without(merged(opened), cuts))


@lru_cache(maxsize=512)
def plan_of(calendar: Calendar) -> Plan:
    """The shared plan of this calendar version."""
    return Plan(calendar)


def to_date(day: int) -> date:
    """The date of a day counted from 1970."""
    return date.fromordinal(_FIRST_ORDINAL + day)


def _placed(hours: Iterable[Hours], earlier: int) -> list[Span]:
    """Hours of a day that began `earlier` minutes ago, cut to the minutes of this one."""
    return [(max(one.opens - earlier, 0), min(one.closes - earlier, DAY_MINUTES)) for one in hours]


def _covers_week(calendar: Calendar) -> bool:
    return all(merged(_placed(hours, 0)) == ((0, DAY_MINUTES),) for hours in calendar.week)


def _opens_until(calendar: Calendar) -> int | None:
    """After this moment nothing opens any more (two days of slack for zones and nights); None = never open at all."""
    special = [one for one in calendar.specials if one.kind == "open"]
    repeating = [*calendar.week, *[kept.hours for kept in calendar.holidays]]
    if any(repeating) or any(one.yearly for one in special):
        return LAST
    days = [one.last.toordinal() - _FIRST_ORDINAL + 3 for one in special]
    return min(max(days) * DAY, LAST) if days else None

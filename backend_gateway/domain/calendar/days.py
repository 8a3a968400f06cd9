"""What one local day does and why: week, then holidays, then the company's own days.

Called by `plan` (the hours) and `describe` (the why). Hours over midnight belong to the day they open on, as people say
it: a holiday takes away the session that opens on it and leaves the end of the night before. Closures of some hours cut
the wall clock itself.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from backend_gateway.domain.calendar.hours import WHOLE_DAY, Hours
from backend_gateway.domain.calendar.public_holidays import HolidaySet, Names, holiday_on
from backend_gateway.domain.calendar.specials import Special, cutting, deciding
from backend_gateway.domain.calendar.value import Calendar

DayKind = Literal["week", "holiday", "closure", "opening"]


class DayRule(Struct, frozen=True, kw_only=True):
    """The hours that open on a day, the closures that cut it, and which rule said so (`named_by` or `names`)."""

    kind: DayKind
    hours: tuple[Hours, ...]
    cuts: tuple[Special, ...] = ()
    named_by: Special | None = None
    holiday: HolidaySet | None = None
    names: Names = ()


def rule_of(calendar: Calendar, day: date) -> DayRule:
    """What `day` does. Raises ValueError for holidays of a place nobody knows (a checked calendar has none)."""
    cuts = cutting(calendar.specials, day)
    special = deciding(calendar.specials, day)
    if special is None:
        return _ordinary(calendar, day, cuts)
    if special.kind == "closed":
        return DayRule(kind="closure", hours=(), cuts=cuts, named_by=special)
    if special.kind == "open":
        hours = WHOLE_DAY if special.hours is None else special.hours
        return DayRule(kind="opening", hours=hours, cuts=cuts, named_by=special)
    return DayRule(kind="week", hours=calendar.week[day.weekday()], cuts=cuts, named_by=special)


def _ordinary(calendar: Calendar, day: date, cuts: tuple[Special, ...]) -> DayRule:
    for kept in calendar.holidays:
        if names := holiday_on(kept, day):
            return DayRule(kind="holiday", hours=kept.hours, cuts=cuts, holiday=kept, names=names)
    return DayRule(kind="week", hours=calendar.week[day.weekday()], cuts=cuts)

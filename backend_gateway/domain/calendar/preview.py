"""What a calendar means: open or closed now, and the days ahead that are not like their weekday.

Called by the API, for the page that edits calendars: a draft nobody saved is shown as the clocks would count it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from backend_gateway.domain.calendar.days import DayRule, rule_of
from backend_gateway.domain.calendar.describe import Why, describe
from backend_gateway.domain.calendar.hours import Hours
from backend_gateway.domain.calendar.value import Calendar
from protocol.calendars import CalendarPreview, DayKind, OpenNow, PreviewDay


def preview(calendar: Calendar, at: datetime, days: int) -> CalendarPreview:
    """Now, and `days` local days from today. Raises ValueError as the questions do."""
    first = at.astimezone(ZoneInfo(calendar.zone)).date()
    wanted = (first + timedelta(days=ahead) for ahead in range(days))
    return CalendarPreview(now=_now(calendar, at), days=[found for day in wanted for found in _unlike(calendar, day)])


def _now(calendar: Calendar, at: datetime) -> OpenNow:
    state, local = describe(calendar, at), at.astimezone(ZoneInfo(calendar.zone))
    turn = state.changes
    return OpenNow(
        open=state.open, why=state.why.kind, at=local, names=_names(state.why),
        weekday=turn.weekday if turn else None, minutes=turn.minutes if turn else None,
        days_away=turn.days_away if turn else None,
    )  # fmt: skip


def _names(why: Why) -> dict[str, str]:
    return {"": why.name} if why.name is not None else dict(why.names)


def _unlike(calendar: Calendar, day: date) -> Iterator[PreviewDay]:
    rule = rule_of(calendar, day)
    if rule.kind == "holiday" and rule.holiday is not None:
        at = calendar.holidays.index(rule.holiday)
        yield PreviewDay(day=day, kind="holiday", names=dict(rule.names), hours=_minutes(rule.hours), holidays=at)
    elif rule.named_by is not None:
        names, at = {"": rule.named_by.name}, calendar.specials.index(rule.named_by)
        yield PreviewDay(day=day, kind=_kind(rule), names=names, hours=_minutes(rule.hours), special=at)
    for cut in rule.cuts:
        at = calendar.specials.index(cut)
        yield PreviewDay(day=day, kind="cut", names={"": cut.name}, hours=_minutes(cut.hours or ()), special=at)


def _kind(rule: DayRule) -> DayKind:
    return {"closure": "closed", "opening": "open"}.get(rule.kind, "regular")  # type: ignore[return-value]


def _minutes(hours: Iterable[Hours]) -> list[tuple[int, int]]:
    return [(one.opens, one.closes) for one in hours]

"""Why it is open or closed now, and what comes next: pieces that a client words in its own language.

Called by the automatic replies, the header of a conversation and the settings' preview: "cerrado por Navidad; abre el
lunes a las 9:00" is `why.kind == "holiday"`, its name in Spanish, and `changes` with weekday 0 and 540 minutes.
"""

from datetime import date, datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from backend_gateway.domain.calendar.days import DayRule, rule_of
from backend_gateway.domain.calendar.hours import DAY_MINUTES, Hours
from backend_gateway.domain.calendar.plan import plan_of
from backend_gateway.domain.calendar.public_holidays import Names
from backend_gateway.domain.calendar.questions import is_open, next_closing, next_opening
from backend_gateway.domain.calendar.specials import Special
from backend_gateway.domain.calendar.value import Calendar

WhyKind = Literal[
    "hours", "always", "holiday", "opening",  # open
    "before_hours", "break", "after_hours", "day_off", "closure", "never",  # closed (and "holiday")
]  # fmt: skip


class Why(Struct, frozen=True, kw_only=True):
    """The reason. `name` is what the company called its own day; `names` are a holiday's, by language, its own first.

    `first` and `last` are the days of a closure or opening that does not repeat every year.
    """

    kind: WhyKind
    name: str | None = None
    names: Names = ()
    first: date | None = None
    last: date | None = None


class LocalMoment(Struct, frozen=True):
    """A moment as people there say it: `weekday` 0 is Monday, `minutes` after midnight, `days_away` 0 is today."""

    at: datetime
    day: date
    weekday: int
    minutes: int
    days_away: int


class ClosedDay(Struct, frozen=True):
    """A day on the way to the next opening that is closed for a reason with a name."""

    day: date
    why: Why


class OpenState(Struct, frozen=True, kw_only=True):
    """`changes` is the next closing while open, the next opening while closed, None when there is none.

    `ahead` lists the named closed days from tomorrow up to that opening.
    """

    open: bool
    why: Why
    changes: LocalMoment | None = None
    ahead: tuple[ClosedDay, ...] = ()


def describe(calendar: Calendar, at: datetime) -> OpenState:
    """What is to be said about `at`. Raises ValueError as the questions do."""
    local = at.astimezone(ZoneInfo(calendar.zone))
    if is_open(calendar, at):
        closing = next_closing(calendar, at)
        why = Why(kind="always") if closing is None else _why_open(calendar, local)
        return OpenState(open=True, why=why, changes=_local(calendar, local, closing))
    opening = next_opening(calendar, at)
    why, changes = _why_closed(calendar, local), _local(calendar, local, opening)
    if opening is None and why.kind not in ("closure", "holiday"):
        why = Why(kind="never")
    return OpenState(open=False, why=why, changes=changes, ahead=_ahead(calendar, local, changes))


def name_in(why: Why, language: str) -> str | None:
    """The reason's name in a language ("es"), else in the country's own; None when it has none."""
    if why.name is not None:
        return why.name
    return dict(why.names).get(language, why.names[0][1] if why.names else None)


def _why_open(calendar: Calendar, local: datetime) -> Why:
    today, minute = rule_of(calendar, local.date()), _minute(local)
    if not _inside(today.hours, minute):  # what began last night
        today = rule_of(calendar, local.date() - timedelta(days=1))
    return _named(today) or Why(kind="hours")


def _why_closed(calendar: Calendar, local: datetime) -> Why:
    today, minute = rule_of(calendar, local.date()), _minute(local)
    before = rule_of(calendar, local.date() - timedelta(days=1))
    for rule, earlier in ((today, 0), (before, DAY_MINUTES)):
        for cut in rule.cuts:
            if _inside(cut.hours or (), minute + earlier):
                return _of_special(cut, "closure")
    if today.kind in ("closure", "holiday") and not today.hours:
        return _named(today) or Why(kind="day_off")
    return Why(kind=_between(calendar, local))


def _between(calendar: Calendar, local: datetime) -> WhyKind:
    day = local.date().toordinal() - date(1970, 1, 1).toordinal()
    spans = plan_of(calendar).spans(day)
    now = _minute(local) * 60_000_000
    past, coming = any(end <= now for _, end in spans), any(start > now for start, _ in spans)
    if past and coming:
        return "break"
    if coming:
        return "before_hours"
    return "after_hours" if past else "day_off"


def _named(rule: DayRule) -> Why | None:
    if rule.kind == "holiday":
        return Why(kind="holiday", names=rule.names)
    if rule.named_by is not None and rule.kind in ("closure", "opening"):
        return _of_special(rule.named_by, "closure" if rule.kind == "closure" else "opening")
    return None


def _of_special(special: Special, kind: Literal["closure", "opening"]) -> Why:
    if special.yearly:
        return Why(kind=kind, name=special.name)
    return Why(kind=kind, name=special.name, first=special.first, last=special.last)


def _ahead(calendar: Calendar, local: datetime, opening: LocalMoment | None) -> tuple[ClosedDay, ...]:
    found = []
    for away in range(1, min(opening.days_away, 366) if opening is not None else 0):
        day = local.date() + timedelta(days=away)
        rule = rule_of(calendar, day)
        if not rule.hours and calendar.week[day.weekday()] and (why := _named(rule)) is not None:
            found.append(ClosedDay(day, why))
    return tuple(found)


def _local(calendar: Calendar, now: datetime, at: datetime | None) -> LocalMoment | None:
    if at is None:
        return None
    there = at.astimezone(ZoneInfo(calendar.zone))
    return LocalMoment(at, there.date(), there.weekday(), _minute(there), (there.date() - now.date()).days)


def _inside(hours: tuple[Hours, ...], minute: int) -> bool:
    return any(one.opens <= minute < one.closes for one in hours)


def _minute(local: datetime) -> int:
    return local.hour * 60 + local.minute

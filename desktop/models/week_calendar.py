"""A calendar as the page of hours edits it: the gateway's JSON without what only the gateway fills.

Decoded by `PolicyDraft`; the holidays that a version carries (`frozen`) are left out, so that a calendar is dirty only
when somebody changed it, and the gateway writes them anew.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from desktop.models.week import EMPTY, Day, Week
from protocol.tags import Policy

OwnKind = Literal["closed", "open", "regular"]


class HolidayPick(Struct, frozen=True, kw_only=True):
    """Whose holidays are kept; `hours` are what is worked on them."""

    country: str
    region: str | None = None
    categories: tuple[str, ...] = ("public",)
    hours: Day = ()


class OwnDay(Struct, frozen=True, kw_only=True):
    """A closure or special hours of the company's own, of a day or several; `hours` None = the whole day."""

    kind: OwnKind
    first: date
    last: date
    name: str
    hours: Day | None = None
    yearly: bool = False


class CalendarBody(Struct, frozen=True, kw_only=True):
    """What is edited and saved. The wall clock of `zone` decides."""

    name: str = ""
    zone: str = "UTC"
    week: Week = EMPTY
    holidays: tuple[HolidayPick, ...] = ()
    specials: tuple[OwnDay, ...] = ()
    retired: bool = False


def calendars_of(policies: Iterable[Policy]) -> list[Policy]:
    """The calendars that may be used, by name."""
    found = [row for row in policies if row.kind == "calendar" and not row.body.get("retired")]
    return sorted(found, key=lambda row: str(row.body.get("name", "")).casefold())


def with_own(body: CalendarBody, at: int | None, day: OwnDay) -> CalendarBody:
    """With one more own day, or another one in its place."""
    if at is None:
        return replace(body, specials=(*body.specials, day))
    return replace(body, specials=(*body.specials[:at], day, *body.specials[at + 1 :]))


def without_own(body: CalendarBody, at: int) -> CalendarBody:
    """Without that own day."""
    return replace(body, specials=body.specials[:at] + body.specials[at + 1 :])


def with_holidays(body: CalendarBody, pick: HolidayPick) -> CalendarBody:
    """With the holidays of one more place; the same place again takes the first one's."""
    kept = tuple(one for one in body.holidays if (one.country, one.region) != (pick.country, pick.region))
    return replace(body, holidays=(*kept, pick))


def without_holidays(body: CalendarBody, at: int) -> CalendarBody:
    """Without the holidays of that place."""
    return replace(body, holidays=body.holidays[:at] + body.holidays[at + 1 :])


def own_problem(day: OwnDay) -> str:
    """What is wrong with a day somebody wrote: `name`, `days`, `hours`; empty when it may be kept."""
    if not day.name.strip():
        return "name"
    if day.last < day.first or (day.yearly and (day.last - day.first).days >= 365):
        return "days"
    return "hours" if day.kind == "open" and day.hours is not None and not day.hours else ""

"""Bodies of the calendars API: what a calendar means before anybody saves it, and whose holidays there are.

Used by the gateway's `api/calendars` and the settings page of hours. Hours are (opens, closes) in minutes after the
day's local midnight, as in the calendar's own JSON; a closing above 1440 is after midnight.
"""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

DayKind = Literal["holiday", "closed", "open", "regular", "cut"]
"""`regular`: open as usual despite a holiday; `cut`: some hours of the day are closed (`hours` are those)."""


class PreviewCalendar(Struct, kw_only=True):
    """`POST /api/calendars/preview`: a calendar's JSON, saved or not, and how many days from today are wanted.

    `calendar_id`: the calendar it is a draft of, whose list of holidays stays; None: a new one.
    """

    body: dict[str, Any]
    calendar_id: Annotated[int, Meta(ge=1, le=2**63 - 1)] | None = None
    days: Annotated[int, Meta(ge=1, le=800)] = 366


class PreviewDay(Struct, frozen=True, kw_only=True):
    """A day that is not like its weekday. `names` by language; of the company's own days alone there is one, under "".

    `holidays`, `special`: which entry of the calendar said so, by position.
    """

    day: date
    kind: DayKind
    names: dict[str, str] = {}
    hours: list[tuple[int, int]] = []
    holidays: int | None = None
    special: int | None = None


class OpenNow(Struct, frozen=True, kw_only=True):
    """Open or closed at this moment, why (`domain.calendar.describe`), and the next change in local words.

    `weekday` 0 is Monday, `minutes` after midnight, `days_away` 0 is today; None when nothing ever changes.
    """

    open: bool
    why: str
    at: datetime
    names: dict[str, str] = {}
    weekday: int | None = None
    minutes: int | None = None
    days_away: int | None = None


class CalendarPreview(Struct, kw_only=True):
    """What the calendar says of now and of the days to come, in order."""

    now: OpenNow
    days: list[PreviewDay] = []


class HolidayNewsDay(Struct, frozen=True, kw_only=True):
    """A day that the gateway's library of holidays sees differently now; names by language.

    `before` None: it was none; `after` None: it is none any more; both: only its name is another.
    """

    country: str
    region: str | None = None
    day: date
    before: dict[str, str] | None = None
    after: dict[str, str] | None = None


class HolidayNews(Struct, kw_only=True):
    """`GET /api/calendars/{id}/holiday-news`: what waits to be decided, in order of the day; usually nothing."""

    calendar_id: int
    version: int
    days: list[HolidayNewsDay] = []


class DecideHolidays(Struct, kw_only=True):
    """`POST /api/calendars/{id}/holiday-news`: take the new days or keep the old ones, of version `base`."""

    accept: bool
    base: Annotated[int, Meta(ge=1)]


class HolidayCountry(Struct, frozen=True, kw_only=True):
    """`GET /api/holiday-countries`: a country whose holidays are known; `names` by language."""

    code: str
    names: dict[str, str] = {}


class HolidayRegion(Struct, frozen=True, kw_only=True):
    """A part of a country with holidays of its own."""

    code: str
    name: str


class HolidayPlaces(Struct, kw_only=True):
    """`GET /api/holiday-countries/{code}`: its regions, and what kinds of holidays there are beside the public ones."""

    code: str
    regions: list[HolidayRegion] = []
    categories: list[str] = []

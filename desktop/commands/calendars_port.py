"""What screens may ask of the session about calendars: `desktop.sync.calendars.Calendars` is this."""

from collections.abc import Awaitable
from typing import Any, Protocol

from protocol.calendars import CalendarPreview, HolidayCountry, HolidayNews, HolidayPlaces
from protocol.tags import Policy


class CalendarsPort(Protocol):
    """Part of `Controller`: awaitable questions."""

    def preview_calendar(
        self, body: dict[str, Any], days: int = 366, *, calendar_id: int | None = None
    ) -> Awaitable[CalendarPreview]: ...
    def holiday_countries(self) -> Awaitable[list[HolidayCountry]]: ...
    def holiday_places(self, country: str) -> Awaitable[HolidayPlaces]: ...
    def holiday_news(self, calendar_id: int) -> Awaitable[HolidayNews]: ...
    def decide_holidays(self, news: HolidayNews, accept: bool) -> Awaitable[Policy]: ...
    def retire_calendar(self, calendar_id: int) -> Awaitable[Policy]: ...

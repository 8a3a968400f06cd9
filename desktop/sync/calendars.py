"""Calendars, asked of the gateway: what a draft means, whose holidays there are, putting one away.

The part of a session behind the page of hours. Everything raises NetError; versions in force come with the stream.
"""

from typing import Any

from desktop.net.api import Api
from desktop.net.calendars import CalendarsApi
from desktop.sync.engine import Engine
from protocol.calendars import CalendarPreview, DecideHolidays, HolidayCountry, HolidayNews, HolidayPlaces
from protocol.frames import PolicyItem
from protocol.tags import Policy


class Calendars:
    """The part of a session that knows the gateway's calendars."""

    api: Api
    engine: Engine

    async def preview_calendar(
        self, body: dict[str, Any], days: int = 366, *, calendar_id: int | None = None
    ) -> CalendarPreview:
        """Open or closed now, and the days ahead that are not like their weekday."""
        return await CalendarsApi(self.api).preview(body, days, calendar_id)

    async def holiday_countries(self) -> list[HolidayCountry]:
        """Whose holidays are known."""
        return await CalendarsApi(self.api).countries()

    async def holiday_places(self, country: str) -> HolidayPlaces:
        """The regions of one, and what kinds of holidays it has."""
        return await CalendarsApi(self.api).places(country)

    async def holiday_news(self, calendar_id: int) -> HolidayNews:
        """Days of its holidays that wait to be decided; usually none."""
        return await CalendarsApi(self.api).holiday_news(calendar_id)

    async def decide_holidays(self, news: HolidayNews, accept: bool) -> Policy:
        """Take what is new, or keep what there was; refused when it was saved meanwhile."""
        body = DecideHolidays(accept=accept, base=news.version)
        row = await CalendarsApi(self.api).decide_holidays(news.calendar_id, body)
        self.engine.apply([PolicyItem(row)])
        return row

    async def retire_calendar(self, calendar_id: int) -> Policy:
        """Put it away; refused while somebody counts by it."""
        row = await CalendarsApi(self.api).retire(calendar_id)
        self.engine.apply([PolicyItem(row)])
        return row

"""Requests about calendars beside their versions: one method per route, over the session's `Api`."""

from typing import Any

from desktop.net.api import Api
from protocol.calendars import (
    CalendarPreview,
    DecideHolidays,
    HolidayCountry,
    HolidayNews,
    HolidayPlaces,
    PreviewCalendar,
)
from protocol.tags import Policy


class CalendarsApi:
    """The routes of `backend_gateway.api.calendars`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def preview(self, body: dict[str, Any], days: int, calendar_id: int | None) -> CalendarPreview:
        """What a draft says of now and of the days ahead."""
        wanted = PreviewCalendar(body=body, days=days, calendar_id=calendar_id)
        return await self._api.call("POST", "/calendars/preview", CalendarPreview, wanted)

    async def countries(self) -> list[HolidayCountry]:
        """Whose holidays are known."""
        return await self._api.call("GET", "/holiday-countries", list[HolidayCountry])

    async def places(self, country: str) -> HolidayPlaces:
        """The regions of one."""
        return await self._api.call("GET", f"/holiday-countries/{country}", HolidayPlaces)

    async def holiday_news(self, calendar_id: int) -> HolidayNews:
        """What the library of holidays sees differently since it was saved."""
        return await self._api.call("GET", f"/calendars/{calendar_id}/holiday-news", HolidayNews)

    async def decide_holidays(self, calendar_id: int, body: DecideHolidays) -> Policy:
        """Take the new days or keep the old ones."""
        return await self._api.call("POST", f"/calendars/{calendar_id}/holiday-news", Policy, body)

    async def retire(self, calendar_id: int) -> Policy:
        """Nobody counts by it any more."""
        return await self._api.call("DELETE", f"/calendars/{calendar_id}", Policy)

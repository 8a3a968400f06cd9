"""Calendars beside their versions: what a draft would mean, whose holidays there are, putting one away."""

import asyncio
from functools import cache

import holidays
import msgspec
from babel import Locale
from litestar.params import FromPath, JSONBody

from backend_gateway.actions import holiday_lists
from backend_gateway.actions import policies as actions
from backend_gateway.api.context import ROUTING, Gateway, Id, Signed
from backend_gateway.domain.calendar import CalendarInvalid, from_json, preview
from backend_gateway.errors import NotFound, PolicyInvalid
from protocol.calendars import (
    CalendarPreview,
    DecideHolidays,
    HolidayCountry,
    HolidayNews,
    HolidayPlaces,
    HolidayRegion,
    PreviewCalendar,
)
from protocol.tags import Policy

LANGUAGES = {"es": Locale("es"), "en": Locale("en"), "pt": Locale("pt", "BR")}


async def retire(gate: Gateway, signed: Signed, calendar_id: Id) -> Policy:
    """Nobody counts by it any more; its versions stay for what was counted by them."""
    async with gate.unit("retire_calendar") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await actions.retire_calendar(unit, signed.viewer, calendar_id, gate.clock())


async def holiday_news(gate: Gateway, signed: Signed, calendar_id: Id) -> HolidayNews:
    """What the library of holidays sees differently since these hours were saved."""
    del signed
    async with gate.reader() as reader:
        return await holiday_lists.news(reader.conn, calendar_id, gate.clock())


async def decide_holidays(gate: Gateway, signed: Signed, calendar_id: Id, data: JSONBody[DecideHolidays]) -> Policy:
    """Take them or keep those there were: a new version."""
    async with gate.unit("decide_holidays") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await holiday_lists.decide(unit, signed.viewer, calendar_id, data, gate.clock())


async def previewed(gate: Gateway, signed: Signed, data: JSONBody[PreviewCalendar]) -> CalendarPreview:
    """What these hours would say of now and of the days ahead; nothing is kept."""
    del signed
    try:
        calendar = from_json(msgspec.json.encode(data.body))
    except CalendarInvalid as error:
        found = [{"code": one.code, "path": one.field, "detail": one.detail} for one in error.problems]
        raise PolicyInvalid(f"{found[0]['path']}: {found[0]['detail']}", problems=found) from None
    if data.calendar_id is not None:
        async with gate.reader() as reader:
            calendar = await holiday_lists.with_kept(reader.conn, data.calendar_id, calendar, gate.clock().year)
    return await asyncio.to_thread(preview, calendar, gate.clock(), data.days)


async def countries(signed: Signed) -> list[HolidayCountry]:
    """The countries whose holidays are known."""
    del signed
    return await asyncio.to_thread(_countries)


async def places(signed: Signed, country: FromPath[str]) -> HolidayPlaces:
    """The regions of a country, and its kinds of holidays."""
    del signed
    if country not in {one.code for one in await asyncio.to_thread(_countries)}:
        raise NotFound("No holidays are known for this country.")
    return await asyncio.to_thread(_places, country)


@cache
def _countries() -> list[HolidayCountry]:
    codes = holidays.list_supported_countries(include_aliases=False)
    named = [(code, {short: language.territories.get(code) for short, language in LANGUAGES.items()}) for code in codes]
    return [HolidayCountry(code=code, names={k: v for k, v in names.items() if v}) for code, names in named]


@cache
def _places(country: str) -> HolidayPlaces:
    table = holidays.country_holidays(country)
    names: dict[str, str] = {}
    for name, code in table.subdivisions_aliases.items():
        names.setdefault(code, name)
    regions = [HolidayRegion(code=code, name=names.get(code, code)) for code in table.subdivisions]
    return HolidayPlaces(
        code=country, regions=sorted(regions, key=lambda one: one.name), categories=sorted(table.supported_categories)
    )

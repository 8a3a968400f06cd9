"""Public holidays of a country or region, from the `holidays` library, read once per year and kept.

Called by `days` for every calendar with a `HolidaySet`. The library knows new laws only when it is upgraded, and an
upgrade must not move the clocks that run: a calendar's version carries its holidays with it (`frozen`, made by
`freezing.freeze_holidays` when the version is saved) and asks the library for years outside of them alone.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

import holidays
from msgspec import Struct

from backend_gateway.domain.calendar.hours import Hours

Names = tuple[tuple[str, str], ...]
"""(language, name) pairs; the country's own language comes first."""

_WANTED: Final = ("es", "en", "pt")
_FIRST_YEAR: Final = 1900
_LAST_YEAR: Final = 2200  # the library computes movable feasts from tables that end


class Holiday(Struct, frozen=True):
    """One day and its names; several holidays on one day share it ("A; B")."""

    day: date
    names: Names


class FrozenDays(Struct, frozen=True):
    """What the library said about the years from `first_year` to `last_year` when this was made."""

    first_year: int
    last_year: int
    days: tuple[Holiday, ...]
    library: str = ""


class HolidaySet(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The holidays a team keeps. `country` is ISO 3166-1 alpha-2, `region` the ISO 3166-2 part after the dash.

    `categories` are the library's: "public", and by country "bank", "optional" (Carnival in Brazil) ... `hours` are
    what is worked on these days: none = closed.
    """

    country: str
    region: str | None = None
    categories: tuple[str, ...] = ("public",)
    hours: tuple[Hours, ...] = ()
    frozen: FrozenDays | None = None


def holiday_on(kept: HolidaySet, day: date) -> Names | None:
    """The names of the holiday on `day`, None on any other day. Raises ValueError for an unknown country or region."""
    frozen = kept.frozen
    if frozen is not None and frozen.first_year <= day.year <= frozen.last_year:
        return _frozen_table(frozen).get(day)
    return holidays_of(kept.country, kept.region, kept.categories, day.year).get(day)


def holidays_in(kept: HolidaySet, first_year: int, last_year: int) -> Iterator[Holiday]:
    """What the library says today, whatever is frozen, in order."""
    for year in range(first_year, last_year + 1):
        for day, names in sorted(holidays_of(kept.country, kept.region, kept.categories, year).items()):
            yield Holiday(day, names)


@lru_cache(maxsize=1024)
def holidays_of(country: str, region: str | None, categories: tuple[str, ...], year: int) -> dict[date, Names]:
    """The holidays of one year. Shared by everybody: do not change it.

    Raises ValueError for a country, region or category the library does not know.
    """
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return {}
    found: dict[date, list[tuple[str, str]]] = {}
    for short, language in languages_of(country):
        for day, name in _ask(country, region, categories, year, language).items():
            found.setdefault(day, []).append((short, name))
    return {day: tuple(names) for day, names in found.items()}


@lru_cache(maxsize=512)
def languages_of(country: str) -> tuple[tuple[str, str | None], ...]:
    """(short, the library's) languages: the country's own first. Unasked, the library takes the system's locale."""
    table = _open(country)
    own = table.default_language or next(iter(table.supported_languages), None)
    kept: dict[str, str | None] = {(own or "en")[:2]: own}
    for language in table.supported_languages:
        if language[:2] in _WANTED:
            kept.setdefault(language[:2], language)
    return tuple(kept.items())


def _ask(
    country: str, region: str | None, categories: tuple[str, ...], year: int, language: str | None
) -> dict[date, str]:
    try:
        table = holidays.country_holidays(
            country, subdiv=region, years=year, language=language, categories=categories, expand=False
        )
    except (NotImplementedError, ValueError) as error:
        raise ValueError(f"no holidays for {country} {region or ''} {categories}: {error}") from error
    return {day: name for day, name in table.items() if day.year == year}


def _open(country: str) -> holidays.HolidayBase:
    try:
        return holidays.country_holidays(country)
    except NotImplementedError as error:
        raise ValueError(f"no holidays are known for the country {country!r}; use its two ISO letters") from error


@lru_cache(maxsize=512)
def _frozen_table(frozen: FrozenDays) -> dict[date, Names]:
    return {one.day: one.names for one in frozen.days}

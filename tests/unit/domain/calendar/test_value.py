"""A calendar as a value: JSON and back, what is refused, and holidays that stay as they were frozen."""

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from backend_gateway.domain.calendar import (
    Calendar,
    CalendarInvalid,
    FrozenDays,
    Holiday,
    HolidaySet,
    Hours,
    Special,
    check_calendar,
    format_hours,
    freeze_holidays,
    from_json,
    holiday_changes,
    holidays_of,
    is_open,
    office_hours,
    parse_hours,
    to_json,
    week_of,
)

DAY = date(2026, 12, 24)


def own(**fields: object) -> Special:
    return Special(**({"kind": "closed", "first": DAY, "last": DAY, "name": "x"} | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["9:00-18:00", "9:00-13:00, 14:00-18:00", "22:00-2:00", "0:00-24:00", "9:30-9:30", ""])
def test_hours_are_written_as_they_are_read(text: str) -> None:
    assert format_hours(parse_hours(text)) == text


@pytest.mark.parametrize("text", ["9-18", "25:00-26:00", "9:60-10:00", "9:00", "24:00-2:00", "9:00-24:30"])
def test_what_is_not_a_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"opening hours|time of day"):
        parse_hours(text)


def test_json_and_back() -> None:
    calendar = office_hours("America/Sao_Paulo", [HolidaySet(country="BR", region="SP")])
    calendar = replace(calendar, id=4, version=7, specials=(own(hours=parse_hours("13:00-18:00"), yearly=True),))
    for one in (calendar, freeze_holidays(calendar, 2026)):
        assert from_json(to_json(one)) == one
        assert hash(from_json(to_json(one))) == hash(one)


@pytest.mark.parametrize(
    "calendar, field, code",
    [
        (Calendar(zone="America/Asunción"), "zone", "unknown_zone"),
        (Calendar(zone="../etc/passwd"), "zone", "unknown_zone"),
        (Calendar(zone=""), "zone", "unknown_zone"),
        (Calendar(week=((),) * 6), "week", "seven_days"),
        (Calendar(week=((Hours(600, 600),), *((),) * 6)), "week.0.0", "not_an_interval"),
        (Calendar(week=((Hours(1440, 1500),), *((),) * 6)), "week.0.0", "not_an_interval"),
        (Calendar(week=week_of("9:00-13:00, 12:00-18:00", [2])), "week.2", "overlap"),
        (Calendar(week=(parse_hours("1:00-3:00"), *((),) * 5, parse_hours("22:00-2:00"))), "week.0", "overlap"),
        (Calendar(holidays=(HolidaySet(country="XX"),)), "holidays.0", "unknown_place"),
        (Calendar(holidays=(HolidaySet(country="BR", region="ZZ"),)), "holidays.0", "unknown_place"),
        (Calendar(holidays=(HolidaySet(country="BR", categories=("bank",)),)), "holidays.0", "unknown_place"),
        (Calendar(specials=(own(last=date(2026, 12, 1)),)), "specials.0.last", "ends_before_start"),
        (Calendar(specials=(own(name=" "),)), "specials.0.name", "no_name"),
        (Calendar(specials=(own(hours=()),)), "specials.0.hours", "no_hours"),
        (
            Calendar(specials=(own(kind="regular", hours=parse_hours("9:00-12:00")),)),
            "specials.0.hours",
            "hours_not_used",
        ),
        (Calendar(specials=(own(last=date(2028, 1, 1), yearly=True),)), "specials.0.last", "longer_than_a_year"),
        (Calendar(specials=(own(last=date(9999, 1, 1)),)), "specials.0.first", "too_far"),
    ],
)
def test_each_problem_names_its_field(calendar: Calendar, field: str, code: str) -> None:
    assert (field, code) in [(one.field, one.code) for one in check_calendar(calendar)]
    with pytest.raises(CalendarInvalid, match=field.replace(".", r"\.")):
        from_json(to_json(calendar))


@pytest.mark.parametrize(
    "text", [b"", b"[]", b'{"wek": []}', b'{"week": "always"}', b'{"specials": [{"kind": "shut"}]}']
)
def test_what_is_no_calendar_says_so(text: bytes) -> None:
    with pytest.raises(CalendarInvalid) as refused:
        from_json(text)
    assert [one.code for one in refused.value.problems] == ["shape"]


def test_a_good_calendar_has_no_problems() -> None:
    night = Calendar(week=week_of("22:00-6:00", range(7)), specials=(own(kind="open"), own(kind="regular")))
    assert check_calendar(night) == ()


def test_frozen_holidays_stay_whatever_the_library_learns() -> None:
    """A clock that runs keeps the day it was promised; the sweep tells the admin what is new."""
    invented = Holiday(date(2026, 12, 9), (("es", "Día inventado"),))
    frozen = FrozenDays(2025, 2031, (invented,))
    calendar = office_hours("America/Asuncion", [HolidaySet(country="PY", frozen=frozen)])
    assert not is_open(calendar, datetime(2026, 12, 9, 15, tzinfo=UTC))
    assert is_open(calendar, datetime(2026, 12, 8, 15, tzinfo=UTC))  # Caacupé was no holiday when this was frozen
    assert not is_open(calendar, datetime(2032, 12, 8, 15, tzinfo=UTC))  # beyond the frozen years the library speaks
    changes = {one.day: (one.before is None, one.after is None) for one in holiday_changes(calendar)}
    assert changes[date(2026, 12, 9)] == (False, True)
    assert changes[date(2026, 12, 8)] == (True, False)
    assert holiday_changes(freeze_holidays(calendar, 2026)) == ()


def test_names_come_in_the_countrys_language_first() -> None:
    assert holidays_of("BR", "SP", ("public",), 2026)[date(2026, 12, 25)] == (("pt", "Natal"), ("en", "Christmas Day"))
    assert dict(holidays_of("ES", None, ("public",), 2026)[date(2026, 12, 25)])["es"] == "Natividad del Señor"

"""Opening hours by example: lunch breaks, nights, holidays, own days, and clocks that change."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from backend_gateway.domain.calendar import (
    Calendar,
    HolidaySet,
    Special,
    add_open_time,
    always_open,
    calendar_for,
    is_open,
    last_moment_within,
    never_open,
    next_closing,
    next_opening,
    office_hours,
    open_time_between,
    parse_hours,
    week_of,
)

ASUNCION = ZoneInfo("America/Asuncion")
MADRID = ZoneInfo("Europe/Madrid")
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SHOP = Calendar(zone="America/Asuncion", week=week_of("9:00-13:00, 14:00-18:00"), holidays=(HolidaySet(country="PY"),))
BAR = Calendar(zone="Europe/Madrid", week=week_of("22:00-06:00", range(7)))


def there(month: int, day: int, hour: int = 0, minute: int = 0, zone: ZoneInfo = ASUNCION) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=zone)


def own(kind: str, first: date, last: date | None = None, hours: str | None = None, **more: bool) -> Special:
    parsed = None if hours is None else parse_hours(hours)
    return Special(kind=kind, first=first, last=last or first, name="x", hours=parsed, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "at, expected",
    [
        (there(11, 20, 8, 59), False),
        (there(11, 20, 9, 0), True),
        (there(11, 20, 13, 0), False),  # Friday's lunch
        (there(11, 20, 14, 0), True),
        (there(11, 20, 18, 0), False),
        (there(11, 21, 10, 0), False),  # Saturday
        (there(12, 8, 10, 0), False),  # Caacupé
        (there(12, 9, 10, 0), True),
    ],
)
def test_a_shop_with_a_lunch_break(at: datetime, expected: bool) -> None:
    assert is_open(SHOP, at) is expected


def test_open_time_runs_over_lunch_weekend_and_holiday() -> None:
    friday, wednesday = there(12, 4, 17), there(12, 9, 10)
    assert open_time_between(SHOP, friday, wednesday) == 1 * HOUR + 8 * HOUR + 0 * HOUR + 1 * HOUR
    assert add_open_time(SHOP, friday, 10 * HOUR) == wednesday
    assert open_time_between(SHOP, wednesday, friday) == timedelta()


def test_adding_ends_at_the_closing_and_the_last_moment_within_at_the_next_opening() -> None:
    assert add_open_time(SHOP, there(11, 20, 17), HOUR) == there(11, 20, 18)
    assert last_moment_within(SHOP, there(11, 20, 17), HOUR) == there(11, 23, 9)
    assert add_open_time(SHOP, there(11, 20, 20), timedelta()) == there(11, 20, 20)
    assert last_moment_within(SHOP, there(11, 20, 20), timedelta()) == there(11, 23, 9)


def test_a_night_belongs_to_the_evening_it_began() -> None:
    closed = Calendar(zone="Europe/Madrid", week=BAR.week, specials=(own("closed", date(2026, 5, 15)),))
    assert is_open(closed, there(5, 15, 5, 59, MADRID))  # the night of the 14th
    assert not is_open(closed, there(5, 15, 22, 0, MADRID))
    assert not is_open(closed, there(5, 16, 5, 0, MADRID))
    assert is_open(closed, there(5, 16, 22, 0, MADRID))


def test_a_closure_of_some_hours_cuts_the_night_too() -> None:
    cut = Calendar(zone="Europe/Madrid", week=BAR.week, specials=(own("closed", date(2026, 5, 15), hours="2:00-4:00"),))
    assert open_time_between(cut, there(5, 14, 22, 0, MADRID), there(5, 15, 6, 0, MADRID)) == 6 * HOUR
    assert next_closing(cut, there(5, 14, 23, 0, MADRID)) == there(5, 15, 2, 0, MADRID)


@pytest.mark.parametrize(
    "day, hours",
    [((10, 24), 9), ((3, 28), 7), ((5, 20), 8)],  # clocks go back, go forward, do nothing
)
def test_a_night_is_as_long_as_the_clocks_make_it(day: tuple[int, int], hours: int) -> None:
    start = there(*day, 21, 0, MADRID)
    assert open_time_between(BAR, start, start + DAY + HOUR) == hours * HOUR
    assert add_open_time(BAR, start, hours * HOUR) == (start + 9 * HOUR).replace(fold=1)


def test_paraguay_stayed_in_summer_time() -> None:
    winter, summer = datetime(2024, 8, 1, 9, tzinfo=ASUNCION), datetime(2026, 8, 3, 9, tzinfo=ASUNCION)
    assert (winter.astimezone(UTC).hour, summer.astimezone(UTC).hour) == (13, 12)
    assert is_open(SHOP, winter)
    assert is_open(SHOP, summer)
    assert not is_open(SHOP, summer - timedelta(microseconds=1))


def test_the_most_specific_own_day_decides() -> None:
    january = own("closed", date(2027, 1, 1), date(2027, 1, 31))
    inventory = own("open", date(2027, 1, 16), hours="10:00-12:00")
    for specials in ((january, inventory), (inventory, january)):
        calendar = Calendar(zone="America/Asuncion", week=SHOP.week, specials=specials)
        assert next_opening(calendar, there(12, 31, 20)) == datetime(2027, 1, 16, 10, tzinfo=ASUNCION)


def test_this_years_day_beats_the_one_of_every_year() -> None:
    every_year = own("closed", date(2020, 11, 23), yearly=True)
    this_year = own("open", date(2026, 11, 23), hours="8:00-12:00")
    for specials in ((every_year, this_year), (this_year, every_year)):
        calendar = Calendar(zone="America/Asuncion", week=SHOP.week, specials=specials)
        assert open_time_between(calendar, there(11, 23), there(11, 24)) == 4 * HOUR


def test_usual_hours_in_spite_of_a_holiday() -> None:
    calendar = Calendar(
        zone="America/Asuncion",
        week=SHOP.week,
        holidays=SHOP.holidays,
        specials=(own("regular", date(2020, 12, 8), yearly=True),),
    )
    assert open_time_between(calendar, there(12, 8), there(12, 9)) == 8 * HOUR


def test_yearly_closures_run_over_new_year_and_know_leap_days() -> None:
    recess = own("closed", date(2020, 12, 24), date(2021, 1, 2), yearly=True)
    leap = own("closed", date(2024, 2, 29), yearly=True)
    calendar = Calendar(week=week_of("0:00-24:00", range(7)), specials=(recess, leap))
    assert next_closing(calendar, datetime(2026, 12, 1, tzinfo=UTC)) == datetime(2026, 12, 24, tzinfo=UTC)
    assert next_opening(calendar, datetime(2026, 12, 25, tzinfo=UTC)) == datetime(2027, 1, 3, tzinfo=UTC)
    assert next_closing(calendar, datetime(2027, 1, 4, tzinfo=UTC)) == datetime(2027, 12, 24, tzinfo=UTC)
    assert next_closing(calendar, datetime(2028, 1, 4, tzinfo=UTC)) == datetime(2028, 2, 29, tzinfo=UTC)


def test_holidays_are_those_of_the_region() -> None:
    at = datetime(2026, 7, 9, 12, tzinfo=ZoneInfo("America/Sao_Paulo"))  # only in the state of São Paulo
    for region, expected in (("SP", False), ("RJ", True)):
        kept = (HolidaySet(country="BR", region=region),)
        assert is_open(office_hours("America/Sao_Paulo", kept), at) is expected


def test_short_hours_on_holidays() -> None:
    kept = (HolidaySet(country="PY", hours=parse_hours("9:00-12:00")),)
    calendar = Calendar(zone="America/Asuncion", week=SHOP.week, holidays=kept)
    assert open_time_between(calendar, there(12, 25), there(12, 26)) == 3 * HOUR


def test_always_and_never() -> None:
    at = datetime(2026, 11, 22, tzinfo=UTC)
    always, never = always_open(), never_open()
    assert add_open_time(always, at, 5 * DAY) == last_moment_within(always, at, 5 * DAY) == at + 5 * DAY
    assert next_closing(always, at) is next_opening(always, at) is None
    assert add_open_time(never, at, MINUTE) is last_moment_within(never, at, MINUTE) is next_opening(never, at) is None
    assert open_time_between(never, at, at + 400 * DAY) == timedelta()


def test_open_from_now_on_never_closes() -> None:
    holiday = Calendar(week=week_of("0:00-24:00", range(7)), specials=(own("closed", date(2026, 11, 22)),))
    at = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert next_opening(holiday, at) == datetime(2026, 11, 23, tzinfo=UTC)
    assert next_closing(holiday, at) is None


def test_a_single_special_opening_is_found_years_ahead() -> None:
    calendar = Calendar(specials=(own("open", date(2030, 2, 28), hours="22:00-2:00"),))
    at = datetime(2026, 11, 22, tzinfo=UTC)
    assert next_opening(calendar, at) == datetime(2030, 2, 28, 22, tzinfo=UTC)
    assert next_closing(calendar, at) == datetime(2030, 3, 1, 2, tzinfo=UTC)
    assert add_open_time(calendar, at, 4 * HOUR) == datetime(2030, 3, 1, 2, tzinfo=UTC)
    assert add_open_time(calendar, at, 4 * HOUR + MINUTE) is None


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        is_open(SHOP, datetime(2026, 11, 22))  # noqa: DTZ001  # the point
    with pytest.raises(ValueError, match="negative"):
        add_open_time(SHOP, there(11, 22), -MINUTE)
    with pytest.raises(ValueError, match="1900"):
        is_open(SHOP, datetime(1812, 1, 1, tzinfo=UTC))


def test_the_teams_calendar_comes_before_the_numbers() -> None:
    assert calendar_for(SHOP, BAR, never_open()) == (SHOP, "team")
    assert calendar_for(None, BAR, never_open()) == (BAR, "number")
    assert calendar_for(None, None, SHOP) == (SHOP, "default")

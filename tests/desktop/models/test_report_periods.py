"""The days of a report: what runs ends today, and is compared with as many days of the one before."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.models.reports.choice import Choice, trend_by
from desktop.models.reports.period import PERIODS, Days, PeriodKey, days_before, days_of
from desktop.views.reports.trend import steps

FRIDAY = date(2026, 11, 20)
MONDAY, SUNDAY = 1, 7


def d(day: int, month: int = 11) -> date:
    return date(2026, month, day)


@pytest.mark.parametrize(
    ("key", "starts", "now", "before"),
    [
        ("today", MONDAY, (d(20), d(20)), (d(19), d(19))),
        ("yesterday", MONDAY, (d(19), d(19)), (d(18), d(18))),
        ("this_week", MONDAY, (d(16), d(20)), (d(9), d(13))),
        ("this_week", SUNDAY, (d(15), d(20)), (d(8), d(13))),
        ("last_week", MONDAY, (d(9), d(15)), (d(2), d(8))),
        ("last_week", SUNDAY, (d(8), d(14)), (d(1), d(7))),
        ("this_month", MONDAY, (d(1), d(20)), (d(1, 10), d(20, 10))),
        ("last_month", MONDAY, (d(1, 10), d(31, 10)), (d(1, 9), d(30, 9))),
    ],
)
def test_periods(key: PeriodKey, starts: int, now: tuple[date, date], before: tuple[date, date]) -> None:
    days = days_of(key, FRIDAY, starts)
    assert days == Days(*now)
    assert days_before(key, days) == Days(*before)


def test_a_long_month_is_not_compared_with_days_a_short_one_does_not_have() -> None:
    days = days_of("this_month", date(2026, 3, 31))
    assert days_before("this_month", days) == Days(date(2026, 2, 1), date(2026, 2, 28))


def test_own_dates_are_compared_with_as_many_days_before_them() -> None:
    choice = Choice(period="own", since=d(10), until=d(12))
    days = choice.days(FRIDAY, MONDAY)
    assert days == Days(d(10), d(12))
    before = choice.before(days)
    assert before is not None
    assert (before.since, before.until) == (d(7), d(9))
    assert Choice(period="own", since=d(10), until=d(12), compare=False).before(days) is None


@given(st.sampled_from(PERIODS), st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 7))
def test_a_period_never_reaches_into_tomorrow_nor_meets_the_one_before(
    key: PeriodKey, today: date, starts: int
) -> None:
    days = days_of(key, today, starts)
    before = days_before(key, days)
    assert days.since <= days.until <= today
    assert before.since <= before.until < days.since
    assert before.length <= days.length or key == "last_month"


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 731))
def test_every_day_of_a_period_is_in_one_point_of_its_trend(since: date, length: int) -> None:
    days = Days(since, date.fromordinal(since.toordinal() + length - 1))
    by = trend_by(days)
    places = steps(days.since, days.until, by)
    assert places == sorted(set(places))
    assert places[0] <= days.since
    assert places[-1] <= days.until
    assert len(places) <= 62
    if by == "week":
        assert all(place.weekday() == 0 for place in places)
    if by == "month":
        assert all(place.day == 1 for place in places)

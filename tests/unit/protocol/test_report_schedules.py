"""When a scheduled report is due, and which days it is about."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protocol.report_schedules import When
from protocol.rules.report_schedules import BACKOFF, Span, again_after, next_due, span_of

MEXICO, MADRID = ZoneInfo("America/Mexico_City"), ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("when", "after", "expected"),
    [
        (When(every="day", minute=480), "2026-11-23 07:59", "2026-11-23 08:00"),
        (When(every="day", minute=480), "2026-11-23 08:00", "2026-11-24 08:00"),
        (When(every="week", weekday=1, minute=0), "2026-11-23 00:00", "2026-11-30 00:00"),
        (When(every="week", weekday=7, minute=600), "2026-11-23 09:00", "2026-11-29 10:00"),
        (When(every="month", monthday=1, minute=60), "2026-11-23 09:00", "2026-12-01 01:00"),
        (When(every="month", monthday=28, minute=60), "2027-01-28 02:00", "2027-02-28 01:00"),
    ],
)
def test_the_next_time(when: When, after: str, expected: str) -> None:
    found = next_due(when, MEXICO, datetime.fromisoformat(after).replace(tzinfo=MEXICO))
    assert f"{found.astimezone(MEXICO):%Y-%m-%d %H:%M}" == expected


def test_eight_in_the_morning_stays_eight_when_the_clocks_change() -> None:
    before = next_due(When(every="day", minute=480), MADRID, datetime(2026, 10, 24, 7, tzinfo=MADRID))
    after = next_due(When(every="day", minute=480), MADRID, before)
    assert (before.astimezone(MADRID).hour, after.astimezone(MADRID).hour) == (8, 8)
    assert after - before == timedelta(hours=25)


@given(
    when=st.builds(
        When, every=st.sampled_from(["day", "week", "month"]), weekday=st.integers(1, 7),
        monthday=st.integers(1, 28), minute=st.integers(0, 1439),
    ),
    after=st.datetimes(datetime(2026, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
)  # fmt: skip
def test_it_is_later_and_never_skips_a_turn(when: When, after: datetime) -> None:
    found = next_due(when, MADRID, after)
    longest = {"day": timedelta(hours=26), "week": timedelta(days=8), "month": timedelta(days=32)}
    assert after < found <= after + longest[when.every]
    assert next_due(when, MADRID, found) > found


@pytest.mark.parametrize(
    ("period", "span"),
    [
        ("yesterday", Span(date(2026, 11, 22), date(2026, 11, 22))),
        ("last_week", Span(date(2026, 11, 16), date(2026, 11, 22))),
        ("this_month", Span(date(2026, 11, 1), date(2026, 11, 23))),
        ("last_month", Span(date(2026, 10, 1), date(2026, 10, 31))),
    ],
)
def test_the_days_it_is_about(period: str, span: Span) -> None:
    assert span_of(period, date(2026, 11, 23)) == span  # type: ignore[arg-type]


def test_tries_get_rarer_and_end() -> None:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    waits = [again_after(tries, now) for tries in range(1, len(BACKOFF) + 2)]
    assert waits[-1] is None
    given_ = [wait - now for wait in waits if wait is not None]
    assert given_ == sorted(given_)

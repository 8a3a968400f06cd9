"""Axis times of the office: round on its own clocks, whatever zone this computer is in, across summer time too."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.views.charts.time_axis import moment_words, period_words, time_ticks
from desktop.views.charts.times import as_of_long, as_of_words, local

MEXICO, MADRID = ZoneInfo("America/Mexico_City"), ZoneInfo("Europe/Madrid")


@pytest.fixture(autouse=True)
def _spanish(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("es"))
    yield
    QLocale.setDefault(before)


def _at(zone: ZoneInfo, *parts: int) -> float:
    return datetime(*parts, tzinfo=zone).timestamp()  # type: ignore[arg-type, misc]


def test_a_day_has_hours_of_the_office() -> None:
    ticks = time_ticks(_at(MEXICO, 2026, 11, 20, 8), _at(MEXICO, 2026, 11, 20, 20), MEXICO, 6)
    assert [tick.label for tick in ticks] == ["08:00", "10:00", "12:00", "14:00", "16:00", "18:00", "20:00"]


def test_the_hour_that_summer_time_skips_is_no_line() -> None:
    ticks = time_ticks(_at(MADRID, 2026, 3, 29, 0), _at(MADRID, 2026, 3, 29, 6), MADRID, 6)
    assert [tick.label for tick in ticks] == ["29 mar", "01:00", "03:00", "04:00", "05:00", "06:00"]
    assert ticks[2].at - ticks[1].at == 3600


def test_weeks_begin_on_monday_and_january_says_the_year() -> None:
    weeks = time_ticks(_at(MEXICO, 2026, 11, 1), _at(MEXICO, 2026, 11, 30), MEXICO, 5)
    assert [tick.label for tick in weeks] == ["2 nov", "9 nov", "16 nov", "23 nov", "30 nov"]
    months = time_ticks(_at(MEXICO, 2026, 10, 15), _at(MEXICO, 2027, 3, 15), MEXICO, 6)
    assert [tick.label for tick in months] == ["nov", "dic", "2027", "feb", "mar"]


@settings(deadline=None)
@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)), st.floats(60, 4e8), st.integers(2, 12),  # noqa: DTZ001
    st.sampled_from([MEXICO, MADRID, None]),
)  # fmt: skip
def test_lines_ascend_within_the_period_and_are_not_many(
    start: datetime, seconds: float, most: int, zone: ZoneInfo | None
) -> None:
    since = start.replace(tzinfo=UTC).timestamp()
    ticks = time_ticks(since, since + seconds, zone, most)
    moments = [tick.at for tick in ticks]
    assert moments == sorted(set(moments))
    assert all(since <= at <= since + seconds for at in moments)
    assert len(ticks) <= 2 * most + 13


def test_a_moment_is_told_with_its_clock_or_by_the_day() -> None:
    at = _at(MEXICO, 2026, 11, 12, 11, 40)
    assert moment_words(at, MEXICO, 300) == "jue 12 nov, 11:40"
    assert moment_words(at, MEXICO, 86_400) == "jue 12 nov"
    assert period_words(at, at + 5100, MEXICO) == "12 nov, 11:40 – 13:05"
    assert period_words(_at(MEXICO, 2026, 11, 5), _at(MEXICO, 2026, 11, 12), MEXICO) == "5 nov – 12 nov"


def test_data_are_as_of_the_offices_clock() -> None:
    at = datetime(2026, 11, 20, 23, 42, tzinfo=UTC)
    assert as_of_words(at, MEXICO) == "datos hasta 17:42"
    assert as_of_long(at, MEXICO) == "datos hasta 20 nov 2026, 17:42"
    assert local(at.timestamp(), MEXICO) - at == timedelta()

"""The backlog of days: the newest mark, the same hour of other days, and never more marks than the gateway tells."""

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.api.levels import MOST_POINTS
from desktop.models.reports.backlog import standing, step_of
from desktop.models.reports.period import Days
from protocol.levels import MARK_S, LevelPoint

MADRID = ZoneInfo("Europe/Madrid")


def marks(first: datetime, hours: int) -> list[LevelPoint]:
    """One an hour; `open` counts them."""
    return [LevelPoint(at=first + timedelta(hours=hour), open=hour) for hour in range(hours)]


def test_each_day_is_told_at_the_hour_of_the_newest_mark() -> None:
    found = standing(marks(datetime(2026, 11, 1, tzinfo=UTC), 63), (), UTC)
    assert found is not None
    assert found.last.open == 62
    assert [point.open for point in found.daily] == [62, 38, 14], "newest first, all at 14:00"


def test_the_period_before_is_compared_at_the_same_hour_of_its_last_day() -> None:
    before = marks(datetime(2026, 10, 1, tzinfo=UTC), 72)
    found = standing(marks(datetime(2026, 11, 1, tzinfo=UTC), 15), before, UTC)
    assert found is not None
    assert found.before is not None
    assert found.before.at == datetime(2026, 10, 3, 14, tzinfo=UTC)


def test_clocks_that_change_keep_one_mark_a_day() -> None:
    found = standing(marks(datetime(2026, 10, 23, 0, tzinfo=UTC), 24 * 4 + 1), (), MADRID)
    assert found is not None
    told = [point.at.astimezone(MADRID) for point in found.daily]
    assert [at.hour for at in told] == [1] * len(told)
    assert len({at.date() for at in told}) == len(told)


def test_a_long_period_has_a_row_a_week() -> None:
    found = standing(marks(datetime(2026, 1, 1, tzinfo=UTC), 24 * 200), (), UTC)
    assert found is not None
    days = [point.at.date() for point in found.daily]
    assert {(newer - older).days for newer, older in itertools.pairwise(days)} == {7}


def test_without_marks_there_is_nothing_to_say() -> None:
    assert standing((), marks(datetime(2026, 1, 1, tzinfo=UTC), 3), UTC) is None


@given(st.integers(1, 5 * 366))
def test_no_period_asks_for_more_than_the_gateway_tells(days: int) -> None:
    asked = Days(date(2026, 1, 1), date(2026, 1, 1) + timedelta(days=days - 1))
    step = step_of(asked)
    assert step % MARK_S == 0
    assert 86_400 % step == 0
    assert days * 86_400 // step <= MOST_POINTS

"""Sending never outruns what Meta allows, whatever the order of events."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.channels.whatsapp.limits import NumberLimits, empty, full, pair_backoff


def test_a_burst_of_45_borrows_from_the_future() -> None:
    pace = full(6.0, 45, 100.0)
    for _ in range(45):
        assert pace.wait(100.0) == 0
        pace = pace.spend(100.0)
    assert pace.wait(100.0) == pytest.approx(6.0)
    assert pace.wait(106.0) == 0
    assert pace.wait(100.0 + 45 * 6) == 0
    assert pace.idle(100.0 + 45 * 6)


def test_after_a_take_over_there_is_no_burst() -> None:
    pace = empty(6.0, 45, 0.0)
    assert pace.wait(0.0) == 0
    assert pace.spend(0.0).wait(0.0) == pytest.approx(6.0)


def test_one_slow_customer_does_not_hold_the_others() -> None:
    limits = NumberLimits(0.0)
    limits.slow_pair("ana", 10.0, 64.0)
    assert limits.wait("ana", 10.0) == pytest.approx(64.0)
    assert limits.wait("luis", 10.0) == 0


def test_a_number_told_to_slow_down_waits_as_a_whole() -> None:
    limits = NumberLimits(0.0)
    limits.slow_number(10.0, 5.0)
    assert limits.wait("ana", 10.0) == limits.number_wait(10.0) == pytest.approx(5.0)


def test_idle_customers_are_forgotten() -> None:
    limits = NumberLimits(0.0)
    limits.spend("ana", 0.0)
    assert limits.forget_idle(1.0) == 1
    assert limits.forget_idle(10_000.0) == 0


@pytest.mark.parametrize(("refusals", "seconds"), [(1, 4), (2, 16), (3, 64), (6, 3600), (500, 3600)])
def test_backoff_grows_by_four(refusals: int, seconds: int) -> None:
    assert pair_backoff(refusals) == seconds


@given(st.lists(st.floats(0, 2), max_size=300), st.floats(1, 100))
def test_no_stretch_of_time_ever_holds_more_than_allowed(gaps: list[float], rate: float) -> None:
    burst, interval = max(1, int(rate)), 1 / rate
    pace, now, sent = empty(interval, burst, 0.0), 0.0, []
    for gap in gaps:
        now += gap
        if pace.wait(now) == 0:
            pace = pace.spend(now)
            sent.append(now)
    for first in range(0, len(sent), 7):
        for last in range(first, len(sent)):
            assert last - first + 1 <= burst + (sent[last] - sent[first]) * rate + 0.01

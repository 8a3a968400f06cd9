"""What figures say together."""

from datetime import date

import pytest

from protocol.metrics import Figure, Metric, Timing
from protocol.rules.metric_shares import resolution_rate, share, wait_shares

DAY = date(2026, 11, 23)


def figure(metric: Metric, *, n: int = 0, business: int = 0, calendar: int = 0, yes: int = 0, met: int = 0) -> Figure:
    """A figure of one day."""
    return Figure(
        metric=metric, definition=1, since=DAY, until=DAY, n=n, yes=yes, met=met, business=Timing(total_s=business),
        calendar=Timing(total_s=calendar),
    )  # fmt: skip


def test_the_parts_of_the_open_time_add_up() -> None:
    us = figure("wait_on_us", business=100, calendar=300)
    customer = figure("wait_on_customer", business=250, calendar=600)
    colleague = figure("wait_on_colleague", business=50, calendar=100)
    assert wait_shares(us, customer, colleague) == (0.25, 0.625, 0.125)
    parts = wait_shares(us, customer, colleague, "calendar")
    assert parts is not None
    assert parts == (0.3, 0.6, 0.1)
    assert sum(parts) == pytest.approx(1)
    nothing = figure("wait_on_us")
    assert wait_shares(nothing, nothing, nothing) is None


def test_shares_and_rates_of_nothing_are_nothing() -> None:
    assert share(figure("csat", n=4, yes=3)) == 0.75
    assert share(figure("sla_first_response", n=4, met=1)) == 0.25
    assert share(figure("csat")) is None
    assert resolution_rate(figure("resolved", n=3), figure("handled", n=4)) == 0.75
    assert resolution_rate(figure("resolved", n=3), figure("handled")) is None

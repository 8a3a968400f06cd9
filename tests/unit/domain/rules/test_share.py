"""Pilots: a stable share of customers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.rules.share import in_share, lot


@given(st.integers(1, 2**62), st.integers(1, 2**31), st.floats(0, 100), st.floats(0, 100))
def test_raising_the_share_only_adds_people(contact: int, rule: int, one: float, other: float) -> None:
    low, high = sorted([one, other])
    assert in_share(contact, rule, high) or not in_share(contact, rule, low)
    assert in_share(contact, rule, 100)
    assert not in_share(contact, rule, 0)


@pytest.mark.parametrize("percent", [1, 5, 12.5, 50, 90])
def test_the_share_is_about_as_large_as_it_says(percent: float) -> None:
    inside = sum(in_share(contact, 3, percent) for contact in range(20_000))
    assert abs(inside / 200 - percent) < 1


def test_two_rules_draw_apart() -> None:
    both = sum(in_share(contact, 1, 50) and in_share(contact, 2, 50) for contact in range(20_000))
    assert 4_500 < both < 5_500


def test_the_draw_never_changes() -> None:
    """The lot is stored nowhere: another release must draw the same."""
    assert [lot(contact, 3) for contact in (1, 2, 3)] == [6088, 1040, 9388]

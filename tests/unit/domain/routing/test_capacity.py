"""Load in points, room in places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.capacity import PLACE, Load, Weights, fits, free_slots, points_of, weight

LOADS = st.builds(
    Load,
    us=st.integers(0, 9),
    customer=st.integers(0, 9),
    colleague=st.integers(0, 9),
    snoozed=st.integers(0, 9),
)


@pytest.mark.parametrize(
    "load, places, free",
    [
        (Load(), 4, 4),
        (Load(us=3), 4, 1),
        (Load(us=3, customer=1), 4, 0),
        (Load(customer=2), 4, 3),
        (Load(customer=1, colleague=2), 4, 3),
        (Load(snoozed=50), 4, 4),
        (Load(us=6), 4, 0),
        (Load(), 0, 0),
    ],
)
def test_how_much_more_fits(load: Load, places: int, free: int) -> None:
    assert free_slots(load, places) == free


def test_what_waits_on_us_weighs_most() -> None:
    assert weight("us") > weight("customer") > weight("colleague") > weight("snoozed") == 0
    assert Load(us=1, customer=2, colleague=3, snoozed=4).open == 10


@given(LOADS, st.integers(0, 20))
def test_filling_the_free_slots_never_goes_over_and_one_more_would(load: Load, places: int) -> None:
    points, free = points_of(load), free_slots(load, places)
    for _ in range(free):
        assert fits(points, places * PLACE)
        points += weight("us")
    assert not fits(points, places * PLACE)


@given(LOADS)
def test_weights_are_the_companys_own(load: Load) -> None:
    assert points_of(load, Weights(us=1, customer=1, colleague=1, snoozed=1)) == load.open

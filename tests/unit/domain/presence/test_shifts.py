"""Shifts and absences: nothing new in the last quarter of an hour."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend_gateway.domain.presence.shifts import Hours, absent, off_duty, working_until
from protocol.presence import Absence, Shift
from tests.unit.domain.routing.making import NOW


def shift(start: int, end: int) -> Shift:
    return Shift(NOW + timedelta(minutes=start), NOW + timedelta(minutes=end))


def absence(start: int, end: int | None, reason: str = "") -> Absence:
    return Absence(NOW + timedelta(minutes=start), None if end is None else NOW + timedelta(minutes=end), reason)


@pytest.mark.parametrize(
    "shifts, code",
    [
        (None, None),
        ((), "off_shift"),
        ((shift(-60, 16),), None),
        ((shift(-60, 15),), "shift_ending"),
        ((shift(-60, 0),), "off_shift"),
        ((shift(0, 60),), None),
        ((shift(1, 60),), "off_shift"),
        ((shift(-60, 10), shift(10, 60)), None),  # two that touch are one
        ((shift(-60, 10), shift(11, 60)), "shift_ending"),
        ((shift(10, 60), shift(-60, 10)), None),
        ((shift(-60, 60), shift(-30, 5)), None),
    ],
)
def test_who_is_on_duty(shifts: tuple[Shift, ...] | None, code: str | None) -> None:
    reason = off_duty(Hours(shifts=shifts), NOW)
    assert (reason.code if reason else None) == code


@pytest.mark.parametrize(
    "absences, found",
    [
        ((), None),
        ((absence(-10, 10, "a"),), "a"),
        ((absence(-10, 0, "a"),), None),
        ((absence(0, 1, "a"),), "a"),
        ((absence(-10, None, "a"), absence(-5, 500, "b")), "a"),
        ((absence(-10, 20, "a"), absence(-5, 500, "b")), "b"),
    ],
)
def test_an_absence_covers_its_time(absences: tuple[Absence, ...], found: str | None) -> None:
    covering = absent(absences, NOW)
    assert (covering.reason if covering else None) == found
    reason = off_duty(Hours(shifts=(shift(-60, 600),), absences=absences), NOW)
    assert (reason.code if reason else None) == ("absent" if found else None)


def test_off_shift_says_when_the_next_one_begins() -> None:
    reason = off_duty(Hours(shifts=(shift(300, 400), shift(30, 60))), NOW)
    assert reason is not None
    assert reason.data["next"] == (NOW + timedelta(minutes=30)).isoformat()


@given(st.lists(st.tuples(st.integers(-20, 20), st.integers(1, 10)), max_size=6))
def test_working_until_against_a_minute_walker(spans: list[tuple[int, int]]) -> None:
    shifts = [shift(start, start + length) for start, length in spans]
    minute = 0
    while any(start <= minute < start + length for start, length in spans):
        minute += 1
    expected = NOW + timedelta(minutes=minute) if minute else None
    assert working_until(shifts, NOW) == expected

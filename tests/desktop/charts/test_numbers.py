"""Numbers in the reader's language, durations in two units, and axes whose lines are round."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from desktop.views.charts.numbers import (
    COUNT,
    SECONDS,
    SHARE,
    Measure,
    duration_parts,
    joined,
    number,
    share_parts,
    trimmed,
)


@pytest.fixture(autouse=True)
def _usual_locale(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(("locale", "told"), [("es", "4,5"), ("en", "4.5"), ("pt_BR", "4,5")])
def test_the_decimal_sign_is_the_readers(locale: str, told: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert trimmed(4.5) == told


def test_thousands_stand_in_threes_and_minus_is_a_minus() -> None:
    assert number(3218) == "3\u202f218"
    assert number(-12) == "−12"
    assert number(-0.2) == "0"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0\u00a0s"), (59.6, "1\u00a0min"), (146, "2\u00a0min 26\u00a0s"), (600, "10\u00a0min"),
        (3599, "59\u00a0min 59\u00a0s"), (11_520, "3\u00a0h 12\u00a0min"), (90_000, "1\u00a0d 01\u00a0h"),
        (-51, "−51\u00a0s"),
    ],
)  # fmt: skip
def test_durations_have_two_units_at_most(seconds: float, told: str) -> None:
    assert joined(duration_parts(seconds)) == told


def test_shares_are_hundredths_with_the_sign_apart() -> None:
    assert share_parts(0.91) == (("91", "%"),)
    assert SHARE.told(0.045).endswith("\u00a0%")


def test_nothing_is_a_dash() -> None:
    assert (COUNT.told(None), SECONDS.told(float("nan"))) == ("–", "–")


@given(st.floats(0, 1e7), st.sampled_from([COUNT, SECONDS, SHARE]), st.integers(2, 8))
def test_an_axis_reaches_the_top_in_few_even_steps(top: float, measure: Measure, most: int) -> None:
    ticks = measure.ticks(top, most)
    assert ticks[0] == 0
    assert ticks[-1] >= top * (1 - 1e-6)
    assert 2 <= len(ticks) <= most + 2
    steps = {round(after - before, 6) for before, after in pairwise(ticks)}
    assert len(steps) == 1


def test_the_unit_of_an_axis_stands_at_its_last_line() -> None:
    assert SECONDS.tick(180, 180) == "3"
    assert SECONDS.tick(720, 180, last=True) == "12\u00a0min"
    assert SHARE.tick(0.5, 0.25) == "50"

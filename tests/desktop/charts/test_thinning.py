"""Fewer points, the same line: no peak and no dip is lost, gaps stay gaps."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.views.charts.thinning import PER_COLUMN, clip, thin

COLUMNS = 40


def _columns(x: np.ndarray, since: float, until: float) -> np.ndarray:
    return np.floor((x - since) * (COLUMNS / (until - since)))


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32 - 1), st.integers(500, 3000))
def test_every_column_keeps_its_least_and_greatest_value(seed: int, count: int) -> None:
    dice = np.random.default_rng(seed)
    x = np.cumsum(dice.uniform(0.2, 3.0, count))  # by no means even
    y = dice.normal(0, 1, count)
    y[dice.integers(count)] = 500.0
    since, until = float(x[0]), float(x[-1])
    kept_x, kept_y = thin(x, y, since, until, COLUMNS)
    assert len(kept_x) <= PER_COLUMN * (COLUMNS + 1)
    assert bool(np.all(np.diff(kept_x) >= 0))
    whole, kept = _columns(x, since, until), _columns(kept_x, since, until)
    for column in np.unique(whole):
        assert kept_y[kept == column].max() == y[whole == column].max()
        assert kept_y[kept == column].min() == y[whole == column].min()


def test_few_points_are_left_alone() -> None:
    x, y = np.arange(20.0), np.arange(20.0) ** 2
    kept_x, kept_y = thin(x, y, 0, 19, COLUMNS)
    assert (kept_x.tolist(), kept_y.tolist()) == (x.tolist(), y.tolist())


def test_a_period_keeps_one_neighbour_at_each_side_so_that_lines_reach_its_edges() -> None:
    x = np.arange(100.0)
    kept_x, _ = thin(x, x, 30.5, 40.5, COLUMNS)
    assert (kept_x[0], kept_x[-1]) == (30.0, 41.0)


def test_a_gap_as_wide_as_columns_stays_a_gap() -> None:
    x, y = np.arange(8000.0), np.ones(8000)
    y[3000:5000] = np.nan
    kept_x, kept_y = thin(x, y, 0, 7999, COLUMNS)
    inside = (kept_x > 3200) & (kept_x < 4800)
    assert inside.any()
    assert bool(np.isnan(kept_y[inside]).all())
    assert bool(np.isfinite(kept_y[kept_x < 2800]).all())


def test_lines_from_outside_begin_at_the_edge_where_they_cross_it() -> None:
    x, y = np.array([0.0, 10.0, 20.0]), np.array([0.0, 100.0, 0.0])
    kept_x, kept_y = clip(x, y, 5.0, 12.0)
    assert (kept_x.tolist(), kept_y.tolist()) == ([5.0, 10.0, 12.0], [50.0, 100.0, 80.0])
    assert (x[0], y[0]) == (0.0, 0.0)  # what was handed in is left alone

"""The points of a time series as arrays, and what is asked of them: the nearest moment, the value there, the greatest.

Imports numpy, so it is imported by the first chart that has lines.
"""

import numpy as np

from desktop.views.charts.data import Line
from desktop.views.charts.thinning import Values


class Samples:
    """One line's moments and values; raise ValueError when there is not one value for each ascending moment."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.x: Values = np.asarray(line.at, dtype=np.float64)
        self.y: Values = np.asarray(line.values, dtype=np.float64)
        if self.x.shape != self.y.shape or self.x.ndim != 1 or bool(np.any(np.diff(self.x) <= 0)):
            raise ValueError(f"The line {line.name!r} needs one value for each moment, and ascending moments.")
        self._step = float(np.median(np.diff(self.x))) if len(self.x) > 1 else 1.0

    def value_at(self, moment: float) -> float | None:
        """The value measured there, or nearest to it within half a step; None where nothing was."""
        if not len(self.x):
            return None
        at = nearest(self.x, moment)
        if abs(float(self.x[at]) - moment) > self._step / 2:
            return None
        value = float(self.y[at])
        return value if np.isfinite(value) else None

    def last(self, until: float) -> tuple[float, float] | None:
        """The newest moment up to `until` that has a value, and that."""
        known = np.flatnonzero(np.isfinite(self.y) & (self.x <= until))
        return (float(self.x[known[-1]]), float(self.y[known[-1]])) if len(known) else None

    def most(self, since: float, until: float) -> float:
        """The greatest value of the period; 0 of nothing."""
        seen = self.y[(self.x >= since) & (self.x <= until)]
        seen = seen[np.isfinite(seen)]
        return float(seen.max()) if len(seen) else 0.0


def nearest(x: Values, moment: float) -> int:
    """The index of the moment nearest to this one; `x` is not empty."""
    at = int(np.searchsorted(x, moment))
    if at == 0:
        return 0
    if at == len(x) or moment - x[at - 1] <= x[at] - moment:
        return at - 1
    return at


def moments(samples: list[Samples], since: float, until: float) -> Values:
    """Every moment of the period that a line which is no mere comparison has a point at."""
    arrays = [one.x for one in samples if not one.line.faint] or [one.x for one in samples]
    whole = np.unique(np.concatenate(arrays)) if arrays else np.empty(0)
    return whole[(whole >= since) & (whole <= until)]


def has_values(samples: list[Samples]) -> bool:
    """Whether anything was measured at all."""
    return any(bool(np.isfinite(one.y).any()) for one in samples)

"""The points of a time series as arrays, and what is asked of them: the nearest moment, the value there, the greatest.

Imports numpy, so it is imported by the first chart that has lines.
"""

from functools import cached_property

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

    @cached_property
    def _step(self) -> float:
        return float(np.median(np.diff(self.x))) if len(self.x) > 1 else 1.0

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
        for at in range(int(np.searchsorted(self.x, until, "right")) - 1, -1, -1):
            if np.isfinite(self.y[at]):
                return float(self.x[at]), float(self.y[at])
        return None

    def most(self, since: float, until: float) -> float:
        """The greatest value of the period; 0 of nothing."""
        first, last = np.searchsorted(self.x, since, "left"), np.searchsorted(self.x, until, "right")
        most = float(np.fmax.reduce(self.y[first:last], initial=0.0))
        return most if np.isfinite(most) else 0.0


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
    if not arrays:
        return np.empty(0)
    same = all(np.array_equal(arrays[0], other) for other in arrays[1:])
    whole = arrays[0] if same else np.unique(np.concatenate(arrays))
    return whole[np.searchsorted(whole, since, "left") : np.searchsorted(whole, until, "right")]


def has_values(samples: list[Samples]) -> bool:
    """Whether anything was measured at all."""
    return any(bool(np.isfinite(one.y).any()) for one in samples)

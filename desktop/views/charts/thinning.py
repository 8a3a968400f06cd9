"""Ten thousand points on four hundred columns of pixels: the line that looks the same, with a few of them.

For each column the first, least, greatest and last value are kept (M4, Jugel et al., VLDB 2014), so no peak and no dip
is lost and a line through what is left paints the same pixels. Gaps (NaN) wider than a column stay gaps.
"""

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
PER_COLUMN = 4


def thin(x: Values, y: Values, since: float, until: float, columns: int) -> tuple[Values, Values]:
    """Cut to the period (with one neighbour at each side) and keep four points per column. `x` ascends."""
    first = max(0, int(np.searchsorted(x, since, "left")) - 1)
    last = min(len(x), int(np.searchsorted(x, until, "right")) + 1)
    x, y = x[first:last], y[first:last]
    columns = max(1, columns)
    if len(x) <= PER_COLUMN * columns or until <= since:
        return x, y
    place = np.floor((x - since) * (columns / (until - since)))
    starts = np.flatnonzero(np.diff(place, prepend=place[0] - 1))
    ends = np.append(starts[1:], len(x)) - 1
    middle = (x[starts] + x[ends]) / 2
    kept_x = np.stack((x[starts], middle, middle, x[ends]), axis=1).ravel()
    least, most = np.fmin.reduceat(y, starts), np.fmax.reduceat(y, starts)
    return kept_x, np.stack((y[starts], least, most, y[ends]), axis=1).ravel()


def upper(x: Values, y: Values) -> tuple[Values, Values]:
    """The upper edge of thinned points, one for each column: enough for the ground of an area under its line."""
    starts = np.arange(0, len(x), PER_COLUMN)
    return x[starts], np.fmax.reduceat(y, starts)


def clip(x: Values, y: Values, since: float, until: float) -> tuple[Values, Values]:
    """Lines that come from outside begin, and those that go on end, exactly at the edge of the period."""
    x, y = x.copy(), y.copy()
    if len(x) > 1 and x[0] < since:
        y[0] += (y[1] - y[0]) * (since - x[0]) / (x[1] - x[0])
        x[0] = since
    if len(x) > 1 and x[-1] > until:
        y[-1] += (y[-2] - y[-1]) * (x[-1] - until) / (x[-1] - x[-2])
        x[-1] = until
    return x, y

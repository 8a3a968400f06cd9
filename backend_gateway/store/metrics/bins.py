"""The bins that seconds are sorted into, so that a median reads a few seconds of a year and not all of them.

Every edge between two bands is an edge between two bins: the bands are sums of bins.
"""

from typing import Final

from protocol.metrics import BAND_EDGES

_PARTS: Final = 16
_DAYS: Final = (2, 3, 4, 5, 6, 7, 10, 14, 21, 30, 60, 120, 365)
_BEGINS: Final = (0, *BAND_EDGES)

EDGES: Final[tuple[int, ...]] = tuple(
    sorted(
        {
            low + (high - low) * part // _PARTS
            for low, high in zip(_BEGINS, BAND_EDGES, strict=False)
            for part in range(1, _PARTS + 1)
        }
        | {days * BAND_EDGES[-1] for days in _DAYS}
    )
)
"""A bin begins at its edge; bin 0 at nothing. As PostgreSQL's `width_bucket` counts them."""
BINS: Final = len(EDGES) + 1
BANDS_BEGIN: Final[tuple[int, ...]] = tuple(0 if edge == 0 else EDGES.index(edge) + 1 for edge in _BEGINS)
"""The first bin of every band."""

"""What the charts are handed: plain values, already measured and named by the caller. No Qt, no words of our own.

Every struct is frozen; a chart keeps what it was handed and never changes it. `key` is whatever the caller wants back
from the signal `opened`.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np  # not by the start of a client
    from numpy.typing import NDArray

    Numbers: TypeAlias = Sequence[float] | Sequence[float | None] | NDArray[np.float64]


class Tone(StrEnum):
    """What a part stands for; the theme has a colour and a shape for each. SERIES: the chart's own next colour."""

    SERIES = "series"
    ON_TIME = "on_time"
    SOON = "soon"
    OVERDUE = "overdue"
    OK = "ok"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class About:
    """The words over a chart: title, note beside it, period and "data as of" for whoever gets the picture."""

    title: str
    note: str = ""
    period: str = ""
    as_of: datetime | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """How a figure moved: `51 s`, down, and whether that is good (None: neither)."""

    words: str
    up: bool
    better: bool | None = None
    versus: str = ""


@dataclass(frozen=True, slots=True)
class TileData:
    """One figure with all that belongs to it. `value`: (figure, unit) pairs as `numbers` makes them; empty: none yet.

    `n`: cases measured, None where the figure is itself a count. `left_out`: who is not in it, in words ("sin
    responder 9"). `more`: further words of the foot ("p90 4 min 56 s"). `tone` draws its shape beside the name; with
    `alarm` the whole tile is amber. Under 30 cases the figure is greyed by the tile itself.
    """

    name: str
    value: tuple[tuple[str, str], ...] = ()
    clock: str = ""
    aggregate: str = ""
    n: int | None = None
    left_out: str = ""
    more: tuple[str, ...] = ()
    trend: tuple[float | None, ...] = ()
    change: Change | None = None
    provisional: bool = False
    tone: Tone | None = None
    alarm: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a stacked bar."""

    name: str
    value: float
    tone: Tone = Tone.SERIES
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Bin:
    """A band of a distribution: `0–1`, how many fall into it, and how it stands to the target."""

    name: str
    count: int
    tone: Tone = Tone.ON_TIME
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Goal:
    """A target between two bands: `after` so many bands; `name` at its line; `share` of what lies before it."""

    after: int
    name: str
    share: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One of several compared: name, value (None: nothing to measure), `n` behind it.

    `end`: a second value beyond it (the p90 of a median).
    """

    name: str
    value: float | None
    n: int | None = None
    end: float | None = None
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Line:
    """A series over time: `at` in epoch seconds, ascending, and as many `values`; NaN (or None) is a gap.

    `series`: which of the scheme's six (colour, dash, marker). `area` fills down to zero. `faint`: a comparison, thin
    and grey. Numpy arrays are welcome.
    """

    name: str
    at: "Numbers"
    values: "Numbers"
    series: int = 0
    area: bool = False
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Usual:
    """A band behind the lines: what is usual, from `low` to `high`."""

    name: str
    at: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]


@dataclass(frozen=True, slots=True)
class Level:
    """A straight line across: the target."""

    name: str
    value: float


@dataclass(frozen=True, slots=True)
class Provisional:
    """A stretch of time whose values may still change; hatched."""

    since: float
    until: float
    name: str = ""

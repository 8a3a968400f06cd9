"""The backlog over time, as `GET /api/metrics/levels` tells it: what was open at each mark, five minutes apart.

A level is never summed over time: two of them are compared at the same hour (METRICS section 3, "Backlog").
"""

from datetime import date, datetime
from typing import Final

from msgspec import Struct

MARK_S: Final = 300
"""Seconds between two marks; they stand at full five minutes."""

AGE_EDGES: Final = (3600, 14_400, 86_400, 259_200, 604_800)
"""Seconds between the bands of `LevelPoint.ages`: up to 1 h, 1-4, 4-24 h, 1-3 days, 3-7 days, more."""


class LevelPoint(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Cases open at `at`. `us`, `customer`, `colleague` and `snoozed` add up to `open`, and so do the `ages`.

    `ages`: since when it is open without a break, cut at AGE_EDGES. `waits`: of `us`, how long an answer was owed, cut
    at `protocol.metrics.BAND_EDGES`. The others as in `protocol.board.Levels`. `restated`: what happened before was
    learned otherwise after the mark was taken (a late message, a case that counts for nothing).
    """

    at: datetime
    open: int = 0
    queued: int = 0
    us: int = 0
    customer: int = 0
    colleague: int = 0
    snoozed: int = 0
    at_risk: int = 0
    breached: int = 0
    us_at_risk: int = 0
    us_breached: int = 0
    unanswered_long: int = 0
    window_closed: int = 0
    ages: tuple[int, ...] = ()
    waits: tuple[int, ...] = ()
    restated: bool = False


class LevelSeries(Struct, frozen=True, kw_only=True):
    """The marks of days of the company's zone, both inclusive, `step_s` apart. Marks nobody took are missing."""

    since: date
    until: date
    step_s: int
    points: tuple[LevelPoint, ...]

"""Figures of the metric engine, as every screen, table, file and API shows them.

A figure is never a bare number: its clock, its aggregates, how many cases it counts, who still waits and what was left
out travel with it (METRICS section 4). Seconds are whole; medians and means may fall between two.
"""

from datetime import date, datetime
from typing import Final, Literal, get_args

from msgspec import Struct

Metric = Literal[
    "first_response", "first_response_firm", "next_response", "agent_first_reply", "queue_time",
    "first_resolution", "final_resolution",
    "sla_first_response", "sla_next_response", "sla_resolution", "sla_out_of_hours", "sla_stated_time", "sla_promise",
    "sla_colleague",
    "arrivals", "received", "handled", "resolved", "team_received", "team_handled", "team_resolved",
]  # fmt: skip
"""`_firm`: as if replies that only buy time had not been sent. `sla_`: whether what was promised was kept, by target.

`received`, `handled` (with an own human reply), `resolved` while owner: cases of a person, of a `team_`. The others:
METRICS section 3, in its order.
"""
METRICS: Final[tuple[Metric, ...]] = get_args(Metric)

Result = Literal["counted", "met", "missed", "waiting", "closed", "waived", "passed_on", "unanswered", "void", "ours"]
"""Why a case is in a figure or beside it.

`counted`: in the aggregates. `met`, `missed`: of a promise, missed from the moment of the breach. `waiting`: not over
yet. `closed`, `waived`: ended without an answer, by a resolve or because somebody said that none was needed.
`passed_on`: given to somebody else before it was answered. `unanswered`: it was theirs and somebody else answered, or
nobody; of a promise, closed in time without an answer. `void`: spam, merged, tests. `ours`: we wrote, nobody replied.
"""

RESULTS: Final[tuple[Result, ...]] = get_args(Result)

BAND_EDGES: Final = (60, 300, 600, 1800, 3600, 14_400, 86_400)
"""Seconds between the bands of every histogram: 0-1, 1-5, 5-10, 10-30, 30-60 min, 1-4, 4-24 h, over."""


class Timing(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Aggregates by one clock, in seconds; null where nothing is counted. `bands`: cases, cut at BAND_EDGES."""

    median_s: float | None = None
    p90_s: float | None = None
    mean_s: float | None = None
    bands: tuple[int, ...] = (0,) * (len(BAND_EDGES) + 1)


class Figure(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One metric over days of the company's zone, both inclusive.

    Volumes are `n` alone. Of a promise `n` is `met` and `missed` together, `waiting` are those that run, and nothing is
    timed. `business`: open hours frozen when it began; `calendar`: the wall clock. `out_of_hours`: counted ones that
    began closed and were over before anybody opened. `waiting` began on or before `until`, however long ago;
    `oldest_at` of them. `beside`: every other result and how many. `as_of`: the newest change it knows of.
    """

    metric: Metric
    definition: int
    since: date
    until: date
    n: int
    business: Timing
    calendar: Timing
    out_of_hours: int = 0
    met: int = 0
    missed: int = 0
    waiting: int = 0
    oldest_at: datetime | None = None
    beside: dict[Result, int] = {}
    as_of: datetime | None = None


class MetricCase(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One case behind a figure: from which message to which, whose it was, what it took by both clocks."""

    conversation_id: int
    case_number: int
    result: Result
    at: datetime
    team_id: int | None = None
    agent_id: int | None = None
    business_s: int | None = None
    calendar_s: int | None = None
    out_of_hours: bool = False
    from_message: int | None = None
    to_message: int | None = None


class MetricCases(Struct, frozen=True, kw_only=True):
    """The heaviest cases first, those that still wait before them; `more`: there are others."""

    cases: tuple[MetricCase, ...]
    more: bool = False

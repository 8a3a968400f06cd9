"""Figures of the metric engine, as every screen, table, file and API shows them.

A figure is never a bare number: its clock, its aggregates, how many cases it counts, who still waits and what was left
out travel with it (METRICS section 4). Seconds are whole; medians and means may fall between two.
"""

from datetime import date, datetime
from typing import Annotated, Final, Literal, get_args

from msgspec import Meta, Struct

from protocol.resolving import Outcome

Metric = Literal[
    "first_response", "first_response_firm", "next_response", "agent_first_reply", "queue_time",
    "first_resolution", "final_resolution",
    "sla_first_response", "sla_next_response", "sla_resolution", "sla_out_of_hours", "sla_stated_time", "sla_promise",
    "sla_colleague",
    "arrivals", "received", "handled", "resolved", "team_received", "team_handled", "team_resolved",
    "handoff_response", "bot_response", "automatic_response", "bot_endings",
    "handling_time", "agent_handling_time", "wait_on_us", "wait_on_customer", "wait_on_colleague",
    "lost", "reopened", "fcr_one", "fcr_any", "clean",
    "attempts", "call_results", "transfers", "touches",
    "outcomes", "sales", "conversion_first", "conversion_last", "conversion_ad",
    "csat", "csat_bot", "csat_score", "csat_response", "reasons",
]  # fmt: skip
"""`_firm`: as if replies that only buy time had not been sent. `sla_`: whether what was promised was kept, by target.

`received`, `handled` (with an own human reply), `resolved` while owner: cases of a person, of a `team_`. The others:
METRICS section 3, in its order. The three `wait_` tile the open time of a case: their totals are the wait share.
`conversion_`: the same leads, credited to the first human, the last human, or labelled with the ad they came from.
"""
METRICS: Final[tuple[Metric, ...]] = get_args(Metric)

SHARES: Final[tuple[Metric, ...]] = (
    "lost", "reopened", "fcr_one", "fcr_any", "clean", "conversion_first", "conversion_last", "conversion_ad", "csat",
    "csat_bot", "csat_response",
)  # fmt: skip
"""Shown as `yes / n`."""

AMOUNTS: Final[dict[Metric, Literal["count", "cents", "score"]]] = {
    "attempts": "count", "call_results": "count", "transfers": "count", "touches": "count", "sales": "cents",
    "csat_score": "score",
}  # fmt: skip
"""What `amount` of a case is, and so the unit of `Figure.amount`."""

LABELLED: Final[dict[Metric, str]] = {
    "bot_endings": "ending", "lost": "why", "call_results": "result", "outcomes": "outcome", "sales": "currency",
    "conversion_ad": "ad", "csat_score": "score", "csat_response": "why it was not sent", "reasons": "tag",
}  # fmt: skip
"""What the labels of a metric are; the others have none."""

Result = Literal[
    "counted", "yes", "no", "met", "missed", "waiting", "closed", "waived", "passed_on", "unanswered", "not_sent",
    "void", "ours",
]  # fmt: skip
"""Why a case is in a figure or beside it.

`yes`, `no`: of a share, in its numerator or only in its denominator. `not_sent`: a survey that was not.

`counted`: in the aggregates. `met`, `missed`: of a promise, missed from the moment of the breach. `waiting`: not over
yet. `closed`, `waived`: ended without an answer, by a resolve or because somebody said that none was needed.
`passed_on`: given to somebody else before it was answered. `unanswered`: it was theirs and somebody else answered, or
nobody; of a promise, closed in time without an answer. `void`: spam, merged, tests. `ours`: we wrote, nobody replied.
"""

RESULTS: Final[tuple[Result, ...]] = get_args(Result)

BAND_EDGES: Final = (60, 300, 600, 1800, 3600, 14_400, 86_400)
"""Seconds between the bands of every histogram: 0-1, 1-5, 5-10, 10-30, 30-60 min, 1-4, 4-24 h, over."""


class Measures(Struct, frozen=True, omit_defaults=True, kw_only=True, forbid_unknown_fields=True):
    """What a company sets of definitions: the policy of kind `measures`.

    A case is measured by the version in force when it began: a change says nothing about the cases before it.

    A lead began with one of `lead_tags` on it, or came from an ad (`ads_are_leads`); it converts when it ends with one
    of `goals` or gets one of `goal_tags` within `goal_days`. Reopened counts for `reopen_hours`, FCR for `fcr_days`.
    Who has a case and waits on the customer works on it for `idle_minutes` after their last act.
    """

    reopen_hours: Annotated[int, Meta(ge=1, le=720)] = 72
    fcr_days: Annotated[int, Meta(ge=1, le=60)] = 7
    idle_minutes: Annotated[int, Meta(ge=1, le=240)] = 10
    lead_tags: Annotated[tuple[str, ...], Meta(max_length=30)] = ()
    ads_are_leads: bool = True
    goals: Annotated[tuple[Outcome, ...], Meta(max_length=6)] = ("sale",)
    goal_tags: Annotated[tuple[str, ...], Meta(max_length=30)] = ()
    goal_days: Annotated[int, Meta(ge=1, le=180)] = 7


class Timing(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Aggregates by one clock, in seconds; null where nothing is counted. `bands`: cases, cut at BAND_EDGES."""

    median_s: float | None = None
    p90_s: float | None = None
    mean_s: float | None = None
    total_s: int = 0
    bands: tuple[int, ...] = (0,) * (len(BAND_EDGES) + 1)


class Amount(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Aggregates of what the counted cases carry, in the unit of `AMOUNTS`."""

    total: int
    mean: float
    median: float
    p90: float


class Labelled(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The part of a figure with one label. `n`: what is counted of it, `yes` and `no` together for a share.

    `beside`: what is left out of it. `total`: of the amounts.
    """

    n: int = 0
    yes: int = 0
    beside: int = 0
    total: int = 0


class Figure(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One metric over days of the company's zone, both inclusive.

    Volumes are `n` alone. Of a promise `n` is `met` and `missed` together, `waiting` are those that run, and nothing is
    timed. `business`: open hours frozen when it began; `calendar`: the wall clock. `out_of_hours`: counted ones that
    began closed and were over before anybody opened. `waiting` began on or before `until`, however long ago;
    `oldest_at` of them. `beside`: every other result and how many. `as_of`: the newest change it knows of.

    Of a share `n` is `yes` and `no` together. `provisional`: those of `n` that time may still change. `labels`: the
    figure by what `LABELLED` says. `definitions`: every number of a definition in it; two of them want a mark.
    `settings`: the rows of policies its cases were measured by, where the company sets part of the definition.
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
    yes: int = 0
    no: int = 0
    provisional: int = 0
    amount: Amount | None = None
    labels: dict[str, Labelled] = {}
    definitions: tuple[int, ...] = ()
    settings: tuple[int, ...] = ()
    waiting: int = 0
    oldest_at: datetime | None = None
    beside: dict[Result, int] = {}
    as_of: datetime | None = None


StretchKind = Literal["bot", "queue", "person"]


class CaseStretch(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """Whose a case was for a part of what it took: the assistant's, in a team's queue, or a person's. Whole seconds."""

    kind: StretchKind
    user_id: int | None = None
    team_id: int | None = None
    business_s: int = 0
    calendar_s: int = 0


class MetricCase(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One case behind a figure: from which message to which, whose it was, what it took by both clocks.

    `participants`: of surveys, everybody who replied in it. `stretches`: in order, of times that owners part; they add
    up to `business_s` and `calendar_s`, but for seconds in which nobody owned it.
    """

    conversation_id: int
    case_number: int
    result: Result
    at: datetime
    customer: str = ""
    participants: tuple[int, ...] = ()
    team_id: int | None = None
    agent_id: int | None = None
    business_s: int | None = None
    calendar_s: int | None = None
    out_of_hours: bool = False
    provisional: bool = False
    amount: int | None = None
    label: str | None = None
    from_message: int | None = None
    to_message: int | None = None
    stretches: tuple[CaseStretch, ...] = ()


class MetricCases(Struct, frozen=True, kw_only=True):
    """The heaviest cases first, those that still wait before them; `more`: there are others."""

    cases: tuple[MetricCase, ...]
    more: bool = False

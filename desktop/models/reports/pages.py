"""The pages of the reports screen: which figures stand on which, and what kind of figure each is.

A figure this version does not know is on no page; one a gateway does not know is answered with a refusal and left out.
"""

from typing import Literal

from msgspec import Struct

from protocol.metrics import AMOUNTS, SHARES, Figure, Metric, Timing

Kind = Literal["time", "promise", "share", "amount", "volume"]
Clock = Literal["business", "calendar"]
FEW = 30
"""Fewer cases than these are greyed: they say little (METRICS section 3)."""

_VOLUMES: frozenset[str] = frozenset(
    {
        "arrivals", "received", "handled", "resolved", "team_received", "team_handled", "team_resolved", "outcomes",
        "reasons", "bot_endings",
    }
)  # fmt: skip
_HIGHER_IS_BETTER: frozenset[str] = frozenset(
    {"fcr_one", "fcr_any", "clean", "conversion_first", "conversion_last", "conversion_ad", "csat", "csat_bot",
     "csat_score", "csat_response", "sales"}
)  # fmt: skip
_LOWER_IS_BETTER: frozenset[str] = frozenset({"lost", "reopened", "attempts", "transfers", "touches"})


class ReportPage(Struct, frozen=True):
    """`metrics`: the first is what the page opens with. `sheet`: a table of figures instead of one figure.

    `days`: what is told of days and is no figure of cases: backlog, time of people, NPS of persons, messages, money.
    `own`: a page with questions of its own, for which the filters say nothing.
    """

    key: str
    metrics: tuple[Metric, ...] = ()
    sheet: bool = False
    days: Literal["", "people", "levels", "nps", "delivery", "cost"] = ""
    own: Literal["", "review", "coaching", "coached"] = ""


_OWN: tuple[Metric, ...] = (
    "agent_first_reply", "first_response", "next_response", "agent_handling_time", "final_resolution",
    "sla_first_response", "sla_next_response", "sla_promise", "received", "handled", "resolved", "reopened", "csat",
)  # fmt: skip
_COMPANY: tuple[Metric, ...] = (
    "first_response", "next_response", "queue_time", "final_resolution", "handling_time", "sla_first_response",
    "sla_next_response", "sla_resolution", "sla_out_of_hours", "arrivals", "resolved", "lost", "reopened", "fcr_one",
    "csat",
)  # fmt: skip
_PAGES = (
    ReportPage(
        "first_response",
        ("first_response", "first_response_firm", "handoff_response", "agent_first_reply", "bot_response",
         "automatic_response", "bot_endings"),
    ),
    ReportPage("next_response", ("next_response", "wait_on_us", "wait_on_customer", "wait_on_colleague")),
    ReportPage(
        "resolution",
        ("final_resolution", "first_resolution", "queue_time", "handling_time", "agent_handling_time", "reopened",
         "fcr_one", "fcr_any"),
    ),
    ReportPage(
        "promises",
        ("sla_first_response", "sla_next_response", "sla_resolution", "sla_out_of_hours", "sla_stated_time",
         "sla_promise", "sla_colleague", "clean"),
    ),
    ReportPage(
        "volumes",
        ("arrivals", "received", "handled", "resolved", "reasons", "lost", "transfers", "touches", "attempts",
         "call_results"),
    ),
    ReportPage("surveys", ("csat", "csat_score", "csat_response", "csat_bot")),
    ReportPage("outcomes", ("outcomes", "sales", "conversion_first", "conversion_last", "conversion_ad")),
)  # fmt: skip


_PEOPLE, _NPS = ReportPage("people", days="people"), ReportPage("nps", days="nps")
_LEVELS = ReportPage("levels", days="levels")
_MY_TIME = ReportPage("my_time", days="people")
_REVIEW = (ReportPage("review", own="review"), ReportPage("coaching", own="coaching"))
_COACHED = ReportPage("coached", own="coached")
_LINE = (ReportPage("delivery", days="delivery"), ReportPage("cost", days="cost"))


def pages_for(*, others: bool) -> tuple[ReportPage, ...]:
    """What somebody may open, in order; who may not see the figures of others: their own sheet first (METRICS 4)."""
    if others:
        return (ReportPage("summary", _COMPANY, sheet=True), *_PAGES, _LEVELS, _NPS, _PEOPLE, *_LINE, *_REVIEW)
    return (ReportPage("mine", _OWN, sheet=True), *_PAGES, _LEVELS, _MY_TIME, _COACHED)


def kind_of(metric: str) -> Kind:
    """How it is read: durations, kept promises, a share of cases, what cases carry, or a count alone."""
    if metric.startswith("sla_"):
        return "promise"
    if metric in SHARES:
        return "share"
    if metric in AMOUNTS:
        return "amount"
    return "volume" if metric in _VOLUMES else "time"


def share(figure: Figure) -> float | None:
    """Promises kept, or cases of which it is true, 0..1; None where nothing is counted."""
    part = figure.met if kind_of(figure.metric) == "promise" else figure.yes
    return part / figure.n if figure.n else None


def timing(figure: Figure, clock: Clock) -> Timing:
    """Its aggregates by a clock."""
    return figure.business if clock == "business" else figure.calendar


def left_out(figure: Figure) -> int:
    """How many are neither counted nor waiting."""
    return sum(figure.beside.values())


def value_of(figure: Figure, clock: Clock) -> float | None:
    """The one number that stands for it: the median, the share, the mean of what cases carry (of money the sum)."""
    kind = kind_of(figure.metric)
    if kind in {"promise", "share"}:
        return share(figure)
    if kind == "amount":
        return None if figure.amount is None else _amount(figure)
    return float(figure.n) if kind == "volume" else timing(figure, clock).median_s


def _amount(figure: Figure) -> float:
    amount = figure.amount
    if amount is None:
        return 0.0
    return float(amount.total) if AMOUNTS.get(figure.metric) == "cents" else amount.mean


def lower_is_better(metric: str) -> bool | None:
    """Which way is good; None where neither is."""
    if metric in _HIGHER_IS_BETTER or kind_of(metric) == "promise":
        return False
    if metric in _LOWER_IS_BETTER or (kind_of(metric) == "time" and metric != "wait_on_customer"):
        return True
    return None

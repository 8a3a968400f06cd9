"""The pages of the reports screen: which figures stand on which, and what kind of figure each is.

A figure this version does not know is on no page; one a gateway does not know is answered with a refusal and left out.
"""

from typing import Literal

from msgspec import Struct

from protocol.metrics import Figure, Metric, Timing

Kind = Literal["time", "promise", "volume"]
Clock = Literal["business", "calendar"]
FEW = 30
"""Fewer cases than these are greyed: they say little (METRICS section 3)."""

_VOLUMES: frozenset[str] = frozenset(
    {"arrivals", "received", "handled", "resolved", "team_received", "team_handled", "team_resolved"}
)


class ReportPage(Struct, frozen=True):
    """`metrics`: the first is what the page opens with. `sheet`: a table of figures instead of one figure."""

    key: str
    metrics: tuple[Metric, ...]
    sheet: bool = False


_OWN: tuple[Metric, ...] = (
    "agent_first_reply", "first_response", "next_response", "final_resolution", "sla_first_response",
    "sla_next_response", "sla_promise", "received", "handled", "resolved",
)  # fmt: skip
_COMPANY: tuple[Metric, ...] = (
    "first_response", "next_response", "queue_time", "final_resolution", "sla_first_response", "sla_next_response",
    "sla_resolution", "sla_out_of_hours", "arrivals", "resolved",
)  # fmt: skip
_PAGES = (
    ReportPage("first_response", ("first_response", "first_response_firm", "agent_first_reply")),
    ReportPage("next_response", ("next_response",)),
    ReportPage("resolution", ("final_resolution", "first_resolution", "queue_time")),
    ReportPage(
        "promises",
        ("sla_first_response", "sla_next_response", "sla_resolution", "sla_out_of_hours", "sla_stated_time",
         "sla_promise", "sla_colleague"),
    ),
    ReportPage("volumes", ("arrivals", "received", "handled", "resolved")),
)  # fmt: skip


def pages_for(role: str | None) -> tuple[ReportPage, ...]:
    """What somebody with this role may open, in order: an agent's own sheet first, and only theirs (METRICS 4)."""
    if role in {"supervisor", "admin"}:
        return (ReportPage("summary", _COMPANY, sheet=True), *_PAGES)
    return (ReportPage("mine", _OWN, sheet=True), *_PAGES)


def kind_of(metric: str) -> Kind:
    """How it is read: durations, kept promises, or a count alone."""
    if metric.startswith("sla_"):
        return "promise"
    return "volume" if metric in _VOLUMES else "time"


def share(figure: Figure) -> float | None:
    """Promises kept, 0..1; None where none has ended."""
    ended = figure.met + figure.missed
    return figure.met / ended if ended else None


def timing(figure: Figure, clock: Clock) -> Timing:
    """Its aggregates by a clock."""
    return figure.business if clock == "business" else figure.calendar


def left_out(figure: Figure) -> int:
    """How many are neither counted nor waiting."""
    return sum(figure.beside.values())


def value_of(figure: Figure, clock: Clock) -> float | None:
    """The one number that stands for it: the median, the share kept, the count."""
    kind = kind_of(figure.metric)
    if kind == "promise":
        return share(figure)
    return float(figure.n) if kind == "volume" else timing(figure, clock).median_s


def lower_is_better(metric: str) -> bool | None:
    """Which way is good; None where neither is."""
    return {"time": True, "promise": False, "volume": None}[kind_of(metric)]

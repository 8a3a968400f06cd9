"""What a weekly review shows, asked at once: cases that went badly, reasons, decisions and what came of them. No Qt."""

import asyncio
from datetime import date, datetime, timedelta
from typing import Final, Protocol

from msgspec import Struct

from desktop.commands.reports_port import ReportsPort
from desktop.commands.reviews_port import ReviewsPort
from desktop.models.reports.gathering import newest
from desktop.store.refusal import Refusal
from desktop.store.report_query import ReportQuery
from protocol.metrics import Figure, Metric, MetricCase, MetricCases, Result
from protocol.review import Review

WEEK: Final = timedelta(days=7)
SHOWN, REASONS = 6, 8

PARTS: Final[dict[str, tuple[tuple[Metric, Result], ...]]] = {
    "unanswered": (("first_response", "waiting"), ("next_response", "waiting"), ("first_response", "closed"),
                   ("next_response", "closed")),
    "slowest": (("first_response", "counted"),),
    "reopened": (("reopened", "yes"),),
    "low_csat": (("csat", "no"),),
}  # fmt: skip
"""The cases behind each card: those of these results, the first ones first."""
METRIC_OF: Final[dict[str, Metric]] = {key: asked[0][0] for key, asked in PARTS.items()}


class Port(ReportsPort, ReviewsPort, Protocol):
    """The part of the session a review needs."""


class Part(Struct, frozen=True):
    """A card: how many there are, and the first of them."""

    count: int
    cases: tuple[MetricCase, ...]


class WeekView(Struct, frozen=True, kw_only=True):
    """`reasons`: tags of the week's cases and how many, the most frequent first."""

    week: date
    parts: dict[str, Part]
    reasons: tuple[tuple[str, int], ...]
    review: Review
    as_of: datetime | None = None


def monday(day: date) -> date:
    """The week a day is of."""
    return day - timedelta(days=day.weekday())


def days_of_week(week: date) -> ReportQuery:
    """Its seven days."""
    return ReportQuery(since=week, until=week + WEEK - timedelta(days=1))


async def gather_week(port: Port, week: date) -> WeekView | Refusal:
    """Everything about one week; a Refusal when its decisions or figures cannot be had."""
    query = days_of_week(week)
    wanted: tuple[Metric, ...] = ("first_response", "next_response", "reopened", "csat", "reasons")
    review, figures, cases = await asyncio.gather(
        port.review(week),
        asyncio.gather(*(port.figure(metric, query) for metric in wanted)),
        asyncio.gather(*(_cases(port, query, asked) for asked in PARTS.values())),
    )
    known = {one.metric: one for one in figures if isinstance(one, Figure)}
    refused = next((one for one in figures if isinstance(one, Refusal)), None)
    if isinstance(review, Refusal) or not known:
        return review if isinstance(review, Refusal) else refused or Refusal(words="refused.not_found")
    parts = {
        key: Part(sum(_count(known.get(metric), result) for metric, result in asked), found)
        for (key, asked), found in zip(PARTS.items(), cases, strict=True)
    }
    return WeekView(
        week=week, parts=parts, reasons=_reasons(known.get("reasons")), review=review, as_of=newest(known.values())
    )


async def _cases(port: Port, query: ReportQuery, asked: tuple[tuple[Metric, Result], ...]) -> tuple[MetricCase, ...]:
    """The first cases of several results, each conversation once."""
    found = await asyncio.gather(*(port.figure_cases(metric, query, result, SHOWN) for metric, result in asked))
    cases = [case for one in found if isinstance(one, MetricCases) for case in one.cases]
    return tuple({(case.conversation_id, case.case_number): case for case in reversed(cases)}.values())[::-1][:SHOWN]


def _count(figure: Figure | None, result: Result) -> int:
    if figure is None:
        return 0
    counts = {"waiting": figure.waiting, "counted": figure.n, "yes": figure.yes, "no": figure.no}
    return counts.get(result, figure.beside.get(result, 0))


def _reasons(figure: Figure | None) -> tuple[tuple[str, int], ...]:
    labels = figure.labels if figure is not None else {}
    ordered = sorted(labels.items(), key=lambda one: (-one[1].n, one[0]))
    return tuple((name, part.n) for name, part in ordered if name and part.n)[:REASONS]

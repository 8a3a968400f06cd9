"""Asks everything a page shows, at once, and says what came of it. No Qt; cancelled when something newer is wanted.

A part that fails leaves the others standing: a screen without its trend still has its figures.
"""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct

from desktop.commands.reports_port import ReportsPort
from desktop.models.reports.choice import Choice, trend_by
from desktop.models.reports.period import Days
from desktop.store.refusal import Refusal
from desktop.store.report_query import Cut, ReportQuery
from protocol.metric_series import SeriesBy
from protocol.metrics import Figure, Metric

BY_HOUR: tuple[Metric, ...] = ("arrivals",)
WAITS: tuple[Metric, ...] = ("wait_on_us", "wait_on_customer", "wait_on_colleague")


class Gathered(Struct, frozen=True, kw_only=True):
    """A figure with what stands around it. `trend` and `before_trend` are by `trend_by`, `groups` by the choice.

    `hours`: of arrivals, by hour of the week. `waits`: of a wait share, all three of them, which tile the open time.
    """

    choice: Choice
    days: Days
    figure: Figure | Refusal
    before: Figure | None = None
    trend_by: SeriesBy = "day"
    trend: list[Cut] | Refusal | None = None
    before_trend: list[Cut] | None = None
    groups: list[Cut] | Refusal = []
    hours: list[Cut] | Refusal | None = None
    waits: tuple[Figure, ...] = ()


class Row(Struct, frozen=True, kw_only=True):
    """A figure of a sheet, and what it was before."""

    metric: Metric
    figure: Figure
    before: Figure | None = None


async def gather_figure(port: ReportsPort, choice: Choice, days: Days) -> Gathered:
    """Everything about one figure. A period of one day has no trend."""
    query, before, fine = choice.query(days), choice.before(days), trend_by(days)
    along = days.length > 1
    metric = choice.metric
    figure, was, trend, trend_was, groups = await asyncio.gather(
        port.figure(metric, query),
        port.figure(metric, before) if before else _nothing(),
        port.figure_cuts(metric, fine, query) if along else _nothing(),
        port.figure_cuts(metric, fine, before) if along and before else _nothing(),
        port.figure_cuts(metric, choice.by, query),
    )
    return Gathered(
        choice=choice, days=days, figure=figure, before=was if isinstance(was, Figure) else None, trend_by=fine,
        trend=trend, before_trend=trend_was if isinstance(trend_was, list) else None, groups=groups,
        hours=await port.figure_cuts(metric, "hour_of_week", query) if metric in BY_HOUR else None,
        waits=await _waits(port, query) if metric in WAITS else (),
    )  # fmt: skip


async def _waits(port: ReportsPort, query: ReportQuery) -> tuple[Figure, ...]:
    """All three; where one is missing they do not add up, and none is shown."""
    found = await asyncio.gather(*(port.figure(one, query) for one in WAITS))
    figures = tuple(one for one in found if isinstance(one, Figure))
    return figures if len(figures) == len(WAITS) else ()


async def gather_sheet(port: ReportsPort, choice: Choice, days: Days, metrics: Iterable[Metric]) -> list[Row] | Refusal:
    """The figures of a sheet; those the gateway does not know are left out. A Refusal when there is none at all."""
    query, before = choice.query(days), choice.before(days)
    wanted = tuple(metrics)
    now = await asyncio.gather(*(port.figure(metric, query) for metric in wanted))
    was = await asyncio.gather(*(port.figure(metric, before) for metric in wanted)) if before else [None] * len(wanted)
    rows = [
        Row(metric=metric, figure=figure, before=old if isinstance(old, Figure) else None)
        for metric, figure, old in zip(wanted, now, was, strict=True)
        if isinstance(figure, Figure)
    ]
    refused = [one for one in now if isinstance(one, Refusal)]
    return refused[0] if refused and not rows else rows


async def _nothing() -> None:
    return None


def newest(figures: Iterable[Figure]) -> datetime | None:
    """The latest change that any of them knows of: "data as of"."""
    return max((figure.as_of for figure in figures if figure.as_of is not None), default=None)

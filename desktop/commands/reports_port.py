"""What screens may ask of the session about figures: `desktop.sync.reports.Reports` is this."""

from collections.abc import Awaitable
from typing import Protocol

from desktop.store.refusal import Refusal
from desktop.store.report_query import Cut, ReportQuery
from protocol.metric_series import SeriesBy
from protocol.metrics import Figure, Metric, MetricCases, Result


class ReportsPort(Protocol):
    """Part of `Controller`: awaitable questions, answered with the figures or with why there are none."""

    def figure(self, metric: Metric, query: ReportQuery) -> Awaitable[Figure | Refusal]: ...
    def figure_cases(
        self, metric: Metric, query: ReportQuery, result: Result | None, limit: int, skip: int = 0
    ) -> Awaitable[MetricCases | Refusal]: ...
    def figure_cuts(self, metric: Metric, by: SeriesBy, query: ReportQuery) -> Awaitable[list[Cut] | Refusal]: ...

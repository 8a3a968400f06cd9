"""Figures asked of the gateway: whoever asked is told them, or why there are none.

The part of a session behind the reports screen. Nothing here changes anything.
"""

from collections.abc import Awaitable
from typing import TypeVar

from desktop.net.api import Api
from desktop.net.errors import NetError, Refused
from desktop.net.reports import ReportsApi
from desktop.store.refusal import Refusal
from desktop.store.report_query import Cut, ReportQuery
from desktop.sync.policies import refusal_of
from desktop.sync.tasks import Tasks
from protocol.errors import ErrorCode
from protocol.metric_series import SeriesBy
from protocol.metrics import Figure, Metric, MetricCases, Result

T = TypeVar("T")


class Reports:
    """The part of a session that asks for figures."""

    api: Api
    _tasks: Tasks

    async def figure(self, metric: Metric, query: ReportQuery) -> Figure | Refusal:
        """One metric over days, as I may see it."""
        return await self._told(ReportsApi(self.api).figure(metric, query))

    async def figure_cuts(self, metric: Metric, by: SeriesBy, query: ReportQuery) -> list[Cut] | Refusal:
        """The same cut by something: times in their order, others as the gateway has them."""
        return await self._told(ReportsApi(self.api).series(metric, by, query))

    async def figure_cases(
        self, metric: Metric, query: ReportQuery, result: Result | None, limit: int, skip: int = 0
    ) -> MetricCases | Refusal:
        """The cases behind it; `result`: only these; `skip`: the first ones are known already."""
        return await self._told(ReportsApi(self.api).cases(metric, query, result, limit, skip))

    async def _told(self, request: Awaitable[T]) -> T | Refusal:
        """A session that ended is the session's business as well."""
        try:
            return await request
        except NetError as error:
            if isinstance(error, Refused) and error.code == ErrorCode.NOT_SIGNED_IN:
                self._tasks.ask(_raise(error), quiet=True)
            return refusal_of(error)


async def _raise(error: NetError) -> None:
    raise error

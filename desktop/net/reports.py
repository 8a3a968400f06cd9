"""Requests about figures: one method per route, over the session's `Api`."""

from typing import Any

from desktop.net.api import Api
from desktop.store.report_query import ReportQuery
from protocol.metrics import Figure, Metric, MetricCases, Result


class ReportsApi:
    """The routes of `backend_gateway.api.metrics`. Everything raises NetError."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def figure(self, metric: Metric, query: ReportQuery) -> Figure:
        """One metric, as I may see it."""
        return await self._api.call("GET", f"/metrics/{metric}", Figure, params=_params(query))

    async def cases(self, metric: Metric, query: ReportQuery, result: Result | None, limit: int) -> MetricCases:
        """The cases behind it, those that wait first, then the heaviest."""
        params = _params(query) | {"result": result, "limit": limit}
        return await self._api.call("GET", f"/metrics/{metric}/cases", MetricCases, params=params)


def _params(query: ReportQuery) -> dict[str, Any]:
    return {
        "since": query.since.isoformat(), "until": query.until.isoformat(), "team": list(query.teams),
        "agent": list(query.agents), "number": list(query.numbers), "tag": list(query.tags),
    }  # fmt: skip

"""Requests about figures: one method per route, over the session's `Api`."""

from datetime import date
from typing import Any

from desktop.net.api import Api
from desktop.store.report_query import Cut, ReportQuery
from protocol.metric_series import MetricPoint, MetricSeries, SeriesBy
from protocol.metrics import Figure, Metric, MetricCases, Result


class ReportsApi:
    """The routes of `backend_gateway.api.metrics`. Everything raises NetError."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def figure(self, metric: Metric, query: ReportQuery) -> Figure:
        """One metric, as I may see it."""
        return await self._api.call("GET", f"/metrics/{metric}", Figure, params=_params(query))

    async def cases(
        self, metric: Metric, query: ReportQuery, result: Result | None, limit: int, skip: int
    ) -> MetricCases:
        """The cases behind it, those that wait first, then the heaviest."""
        part = {"hour": query.hour, "band": query.band, "label": query.label}
        clock = {"clock": query.clock} if query.band is not None else {}
        params = _params(query) | part | clock | {"result": result, "limit": limit, "skip": skip or None}
        return await self._api.call("GET", f"/metrics/{metric}/cases", MetricCases, params=params)

    async def series(self, metric: Metric, by: SeriesBy, query: ReportQuery) -> list[Cut]:
        """The figure cut by something, in the gateway's order."""
        params = _params(query) | {"by": by}
        found = await self._api.call("GET", f"/metrics/{metric}/series", MetricSeries, params=params)
        return [Cut(key=_key(point, by), figure=point.figure) for point in found.points]


def _key(point: MetricPoint, by: SeriesBy) -> date | int | str | None:
    if by in {"day", "week", "month"}:
        return point.day
    if by == "hour_of_week":
        return point.hour
    return point.tag if by == "tag" else point.id


def _params(query: ReportQuery) -> dict[str, Any]:
    return {
        "since": query.since.isoformat(), "until": query.until.isoformat(), "team": list(query.teams),
        "agent": list(query.agents), "number": list(query.numbers), "tag": list(query.tags),
    }  # fmt: skip

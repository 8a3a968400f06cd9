"""Requests about what is told of days: time of people, backlog, delivery, cost, NPS; over the session's `Api`."""

from typing import Any

from desktop.net.api import Api
from desktop.store.report_query import ReportQuery
from protocol.levels import LevelSeries
from protocol.metric_cost import Cost
from protocol.metric_delivery import DeliveryHealth
from protocol.metric_nps import Nps
from protocol.metric_people import PeopleBy, PeopleTime


class DayFiguresApi:
    """The routes of `backend_gateway.api.metrics_*` and the marks of `api.levels`. Everything raises NetError."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def people_time(self, query: ReportQuery, by: PeopleBy) -> PeopleTime:
        """Presence, occupancy, utilisation, concurrency."""
        params = _days(query) | {"team": list(query.teams), "agent": list(query.agents), "by": by}
        return await self._api.call("GET", "/metrics/people", PeopleTime, params=params)

    async def backlog(self, query: ReportQuery, step_s: int) -> LevelSeries:
        """What was open at each mark, `step_s` apart."""
        params = _days(query) | {"team": list(query.teams), "number": list(query.numbers), "step_s": step_s}
        return await self._api.call("GET", "/metrics/levels", LevelSeries, params=params)

    async def delivery_health(self, query: ReportQuery) -> DeliveryHealth:
        """What became of what was sent."""
        params = _days(query) | {"number": list(query.numbers)}
        return await self._api.call("GET", "/metrics/delivery", DeliveryHealth, params=params)

    async def cost(self, query: ReportQuery) -> Cost:
        """What Meta is likely to charge."""
        params = _days(query) | {"number": list(query.numbers)}
        return await self._api.call("GET", "/metrics/cost", Cost, params=params)

    async def nps(self, query: ReportQuery) -> Nps:
        """The last answers of persons in the 90 days to the end of the period."""
        params = {"until": query.until.isoformat(), "team": list(query.teams), "number": list(query.numbers)}
        return await self._api.call("GET", "/metrics/nps", Nps, params=params)


def _days(query: ReportQuery) -> dict[str, Any]:
    return {"since": query.since.isoformat(), "until": query.until.isoformat()}

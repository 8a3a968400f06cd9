"""What is counted per day, asked of the gateway: whoever asked is told it, or why there is none.

The part of a session behind the pages of time, backlog, delivery, cost and NPS. Nothing here changes anything.
"""

from desktop.net.day_figures import DayFiguresApi
from desktop.store.refusal import Refusal
from desktop.store.report_query import ReportQuery
from desktop.sync.reports import Reports
from protocol.levels import LevelSeries
from protocol.metric_cost import Cost
from protocol.metric_delivery import DeliveryHealth
from protocol.metric_nps import Nps
from protocol.metric_people import PeopleBy, PeopleTime


class DayFigures(Reports):
    """The part of a session that asks for figures, those of days among them."""

    async def people_time(self, query: ReportQuery, by: PeopleBy) -> PeopleTime | Refusal:
        """Presence, occupancy, utilisation, concurrency, as I may see them."""
        return await self._told(DayFiguresApi(self.api).people_time(query, by))

    async def backlog(self, query: ReportQuery, step_s: int) -> LevelSeries | Refusal:
        """What was open at each mark, as I may see it."""
        return await self._told(DayFiguresApi(self.api).backlog(query, step_s))

    async def delivery_health(self, query: ReportQuery) -> DeliveryHealth | Refusal:
        """What became of what was sent."""
        return await self._told(DayFiguresApi(self.api).delivery_health(query))

    async def message_cost(self, query: ReportQuery) -> Cost | Refusal:
        """What Meta is likely to charge."""
        return await self._told(DayFiguresApi(self.api).cost(query))

    async def nps(self, query: ReportQuery) -> Nps | Refusal:
        """The last answers of persons in the 90 days to the end of the period."""
        return await self._told(DayFiguresApi(self.api).nps(query))

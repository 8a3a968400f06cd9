"""What screens may ask of the session about what is counted per day: `desktop.sync.day_figures.DayFigures` is this."""

from collections.abc import Awaitable
from typing import Protocol

from desktop.store.refusal import Refusal
from desktop.store.report_query import ReportQuery
from protocol.levels import LevelSeries
from protocol.metric_cost import Cost
from protocol.metric_delivery import DeliveryHealth
from protocol.metric_nps import Nps
from protocol.metric_people import PeopleBy, PeopleTime


class DayFiguresPort(Protocol):
    """Part of `Controller`: awaitable questions, answered with the figures or with why there are none."""

    def people_time(self, query: ReportQuery, by: PeopleBy) -> Awaitable[PeopleTime | Refusal]: ...
    def backlog(self, query: ReportQuery, step_s: int) -> Awaitable[LevelSeries | Refusal]: ...
    def delivery_health(self, query: ReportQuery) -> Awaitable[DeliveryHealth | Refusal]: ...
    def message_cost(self, query: ReportQuery) -> Awaitable[Cost | Refusal]: ...
    def nps(self, query: ReportQuery) -> Awaitable[Nps | Refusal]: ...

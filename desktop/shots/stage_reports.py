"""The stage's part about figures: what scenes put here is what the gateway says."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from desktop.shots.stage_board import StageBoard
from desktop.store.refusal import Refusal
from desktop.store.report_query import Cut, ReportQuery
from protocol.metric_cost import Cost
from protocol.metric_delivery import DeliveryHealth
from protocol.metric_nps import Nps
from protocol.metric_people import PeopleBy, PeopleTime
from protocol.metric_series import SeriesBy
from protocol.metrics import Figure, Metric, MetricCases, Result


class StageReports(StageBoard):
    """`ReportsPort` for pictures: `figures_now` by metric, of the period before in `figures_before`."""

    figures_now: Mapping[str, Figure] = MappingProxyType({})
    figures_before: Mapping[str, Figure] = MappingProxyType({})
    cases_of: Mapping[str, MetricCases] = MappingProxyType({})
    days_now: Mapping[str, Any] = MappingProxyType({})
    until_now: object = None
    figures_refused: Refusal | None = None

    async def figure(self, metric: Metric, query: ReportQuery) -> Figure | Refusal:
        if self.figures_refused is not None:
            return self.figures_refused
        found = self.figures_now if query.until == self.until_now else self.figures_before
        return found.get(metric) or Refusal(words="refused.not_found")

    async def figure_cuts(self, metric: Metric, by: SeriesBy, query: ReportQuery) -> list[Cut] | Refusal:
        if self.figures_refused is not None:
            return self.figures_refused
        cuts = self.cuts.get((metric, by), [])
        before = by == "day" and query.until != self.until_now
        return [cut for cut in cuts if cut.figure.until <= query.until] if before else cuts

    async def people_time(self, query: ReportQuery, by: PeopleBy) -> PeopleTime | Refusal:
        return self.days_now.get("people") or Refusal(words="refused.not_found")

    async def delivery_health(self, query: ReportQuery) -> DeliveryHealth | Refusal:
        return self.days_now.get("delivery") or Refusal(words="refused.not_found")

    async def message_cost(self, query: ReportQuery) -> Cost | Refusal:
        return self.days_now.get("cost") or Refusal(words="refused.not_found")

    async def nps(self, query: ReportQuery) -> Nps | Refusal:
        return self.days_now.get("nps") or Refusal(words="refused.not_found")

    async def figure_cases(
        self, metric: Metric, query: ReportQuery, result: Result | None, limit: int, skip: int = 0
    ) -> MetricCases | Refusal:
        found = self.cases_of.get(metric) or MetricCases(cases=())
        return MetricCases(cases=found.cases[skip : skip + limit], more=len(found.cases) > skip + limit)

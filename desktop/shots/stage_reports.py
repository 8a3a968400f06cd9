"""The stage's part about figures: what scenes put here is what the gateway says."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from desktop.shots.stage_board import StageBoard
from desktop.store.refusal import Refusal
from desktop.store.report_query import Cut, ReportQuery
from protocol.coaching import Coached, CoachingWeek, PutScore, Score
from protocol.levels import LevelSeries
from protocol.metric_cost import Cost
from protocol.metric_delivery import DeliveryHealth
from protocol.metric_nps import Nps
from protocol.metric_people import PeopleBy, PeopleTime
from protocol.metric_series import SeriesBy
from protocol.metrics import Figure, Metric, MetricCases, Result
from protocol.review import Decision, PutDecision, Review


class StageReports(StageBoard):
    """`ReportsPort` for pictures: `figures_now` by metric, of the period before in `figures_before`."""

    figures_now: Mapping[str, Figure] = MappingProxyType({})
    figures_before: Mapping[str, Figure] = MappingProxyType({})
    cases_of: Mapping[str, MetricCases] = MappingProxyType({})
    days_now: Mapping[str, Any] = MappingProxyType({})
    until_now: object = None
    figures_refused: Refusal | None = None
    cuts: Mapping[tuple[Metric, SeriesBy], list[Cut]] = MappingProxyType({})
    hours_of_day: Mapping[date, list[Cut]] = MappingProxyType({})
    """Of a day alone, by hour of the week."""
    review_now: Review | None = None
    coaching_now: CoachingWeek | None = None
    coached_now: Coached | None = None

    async def figure(self, metric: Metric, query: ReportQuery) -> Figure | Refusal:
        if self.figures_refused is not None:
            return self.figures_refused
        found = self.figures_now if query.until == self.until_now else self.figures_before
        return found.get(metric) or Refusal(words="refused.not_found")

    async def figure_cuts(self, metric: Metric, by: SeriesBy, query: ReportQuery) -> list[Cut] | Refusal:
        if self.figures_refused is not None:
            return self.figures_refused
        if query.days == 1 and by == "hour_of_week":
            return self.hours_of_day.get(query.since, [])
        cuts = self.cuts.get((metric, by), [])
        before = by == "day" and query.until != self.until_now
        return [cut for cut in cuts if cut.figure.until <= query.until] if before else cuts

    async def people_time(self, query: ReportQuery, by: PeopleBy) -> PeopleTime | Refusal:
        return self.days_now.get("people") or Refusal(words="refused.not_found")

    async def backlog(self, query: ReportQuery, step_s: int) -> LevelSeries | Refusal:
        if query.until != self.until_now:
            return self.days_now.get("levels_before") or Refusal(words="refused.not_found")
        return self.days_now.get("levels") or Refusal(words="refused.not_found")

    async def delivery_health(self, query: ReportQuery) -> DeliveryHealth | Refusal:
        return self.days_now.get("delivery") or Refusal(words="refused.not_found")

    async def message_cost(self, query: ReportQuery) -> Cost | Refusal:
        return self.days_now.get("cost") or Refusal(words="refused.not_found")

    async def nps(self, query: ReportQuery) -> Nps | Refusal:
        return self.days_now.get("nps") or Refusal(words="refused.not_found")

    async def review(self, week: date) -> Review | Refusal:
        return self.review_now or Refusal(words="refused.not_found")

    async def decide(self, week: date, body: PutDecision) -> Decision | Refusal:
        return Refusal(words="refused.not_found")

    async def change_decision(self, decision_id: int, body: PutDecision) -> Decision | Refusal:
        return Refusal(words="refused.not_found")

    async def delete_decision(self, decision_id: int) -> Refusal | None:
        return Refusal(words="refused.not_found")

    async def coaching_week(self, week: date, agent_id: int) -> CoachingWeek | Refusal:
        return self.coaching_now or Refusal(words="refused.not_found")

    async def mark_case(self, week: date, agent_id: int, case_number: int, body: PutScore) -> Score | Refusal:
        return Refusal(words="refused.not_found")

    async def coached(self, agent_id: int | None = None) -> Coached | Refusal:
        return self.coached_now or Refusal(words="refused.not_found")

    async def score_seen(self, score_id: int) -> Refusal | None:
        return None

    async def figure_cases(
        self, metric: Metric, query: ReportQuery, result: Result | None, limit: int, skip: int = 0
    ) -> MetricCases | Refusal:
        found = self.cases_of.get(metric) or MetricCases(cases=())
        return MetricCases(cases=found.cases[skip : skip + limit], more=len(found.cases) > skip + limit)

"""What somebody chose on the reports screen; frozen, so that a saved report and the screen cannot drift apart."""

from datetime import date
from typing import Literal

from msgspec import Struct

from desktop.models.reports.pages import Clock
from desktop.models.reports.period import Days, PeriodKey, days_before, days_of
from desktop.store.report_query import ReportQuery
from protocol.metric_series import SeriesBy
from protocol.metrics import Metric

DAILY, WEEKLY = 62, 366
Grouped = Literal["team", "agent", "number", "tag"]


class Choice(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """`since`, `until` count for the period `own` alone. `ranked`: groups by their result instead of by name."""

    page: str = ""
    metric: Metric = "first_response"
    period: PeriodKey = "this_month"
    since: date | None = None
    until: date | None = None
    compare: bool = True
    clock: Clock = "business"
    by: Grouped = "team"
    ranked: bool = False
    teams: tuple[int, ...] = ()
    agents: tuple[int, ...] = ()
    numbers: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()

    def days(self, today: date, week_starts: int) -> Days:
        """The days it is about."""
        if self.period == "own" and self.since is not None and self.until is not None:
            return Days(self.since, self.until)
        return days_of(self.period, today, week_starts)

    def query(self, days: Days) -> ReportQuery:
        """What is asked about these days."""
        return ReportQuery(
            since=days.since, until=days.until, teams=self.teams, agents=self.agents, numbers=self.numbers,
            tags=self.tags,
        )  # fmt: skip

    def before(self, days: Days) -> ReportQuery | None:
        """What it is compared with; None where nobody wants that."""
        return self.query(days_before(self.period, days)) if self.compare else None


def trend_by(days: Days) -> SeriesBy:
    """How fine the trend is: a line of two years is not made of days."""
    if days.length <= DAILY:
        return "day"
    return "week" if days.length <= WEEKLY else "month"

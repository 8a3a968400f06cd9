"""What the charts know beside the board: contacts by hour and weekday, agents compared, backlog, reasons, delivery.

Asked of the figures when the room opens and every few minutes; until they are here the charts say that they load.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.store.report_query import Cut, ReportQuery
from desktop.views.charts import Bar
from desktop.views.context import ViewContext
from desktop.views.live_room.charts import RoomCharts
from desktop.views.live_room.figures import FIRST, KEPT, WAITING
from protocol.levels import LevelSeries
from protocol.metric_delivery import DeliveryHealth

EVERY: Final = timedelta(minutes=5)
WEEKS: Final = 4
MOST_REASONS: Final = 8
TREND_DAYS: Final = 14
TREND_POINTS: Final = 24
USUAL: Final = range(8, 20)
"""Hours that are shown even if nobody came."""


class Patterns(QObject):
    """Keeps those charts filled while the room is open; `trends` are of the tiles, `trended` when they moved."""

    trended = Signal()

    def __init__(self, context: ViewContext, charts: RoomCharts, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._charts = context, charts
        self._next: datetime | None = None
        self._asked: tuple[date, tuple[int, ...]] | None = None
        self.trends: dict[str, tuple[float | None, ...]] = {}
        self._usual_of: tuple[date, tuple[int, ...]] | None = None
        charts.week.retry.connect(self.again)
        for chart in (charts.agents, charts.backlog, charts.reasons, charts.delivery):
            chart.retry.connect(self.again)

    def ask(self, day: date, teams: tuple[int, ...]) -> None:
        """Unless it was asked lately about the same."""
        now = self._context.session.clock.now()
        if self._asked == (day, teams) and self._next is not None and now < self._next:
            return
        self._asked, self._next = (day, teams), now + EVERY
        QTimer.singleShot(0, self, self._begin)  # the board is being shown: that comes first

    def _begin(self) -> None:
        if self._asked is not None:
            self._context.tasks.start(self._load(*self._asked))

    def again(self) -> None:
        """Somebody wants another try."""
        self._next = None
        if self._asked is not None:
            self.ask(*self._asked)

    async def _load(self, day: date, teams: tuple[int, ...]) -> None:
        session = self._context.session
        weeks = ReportQuery(since=day - timedelta(days=7 * WEEKS), until=day - timedelta(days=1), teams=teams)
        week = await session.figure_cuts("arrivals", "hour_of_week", weeks)
        today = ReportQuery(since=day, until=day, teams=teams)
        agents = await session.figure_cuts("agent_first_reply", "agent", today)
        reasons = await session.figure_cuts("arrivals", "tag", today)
        levels = await session.levels_of(day, teams or None)
        delivery = await session.delivery_of(day)
        if self._wanted(day, teams):
            self._show_week(week)
            self._show_agents(agents)
            self._show_reasons(reasons)
            self._show_backlog(levels)
            self._show_delivery(delivery)
            await self._load_usual(day, teams)
            await self._load_trends(day, teams, levels)

    def _wanted(self, day: date, teams: tuple[int, ...]) -> bool:
        """Nobody asked for something else meanwhile, and the room is still there."""
        return isValid(self) and self._asked == (day, teams)

    async def _load_usual(self, day: date, teams: tuple[int, ...]) -> None:
        """Arrivals by hour of the same weekday of the last weeks: the past, so once a day is enough."""
        if self._usual_of == (day, teams):
            return
        weeks = []
        for back in range(1, WEEKS + 1):
            then = day - timedelta(days=7 * back)
            query = ReportQuery(since=then, until=then, teams=teams)
            found = await self._context.session.figure_cuts("arrivals", "hour_of_week", query)
            if isinstance(found, Refusal):
                return
            weeks.append({cut.key % 24: cut.figure.n for cut in found if isinstance(cut.key, int)})
        if self._wanted(day, teams):
            self._usual_of = (day, teams)
            self._charts.set_usual(usual_hours(weeks))

    async def _load_trends(self, day: date, teams: tuple[int, ...], levels: LevelSeries | Refusal) -> None:
        """The small lines of the tiles: today's level, and the last days of what is measured per day."""
        lately = ReportQuery(since=day - timedelta(days=TREND_DAYS - 1), until=day, teams=teams)
        first = await self._context.session.figure_cuts("first_response", "day", lately)
        kept = await self._context.session.figure_cuts("sla_first_response", "day", lately)
        if not self._wanted(day, teams):
            return
        trends: dict[str, tuple[float | None, ...]] = {}
        if not isinstance(levels, Refusal):
            trends[WAITING] = thinned([float(point.us) for point in levels.points])
        if not isinstance(first, Refusal):
            trends[FIRST] = tuple(cut.figure.business.median_s for cut in first)
        if not isinstance(kept, Refusal):
            trends[KEPT] = tuple(cut.figure.met / cut.figure.n if cut.figure.n else None for cut in kept)
        if trends != self.trends:
            self.trends = trends
            self.trended.emit()

    def _show_week(self, found: list[Cut] | Refusal) -> None:
        if isinstance(found, Refusal):
            self._charts.week.show_error(problem(found.words, found.detail))
            return
        counts = {cut.key: cut.figure.n for cut in found if isinstance(cut.key, int)}
        shown = [key % 24 for key, n in counts.items() if n]
        hours = range(min((USUAL.start, *shown)), max((USUAL.stop - 1, *shown)) + 1)
        cells = [[counts.get(24 * day + hour, 0) for hour in hours] for day in range(7)]
        self._charts.show_week(cells, hours, self.tr("{0} semanas").format(WEEKS))

    def _show_reasons(self, found: list[Cut] | Refusal) -> None:
        if isinstance(found, Refusal):
            self._charts.reasons.show_error(problem(found.words, found.detail))
            return
        named = [(str(cut.key) if cut.key is not None else self.tr("sin etiqueta"), cut.figure.n) for cut in found]
        counts = sorted((one for one in named if one[1]), key=lambda one: (-one[1], one[0]))
        self._charts.show_reasons(counts[:MOST_REASONS], self.tr("casos que empezaron hoy, por etiqueta"))

    def _show_backlog(self, found: LevelSeries | Refusal) -> None:
        if isinstance(found, Refusal):
            self._charts.backlog.show_error(problem(found.words, found.detail))
            return
        self._charts.show_backlog(found.points, self.tr("hoy, cada 5 minutos"))

    def _show_delivery(self, found: DeliveryHealth | Refusal) -> None:
        if isinstance(found, Refusal):
            self._charts.delivery.show_error(problem(found.words, found.detail))
            return
        words = self.tr("hoy, de {0} enviados").format(found.whole.sent)
        self._charts.show_delivery(found.whole, words)

    def _show_agents(self, found: list[Cut] | Refusal) -> None:
        if isinstance(found, Refusal):
            self._charts.agents.show_error(problem(found.words, found.detail))
            return
        people = self._context.session.store.people
        bars = [
            Bar(
                people.name(cut.key).split(" ")[0], cut.figure.business.median_s, n=cut.figure.n,
                end=cut.figure.business.p90_s, key=cut.key,
            )
            for cut in found
            if isinstance(cut.key, int) and cut.figure.business.median_s is not None
        ]  # fmt: skip
        self._charts.show_agents(bars, self.tr("mediana y p90, hoy"))


def usual_hours(weeks: Sequence[Mapping[int, int]]) -> dict[int, tuple[float, float]]:
    """Fewest and most arrivals of each hour; empty until there are two weeks in which anybody came."""
    lived = [week for week in weeks if any(week.values())]
    if len(lived) < 2:
        return {}
    hours = sorted({hour for week in lived for hour in week})
    return {hour: _both([week.get(hour, 0) for week in lived]) for hour in range(hours[0], hours[-1] + 1)}


def _both(counts: Sequence[int]) -> tuple[float, float]:
    return float(min(counts)), float(max(counts))


def thinned(values: Sequence[float]) -> tuple[float | None, ...]:
    """As many as a small line can show, the latest always among them."""
    if len(values) <= TREND_POINTS:
        return tuple(values)
    step = (len(values) - 1) / (TREND_POINTS - 1)
    return tuple(values[round(at * step)] for at in range(TREND_POINTS))

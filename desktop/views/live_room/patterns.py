"""What the charts know beside the board: contacts by hour and weekday, agents compared, backlog, reasons, delivery.

Asked of the figures when the room opens and every few minutes; until they are here the charts say that they load.
"""

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.store.report_query import Cut, ReportQuery
from desktop.views.charts import Bar
from desktop.views.context import ViewContext
from desktop.views.live_room.charts import RoomCharts
from protocol.levels import LevelSeries
from protocol.metric_delivery import DeliveryHealth

EVERY: Final = timedelta(minutes=5)
WEEKS: Final = 4
MOST_REASONS: Final = 8
USUAL: Final = range(8, 20)
"""Hours that are shown even if nobody came."""


class Patterns(QObject):
    """Keeps those charts filled while the room is open."""

    def __init__(self, context: ViewContext, charts: RoomCharts, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._charts = context, charts
        self._next: datetime | None = None
        self._asked: tuple[date, tuple[int, ...]] | None = None
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
        if isValid(self) and self._asked == (day, teams):
            self._show_week(week)
            self._show_agents(agents)
            self._show_reasons(reasons)
            self._show_backlog(levels)
            self._show_delivery(delivery)

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

"""The page of one figure: tiles, trend, distribution, groups. Laid out as `looks/report.png`.

tiles | trend | distribution beside groups (below each other in little room)
"""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from shiboken6 import isValid

from desktop.i18n.metric_words import clock_name, group_name, label_name, metric_name
from desktop.i18n.words import problem
from desktop.models.live_board_target import first_response_target
from desktop.models.reports.gathering import Gathered
from desktop.models.reports.pages import kind_of, timing
from desktop.models.reports.period import company_zone, days_before
from desktop.store.refusal import Refusal
from desktop.views.charts.bars import Bars
from desktop.views.charts.data import About, Bar, Bin, Goal, Level, Part, Tone
from desktop.views.charts.distribution import Distribution
from desktop.views.charts.heat_map import HeatMap
from desktop.views.charts.inks import band_tone
from desktop.views.charts.numbers import COUNT, SECONDS, SHARE
from desktop.views.charts.stacked_bar import StackedBar
from desktop.views.charts.time_series import TimeSeries
from desktop.views.context import ViewContext
from desktop.views.reports.body import ReportBody
from desktop.views.reports.group_card import GroupCard
from desktop.views.reports.telling import days_words, measure_of
from desktop.views.reports.tiles import TileRow
from desktop.views.reports.trend import lines_of, provisional_of
from protocol.metrics import BAND_EDGES, LABELLED, Figure

TREND, CARD, BESIDE, WAITS_HIGH = 288, 340, 860, 124


class FigurePage(ReportBody):
    """Filled by `show_gathered`; `day_looked` is the first day of a point of the trend."""

    day_looked = Signal(object)

    def __init__(self, context: ViewContext, *, supervises: bool, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.tiles = TileRow(self.theme)
        zone = company_zone(context.session.store)
        self.trend = TimeSeries(self.theme, About(group_name("day")), zone=zone)
        self.distribution = Distribution(self.theme, About(self.tr("Distribución")), zone=zone)
        self.hours = HeatMap(self.theme, About(group_name("hour_of_week")), self.tr("casos"), zone=zone)
        self.waits = StackedBar(self.theme, About(self.tr("De quién era el turno")), SECONDS, zone=zone)
        self.labels = Bars(self.theme, About(group_name("label")), COUNT, zone=zone)
        self.groups = GroupCard(context, supervises=supervises)
        self.groups.hide()
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(self.theme.px(12))
        self._assemble()
        self._connect()

    def _assemble(self) -> None:
        px = self.theme.px
        self.trend.setFixedHeight(px(TREND))
        for chart in (self.distribution, self.hours, self.labels):
            chart.setMinimumHeight(px(CARD))
            self._cards.addWidget(chart, 4)
            chart.hide()
        self._cards.addWidget(self.groups, 5)
        self.waits.setFixedHeight(px(WAITS_HIGH))
        self.waits.hide()
        for widget in (self.tiles, self.waits, self.trend):
            self.column.addWidget(widget)
        self.column.addLayout(self._cards)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.tiles.looked.connect(self._look_tile)
        self.trend.opened.connect(self.day_looked)
        self.distribution.opened.connect(self._look_band)
        self.labels.opened.connect(self._look_label)
        self.hours.opened.connect(self._look_hour)
        self.waits.opened.connect(self._look_wait)
        self.groups.opened.connect(self._look_group)
        self.groups.changed.connect(self.changed)
        for chart in (self.trend, self.distribution):
            chart.retry.connect(self.retry)

    # ------------------------------------------------------------------------------------------------------- showing

    def show_loading(self) -> None:
        """Something else is on its way; what is there stays until it comes."""
        self.trend.show_loading()
        self.distribution.show_loading()

    def show_gathered(self, data: Gathered, now: datetime) -> None:
        """Fill everything. `data.figure` is a Figure: whoever fills the page has told the refusal already."""
        figure = data.figure
        if not isinstance(figure, Figure) or not isValid(self):
            return
        self.tiles.show_figure(figure, data.before, data.choice.clock, now)
        self._show_trend(data)
        self._show_distribution(data, figure)
        self._show_hours(data)
        self._show_waits(data)
        self._show_labels(figure)
        self.groups.show_gathered(data)
        self.groups.show()

    def _show_trend(self, data: Gathered) -> None:
        self.trend.setVisible(data.trend is not None)
        if data.trend is None:
            return
        metric, clock = data.choice.metric, data.choice.clock
        zone = company_zone(self._context.session.store)
        was = days_before(data.choice.period, data.days)
        before = days_words(was.since, was.until)
        provisional = provisional_of(data, zone, self.tr("provisional"))
        note = clock_name(clock).lower() if kind_of(metric) == "time" else ""
        if provisional is not None:
            note = " · ".join(part for part in (note, self.tr("rayado: provisional")) if part)
        title = f"{metric_name(metric)}: {group_name(data.trend_by).lower()}"
        self.trend.measure = measure_of(metric)
        self.trend.zone = zone
        period = days_words(data.days.since, data.days.until)
        as_of = data.figure.as_of if isinstance(data.figure, Figure) else None
        self.trend.set_about(About(title, note, period, as_of))
        if isinstance(data.trend, Refusal):
            self.trend.show_error(problem(data.trend.words, data.trend.detail))
            return
        level = self._target(metric)
        name = self.tr("objetivo")
        self.trend.set_lines(
            lines_of(data, zone, before), provisional=provisional, level=Level(name, level) if level else None
        )

    def _target(self, metric: str) -> float | None:
        return first_response_target(self._context.session.store) if metric == "first_response" else None

    def _show_distribution(self, data: Gathered, figure: Figure) -> None:
        timed = kind_of(figure.metric) == "time"
        self.distribution.setVisible(timed)
        if not timed:
            return
        bands = timing(figure, data.choice.clock).bands
        target = self._target(figure.metric)
        goal = None
        if target in BAND_EDGES and figure.n:
            after = BAND_EDGES.index(int(target)) + 1
            share = SHARE.told(round(sum(bands[:after]) / max(1, sum(bands)), 2))
            goal = Goal(after, self.tr("objetivo"), self.tr("dentro · {0}").format(share))
        self.distribution.axis = clock_name(data.choice.clock).lower()
        period = days_words(data.days.since, data.days.until)
        note = self.tr("n {0}").format(COUNT.told(figure.n))
        self.distribution.set_about(About(self.tr("Distribución"), note, period, figure.as_of))
        aim = target if goal is not None else None
        named = enumerate(zip(band_names(), bands, (*BAND_EDGES, None), strict=True))
        self.distribution.set_bins(
            [Bin(name, count, band_tone(edge, aim), key=place) for place, (name, count, edge) in named], goal
        )

    def _show_hours(self, data: Gathered) -> None:
        """Seven rows from Monday; an hour without a point had none."""
        self.hours.setVisible(data.hours is not None)
        if isinstance(data.hours, Refusal):
            self.hours.show_error(problem(data.hours.words, data.hours.detail))
        elif data.hours is not None:
            counts = {cut.key: float(cut.figure.n) for cut in data.hours}
            self.hours.set_cells([[counts.get(24 * day + hour, 0.0) for hour in range(24)] for day in range(7)])

    def _show_waits(self, data: Gathered) -> None:
        """All of the open time, by whose turn it was: the parts add up to it (METRICS section 3, wait share)."""
        self.waits.setVisible(bool(data.waits))
        if data.waits:
            clock = data.choice.clock
            self.waits.set_about(About(self.tr("De quién era el turno"), clock_name(clock).lower()))
            tones = {"wait_on_us": Tone.SOON, "wait_on_customer": Tone.QUIET}
            self.waits.set_parts(
                [
                    Part(
                        metric_name(one.metric),
                        timing(one, clock).total_s,
                        tones.get(one.metric, Tone.SERIES),
                        one.metric,
                    )
                    for one in data.waits
                ]
            )

    def _show_labels(self, figure: Figure) -> None:
        labelled = figure.metric in LABELLED
        self.labels.setVisible(labelled)
        if labelled:
            bars = [
                Bar(label_name(figure.metric, key), float(one.n or one.beside), key=key)
                for key, one in figure.labels.items()
            ]
            self.labels.set_bars(bars[:12])

    # ---------------------------------------------------------------------------------------------------------- wishes

    def _look_tile(self, result: object) -> None:
        self.looked.emit(("all", None), result)

    def _look_band(self, band: Any) -> None:
        self.looked.emit(("band", band), "counted")

    def _look_hour(self, place: Any) -> None:
        weekday, hour = place
        self.looked.emit(("hour", 24 * weekday + hour), None)

    def _look_label(self, label: Any) -> None:
        self.looked.emit(("label", label), None)

    def _look_wait(self, metric: object) -> None:
        self.looked.emit(("metric", metric), None)

    def _look_group(self, key: object) -> None:
        self.looked.emit(key, None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self.theme.px(BESIDE)
        ways = QBoxLayout.Direction
        self._cards.setDirection(ways.LeftToRight if beside else ways.TopToBottom)


def band_names() -> tuple[str, ...]:
    """The bands of every distribution, from the quickest."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    return (
        "0–1", "1–5", "5–10", "10–30", "30–60", translate("Reports", "1–4 h"), translate("Reports", "4–24 h"),
        translate("Reports", "más"),
    )  # fmt: skip

"""The drawn half of `TimeSeries`: its data, the period shown, where things stand, grid, axis, target and labels.

pyqtgraph is imported by the first `set_lines`; the axis is in the office's zone. What depends on size and data alone
(area, scale, places) is kept in `_Frame` and made anew by `_lay`.
"""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QHideEvent, QImage, QPainter, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.chart import Chart, State
from desktop.views.charts.cross_hair import CrossHair
from desktop.views.charts.data import About, Level, Line, Provisional, Usual
from desktop.views.charts.end_labels import EndLabel, labels_room, paint_ends
from desktop.views.charts.grid import LABEL_HIGH, labels_width, paint_rows, tick_labels
from desktop.views.charts.numbers import COUNT, Measure
from desktop.views.charts.reading import Reading, Row
from desktop.views.charts.time_axis import Tick, moment_words, period_words, time_ticks
from desktop.views.charts.time_ground import paint_level, paint_now, paint_provisional, paint_times, paint_usual
from desktop.views.charts.times import local
from desktop.views.charts.warming import WarmUp
from desktop.views.delegates.painting import text_width

if TYPE_CHECKING:
    from desktop.views.charts.plot import Plot
    from desktop.views.charts.samples import Samples

LABEL_WIDE = (36, 48, 64, 96, 200)
"""Px that a time may need, from the shortest."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where the lines stand and what the axis says."""

    area: QRectF
    ticks: tuple[float, ...]


class TimePlot(Chart):
    """`period`: what is shown, in epoch seconds."""

    def __init__(
        self, theme: Theme, about: About, measure: Measure = COUNT, parent: QWidget | None = None, *,
        zone: tzinfo | None = None, framed: bool = True,
    ) -> None:  # fmt: skip
        self._samples: list[Samples] = []
        self._plot: Plot | None = None
        self._stops: Sequence[float] = ()  # an array as soon as there are any
        self.usual: Usual | None = None
        self.level: Level | None = None
        self.provisional: Provisional | None = None
        self.now: float | None = None
        self._timed: tuple[object, list[Tick]] = (None, [])
        self._whole = self.period = (0.0, 1.0)
        self._frame = _Frame(QRectF(0, 0, 1, 1), (0.0, 1.0))
        super().__init__(theme, about, parent, zone=zone, framed=framed)
        self.measure = measure
        self._hair = CrossHair(theme, self)
        self._warm = WarmUp(self)

    # Data -------------------------------------------------------------------------------------------------------------
    def set_lines(
        self, lines: Sequence[Line], *, usual: Usual | None = None, level: Level | None = None,
        provisional: Provisional | None = None, now: float | None = None, period: tuple[float, float] | None = None,
    ) -> None:  # fmt: skip
        """Show these; `period`: what the axis spans (default: the data). A zoom stays while it lies within."""
        from desktop.views.charts.plot import Plot
        from desktop.views.charts.samples import Samples, has_values

        if self._plot is None:
            self._plot = Plot(self)
            self._hair.raise_()
        self._samples = [Samples(line) for line in lines]
        self.usual, self.level, self.provisional, self.now = usual, level, provisional, now
        zoomed, before = self.is_zoomed, self.period
        self._whole = period or self._span()
        inside = zoomed and before[0] >= self._whole[0] and before[1] <= self._whole[1]
        self.period = before if inside else self._whole
        if not has_values(self._samples):
            self._samples = []
        self._lay()
        self.show_ready()

    @property
    def is_zoomed(self) -> bool:
        """Whether a part of the period is shown."""
        return self.period != self._whole

    def points_drawn(self) -> int:
        """How many points the lines have on screen, after thinning."""
        return self._plot.points if self._plot is not None else 0

    # Chart ------------------------------------------------------------------------------------------------------------
    def stops(self) -> int:
        return len(self._stops)

    def key(self, stop: int) -> Hashable:
        return local(float(self._stops[stop]), self.zone)

    def reading(self, stop: int) -> Reading:
        moment = float(self._stops[stop])
        rows = [
            Row(one.line.name, self.measure.told(one.value_at(moment)), None if one.line.faint else one.line.series)
            for one in self._samples
        ]
        return Reading(moment_words(moment, self.zone, self._step()), tuple(rows))

    def spot(self, stop: int) -> QRectF:
        area = self.area()
        return QRectF(area.left() + self._x(self._stops[stop]) - 4, area.top(), 8, area.height())

    def stop_at(self, pos: QPointF) -> int:
        area = self.area()
        if not len(self._stops) or not area.adjusted(-4, 0, 4, 0).contains(pos):
            return -1
        moment = self._moment(pos.x())
        at = bisect_left(self._stops, moment)
        near = (stop for stop in (at - 1, at) if 0 <= stop < len(self._stops))
        return min(near, key=lambda stop: abs(self._stops[stop] - moment))

    def summary(self) -> str:
        told = [(one.line.name, one.last(self.period[1])) for one in self._samples if not one.line.faint]
        ends = [f"{name} {self.measure.told(last[1])}" for name, last in told if last is not None]
        words = self.tr("{0}. Al final: {1}. Recórrelo con las flechas.")
        return words.format(period_words(*self.period, self.zone), ", ".join(ends))

    def cursor_moved(self) -> None:
        if self.at < 0:
            self._hair.stand(-1)
            return
        moment = float(self._stops[self.at])
        values = [(one.value_at(moment), one.line) for one in self._samples]
        marks = [(self._y(value), line.series) for value, line in values if value is not None and not line.faint]
        self._hair.stand(self._x(moment), marks)

    def restyle(self) -> None:
        super().restyle()
        self._lay()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(480), self.theme.px(288))

    def picture(self, ratio: int = 2) -> QImage:
        about, plot = self.about, self._plot
        if self.is_zoomed:
            self.about = replace(about, period=period_words(*self.period, self.zone))
        if plot is not None:
            plot.ratio = float(ratio)
            self._lay()
        try:
            return super().picture(ratio)
        finally:
            self.about = about
            if plot is not None:
                plot.ratio = 0.0
                self._lay()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.place()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._warm.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._warm.stop()

    # Painting ---------------------------------------------------------------------------------------------------------
    def area(self) -> QRectF:
        """Where the lines stand."""
        return self._frame.area

    def paint_body(self, painter: QPainter, body: QRectF) -> None:
        area, theme = self.area(), self.theme
        self._paint_behind(painter, area)
        paint_rows(painter, area, tick_labels(self.measure, self._frame.ticks), theme)
        times = [(self._x(tick.at), tick.label) for tick in self._times()]
        paint_times(painter, area, times, self.width(), theme)
        if self.level is not None:
            paint_level(painter, area, self._y(self.level.value), theme)
        if self.now is not None and self.period[0] <= self.now <= self.period[1]:
            paint_now(painter, area, self._x(self.now), theme)
        paint_ends(painter, self._ends(), area, body, theme)

    def _paint_behind(self, painter: QPainter, area: QRectF) -> None:
        usual, part = self.usual, self.provisional
        if usual is not None:
            upper, lower = (
                [QPointF(self._x(at), self._y(value)) for at, value in zip(usual.at, edge, strict=True)]
                for edge in (usual.high, usual.low)
            )
            paint_usual(painter, area, upper, lower, usual.name, self.theme)
        if part is not None:
            paint_provisional(painter, area, self._x(part.since), self._x(part.until), part.name, self.theme)

    def _times(self) -> list[Tick]:
        """As many moments as their words have room for; the same ones as before while period and width are."""
        key = (self.period, self.area().width(), self.theme.zoom, self.zone, QLocale().name())
        if self._timed[0] != key:
            self._timed = (key, self._make_times())
        return self._timed[1]

    def _make_times(self) -> list[Tick]:
        font, wide = self.theme.font(Role.META), self.area().width()
        for room in LABEL_WIDE:
            ticks = time_ticks(*self.period, self.zone, max(1, int(wide / self.theme.px(room))))
            need = max((text_width(tick.label, font) for tick in ticks), default=0.0) + self.theme.px(10)
            if need * (len(ticks) - 1) <= wide:
                break
        return ticks

    def _ends(self) -> list[EndLabel]:
        """The words at the lines' ends: newest value and name; the target's name at its line."""
        low, high = self.period
        wide, top, ends = self.area().width(), self._frame.ticks[-1], []
        for one in self._samples:
            last = one.last(high)
            if last is None or last[0] < low:
                continue
            value, name = self.measure.told(last[1]), one.line.name
            words = name if one.line.faint else f"{name} {value}"
            x = wide * (last[0] - low) / (high - low)
            ends.append(EndLabel(words, x, 1 - last[1] / top, None if one.line.faint else one.line.series))
        if self.level is not None and self.level.value <= top:
            ends.append(EndLabel(self.level.name, wide, 1 - self.level.value / top))
        return ends

    # Places -----------------------------------------------------------------------------------------------------------
    def _span(self) -> tuple[float, float]:
        firsts = [float(one.x[0]) for one in self._samples if len(one.x)]
        lasts = [float(one.x[-1]) for one in self._samples if len(one.x)]
        if not firsts:
            return (0.0, 1.0)
        low, high = min(firsts), max(lasts)
        return (low, high) if high > low else (low - 1800, high + 1800)

    def _make_ticks(self) -> tuple[float, ...]:
        tops = [one.most(*self.period) for one in self._samples]
        if self.usual is not None:
            low, high = self.period
            both = zip(self.usual.at, self.usual.high, strict=True)
            tops.append(max((value for at, value in both if low <= at <= high), default=0.0))
        if self.level is not None:
            tops.append(self.level.value)
        return self.measure.ticks(max(tops, default=0.0), 4)

    def _step(self) -> float:
        return float(self._stops[1] - self._stops[0]) if len(self._stops) > 1 else 0.0

    def _x(self, moment: float) -> float:
        low, high = self.period
        return self.area().width() * (moment - low) / (high - low)

    def _y(self, value: float) -> float:
        return self.area().height() * (1 - value / self._frame.ticks[-1])

    def _moment(self, x: float) -> float:
        low, high = self.period
        share = (x - self.area().left()) / max(1.0, self.area().width())
        return low + (high - low) * max(0.0, min(1.0, share))

    def _make_frame(self) -> _Frame:
        px, ticks = self.theme.px, self._make_ticks()
        left = labels_width(self.theme, tick_labels(self.measure, ticks))
        box = self.body().adjusted(left, px(LABEL_HIGH) / 2, 0, -px(LABEL_HIGH + 6))
        self._frame = _Frame(box, ticks)
        area = box.adjusted(0, 0, -labels_room(self._ends(), box, self.theme), 0)
        return _Frame(QRectF(area.toRect()), ticks)

    def _lay(self) -> None:
        """Put lines and cross-hair over their ground, and draw them."""
        if self._plot is None:
            return
        self.measured.clear()
        self._stops = cast("Sequence[float]", self._plot.moments(self._samples, *self.period))
        self._frame = self._make_frame()
        where = self._frame.area.toRect()
        self._plot.place(where)
        self._hair.setGeometry(where)
        self._plot.draw(self.theme, self._samples, *self.period, self._frame.ticks[-1])
        self.cursor_moved()

    def place(self) -> None:
        super().place()
        self._lay()

    def _enter(self, state: State, words: str = "") -> None:
        super()._enter(state, words)
        self._hair.setVisible(state is State.READY)
        if self._plot is not None:
            self._plot.set_visible(visible=state is State.READY)

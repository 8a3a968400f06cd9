"""Horizontal bars: agents, teams or reasons compared; and the same as dots with a second value (median and p90).

Each has its name at the left, its value on the bar and n at the right. Sorted by value, by name or as given: people are
alphabetical unless somebody chose to rank them.
"""

from collections.abc import Callable, Hashable, Sequence
from datetime import tzinfo
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.card import HEADER, kept
from desktop.views.charts.chart import Chart
from desktop.views.charts.data import About, Bar, Level
from desktop.views.charts.grid import LABEL_HIGH, paint_columns, tick_labels
from desktop.views.charts.inks import series
from desktop.views.charts.numbers import COUNT, Measure, number
from desktop.views.charts.reading import Reading, Row
from desktop.views.delegates.painting import draw_line, fill_round, text_width

_RIGHT = Qt.AlignmentFlag.AlignRight
ROW, HIGH, NAMES, DOT = 32, 14, 0.4, 10


class Sort(StrEnum):
    """The order of the bars."""

    VALUE = "value"
    NAME = "name"
    GIVEN = "given"


_ORDERS: dict[Sort, Callable[[Bar], tuple[bool, float, str]]] = {
    Sort.VALUE: lambda bar: (bar.value is None, -(bar.value or 0.0), bar.name.casefold()),
    Sort.NAME: lambda bar: (False, 0.0, bar.name.casefold()),
}
"""Those without a value are the last."""


class Bars(Chart):
    """`values`: what value and end are called ("mediana", "p90"); with ends they are drawn as dots."""

    def __init__(
        self, theme: Theme, about: About, measure: Measure = COUNT, sort: Sort = Sort.VALUE,
        parent: QWidget | None = None, *, values: tuple[str, str] = ("", ""), zone: tzinfo | None = None,
        framed: bool = True,
    ) -> None:  # fmt: skip
        self.bars: tuple[Bar, ...] = ()
        self.level: Level | None = None
        super().__init__(theme, about, parent, zone=zone, framed=framed)
        self.measure, self.sort, self.values = measure, sort, values

    def set_bars(self, bars: Sequence[Bar], level: Level | None = None) -> None:
        """Show these; `level` is a line across all of them, the target."""
        self.bars = tuple(sorted(bars, key=_ORDERS[self.sort]) if self.sort in _ORDERS else bars)
        self.level = level
        self.show_ready()
        self.updateGeometry()

    def stops(self) -> int:
        return len(self.bars)

    def key(self, stop: int) -> Hashable:
        bar = self.bars[stop]
        return bar.name if bar.key is None else bar.key

    def reading(self, stop: int) -> Reading:
        bar = self.bars[stop]
        rows = [Row(self.values[0], self.measure.told(bar.value))]
        if bar.end is not None:
            rows.append(Row(self.values[1], self.measure.told(bar.end)))
        if bar.n is not None:
            rows.append(Row("n", number(bar.n)))
        return Reading(bar.name, tuple(rows))

    def spot(self, stop: int) -> QRectF:
        body, plot = self.body(), self._plot()
        high = self._row_high()
        return QRectF(body.left(), plot.top() + stop * high, body.width(), high)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(328), self.theme.px(HEADER + ROW * max(3, len(self.bars)) + 2 * LABEL_HIGH + 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(HEADER + 18 * max(1, len(self.bars)) + 2 * LABEL_HIGH + 16))

    def x_of(self, value: float) -> float:
        """Where a value stands, in px from the left of the widget."""
        plot, top = self._plot(), self._ticks()[-1]
        return plot.left() + plot.width() * max(0.0, value) / top

    def paint_body(self, painter: QPainter, body: QRectF) -> None:
        theme, plot = self.theme, self._plot()
        if self.at >= 0:
            row = self.spot(self.at).adjusted(-4, 0, 4, 0)
            fill_round(painter, row, theme.tokens.radius.small, theme.colors.surface.hover)
            painter.fillRect(QRectF(row.left(), row.top(), 2, row.height()), theme.colors.accent.focus)
        paint_columns(painter, plot, tick_labels(self.measure, self._ticks()), theme)
        self._paint_head(painter, body, plot)
        for stop in range(len(self.bars)):
            self._paint_bar(painter, stop)
        if self.level is not None:
            x = round(self.x_of(self.level.value))
            painter.fillRect(QRectF(x - 1, plot.top(), 2, plot.height()), theme.colors.text.secondary)

    @kept
    def _row_high(self) -> float:
        return min(float(self.theme.px(40)), self._plot().height() / max(1, len(self.bars)))

    @kept
    def _ticks(self) -> tuple[float, ...]:
        tops = [max(bar.value or 0.0, bar.end or 0.0) for bar in self.bars]
        if self.level is not None:
            tops.append(self.level.value)
        return self.measure.ticks(max(tops, default=0.0), 4)

    @kept
    def _names_width(self) -> float:
        font = self.theme.font(Role.UI)
        widest = max((text_width(bar.name, font) for bar in self.bars), default=0.0)
        return min(widest, self.body().width() * NAMES) + self.theme.px(12)

    @kept
    def _n_width(self) -> float:
        font = self.theme.font(Role.META)
        counts = [number(bar.n) for bar in self.bars if bar.n is not None]
        return max(text_width(text, font) for text in counts) + self.theme.px(16) if counts else 0.0

    @kept
    def _plot(self) -> QRectF:
        px, value_room = self.theme.px, 0.0
        if not any(bar.end is not None for bar in self.bars):
            font = self.theme.font(Role.META, 600)
            told = (text_width(self.measure.told(bar.value), font) for bar in self.bars)
            value_room = max(told, default=0.0) + px(8)
        head = px(LABEL_HIGH + 2) if self.level is not None or self._n_width() else 0
        right = max(self._n_width() + value_room, float(px(12)))
        return self.body().adjusted(self._names_width(), head, -right, -px(LABEL_HIGH + 4))

    def _paint_head(self, painter: QPainter, body: QRectF, plot: QRectF) -> None:
        theme, font = self.theme, self.theme.font(Role.META)
        line = QRectF(body.left(), body.top(), body.width(), theme.px(LABEL_HIGH))
        if self._n_width():
            draw_line(painter, line, "n", font, theme.colors.text.tertiary, _RIGHT)
        if self.level is not None:
            left = self.x_of(self.level.value) + theme.px(6)
            name = theme.font(Role.MICRO, 600)
            left = max(plot.left(), min(left, plot.right() - text_width(self.level.name, name)))
            words = QRectF(left, line.top(), body.right() - left - self._n_width(), line.height())
            draw_line(painter, words, self.level.name, name, theme.colors.text.primary)

    def _paint_bar(self, painter: QPainter, stop: int) -> None:
        theme, bar, row, px = self.theme, self.bars[stop], self.spot(stop), self.theme.px
        plot, ink = self._plot(), theme.colors.text
        names = QRectF(row.left(), row.top(), self._names_width() - px(12), row.height())
        draw_line(painter, names, bar.name, theme.font(Role.UI), ink.primary)
        if bar.n is not None:
            draw_line(painter, row, number(bar.n), theme.font(Role.META), ink.tertiary, _RIGHT)
        x, y = self.x_of(bar.value or 0.0), row.center().y()
        if bar.end is not None and bar.value is not None:
            self._paint_dots(painter, x, self.x_of(bar.end), y)
            return
        high = min(float(px(HIGH)), row.height() - 4)
        if bar.value:
            fill_round(painter, QRectF(plot.left(), y - high / 2, max(2.0, x - plot.left()), high), 3, self._color())
        words = QRectF(x + px(6), row.top(), row.right() - x, row.height())
        draw_line(painter, words, self.measure.told(bar.value), theme.font(Role.META, 600), ink.primary)

    def _color(self) -> QColor:
        return series(self.theme, 0).color

    def _paint_dots(self, painter: QPainter, x: float, end: float, y: float) -> None:
        """A dot, an upright stroke, and a pale line between them."""
        theme, px, color = self.theme, self.theme.px, self._color()
        painter.setOpacity(1.0 if theme.is_high_contrast else 0.45)
        painter.fillRect(QRectF(min(x, end), y - 1.5, abs(end - x), 3), color)
        painter.setOpacity(1.0)
        painter.fillRect(QRectF(end - 1.25, y - px(6), 2.5, px(12)), color)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(QPointF(x, y), px(DOT) / 2, px(DOT) / 2)

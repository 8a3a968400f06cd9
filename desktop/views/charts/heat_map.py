"""Heat map: seven weekdays by hours. Rounded cells in seven steps of one hue; the fullest carry their number.

A cell that was not measured is hollow; nought is the lightest step. Arrows walk in both directions.
"""

from collections.abc import Hashable, Sequence
from datetime import tzinfo
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.card import kept
from desktop.views.charts.chart import Chart
from desktop.views.charts.data import About
from desktop.views.charts.grid import LABEL_HIGH
from desktop.views.charts.numbers import COUNT, Measure
from desktop.views.charts.reading import Reading, Row
from desktop.views.charts.times import weekday, weekday_long
from desktop.views.delegates.painting import draw_line, fill_round, stroke_round, text_width

_RIGHT, _CENTER = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
DAYS, SPACE, LEGEND, STEP_WIDE, STEP_HIGH = 7, 2, 20, 20, 8
NUMBERED = 0.75
"""Share of the fullest from which on a cell shows its number."""


class HeatMap(Chart):
    """`opened` tells (weekday 0 = Monday, hour). `noun`: what is counted ("llegadas por hora"), in the legend."""

    def __init__(
        self, theme: Theme, about: About, noun: str = "", measure: Measure = COUNT, parent: QWidget | None = None, *,
        zone: tzinfo | None = None, framed: bool = True,
    ) -> None:  # fmt: skip
        self.cells: tuple[tuple[float | None, ...], ...] = ()
        self.hours, self._top = range(24), 0.0
        super().__init__(theme, about, parent, zone=zone, framed=framed)
        self.noun, self.measure = noun, measure

    def set_cells(self, cells: Sequence[Sequence[float | None]], hours: range = range(24)) -> None:
        """Seven rows from Monday, one value per hour; None: not measured. Raise ValueError for another shape."""
        if len(cells) != DAYS or any(len(row) != len(hours) for row in cells):
            raise ValueError(f"A heat map has {DAYS} rows of {len(hours)} hours each.")
        self.cells, self.hours = tuple(tuple(row) for row in cells), hours
        self._top = max((value for row in cells for value in row if value and isfinite(value)), default=0.0)
        self.show_ready()

    def stops(self) -> int:
        return DAYS * len(self.hours) if any(value for row in self.cells for value in row) else 0

    def value(self, stop: int) -> float | None:
        """What a place holds."""
        return self.cells[stop // len(self.hours)][stop % len(self.hours)]

    def key(self, stop: int) -> Hashable:
        return stop // len(self.hours), self.hours[stop % len(self.hours)]

    def reading(self, stop: int) -> Reading:
        day, hour = stop // len(self.hours), self.hours[stop % len(self.hours)]
        return Reading(f"{weekday_long(day)}, {hour}:00–{hour + 1}:00", (Row(self.noun, self._told(stop)),))

    def spot(self, stop: int) -> QRectF:
        return self._cell(self._plot(), stop)

    def _cell(self, plot: QRectF, stop: int) -> QRectF:
        wide, high = plot.width() / len(self.hours), plot.height() / DAYS
        row, column = divmod(stop, len(self.hours))
        space = self.theme.px(SPACE)
        return QRectF(plot.left() + column * wide, plot.top() + row * high, wide - space, high - space)

    def stop_at(self, pos: QPointF) -> int:
        plot = self._plot()
        if not self.stops() or not plot.contains(pos):
            return -1
        column = min(len(self.hours) - 1, int((pos.x() - plot.left()) / plot.width() * len(self.hours)))
        return min(DAYS - 1, int((pos.y() - plot.top()) / plot.height() * DAYS)) * len(self.hours) + column

    def walked(self, stop: int, key: int) -> int:
        down = _DOWN.get(Qt.Key(key), 0)
        if not down:
            return super().walked(stop, key)
        there = stop + down * len(self.hours)
        return there if 0 <= there < self.stops() else stop

    def color(self, stop: int) -> QColor:
        """The step of a cell; the top one is for the fullest."""
        heat, top = self.theme.colors.heat, self.top()
        value = self.value(stop) or 0.0
        step = round(value / top * (len(heat) - 1)) if top else 0
        return heat[max(0, min(len(heat) - 1, step))]

    def top(self) -> float:
        """The greatest value."""
        return self._top

    def summary(self) -> str:
        most = max(range(self.stops()), key=lambda stop: self.value(stop) or 0.0)
        return self.tr("Lo más alto: {0}. Recórrelo con las flechas.").format(self.reading(most).spoken())

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(328), self.theme.px(300))

    def paint_body(self, painter: QPainter, body: QRectF) -> None:
        plot, font = self._plot(), self.theme.font(Role.MICRO, 600)
        for stop in range(self.stops()):
            self._paint_cell(painter, stop, self._cell(plot, stop), font)
        self._paint_labels(painter, plot)
        if self.at >= 0:
            radius = self.theme.tokens.radius.small + 2
            stroke_round(painter, self.spot(self.at).adjusted(-3, -3, 3, 3), radius, self._focus(), 2)
        self._paint_legend(painter, body)

    def _focus(self) -> QColor:
        return self.theme.colors.accent.focus

    def _told(self, stop: int) -> str:
        return self.measure.told(self.value(stop))

    @kept
    def _days_width(self) -> float:
        font = self.theme.font(Role.META)
        return max(text_width(weekday(day), font) for day in range(DAYS)) + self.theme.px(8)

    @kept
    def _plot(self) -> QRectF:
        foot = self.theme.px(LABEL_HIGH + 4 + LEGEND)
        return self.body().adjusted(self._days_width(), 0, 0, -foot)

    def _paint_cell(self, painter: QPainter, stop: int, box: QRectF, font: QFont) -> None:
        theme, value = self.theme, self.value(stop)
        radius = theme.tokens.radius.bubble_tail
        if value is None:
            stroke_round(painter, box, radius, theme.colors.border.subtle)
            return
        ground = self.color(stop)
        edge = theme.colors.border.subtle if theme.is_high_contrast else ground
        stroke_round(painter, box, radius, edge, fill=ground)
        words = self._told(stop) if value >= NUMBERED * self._top else ""
        if words and text_width(words, font) <= box.width():
            draw_line(painter, box, words, font, readable_on(ground), _CENTER)

    def _paint_labels(self, painter: QPainter, plot: QRectF) -> None:
        theme, ink, font = self.theme, self.theme.colors.text.tertiary, self.theme.font(Role.META)
        wide, high = self._days_width() - theme.px(8), plot.height() / DAYS
        for day in range(DAYS):
            box = QRectF(plot.left() - wide - theme.px(8), plot.top() + day * high, wide, high - theme.px(SPACE))
            draw_line(painter, box, weekday(day), font, ink, _RIGHT)
        column = plot.width() / len(self.hours)
        every = max(1, -(-theme.px(26) // max(1, int(column))))
        every += every % 2 and every > 1
        for at in range(0, len(self.hours), every):
            box = QRectF(plot.left() + at * column - 12, plot.bottom() + theme.px(2), column + 24, theme.px(LABEL_HIGH))
            draw_line(painter, box, str(self.hours[at]), font, ink, _CENTER)

    def _paint_legend(self, painter: QPainter, body: QRectF) -> None:
        theme, px = self.theme, self.theme.px
        words = f"{self.measure.told(0)} – {self.measure.told(self.top())} {self.noun}".strip()
        line = QRectF(body.left() + self._days_width(), body.bottom() - px(16), body.width(), px(16))
        spare = body.width() - self._days_width() - text_width(words, theme.font(Role.META)) - px(16)
        wide = max(px(8), min(px(STEP_WIDE), int(spare / len(theme.colors.heat)) - 1))
        for step, color in enumerate(theme.colors.heat):
            box = QRectF(line.left() + step * (wide + 1), line.center().y() - px(STEP_HIGH) / 2, wide, px(STEP_HIGH))
            edge = theme.colors.border.subtle if step == 0 else color
            fill_round(painter, box, 2, color)
            stroke_round(painter, box, 2, edge)
        rest = line.adjusted(len(theme.colors.heat) * (wide + 1) + px(8), 0, -self._days_width(), 0)
        draw_line(painter, rest, words, theme.font(Role.META), theme.colors.text.secondary)


def readable_on(ground: QColor) -> QColor:
    """Light or dark, whichever stands out more."""
    red, green, blue = (_linear(part) for part in (ground.redF(), ground.greenF(), ground.blueF()))
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return QColor("#FFFFFF") if light < 0.18 else QColor("#15101F")


def _linear(part: float) -> float:
    """SRGB to light (WCAG 2.2, relative luminance)."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

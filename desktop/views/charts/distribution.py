"""Distribution: how many cases fall into each band of time, with the target at its edge and the share before it.

Bars carry their count; what lies within the target stands on green ground, so that colour is not the only difference.
"""

from collections.abc import Hashable, Sequence
from datetime import tzinfo

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.card import kept
from desktop.views.charts.chart import Chart
from desktop.views.charts.data import About, Bin, Goal
from desktop.views.charts.grid import LABEL_HIGH, labels_width, paint_rows, tick_labels
from desktop.views.charts.inks import tone_color
from desktop.views.charts.numbers import COUNT, SHARE
from desktop.views.charts.reading import Reading, Row
from desktop.views.delegates.painting import draw_line, elide, fill_round, stroke_round, text_width

_CENTER = Qt.AlignmentFlag.AlignHCenter
FILL = 0.8
TOP_ROOM, OVER = 20, 16
"""The line of the target's words, and that of a count over its bar."""


class Distribution(Chart):
    """`axis`: the words under the bands ("minutos hábiles hasta la primera respuesta")."""

    def __init__(
        self, theme: Theme, about: About, axis: str = "", parent: QWidget | None = None, *,
        zone: tzinfo | None = None, framed: bool = True,
    ) -> None:  # fmt: skip
        self.bins: tuple[Bin, ...] = ()
        self.goal: Goal | None = None
        super().__init__(theme, about, parent, zone=zone, framed=framed)
        self.axis = axis

    def set_bins(self, bins: Sequence[Bin], goal: Goal | None = None) -> None:
        """Show these bands, from the quickest."""
        self.bins, self.goal = tuple(bins), goal
        self.show_ready()

    def stops(self) -> int:
        return len(self.bins) if any(one.count for one in self.bins) else 0

    def key(self, stop: int) -> Hashable:
        one = self.bins[stop]
        return one.name if one.key is None else one.key

    def reading(self, stop: int) -> Reading:
        one, whole = self.bins[stop], sum(one.count for one in self.bins)
        return Reading(one.name, (Row("", f"{COUNT.told(one.count)} · {SHARE.told(round(one.count / whole, 3))}"),))

    def spot(self, stop: int) -> QRectF:
        plot = self._plot()
        step = plot.width() / len(self.bins)
        return QRectF(plot.left() + stop * step, plot.top(), step, plot.height())

    def bar(self, stop: int) -> QRectF:
        """The filled part of a band's column; never thinner than a hairline when anything is in it."""
        column, top = self.spot(stop), self._ticks()[-1]
        room, count = column.height() - self.theme.px(TOP_ROOM + OVER), self.bins[stop].count
        high = max(1.5, room * count / top) if count else 0.0
        pad = column.width() * (1 - FILL) / 2
        return QRectF(column.left() + pad, column.bottom() - high, column.width() - 2 * pad, high)

    def paint_body(self, painter: QPainter, body: QRectF) -> None:
        plot = self._plot()
        self._paint_within(painter, plot)
        scale = plot.adjusted(0, self.theme.px(TOP_ROOM + OVER), 0, 0)
        paint_rows(painter, scale, tick_labels(COUNT, self._ticks()), self.theme)
        for stop in range(len(self.bins)):
            self._paint_bin(painter, stop)
        self._paint_goal(painter, plot)
        axis = QRectF(plot.left(), plot.bottom() + self.theme.px(LABEL_HIGH + 4), plot.width(), self.theme.px(16))
        draw_line(painter, axis, self.axis, self.theme.font(Role.MICRO), self.theme.colors.text.tertiary)

    def _names_font(self) -> QFont:
        return self.theme.font(Role.MICRO, 400, size=10)

    @kept
    def _every(self) -> int:
        """Each name is shown, or every other one where one is too wide."""
        font, room = self._names_font(), self.spot(0).width()
        return 2 if any(text_width(one.name, font) > room for one in self.bins) else 1

    @kept
    def _ticks(self) -> tuple[float, ...]:
        return COUNT.ticks(max((one.count for one in self.bins), default=0), 4)

    @kept
    def _plot(self) -> QRectF:
        left = labels_width(self.theme, tick_labels(COUNT, self._ticks()))
        foot = self.theme.px(LABEL_HIGH + 4 + (16 if self.axis else 0))
        return self.body().adjusted(left, 0, 0, -foot)

    def _paint_within(self, painter: QPainter, plot: QRectF) -> None:
        if self.goal is None or not self.bins or not self.goal.after:
            return
        wide = plot.width() * self.goal.after / len(self.bins)
        painter.fillRect(QRectF(plot.left(), plot.top(), wide, plot.height()), self.theme.colors.status.ok_soft)
        words = QRectF(plot.left() + self.theme.px(6), plot.top(), wide - self.theme.px(12), self.theme.px(TOP_ROOM))
        draw_line(painter, words, self.goal.share, self.theme.font(Role.MICRO, 600), self.theme.colors.status.ok)

    def _paint_goal(self, painter: QPainter, plot: QRectF) -> None:
        if self.goal is None or not self.bins:
            return
        x = round(plot.left() + plot.width() * self.goal.after / len(self.bins))
        painter.fillRect(QRectF(x - 1, plot.top(), 2, plot.height()), self.theme.colors.text.secondary)
        words = QRectF(x + self.theme.px(6), plot.top(), plot.right() - x, self.theme.px(TOP_ROOM))
        draw_line(painter, words, self.goal.name, self.theme.font(Role.MICRO, 600), self.theme.colors.text.primary)

    def _paint_bin(self, painter: QPainter, stop: int) -> None:
        theme, one, column, bar = self.theme, self.bins[stop], self.spot(stop), self.bar(stop)
        if stop == self.at:
            painter.fillRect(column, theme.colors.surface.hover)
        fill_round(painter, bar, 2, tone_color(theme, one.tone))
        if stop == self.at:
            stroke_round(painter, bar.adjusted(-2, -2, 2, 2), 4, theme.colors.accent.focus, 2)
        over = QRectF(column.left() - 6, bar.top() - theme.px(18), column.width() + 12, theme.px(16))
        draw_line(painter, over, COUNT.told(one.count), theme.font(Role.META, 600), theme.colors.text.primary, _CENTER)
        under = QRectF(column.left(), column.bottom() + theme.px(4), column.width(), theme.px(LABEL_HIGH))
        if stop % self._every():
            return  # narrow: every other name; the rest is read with the cursor
        font, wide = self._names_font(), under.adjusted(-column.width() / 2, 0, column.width() / 2, 0)
        name = elide(one.name, font, wide.width())
        draw_line(painter, wide, name, font, theme.colors.text.tertiary, _CENTER)

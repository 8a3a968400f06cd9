"""The day as a slider: five minutes a step, drawn over how many waited at each of them.

A QSlider, so keyboard and accessibility are Qt's own: arrows five minutes, page up and down an hour, home and end the
day. What has not happened yet is hatched and cannot be reached.
"""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop.i18n.time_travel_words import hour
from desktop.models.time_travel import MARK, TimeTravel
from desktop.theme import Role, Theme
from desktop.views.charts.inks import hatch, series
from desktop.views.delegates.painting import draw_line, fill_round, painting, stroke_round
from desktop.views.widgets.focus_ring import FocusRing
from protocol.levels import LevelPoint

HIGH, EDGE, LABELS, KNOB = 56, 20, 16, 12
HOURS = 12
"""Steps in an hour."""


class DaySlider(QSlider):
    """`wanted(step)`: somebody moved it."""

    wanted = Signal(int)

    def __init__(self, theme: Theme, travel: TimeTravel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme, self._travel = theme, travel
        self.setAccessibleName(self.tr("Hora del tablero"))
        self.setSingleStep(1)
        self.setPageStep(HOURS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._focus_ring = FocusRing(self, theme)
        self.actionTriggered.connect(self._moved)
        theme.changed.connect(self.update)

    def show_step(self) -> None:
        """Stand where the model stands."""
        self.setRange(0, self._travel.steps)
        if self.value() != self._travel.step:
            self.setValue(self._travel.step)
        words = hour(self._travel.at, self._travel.zone)
        if self.accessibleDescription() != words:
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, words))
        self.update()

    def _moved(self, _action: int) -> None:
        self.wanted.emit(self.sliderPosition())

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(HIGH))

    # ---------------------------------------------------------------------------------------------------------- mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(self._step_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.wanted.emit(self._step_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def _step_at(self, x: float) -> int:
        box = self._plot()
        share = (x - box.left()) / max(1.0, box.width())
        return min(max(0, round(share * self._whole())), self._travel.steps)

    # ---------------------------------------------------------------------------------------------------------- paint

    def _whole(self) -> int:
        return max(1, self._travel.day_steps)

    def _plot(self) -> QRectF:
        px = self.theme.px
        return QRectF(px(EDGE), px(4), self.width() - px(2 * EDGE), self.height() - px(LABELS + 4))

    def _x(self, box: QRectF, step: float) -> float:
        return box.left() + box.width() * step / self._whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, box = self.theme.colors, self._plot()
        with painting(QPainter(self)) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            stroke_round(painter, box, 4, colors.border.subtle, fill=colors.surface.sunken)
            end = self._x(box, self._travel.steps)
            if end < box.right() - 1:
                painter.fillRect(QRectF(end, box.top() + 1, box.right() - end - 1, box.height() - 2), hatch(self.theme))
            self._paint_levels(painter, box, self._travel.levels)
            self._paint_hours(painter, box)
            self._paint_knob(painter, box)

    def _paint_levels(self, painter: QPainter, box: QRectF, levels: Sequence[LevelPoint]) -> None:
        """How many waited for us; a line that ends at now."""
        top = max((one.us for one in levels), default=0)
        if len(levels) < 2 or not top:
            return
        inner, color = box.adjusted(0, 3, 0, -1), series(self.theme, 0).color
        line = QPolygonF()
        for one in levels:
            step = (one.at - self._travel.first) / MARK
            line.append(QPointF(self._x(box, step), inner.bottom() - inner.height() * one.us / top))
        area = QPolygonF(line)
        area.append(QPointF(line.last().x(), inner.bottom()))
        area.append(QPointF(line.first().x(), inner.bottom()))
        soft = color.lighter(100)
        soft.setAlphaF(0.18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawPolygon(area)
        painter.setPen(QPen(color, 1.4))
        painter.drawPolyline(line)

    def _paint_hours(self, painter: QPainter, box: QRectF) -> None:
        """A tick and its hour; every two hours, or every four where there is little room."""
        every = 2 if box.width() > self.theme.px(620) else 4
        font, ink = self.theme.font(Role.MICRO), self.theme.colors.text.tertiary
        for hours in range(0, self._whole() // HOURS + 1, every):
            x = self._x(box, hours * HOURS)
            painter.fillRect(QRectF(x, box.bottom(), 1, 3), self.theme.colors.border.strong)
            at = self._travel.first + timedelta(hours=hours)
            place = QRectF(x - 24, box.bottom() + 2, 48, self.theme.px(LABELS) - 2)
            draw_line(painter, place, hour(at, self._travel.zone), font, ink, Qt.AlignmentFlag.AlignHCenter)

    def _paint_knob(self, painter: QPainter, box: QRectF) -> None:
        accent, x, side = self.theme.colors.accent, self._x(box, self._travel.step), self.theme.px(KNOB)
        painter.fillRect(QRectF(x - 1, box.top() - 3, 2, box.height() + 6), accent.fill)
        knob = QRectF(x - side / 2, box.center().y() - side / 2, side, side)
        fill_round(painter, knob.adjusted(-2, -2, 2, 2), side, self.theme.colors.surface.base)
        fill_round(painter, knob, side / 2, accent.fill)

"""Axis lines and labels of the painted charts."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.theme import Role, Theme
from desktop.views.charts.numbers import Measure
from desktop.views.delegates.painting import draw_line

_CENTER = Qt.AlignmentFlag.AlignHCenter
LABEL_GAP, LABEL_HIGH = 8, 16


def tick_labels(measure: Measure, ticks: Sequence[float]) -> list[str]:
    """The words of the lines, the last one with its unit."""
    step = ticks[1] - ticks[0] if len(ticks) > 1 else 1.0
    return [measure.tick(value, step, last=at == len(ticks) - 1) for at, value in enumerate(ticks)]


def labels_width(theme: Theme, labels: Sequence[str]) -> float:
    """The room the widest label needs left of the plot, with its gap."""
    metrics = QFontMetricsF(theme.font(Role.META))
    return max((metrics.horizontalAdvance(label) for label in labels), default=0.0) + theme.px(LABEL_GAP)


def paint_rows(painter: QPainter, plot: QRectF, labels: Sequence[str], theme: Theme) -> None:
    """Horizontal lines from the foot of the plot to its top, labelled at the left."""
    last, gap, font = len(labels) - 1, theme.px(LABEL_GAP), theme.font(Role.META)
    metrics = QFontMetricsF(font)
    down = (metrics.ascent() - metrics.descent()) / 2
    painter.setFont(font)
    painter.setPen(theme.colors.text.tertiary)
    for at, label in enumerate(labels):
        y = round(plot.bottom() - plot.height() * at / max(1, last))
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), theme.colors.border.subtle)
        left = plot.left() - gap - metrics.horizontalAdvance(label)
        painter.drawText(QPointF(left, round(y + down)), label)  # numbers: no direction, never cut


def paint_columns(painter: QPainter, plot: QRectF, labels: Sequence[str], theme: Theme) -> None:
    """Vertical lines from left to right, labelled under the plot."""
    high, last = theme.px(LABEL_HIGH), len(labels) - 1
    for at, label in enumerate(labels):
        x = round(plot.left() + plot.width() * at / max(1, last))
        painter.fillRect(QRectF(x, plot.top(), 1, plot.height()), theme.colors.border.subtle)
        box = QRectF(x - 30, plot.bottom() + theme.px(4), 60, high)
        draw_line(painter, box, label, theme.font(Role.META), theme.colors.text.tertiary, _CENTER)

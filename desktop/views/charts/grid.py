"""Axis lines and labels of the painted charts."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from desktop.theme import Role, Theme
from desktop.views.charts.numbers import Measure
from desktop.views.delegates.painting import draw_line, text_width

_RIGHT, _CENTER = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter
LABEL_GAP, LABEL_HIGH = 8, 16


def tick_labels(measure: Measure, ticks: Sequence[float]) -> list[str]:
    """The words of the lines, the last one with its unit."""
    step = ticks[1] - ticks[0] if len(ticks) > 1 else 1.0
    return [measure.tick(value, step, last=at == len(ticks) - 1) for at, value in enumerate(ticks)]


def labels_width(theme: Theme, labels: Sequence[str]) -> float:
    """The room the widest label needs left of the plot, with its gap."""
    font = theme.font(Role.META)
    return max((text_width(label, font) for label in labels), default=0.0) + theme.px(LABEL_GAP)


def paint_rows(painter: QPainter, plot: QRectF, labels: Sequence[str], theme: Theme) -> None:
    """Horizontal lines from the foot of the plot to its top, labelled at the left."""
    high, last = theme.px(LABEL_HIGH), len(labels) - 1
    wide = labels_width(theme, labels)
    for at, label in enumerate(labels):
        y = round(plot.bottom() - plot.height() * at / max(1, last))
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), theme.colors.border.subtle)
        box = QRectF(plot.left() - wide, y - high / 2, wide - theme.px(LABEL_GAP), high)
        draw_line(painter, box, label, theme.font(Role.META), theme.colors.text.tertiary, _RIGHT)


def paint_columns(painter: QPainter, plot: QRectF, labels: Sequence[str], theme: Theme) -> None:
    """Vertical lines from left to right, labelled under the plot."""
    high, last = theme.px(LABEL_HIGH), len(labels) - 1
    for at, label in enumerate(labels):
        x = round(plot.left() + plot.width() * at / max(1, last))
        painter.fillRect(QRectF(x, plot.top(), 1, plot.height()), theme.colors.border.subtle)
        box = QRectF(x - 30, plot.bottom() + theme.px(4), 60, high)
        draw_line(painter, box, label, theme.font(Role.META), theme.colors.text.tertiary, _CENTER)

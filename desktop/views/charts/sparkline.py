"""Sparkline, 88 x 32: how a figure went, with a dot at the end. Decoration beside a figure; it has no axis to read."""

from collections.abc import Sequence
from math import isfinite

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.charts.inks import series
from desktop.views.delegates.painting import painting
from desktop.views.widgets import PaintedMark

WIDTH, HEIGHT, DOT = 88, 32, 3.2
_PAD = 4


def paint_sparkline(painter: QPainter, box: QRectF, values: Sequence[float | None], theme: Theme) -> None:
    """A line from the first to the last value; a gap stays a gap. Fewer than two values draw nothing."""
    known = [value for value in values if value is not None and isfinite(value)]
    if len(known) < 2:
        return
    low, high = min(known), max(known)
    inner = box.adjusted(_PAD, _PAD, -_PAD, -_PAD)
    step, span = inner.width() / (len(values) - 1), (high - low) or 1.0
    color = series(theme, 0).color
    pieces: list[QPolygonF] = [QPolygonF()]
    for index, value in enumerate(values):
        if value is None or not isfinite(value):
            pieces.append(QPolygonF())
            continue
        height = 0.5 if high == low else (value - low) / span
        pieces[-1].append(QPointF(inner.left() + index * step, inner.bottom() - height * inner.height()))
    with painting(painter):
        painter.setPen(QPen(color, 1.6))
        for piece in pieces:
            painter.drawPolyline(piece)
        last = pieces[-1].last() if not pieces[-1].isEmpty() else None
        if last is not None:
            painter.setPen(QPen(color, 0))
            painter.setBrush(color)
            painter.drawEllipse(last, DOT, DOT)


class Sparkline(PaintedMark):
    """The line by itself; `told` is what a screen reader says of it."""

    def __init__(
        self, theme: Theme, values: Sequence[float | None] = (), told: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.set_values(values, told)

    def set_values(self, values: Sequence[float | None], told: str = "") -> None:
        """Show another trend."""
        self.values = tuple(values)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(WIDTH), self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sparkline(QPainter(self), QRectF(self.rect()), self.values, self.theme)

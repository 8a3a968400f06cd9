"""Filled and stroked rounded boxes with crisp edges, and the save/restore guard every paint function uses."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


@contextmanager
def painting(painter: QPainter) -> Iterator[QPainter]:
    """Antialias inside the block and give the painter back unchanged."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    try:
        yield painter
    finally:
        painter.restore()


def fill_round(painter: QPainter, rect: QRectF, radius: float, color: QColor) -> None:
    """Fill a rounded box."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(rect, radius, radius)


def stroke_round(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    color: QColor,
    width: float = 1.0,
    *,
    fill: QColor | None = None,
    dashed: bool = False,
) -> None:
    """Draw a border wholly inside `rect` (as CSS does), with an optional ground."""
    pen = QPen(color, width)
    if dashed:
        pen.setDashPattern([3 / width, 3 / width])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    half = width / 2
    inner = max(0.0, radius - half)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), inner, inner)

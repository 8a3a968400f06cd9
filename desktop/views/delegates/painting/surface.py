"""Filled and stroked rounded boxes with crisp edges, and the save/restore guard every paint function uses."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


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


def round_path(rect: QRectF, radius: float, *, left: bool = True, right: bool = True) -> QPainterPath:
    """Return a box rounded on the left end, the right end, or both."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    half = rect.width() / 2
    if not left:
        path.addRect(rect.adjusted(0, 0, -half, 0))
    if not right:
        path.addRect(rect.adjusted(half, 0, 0, 0))
    return path.simplified()

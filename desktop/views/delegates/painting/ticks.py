"""Delivery ticks, 16 x 11: clock, one, two, and two that are blue and thicker (read without colour too)."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.theme import Theme
from desktop.views.delegates.painting.surface import painting

TICK_SIZE = QSizeF(16, 11)


class TickState(StrEnum):
    """How far an outgoing message got."""

    PENDING = "pending"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"


def _tick(left: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, 6.2))
    path.lineTo(left + 2.6, 8.8)
    path.lineTo(left + 9.0, 2.2)
    return path


def _second(left: float) -> QPainterPath:
    """Return the front tick without the foot that the back one covers."""
    path = QPainterPath(QPointF(left + 2.0, 8.2))
    path.lineTo(left + 2.6, 8.8)
    path.lineTo(left + 9.0, 2.2)
    return path


def _clock() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(8, 5.5), 4.9, 4.9)
    path.moveTo(8, 2.9)
    path.lineTo(8, 5.7)
    path.lineTo(9.9, 6.8)
    return path


def _path(state: TickState) -> QPainterPath:
    if state is TickState.PENDING:
        return _clock()
    if state is TickState.SENT:
        return _tick(3.2)
    path = _tick(0.9)
    path.addPath(_second(5.6))
    return path


def paint_ticks(painter: QPainter, pos: QPointF, state: TickState, theme: Theme, color: QColor | None = None) -> QRectF:
    """Draw ticks with the top left corner at `pos`; `color` is the ink of everything but READ. Return the box."""
    read = state is TickState.READ
    ink = theme.colors.bubble.tick_read if read else color or theme.colors.text.tertiary
    size = QSizeF(TICK_SIZE.width() * theme.zoom, TICK_SIZE.height() * theme.zoom)
    with painting(painter):
        pen = QPen(ink, 2.1 if read else 1.3 if state is not TickState.PENDING else 1.1)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.translate(pos)
        painter.scale(theme.zoom, theme.zoom)
        painter.strokePath(_path(state), pen)
    return QRectF(pos, size)

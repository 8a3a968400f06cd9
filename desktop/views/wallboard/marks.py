"""The shapes of promises and presence at the size of a wall: rings as strokes, which stay round when they are large."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.theme import Theme
from desktop.views.delegates.painting import PresenceState, SlaPhase, paint_presence, paint_sla_shape, painting
from desktop.views.delegates.painting.presence import presence_ink
from desktop.views.delegates.painting.sla import sla_ink

_HALF_TURN, _QUARTER = 180 * 16, 90 * 16


def paint_phase(painter: QPainter, box: QRectF, phase: SlaPhase, theme: Theme, color: QColor | None = None) -> None:
    """How far a promise is."""
    ink = color or sla_ink(phase, theme).ink
    if phase is SlaPhase.ON_TIME:
        _ring(painter, box.center(), box.width() * 0.9, 0.17, ink)
    else:
        paint_sla_shape(painter, box, phase, ink)


def paint_state(painter: QPainter, center: QPointF, state: PresenceState, theme: Theme, diameter: float) -> None:
    """Whether a colleague takes conversations."""
    ink = presence_ink(state, theme).color
    if state in (PresenceState.AVAILABLE, PresenceState.BUSY):
        paint_presence(painter, center, state, theme, diameter)
        return
    _ring(painter, center, diameter, 0.2, ink)
    if state is PresenceState.AWAY:
        with painting(painter):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            half = diameter / 2 - 1
            painter.drawPie(QRectF(center.x() - half, center.y() - half, 2 * half, 2 * half), -_QUARTER, _HALF_TURN)


def _ring(painter: QPainter, center: QPointF, diameter: float, share: float, ink: QColor) -> None:
    """`share` of the diameter is the stroke."""
    stroke = diameter * share
    with painting(painter):
        painter.setPen(QPen(ink, stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(center, (diameter - stroke) / 2, (diameter - stroke) / 2)

"""Presence marks of colleagues: disc, disc with bar, half disc, ring."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from desktop.theme import Theme
from desktop.theme.tokens import PresenceInk
from desktop.views.delegates.painting import shapes
from desktop.views.delegates.painting.surface import painting


class PresenceState(StrEnum):
    """Whether a colleague takes conversations."""

    AVAILABLE = "available"
    BUSY = "busy"
    AWAY = "away"
    OFFLINE = "offline"


_SHAPES: dict[PresenceState, Callable[[], QPainterPath]] = {
    PresenceState.AVAILABLE: shapes.disc,
    PresenceState.BUSY: shapes.disc_with_bar,
    PresenceState.AWAY: shapes.half_disc,
    PresenceState.OFFLINE: lambda: shapes.ring(5.8, 3.5),
}


def presence_ink(state: PresenceState, theme: Theme) -> PresenceInk:
    """Return the colour of a state."""
    ink: PresenceInk = getattr(theme.colors.presence, state.value)
    return ink


def paint_presence(
    painter: QPainter,
    center: QPointF,
    state: PresenceState,
    theme: Theme,
    diameter: float = 10,
    ground: QColor | None = None,
) -> None:
    """Draw a mark around `center`; `ground` adds a 2 px ring in that colour, to part it from an avatar below."""
    with painting(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        if ground is not None:
            painter.setBrush(ground)
            painter.drawEllipse(center, diameter / 2 + 2, diameter / 2 + 2)
        shapes.place(painter, QRectF(center.x() - diameter / 2, center.y() - diameter / 2, diameter, diameter))
        painter.setBrush(presence_ink(state, theme).color)
        painter.drawPath(_SHAPES[state]())

"""SLA badges: shape, then text, then colour. Small (18 px, in rows) and large (24 px, in headers)."""

from enum import StrEnum

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from desktop.theme import Role, Theme
from desktop.theme.tokens import SlaInk
from desktop.views.delegates.painting import shapes
from desktop.views.delegates.painting.cache import paint_cached
from desktop.views.delegates.painting.surface import fill_round, painting
from desktop.views.delegates.painting.text import draw_line, elide, text_width


class SlaPhase(StrEnum):
    """How far the promise to answer is."""

    ON_TIME = "on_time"
    SOON = "soon"
    OVERDUE = "overdue"
    PAUSED = "paused"


class SlaValue(Struct, frozen=True):
    """What a badge says; `text` is already translated ("12 min", "en pausa")."""

    phase: SlaPhase
    text: str


class _Box(Struct, frozen=True):
    height: int
    pad: int
    icon: int
    gap: int
    size: int


_SMALL = _Box(height=18, pad=5, icon=11, gap=4, size=11)
_LARGE = _Box(height=24, pad=8, icon=14, gap=5, size=12)
_SHAPES = {
    SlaPhase.ON_TIME: shapes.ring,
    SlaPhase.SOON: shapes.half_triangle,
    SlaPhase.OVERDUE: shapes.octagon,
    SlaPhase.PAUSED: shapes.bars,
}


def sla_ink(phase: SlaPhase, theme: Theme) -> SlaInk:
    """Return the colours of a phase."""
    sla = theme.colors.sla
    inks = {
        SlaPhase.ON_TIME: sla.on_time,
        SlaPhase.SOON: sla.soon,
        SlaPhase.OVERDUE: sla.overdue,
        SlaPhase.PAUSED: sla.paused,
    }
    return inks[phase]


def _font(box: _Box, theme: Theme) -> QFont:
    return theme.font(Role.MICRO, 600, size=box.size)


def sla_size(value: SlaValue, theme: Theme, *, large: bool = False) -> QSizeF:
    """Return the room a badge needs; outline phases have no side padding."""
    box = _LARGE if large else _SMALL
    pad = theme.px(box.pad) if sla_ink(value.phase, theme).fill is not None else 0
    width = 2 * pad + theme.px(box.icon) + theme.px(box.gap) + text_width(value.text, _font(box, theme))
    return QSizeF(round(width + 0.5) + (1 if pad else 0), theme.px(box.height))


def sla_within(value: SlaValue, theme: Theme, width: float) -> SlaValue:
    """The same with words cut to fit in `width`; the shape is never cut."""
    too_wide = sla_size(value, theme).width() - width
    if too_wide <= 0:
        return value
    font = _font(_SMALL, theme)
    return SlaValue(value.phase, elide(value.text, font, max(0.0, text_width(value.text, font) - too_wide)))


def paint_sla_shape(painter: QPainter, rect: QRectF, phase: SlaPhase, color: QColor) -> None:
    """Draw only the shape of a phase, filling `rect`."""
    with painting(painter):
        shapes.place(painter, rect)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPath(_SHAPES[phase]())


def paint_sla(painter: QPainter, pos: QPointF, value: SlaValue, theme: Theme, *, large: bool = False) -> QRectF:
    """Draw a badge with its top left corner at `pos`; return the box it fills."""
    rect = QRectF(pos, sla_size(value, theme, large=large))
    paint_cached(painter, rect, (value, large), theme, lambda brush, box: _draw(brush, box, value, theme, large=large))
    return rect


def _draw(painter: QPainter, rect: QRectF, value: SlaValue, theme: Theme, *, large: bool) -> None:
    box, ink = (_LARGE if large else _SMALL), sla_ink(value.phase, theme)
    icon = theme.px(box.icon)
    with painting(painter):
        pad = 0
        if ink.fill is not None:
            fill_round(painter, rect, theme.tokens.radius.small, ink.fill)
            pad = theme.px(box.pad)
        left = rect.left() + pad
        shape = QRectF(left, rect.top() + (rect.height() - icon) / 2, icon, icon)
        paint_sla_shape(painter, shape, value.phase, ink.text if ink.fill is not None else ink.ink)
        left += icon + theme.px(box.gap)
        words = QRectF(left, rect.top(), rect.right() - left, rect.height())
        draw_line(painter, words, value.text, _font(box, theme), ink.text)

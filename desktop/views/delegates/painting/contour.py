"""Contour-line art: the small hills of empty states and the large field beside the sign-in form.

Paths are computed once per process; nothing here depends on data.
"""

from functools import cache
from itertools import pairwise
from math import cos, exp, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from desktop.theme import Theme
from desktop.views.delegates.painting.surface import painting

ART = (66.0, 36.0)
_HILLS: tuple[tuple[tuple[tuple[float, float], ...], float, float], ...] = (
    # turning points from left to right, opacity, stroke
    (((0, 34.8), (19.5, 27.6), (38, 33.8), (66, 23.2)), 1.0, 2.0),
    (((7.5, 26.5), (22, 19), (38, 25), (60, 16)), 0.72, 1.5),
    (((16, 18.2), (27, 12), (38, 17), (51.5, 10.8)), 0.45, 1.2),
)
_SMOOTH = 120
_RINGS = 30


def _hill(turns: tuple[tuple[float, float], ...]) -> QPainterPath:
    """Return a wave through its turning points, level at each."""
    path = QPainterPath(QPointF(*turns[0]))
    for (x0, y0), (x1, y1) in pairwise(turns):
        half = (x1 - x0) * 0.45
        path.cubicTo(QPointF(x0 + half, y0), QPointF(x1 - half, y1), QPointF(x1, y1))
    return path


def paint_contour_art(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Draw the three hills and their sun, scaled into `rect` (66 x 36 at 100 %)."""
    with painting(painter):
        painter.translate(rect.topLeft())
        painter.scale(rect.width() / ART[0], rect.height() / ART[1])
        for turns, opacity, width in _HILLS:
            color = QColor(theme.colors.accent.fill)
            color.setAlphaF(opacity)
            painter.strokePath(_hill(turns), QPen(color, width))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colors.accent.fill)
        painter.drawEllipse(QPointF(30.0, 4.0), 3.1, 3.1)


def _radius(ring: int, angle: float) -> float:
    """Return a ring's radius at an angle: lobes that calm down outwards."""
    grow = 0.06 + 0.05 * ring
    calm = exp(-ring / 20)
    lobes = 0.16 * sin(2 * angle + 0.6) + 0.13 * cos(3 * angle - 0.9) + 0.05 * sin(5 * angle + ring * 0.16)
    return grow * (1 + calm * lobes + 0.05 * sin(angle - 0.4 + ring * 0.05))


@cache
def _ring(index: int) -> QPainterPath:
    path = QPainterPath()
    for step in range(_SMOOTH + 1):
        angle = 2 * pi * step / _SMOOTH
        radius = _radius(index, angle)
        point = QPointF(1.25 * radius * cos(angle), radius * sin(angle))
        if step:
            path.lineTo(point)
        else:
            path.moveTo(point)
    path.closeSubpath()
    return path


def paint_contour_field(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    """Fill `rect` with the brand ground and contour lines around a summit left of its middle."""
    ink = theme.tokens.special.brand_panel
    with painting(painter):
        painter.fillRect(rect, ink.fill)
        painter.setClipRect(rect)
        scale = rect.width()
        painter.translate(rect.left() + 0.36 * rect.width(), rect.top() + 0.55 * rect.height())
        for index in range(_RINGS):
            color = QColor(ink.line)
            strong = index % 5 == 0
            color.setAlphaF(0.75 if strong else 0.5)
            pen = QPen(color, 1.7 if strong else 1.0)
            pen.setCosmetic(True)
            painter.save()
            painter.scale(scale, scale)
            painter.strokePath(_ring(index), pen)
            painter.restore()

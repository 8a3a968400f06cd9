"""Path functions on a 12 unit box: the shapes that tell SLA, presence and tags apart without colour.

Never font glyphs: they differ per system and cannot be aligned to the pixel.
"""

from functools import cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

BOX = 12.0


def place(painter: QPainter, rect: QRectF) -> None:
    """Move the painter so that the 12 unit box covers `rect`."""
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / BOX, rect.height() / BOX)


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _regular(corners: int, radius: float, turn: float, center: float = 6.0) -> QPainterPath:
    step = 2 * pi / corners
    angles = (turn + step * index for index in range(corners))
    return _polygon(*((center + radius * cos(angle), center + radius * sin(angle)) for angle in angles))


@cache
def disc(radius: float = 6.0) -> QPainterPath:
    """Return a filled circle in the middle of the box."""
    path = QPainterPath()
    path.addEllipse(QPointF(6, 6), radius, radius)
    return path


@cache
def ring(outer: float = 5.4, inner: float = 3.6) -> QPainterPath:
    """Return an outline circle."""
    return disc(outer).subtracted(disc(inner))


@cache
def octagon() -> QPainterPath:
    """Return a filled octagon with an exclamation mark cut out."""
    mark = QPainterPath()
    mark.addRoundedRect(QRectF(5.1, 2.6, 1.8, 4.4), 0.9, 0.9)
    mark.addEllipse(QPointF(6, 8.8), 1.05, 1.05)
    return _regular(8, 6.3, pi / 8).subtracted(mark)


@cache
def half_triangle() -> QPainterPath:
    """Return a triangle whose lower half is filled."""
    hollow = _polygon((6, 3.3), (7.7, 6.5), (4.3, 6.5))
    return triangle().subtracted(hollow)


@cache
def bars() -> QPainterPath:
    """Return two upright bars (paused)."""
    path = QPainterPath()
    path.addRect(QRectF(2.2, 1.6, 2.3, 8.8))
    path.addRect(QRectF(7.0, 1.6, 2.3, 8.8))
    return path


@cache
def triangle() -> QPainterPath:
    """Return a filled triangle standing on its base."""
    return _polygon((6, 0.3), (11.9, 11.2), (0.1, 11.2))


@cache
def square() -> QPainterPath:
    """Return a filled square."""
    path = QPainterPath()
    path.addRect(QRectF(1.2, 1.2, 9.6, 9.6))
    return path


@cache
def diamond() -> QPainterPath:
    """Return a filled square on its corner."""
    return _polygon((6, 0), (12, 6), (6, 12), (0, 6))


@cache
def star() -> QPainterPath:
    """Return a five-pointed star."""
    points = []
    for index in range(10):
        radius = 6.3 if index % 2 == 0 else 3.2
        angle = -pi / 2 + index * pi / 5
        points.append((6 + radius * cos(angle), 6.4 + radius * sin(angle)))
    return _polygon(*points)


@cache
def disc_with_bar() -> QPainterPath:
    """Return a disc with a horizontal bar cut out (busy)."""
    cut = QPainterPath()
    cut.addRoundedRect(QRectF(2.9, 4.8, 6.2, 2.4), 0.6, 0.6)
    return disc().subtracted(cut)


@cache
def half_disc() -> QPainterPath:
    """Return a ring whose right half is filled (away)."""
    left = QPainterPath()
    left.addRect(QRectF(0, 0, 6, 12))
    return disc().subtracted(disc(3.6).intersected(left))

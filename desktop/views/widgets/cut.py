"""Cuts a rounded, see-through window to its shape where nothing is see-through, so that no black corners show."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRegion
from PySide6.QtWidgets import QWidget

from desktop.native.compositor import composited


def cut_to_shape(window: QWidget, radius: float, inset: float = 0) -> None:
    """Call when the window is shown or resized. `inset`: of a faint ring that would be black too."""
    if not window.isWindow() or composited():
        return
    path = QPainterPath()
    path.addRoundedRect(QRectF(window.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
    window.setMask(QRegion(path.toFillPolygon().toPolygon()))


def paint_under(window: QWidget, painter: QPainter, edge: QColor) -> None:
    """Call before anything else is painted: where it is cut, the soft pixels of the corners fade into `edge`."""
    if not window.mask().isEmpty():
        painter.fillRect(window.rect(), edge)

"""Badges, tags and avatars as pixmaps: rows repeat the same few values, and drawing one afresh costs twenty times more.

The pictures belong to the theme, which drops them when anything about it changes; keys hold the value, its size and the
screen's ratio. A scaling painter (a wall-board) draws directly, so that nothing blurs.
"""

from collections.abc import Callable, Hashable
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from desktop.theme import Theme

MARGIN = 4  # presence hangs over the corner of an avatar
LIMIT = 4096

Draw = Callable[[QPainter, QRectF], None]


def paint_cached(painter: QPainter, rect: QRectF, key: Hashable, theme: Theme, draw: Draw) -> None:
    """Draw by `draw(painter, rect)`, or by its kept picture if the same key and size were drawn before."""
    if painter.transform().isScaling():
        draw(painter, rect)
        return
    ratio = _ratio(painter)
    whole = (key, rect.width(), rect.height(), ratio)
    picture = theme.pictures.get(whole)
    if picture is None:
        if len(theme.pictures) >= LIMIT:
            theme.pictures.clear()
        picture = theme.pictures[whole] = _picture(rect, ratio, draw)
    left = round((rect.left() - MARGIN) * ratio) / ratio
    top = round((rect.top() - MARGIN) * ratio) / ratio
    painter.drawPixmap(QPointF(left, top), picture)


def _ratio(painter: QPainter) -> float:
    device = painter.device()
    return device.devicePixelRatioF() if device is not None else 1.0


def _picture(rect: QRectF, ratio: float, draw: Draw) -> QPixmap:
    size = QSize(ceil((rect.width() + 2 * MARGIN) * ratio), ceil((rect.height() + 2 * MARGIN) * ratio))
    picture = QPixmap(size)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    draw(painter, QRectF(MARGIN, MARGIN, rect.width(), rect.height()))
    painter.end()
    return picture

"""*Copy as image*: a chart as a picture with its period and the moment of its data, for a mail or a chat.

Twice as fine as the screen, in the scheme in force. Called by `Chart` and `Tile`, from the menu and by key.
"""

from datetime import tzinfo

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.data import About
from desktop.views.charts.times import as_of_long
from desktop.views.delegates.painting import draw_line, painting

RATIO = 2
FOOT, MARGIN = 28, 16


def foot_words(about: About, zone: tzinfo | None) -> str:
    """`1–20 nov 2026 · datos hasta 20 nov 2026, 17:42`."""
    parts = (about.period, as_of_long(about.as_of, zone) if about.as_of is not None else "")
    return " · ".join(part for part in parts if part)


def picture_of(widget: QWidget, theme: Theme, about: About, zone: tzinfo | None, ratio: int = RATIO) -> QImage:
    """The widget as it stands, over a line with period and time."""
    words = foot_words(about, zone)
    foot = theme.px(FOOT) if words else 0
    image = QImage(widget.width() * ratio, (widget.height() + foot) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colors.surface.raised)
    with painting(QPainter(image)) as painter:
        flags = QWidget.RenderFlag.DrawChildren
        widget.render(painter, QPoint(), QRegion(QRect(QPoint(), widget.size())), flags)
        line = QRectF(theme.px(MARGIN), widget.height(), widget.width() - 2 * theme.px(MARGIN), foot)
        draw_line(painter, line, words, theme.font(Role.META), theme.colors.text.tertiary)
    return image


def to_clipboard(image: QImage) -> None:
    """Whoever pastes next gets it."""
    QGuiApplication.clipboard().setImage(image)

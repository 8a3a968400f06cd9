"""Count pill, VIP pill and the bare VIP star of compact rows."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import shapes
from desktop.views.delegates.painting.cache import paint_cached
from desktop.views.delegates.painting.surface import fill_round, painting, stroke_round
from desktop.views.delegates.painting.text import draw_line, text_width

MOST = 99
VIP = "VIP"  # the word is the same in every language we ship


def _label(count: int) -> str:
    return f"{MOST}+" if count > MOST else str(count)


def count_size(count: int, theme: Theme) -> QSizeF:
    """Return the room of a count pill: round for one digit, longer for more."""
    side = theme.px(18)
    width = text_width(_label(count), theme.font(Role.MICRO, 700)) + theme.px(10)
    return QSizeF(max(side, round(width)), side)


def paint_count(painter: QPainter, pos: QPointF, count: int, theme: Theme) -> QRectF:
    """Draw the unread count with its top left corner at `pos`; return the box."""
    rect = QRectF(pos, count_size(count, theme))
    paint_cached(painter, rect, ("count", count), theme, lambda brush, box: _draw_count(brush, box, count, theme))
    return rect


def _draw_count(painter: QPainter, rect: QRectF, count: int, theme: Theme) -> None:
    with painting(painter):
        fill_round(painter, rect, rect.height() / 2, theme.colors.accent.fill)
        font, ink = theme.font(Role.MICRO, 700), theme.colors.text.on_accent
        draw_line(painter, rect, _label(count), font, ink, Qt.AlignmentFlag.AlignHCenter)


def vip_size(theme: Theme) -> QSizeF:
    """Return the room of the VIP pill."""
    words = text_width(VIP, theme.font(Role.MICRO, 700))
    return QSizeF(round(theme.px(4) + theme.px(10) + theme.px(4) + words + theme.px(5)), theme.px(16))


def paint_star(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Draw the VIP star filling `rect`."""
    with painting(painter):
        shapes.place(painter, rect)
        pen = QPen(color, 1.2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(color)
        painter.drawPath(shapes.star())


def paint_vip(painter: QPainter, pos: QPointF, theme: Theme) -> QRectF:
    """Draw the VIP pill with its top left corner at `pos`; return the box."""
    rect = QRectF(pos, vip_size(theme))
    paint_cached(painter, rect, VIP, theme, lambda brush, box: _draw_vip(brush, box, theme))
    return rect


def _draw_vip(painter: QPainter, rect: QRectF, theme: Theme) -> None:
    colors = theme.colors
    side = theme.px(10)
    with painting(painter):
        stroke_round(painter, rect, theme.tokens.radius.small, colors.border.control)
        star = QRectF(rect.left() + theme.px(4), rect.center().y() - side / 2, side, side)
        paint_star(painter, star, colors.text.primary)
        words = QRectF(star.right() + theme.px(4), rect.top(), rect.right() - star.right(), rect.height())
        draw_line(painter, words, VIP, theme.font(Role.MICRO, 700), colors.text.primary)


def offer_size(text: str, theme: Theme) -> QSizeF:
    """Return the room of the pill of a conversation on offer."""
    return QSizeF(round(text_width(text, theme.font(Role.MICRO, 700))) + theme.px(12), theme.px(16))


def paint_offer(painter: QPainter, pos: QPointF, text: str, theme: Theme) -> QRectF:
    """Draw that pill with its top left corner at `pos`; return the box."""
    rect = QRectF(pos, offer_size(text, theme))
    with painting(painter):
        fill_round(painter, rect, theme.tokens.radius.small, theme.colors.accent.fill)
        font, ink = theme.font(Role.MICRO, 700), theme.colors.text.on_accent
        draw_line(painter, rect, text, font, ink, Qt.AlignmentFlag.AlignHCenter)
    return rect

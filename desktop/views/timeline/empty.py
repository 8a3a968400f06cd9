"""What stands where no message is: words when there is none, bubbles without text while they are on their way."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from desktop.theme import Role
from desktop.views.delegates.painting import draw_line, fill_round
from desktop.views.timeline.look import Look
from desktop.views.timeline.words import translate

SHARES = (0.5, 0.62, 0.4, 0.56, 0.34, 0.6)


def paint_nothing(painter: QPainter, look: Look, size: QSizeF) -> None:
    """Draw that a conversation has no messages yet."""
    words = translate("Timeline", "Todavía no hay mensajes")
    box = QRectF(0, size.height() / 2 - 10, size.width(), 20)
    ink, middle = look.theme.colors.text.tertiary, Qt.AlignmentFlag.AlignHCenter
    draw_line(painter, box, words, look.font(Role.UI), ink, middle)


def paint_skeleton(painter: QPainter, look: Look, size: QSizeF) -> None:
    """Draw bubbles at true heights while the first page is on its way."""
    y = size.height() - look.px(12)
    for place, share in enumerate(SHARES):
        width, height = look.widest * share, look.px(36 if place % 3 else 56)
        y -= height + look.px(12)
        left = look.pad if place % 2 else size.width() - look.pad - width
        fill_round(painter, QRectF(left, y, width, height), 10, look.theme.colors.surface.sunken)

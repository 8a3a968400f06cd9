"""The time of a message with its ticks, as it floats at the end of the last line."""

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from desktop.theme import Role
from desktop.views.delegates.painting import TICK_SIZE, TickState, draw_line, fill_round, paint_ticks, text_width
from desktop.views.timeline.look import Look
from desktop.views.timeline.words import translate
from protocol.message import Message

SINK = 3
"""How far the time hangs below the text's last line, in px."""
TICK_GAP = 4
_TICKS = {
    "queued": TickState.PENDING,
    "sending": TickState.PENDING,
    "uncertain": TickState.PENDING,
    "accepted": TickState.PENDING,
    "sent": TickState.SENT,
    "delivered": TickState.DELIVERED,
    "read": TickState.READ,
    "played": TickState.READ,
}


class Meta:
    """Words and ticks of one message."""

    def __init__(self, look: Look, words: str, ticks: TickState | None) -> None:
        self._look, self.words, self.ticks = look, words, ticks
        self._font = look.font(Role.MICRO, 400)
        self._text = text_width(words, self._font)
        ticks_width = look.px(TICK_GAP) + TICK_SIZE.width() * look.theme.zoom if ticks else 0
        self.size = QSizeF(round(self._text + ticks_width + 0.5), look.px(16))

    @classmethod
    def of_message(cls, look: Look, message: Message) -> "Meta":
        """Time, "editado" and ticks of a message."""
        words = look.clock(message.at)
        if message.edited_at is not None and message.revoked_at is None:
            words = translate("Timeline", "Editado {time}").format(time=words)
        if message.holding:
            words = translate("Timeline", "Solo ganaba tiempo {time}").format(time=words)
        return cls(look, words, _TICKS.get(message.status) if message.direction == "out" else None)

    def paint(self, painter: QPainter, corner: QPointF, color: QColor) -> None:
        """Draw with the lower right corner at `corner`."""
        box = QRectF(corner.x() - self.size.width(), corner.y() - self.size.height(), self._text, self.size.height())
        draw_line(painter, box.adjusted(0, 0, 1, 0), self.words, self._font, color)
        if self.ticks is not None:
            zoom = self._look.theme.zoom
            left = corner.x() - TICK_SIZE.width() * zoom
            top = box.center().y() - TICK_SIZE.height() * zoom / 2
            paint_ticks(painter, QPointF(left, top), self.ticks, self._look.theme, color)

    def paint_over(self, painter: QPainter, corner: QPointF, ground: QColor, color: QColor) -> None:
        """Draw on a pill over a picture."""
        px = self._look.px
        box = QRectF(corner.x() - self.size.width() - px(12), corner.y() - px(20), self.size.width() + px(12), px(20))
        fill_round(painter, box, box.height() / 2, ground)
        self.paint(painter, QPointF(box.right() - px(6), box.bottom() - px(2)), color)

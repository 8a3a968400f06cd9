"""The line below a bubble that failed, may be lost, or waits for a decision: mark, reason, what can be done."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from desktop.theme import Role
from desktop.views.delegates.painting import draw_line, text_width
from desktop.views.timeline.block import PaintState
from desktop.views.timeline.failures import Trouble
from desktop.views.timeline.hits import Act, Hit
from desktop.views.timeline.look import Look
from desktop.views.timeline.text_block import TextBlock

LINK_GAP = 8


class TroubleLine:
    """Right-aligned under a bubble of ours; wraps when the pane is narrow."""

    def __init__(self, look: Look, trouble: Trouble) -> None:
        self._look, self.trouble = look, trouble
        colors = look.theme.colors
        loud = colors.status.warn if trouble.asks else colors.bubble.failed.meta
        self._color = colors.text.secondary if trouble.quiet else loud
        self._font, self._bold = look.font(Role.META), look.font(Role.META, 600)
        self._links = [(act, label, text_width(label, self._bold)) for act, label in trouble.acts]
        self._words = TextBlock(look, trouble.words, self._color, role=Role.META)
        self._mark = QPointF()
        self._words_at = QPointF()
        self._link_rects: list[tuple[Act, str, QRectF]] = []

    def place(self, room: QRectF) -> float:
        """Lay out in the room (its height is ignored); the y below the last line."""
        px, line = self._look.px, self._look.line(Role.META)
        links = sum(width + px(LINK_GAP) for _, _, width in self._links)
        mark = px(16) + px(5)
        self._words.layout(max(px(80), room.width() - mark))
        one_line = self._words.height <= line and mark + self._words.width + links <= room.width()
        total = mark + self._words.width + (links if one_line else 0)
        left = room.right() - total
        self._mark = QPointF(left + px(8), room.top() + line / 2)
        self._words_at = QPointF(left + mark, room.top())
        y = room.top() if one_line else room.top() + self._words.height + px(2)
        x = left + mark + self._words.width + px(LINK_GAP) if one_line else room.right() - links + px(LINK_GAP)
        for act, label, width in self._links:
            self._link_rects.append((act, label, QRectF(x, y, width, line)))
            x += width + px(LINK_GAP)
        return float(y + line)

    def hits(self) -> Iterator[Hit]:
        """The links, a little larger than their words."""
        for act, label, rect in self._link_rects:
            yield Hit(rect.adjusted(-4, -6, 4, 6), act, None, label)

    def paint(self, painter: QPainter, state: PaintState) -> None:
        """Draw where `place` put it."""
        theme = self._look.theme
        name = "circle-help" if self.trouble.asks else "upload" if self.trouble.quiet else "circle-alert"
        theme.icons.paint(painter, self._mark, name, self._color, self._look.px(16))
        self._words.paint(painter, self._words_at, self._words.width, PaintState())
        for _, label, rect in self._link_rects:
            draw_line(painter, rect.adjusted(0, 0, 2, 0), label, self._bold, theme.colors.text.link)
            painter.setPen(QPen(theme.colors.text.link, 1))
            y = round(rect.bottom() - self._look.px(1)) - 0.5
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))

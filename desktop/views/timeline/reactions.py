"""The pill of reactions that hangs below a bubble."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from desktop.theme import Role
from desktop.views.delegates.painting import draw_line, stroke_round, text_width
from desktop.views.timeline.look import Look
from desktop.views.timeline.words import author_name
from protocol.message import Reaction

HANG = 13
MOST = 3


class ReactionPill:
    """Emoji, and who reacted when it is one person, else how many."""

    def __init__(self, look: Look, reactions: Sequence[Reaction]) -> None:
        self._look = look
        seen = list(dict.fromkeys(reaction.emoji for reaction in reactions))
        self.emoji = "".join(seen[:MOST])
        names = [author_name(reaction.author, look.customer) for reaction in reactions]
        self.words = names[0].split(" ")[0] if len(reactions) == 1 else str(len(reactions))
        self._emoji_font, self._font = look.font(Role.UI), look.font(Role.META)
        self._emoji_width = text_width(self.emoji, self._emoji_font)
        self.at = QPointF()
        words = text_width(self.words, self._font)
        self.size = QSizeF(round(look.px(8) * 2 + self._emoji_width + look.px(5) + words + 1), look.px(22))

    def paint(self, painter: QPainter) -> None:
        """Draw where the bubble put it."""
        colors, px = self._look.theme.colors, self._look.px
        box = QRectF(self.at, self.size)
        stroke_round(painter, box, box.height() / 2, colors.border.subtle, fill=colors.bubble.in_.fill)
        left = box.left() + px(8)
        emoji = QRectF(left, box.top(), self._emoji_width + 2, box.height())
        draw_line(painter, emoji, self.emoji, self._emoji_font, colors.text.primary)
        words = QRectF(left + self._emoji_width + px(5), box.top(), box.width(), box.height())
        draw_line(painter, words, self.words, self._font, colors.bubble.in_.meta)

"""A short line in a bubble: author, forwarded mark, or the only words of a message that is gone."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.theme import Role
from desktop.views.delegates.painting import draw_line, text_width
from desktop.views.timeline.block import PaintState
from desktop.views.timeline.look import Ink, Look
from desktop.views.timeline.one_line import OneLine


class LabelBlock(OneLine):
    """Icon and words in one line. `strong` is an author, `body` stands in the place of the message itself."""

    def __init__(
        self, look: Look, icon: str, words: str, ink: Ink, *, strong: bool = False, body: bool = False
    ) -> None:
        self._look, self._icon, self._words, self._ink = look, icon, words, ink
        self._strong, self._body = strong, body
        self._font = look.font(Role.META, 600) if strong else look.font(Role.BODY if body else Role.META)
        if not strong:
            self._font.setItalic(True)
        self.inset, self.before, self.edge = look.px(12) + 1, look.px(6 if body else 2), look.px(7) + 1

    def layout(self, available: float) -> None:
        px = self._look.px
        self._left = px(21) if self._icon else 0
        self._text = text_width(self._words, self._font)
        self.width = min(available, self._text + self._left + 1)
        self.height = self._look.line(Role.BODY if self._body else Role.META)
        self._available = available

    def paint(self, painter: QPainter, at: QPointF, width: float, state: PaintState) -> None:
        px, theme = self._look.px, self._look.theme
        if self._icon:
            center = QPointF(at.x() + px(8), at.y() + self.height / 2)
            theme.icons.paint(painter, center, self._icon, self._ink.meta, px(16))
        color = theme.colors.accent.text if self._strong else self._ink.meta
        room = min(width - self._left, self._text + 1)
        box = QRectF(at.x() + self._left, at.y(), room, self.height)
        draw_line(painter, box, self._words, self._font, color)

    def says(self) -> str:
        return self._words

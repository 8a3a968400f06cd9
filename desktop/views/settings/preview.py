"""What the customer reads: bubbles on a phone. The colours are WhatsApp's in light and dark: it is their screen."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, painting
from desktop.views.widgets import ThemedWidget

WALL, OURS, THEIRS = QColor("#EFE7DE"), QColor("#FFFFFF"), QColor("#D9FDD3")
INK, FAINT, LINK, LINE = QColor("#111B21"), QColor("#667781"), QColor("#027EB5"), QColor("#E4E7E9")
PAD, ROW, GAP = 12, 34, 8


class Bubble(NamedTuple):
    """A message; `options` are buttons or rows below it. `mine`: the customer's own words."""

    text: str
    options: tuple[str, ...] = ()
    mine: bool = False
    faint: bool = False
    """A time or a remark between messages."""


class PhonePreview(ThemedWidget):
    """Bubbles below each other; its height follows its width."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.bubbles: tuple[Bubble, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_bubbles(self, bubbles: Sequence[Bubble]) -> None:
        """Show these."""
        self.bubbles = tuple(bubbles)
        words = (" ".join((bubble.text, *bubble.options)) for bubble in bubbles)
        self.setAccessibleName("\n".join(words))
        self.restyle()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self.theme.px
        return round(sum(self._height(bubble, width) + px(GAP) for bubble in self.bubbles) + 2 * px(PAD) - px(GAP))

    def sizeHint(self) -> QSize:
        width = self.theme.px(288)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(60))

    def _font(self, bubble: Bubble) -> QFont:
        return self.theme.font(Role.META if bubble.faint else Role.UI)

    def _room(self, bubble: Bubble, width: float) -> float:
        px = self.theme.px
        share = 1.0 if bubble.faint else 0.86
        return (width - 2 * px(PAD)) * share - 2 * px(10)

    def _lines(self, bubble: Bubble, width: float) -> list[str]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        found: list[str] = []
        for part in bubble.text.split("\n"):
            layout = QTextLayout(part, self._font(bubble))
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(width)
                found.append(part[line.textStart() : line.textStart() + line.textLength()].rstrip())
            layout.endLayout()
        return found or [""]

    def _height(self, bubble: Bubble, width: float) -> float:
        px, step = self.theme.px, self.theme.fonts.line(Role.META if bubble.faint else Role.UI)
        lines = len(self._lines(bubble, self._room(bubble, width)))
        return lines * step + 2 * px(4 if bubble.faint else 8) + len(bubble.options) * px(ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        px, top = self.theme.px, float(self.theme.px(PAD))
        with painting(QPainter(self)) as painter:
            fill_round(painter, QRectF(self.rect()), self.theme.tokens.radius.card, WALL)
            for bubble in self.bubbles:
                height = self._height(bubble, self.width())
                self._paint(painter, bubble, top, height)
                top += height + px(GAP)

    def _paint(self, painter: QPainter, bubble: Bubble, top: float, height: float) -> None:
        px, room = self.theme.px, self._room(bubble, self.width())
        font = self._font(bubble)
        lines = self._lines(bubble, room)
        metrics = QFontMetricsF(font)
        text_width = max((metrics.horizontalAdvance(line) for line in lines), default=0) + 2
        width = room + 2 * px(10) if bubble.options else min(room, text_width) + 2 * px(10)
        left = self.width() - px(PAD) - width if bubble.mine else float(px(PAD))
        box = QRectF(left, top, width, height)
        if not bubble.faint:
            fill_round(painter, box, px(8), THEIRS if bubble.mine else OURS)
        step = self.theme.fonts.line(Role.META if bubble.faint else Role.UI)
        y = top + px(4 if bubble.faint else 8)
        for line in lines:
            row = QRectF(left + px(10), y, room + 2, step) if not bubble.faint else QRectF(0, y, self.width(), step)
            side = Qt.AlignmentFlag.AlignHCenter if bubble.faint else Qt.AlignmentFlag.AlignLeft
            draw_line(painter, row, line, font, FAINT if bubble.faint else INK, side)
            y += step
        for at, option in enumerate(bubble.options):
            row = QRectF(left, box.bottom() - (len(bubble.options) - at) * px(ROW), width, px(ROW))
            painter.fillRect(QRectF(row.left() + px(10), row.top(), width - 2 * px(10), 1), LINE)
            strong = self.theme.font(Role.UI_STRONG)
            draw_line(painter, row.translated(QPointF(0, 0)), option, strong, LINK, Qt.AlignmentFlag.AlignHCenter)

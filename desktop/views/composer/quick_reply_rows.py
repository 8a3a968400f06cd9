"""Paints the rows of the quick reply popup and of the manager: code, title, uses, and the text with its variables."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.quick_replies import Offer
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, draw_text, fill_round, painting, stroke_round, text_width
from desktop.views.palette.delegate import stretch
from protocol.rules.variables import Filled, Part

Index = QModelIndex | QPersistentModelIndex
OFFER = Qt.ItemDataRole.UserRole + 1
HEIGHT, CODE_WIDTH, PAD = 58, 104, 12


class OfferDelegate(QStyledItemDelegate):
    """`typed` is what stands in accent in the code."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.typed = theme, ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.theme.px(280), self.theme.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, px, offer = self.theme, self.theme.px, index.data(OFFER)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        box, text = QRectF(rect), theme.colors.text
        with painting(painter):
            if state & QStyle.StateFlag.State_Selected:
                fill_round(painter, box, theme.tokens.radius.control, theme.colors.surface.selected)
            elif state & QStyle.StateFlag.State_MouseOver:
                fill_round(painter, box, theme.tokens.radius.control, theme.colors.surface.hover)
            inner = box.adjusted(px(PAD), px(8), -px(PAD), 0)
            first = QRectF(inner.left(), inner.top(), inner.width(), px(20))
            self._paint_code(painter, QRectF(first.left(), first.top(), px(CODE_WIDTH - PAD), first.height()), offer)
            first.setLeft(inner.left() + px(CODE_WIDTH))
            end = self._paint_uses(painter, first, offer.uses)
            first.setRight(end)
            draw_line(painter, first, offer.reply.title, theme.font(Role.UI_STRONG), text.primary)
            second = QRectF(inner.left() + px(CODE_WIDTH), first.bottom(), inner.right() - inner.left(), px(20))
            second.setRight(inner.right())
            paint_filled(painter, second, offer.filled, theme)

    def _paint_code(self, painter: QPainter, box: QRectF, offer: Offer) -> None:
        """`/envio`, what was typed of it in front in bold."""
        theme, code = self.theme, offer.reply.code
        at, end = stretch(self.typed, code)
        usual, strong = theme.font(Role.META), theme.font(Role.META, 700)
        left = box.left()
        for part, font in (("/" + code[:at], usual), (code[at:end], strong), (code[end:], usual)):
            if part and left < box.right():
                here = QRectF(left, box.top(), box.right() - left, box.height())
                left += draw_line(painter, here, part, font, theme.colors.text.primary)

    def _paint_uses(self, painter: QPainter, box: QRectF, uses: int) -> float:
        """At the right; where the title must end."""
        if not uses:
            return box.right()
        words, font = self.tr("%n uso(s)", "", uses), self.theme.font(Role.MICRO)
        align = Qt.AlignmentFlag.AlignRight
        draw_line(painter, box, words, font, self.theme.colors.text.secondary, align)
        return box.right() - text_width(words, font) - self.theme.px(12)


def paint_filled(painter: QPainter, box: QRectF, filled: Filled, theme: Theme) -> None:
    """One line of a filled text: values stand on the accent's soft ground, what is missing in a dashed amber frame."""
    font, left = theme.font(Role.META), box.left()
    for part in filled.parts:
        room = QRectF(left, box.top(), box.right() - left, box.height())
        if room.width() < theme.px(12):
            return
        if part.kind == "text":
            left += _paint_words(painter, room, part, font, theme)
        else:
            left += _paint_chip(painter, room, part, font, theme)


def _paint_words(painter: QPainter, box: QRectF, part: Part, font: QFont, theme: Theme) -> float:
    """Whole when it fits, spaces at its ends included; else elided."""
    words = " ".join(part.text.split("\n"))
    width = QFontMetricsF(font).horizontalAdvance(words)
    if width > box.width():
        draw_line(painter, box, words, font, theme.colors.text.secondary)
        return box.width()
    metrics = QFontMetricsF(font)
    baseline = box.top() + (box.height() - metrics.height()) / 2 + metrics.ascent()
    painter.setFont(font)
    painter.setPen(theme.colors.text.secondary)
    draw_text(painter, QPointF(box.left(), round(baseline)), words)
    return width


def _paint_chip(painter: QPainter, box: QRectF, part: Part, font: QFont, theme: Theme) -> float:
    px, colors = theme.px, theme.colors
    missing = part.kind == "missing"
    words = part.name if missing else " ".join(part.text.split())
    width = min(box.width(), text_width(words, font) + px(8))
    chip = QRectF(box.left(), box.center().y() - px(9), width, px(18))
    fill_round(painter, chip, px(4), colors.status.warn_soft if missing else colors.accent.soft)
    if missing:
        stroke_round(painter, chip, px(4), colors.status.warn, dashed=True)
    ink = colors.status.warn if missing else colors.accent.text
    draw_line(painter, chip.adjusted(px(4), 0, -px(3), 0), words, font, ink)
    return float(width)

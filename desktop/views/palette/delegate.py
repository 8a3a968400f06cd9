"""Paints the palette's rows: 36 px, icon or avatar, the typed letters in accent, key caps at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.commands.palette import fold
from desktop.theme import Role, Theme
from desktop.views.delegates.painting import (
    AvatarValue,
    PresenceState,
    draw_line,
    fill_round,
    key_caps_size,
    paint_avatar,
    paint_key_caps,
    paint_tag_shape,
    painting,
)
from desktop.views.palette.results import Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole + 1
HEIGHTS = {"label": 30, "line": 13}


class PaletteDelegate(QStyledItemDelegate):
    """`typed` is what the letters in accent are compared with."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.typed = theme, ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        return QSize(self.theme.px(300), self.theme.px(HEIGHTS.get(row.kind, 36)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        theme, px, rect = self.theme, self.theme.px, option.rect
        where: QRect = rect
        state: QStyle.StateFlag = option.state
        box = QRectF(where).adjusted(px(8), 0, -px(8), 0)
        with painting(painter):
            if row.kind == "label":
                line = box.adjusted(px(12), px(8), 0, 0)
                draw_line(painter, line, row.text, theme.font(Role.MICRO, 600), theme.colors.text.secondary)
            elif row.kind == "line":
                painter.fillRect(
                    QRectF(box.left() + px(12), box.center().y(), box.width() - px(24), 1), theme.colors.border.subtle
                )
            else:
                if state & QStyle.StateFlag.State_Selected:
                    fill_round(painter, box, theme.tokens.radius.control, theme.colors.surface.selected)
                self._paint_row(painter, box, row)

    def _paint_row(self, painter: QPainter, box: QRectF, row: Row) -> None:
        theme, px, text = self.theme, self.theme.px, self.theme.colors.text
        left, middle = box.left() + px(12), box.center().y()
        if row.kind == "person":
            face = QRectF(left - px(2), middle - px(10), px(20), px(20))
            paint_avatar(painter, face, _face(row), theme)
        elif row.kind == "tag":
            paint_tag_shape(painter, QRectF(left + px(3), middle - px(5), px(10), px(10)), row.color, theme)
        else:
            ink = text.disabled if row.off else text.secondary
            theme.icons.paint(painter, QPointF(left + px(8), middle), row.icon, ink, px(16))
        right = box.right() - px(10)
        if row.checked:
            theme.icons.paint(painter, QPointF(right - px(8), middle), "check", theme.colors.accent.text, px(16))
            right -= px(24)
        if row.keys:
            size = key_caps_size(row.keys, theme)
            right -= size.width()
            paint_key_caps(painter, QPointF(right, middle - size.height() / 2), row.keys, theme)
        words = QRectF(left + px(28), box.top(), right - left - px(36), box.height())
        ink = text.disabled if row.off else text.primary
        used = self._paint_words(painter, words, row.text, theme.font(Role.UI), ink)
        if row.detail:
            words.setLeft(words.left() + used + px(10))
            if words.width() > px(20):
                draw_line(painter, words, row.detail, theme.font(Role.META), text.secondary)

    def _paint_words(self, painter: QPainter, box: QRectF, text: str, font: QFont, ink: QColor) -> float:
        """The title, with the first stretch that was typed in accent and semibold."""
        at, end = stretch(self.typed, text)
        if end <= at:
            return draw_line(painter, box, text, font, ink)
        strong, left = self.theme.font(Role.UI_STRONG), box.left()
        parts = ((text[:at], font, ink), (text[at:end], strong, self.theme.colors.accent.text),
                 (text[end:], font, ink))  # fmt: skip
        for part, face, color in parts:
            if part and left < box.right():
                left += draw_line(painter, QRectF(left, box.top(), box.right() - left, box.height()), part, face, color)
        return left - box.left()


def _face(row: Row) -> AvatarValue:
    """Customers are round, colleagues square and with their presence."""
    if row.inside:
        return AvatarValue.colleague(row.text, row.person, PresenceState(row.state) if row.state else None)
    return AvatarValue.customer(row.text, row.person)


def stretch(typed: str, text: str) -> tuple[int, int]:
    """Where the typed letters stand in a text, without regard to accents and case; (0, 0) when they do not."""
    wanted = fold(typed)
    folded = [fold(letter) for letter in text]
    at = "".join(folded).find(wanted) if wanted else -1
    if at < 0:
        return 0, 0
    ends, length = [], 0
    for letter in folded:
        length += len(letter)
        ends.append(length)
    start = next(place for place, end in enumerate(ends) if end > at)
    last = next(place for place, end in enumerate(ends) if end >= at + len(wanted))
    return start, last + 1

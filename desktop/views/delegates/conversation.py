"""Paints rows of the conversation list: 72 px comfortable, 48 px compact (LOOK.md section 3). Reads one role.

Rows are inset 6 px and have no separators; an unknown row (empty name) is a skeleton.
"""

from collections.abc import Callable, Container
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.models.rows import ROW_ROLE, ConversationRow
from desktop.theme import Density, Role, Theme
from desktop.views.delegates import painting as paint
from desktop.views.delegates import row_words as words
from desktop.views.delegates.fades import Fades, faded

Index = QModelIndex | QPersistentModelIndex
INSET = 6
_RIGHT = Qt.AlignmentFlag.AlignRight


class ConversationDelegate(QStyledItemDelegate):
    """One instance paints every row; `focus_visible` says whether the keyboard is in the list."""

    def __init__(self, theme: Theme, now: Callable[[], datetime], parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self._now = theme, now
        self.fades: Fades | None = None
        """the grounds of the rows under the pointer, by conversation; made by the list when a pointer comes"""
        self.picked: Container[int] = ()
        """conversations picked for a change of many"""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.theme.px(320), self.theme.metrics.list_row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ConversationRow | None = index.data(ROW_ROLE)
        if row is None:
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        px = self.theme.px
        box = QRectF(rect).adjusted(px(INSET), 0, 0, 0)  # the slim scroll bar has the right inset
        with paint.painting(painter):
            picked = row.id in self.picked
            if picked:
                state |= QStyle.StateFlag.State_Selected
            self._paint_ground(painter, box, state, self.fades.share(row.id) if self.fades is not None else 0.0)
            if not row.name:
                self._paint_skeleton(painter, box)
            elif self.theme.density is Density.COMPACT:
                self._paint_compact(painter, box, row)
            else:
                self._paint_comfortable(painter, box, row, selected=bool(state & QStyle.StateFlag.State_Selected))
            if picked:
                self._paint_pick(painter, box)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: QStyle.StateFlag, hovered: float) -> None:
        theme, colors, px = self.theme, self.theme.colors, self.theme.px
        radius = theme.tokens.radius.card
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            paint.fill_round(painter, box, radius, colors.surface.selected)
            if theme.is_high_contrast:
                paint.stroke_round(painter, box, radius, colors.border.selected, 2)
            bar = QRectF(box.left(), box.top() + px(12), 3, box.height() - 2 * px(12))
            paint.fill_round(painter, bar, 1.5, colors.accent.fill)
        elif hovered:
            paint.fill_round(painter, box, radius, faded(colors.surface.hover, hovered))
            if theme.is_high_contrast:
                paint.stroke_round(painter, box, radius, colors.border.strong, dashed=True)
        if state & QStyle.StateFlag.State_HasFocus and not theme.is_high_contrast:
            paint.stroke_round(painter, box, radius, colors.accent.focus, 2)

    def _paint_pick(self, painter: QPainter, box: QRectF) -> None:
        """A tick over the lower corner of the avatar: shape, not colour alone."""
        px, colors = self.theme.px, self.theme.colors
        compact = self.theme.density is Density.COMPACT
        side, corner = px(16), QPointF(box.left() + px(26 if compact else 36), box.top() + px(26 if compact else 42))
        mark = QRectF(corner.x(), corner.y(), side, side)
        paint.fill_round(painter, mark.adjusted(-2, -2, 2, 2), side / 2 + 2, colors.surface.base)
        paint.fill_round(painter, mark, side / 2, colors.accent.fill)
        self.theme.icons.paint(painter, mark.center(), "check", colors.text.on_accent, px(12))

    def _paint_comfortable(self, painter: QPainter, box: QRectF, row: ConversationRow, *, selected: bool) -> None:
        px = self.theme.px
        avatar = QRectF(box.left() + px(10), box.top() + px(16), px(40), px(40))
        paint.paint_avatar(painter, avatar, paint.AvatarValue.customer(row.name, row.contact_id), self.theme)
        left, right = box.left() + px(62), box.right() - px(10)
        self._name_line(painter, QRectF(left, box.top() + px(8), right - left, px(20)), row, Role.BODY)
        second = QRectF(left, box.top() + px(28), right - left, px(18))
        second.setRight(self._count(painter, right, second.center().y(), row.unread))
        self._preview_line(painter, second, row, Role.UI)
        third = QRectF(left, box.top() + px(48), right - left, px(18))
        square = QRectF(right - px(18), third.top(), px(18), px(18))
        paint.paint_owner(painter, square, words.owner(row), self.theme, on_selection=selected)
        third.setRight(square.left() - px(8))
        self._marks_line(painter, third, row)

    def _paint_compact(self, painter: QPainter, box: QRectF, row: ConversationRow) -> None:
        px = self.theme.px
        avatar = QRectF(box.left() + px(10), box.top() + px(10), px(28), px(28))
        paint.paint_avatar(painter, avatar, paint.AvatarValue.customer(row.name, row.contact_id), self.theme)
        left, right = box.left() + px(46), box.right() - px(10)
        self._name_line(painter, QRectF(left, box.top() + px(5), right - left, px(20)), row, Role.UI)
        line = QRectF(left, box.top() + px(25), right - left, px(18))
        line.setRight(self._count(painter, right, line.center().y(), row.unread))
        mark = None if row.offered else words.badge(row, self._now(), short=True)
        line.setLeft(self._offer(painter, line, row))
        if mark is not None:
            size = paint.sla_size(mark, self.theme)
            paint.paint_sla(painter, QPointF(line.right() - size.width(), line.top()), mark, self.theme)
            line.setRight(line.right() - size.width() - px(8))
        self._preview_line(painter, line, row, Role.META)

    def _name_line(self, painter: QPainter, line: QRectF, row: ConversationRow, role: Role) -> None:
        theme, px = self.theme, self.theme.px
        time_font = theme.font(Role.META, 600 if row.unread else 400)
        ink = theme.colors.text.primary if row.unread else theme.colors.text.secondary
        used = paint.draw_line(painter, line, words.time_word(row, self._now()), time_font, ink, _RIGHT)
        room = line.width() - used - px(10)
        compact = role is Role.UI
        vip = (px(14) if compact else paint.vip_size(theme).width()) + px(6) if row.vip else 0
        name_font = theme.font(role, 700 if row.unread else 500)
        name = QRectF(line.left(), line.top(), room - vip, line.height())
        width = paint.draw_line(painter, name, row.name, name_font, theme.colors.text.primary)
        if not row.vip:
            return
        left = round(line.left() + width + px(6))
        if compact:
            side = px(12)
            star = QRectF(left, line.center().y() - side / 2, side, side)
            paint.paint_star(painter, star, theme.colors.text.primary)
        else:
            top = round(line.center().y() - paint.vip_size(theme).height() / 2)
            paint.paint_vip(painter, QPointF(left, top), theme)

    def _preview_line(self, painter: QPainter, line: QRectF, row: ConversationRow, role: Role) -> None:
        theme, px, text = self.theme, self.theme.px, self.theme.colors.text
        ink = text.primary if row.unread else text.secondary
        before, (icon, shown) = words.prefix(row), words.preview(row)
        if before:
            strong: QFont = theme.font(role, 600 if row.prefix == "draft" else None)
            color = theme.colors.status.warn if row.prefix == "draft" else ink
            used = paint.draw_line(painter, line, before, strong, color)
            line.setLeft(line.left() + used)
        if icon:
            center = QPointF(line.left() + px(7), line.center().y())
            theme.icons.paint(painter, center, icon, ink, px(14))
            line.setLeft(line.left() + px(18))
        if line.width() > px(12):
            paint.draw_line(painter, line, shown, theme.font(role), ink)

    def _count(self, painter: QPainter, right: float, middle: float, count: int) -> float:
        """Paint the unread pill at the right end; answer where text must stop."""
        if not count:
            return right
        size = paint.count_size(count, self.theme)
        paint.paint_count(painter, QPointF(right - size.width(), round(middle - size.height() / 2)), count, self.theme)
        return right - size.width() - self.theme.px(8)

    def _marks_line(self, painter: QPainter, line: QRectF, row: ConversationRow) -> None:
        px, left = self.theme.px, self._offer(painter, line, row)
        mark = words.badge(row, self._now())
        if mark is not None:
            mark = paint.sla_within(mark, self.theme, line.right() - left)
            left = paint.paint_sla(painter, QPointF(left, line.top()), mark, self.theme).right() + px(10)
        for tag in words.tags(row):
            room = line.right() - left
            if room < px(40):
                return
            left = paint.paint_tag(painter, QPointF(left, line.top()), tag, self.theme, room).right() + px(10)

    def _offer(self, painter: QPainter, line: QRectF, row: ConversationRow) -> float:
        """The pill of a conversation I am asked to take; where what follows begins."""
        text = words.offer(row)
        if not text:
            return line.left()
        size = paint.offer_size(text, self.theme)
        top = round(line.center().y() - size.height() / 2)
        return paint.paint_offer(painter, QPointF(line.left(), top), text, self.theme).right() + self.theme.px(8)

    def _paint_skeleton(self, painter: QPainter, box: QRectF) -> None:
        px, color = self.theme.px, self.theme.colors.border.subtle
        side = self.theme.metrics.avatar_list
        top = box.center().y() - side / 2
        paint.fill_round(painter, QRectF(box.left() + px(10), top, side, side), side / 2, color)
        left = box.left() + side + px(22)
        paint.fill_round(painter, QRectF(left, box.center().y() - px(15), px(120), px(12)), 4, color)
        paint.fill_round(painter, QRectF(left, box.center().y() + px(5), px(200), px(10)), 4, color)

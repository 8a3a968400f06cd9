"""A colleague in a trial: how they stand, what they carry of what they can, and whether they could have it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.i18n.routing_words import places
from desktop.i18n.trial_words import candidate_words
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import AvatarValue, draw_line, fill_round, paint_avatar, painting
from desktop.views.widgets import ThemedWidget
from protocol.routing import Candidate

ROW = 44


class CandidateRow(ThemedWidget):
    """Painted: square, name, words, `7/8`, a mark."""

    def __init__(
        self, context: ViewContext, one: Candidate, *, chosen: bool, first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(context.theme, parent)
        store = context.session.store
        self.one, self.chosen, self.first = one, chosen, first
        presence = store.office.presence.get(one.agent_id)
        self.name = store.people.name(one.agent_id) or "?"
        self.words = candidate_words(one, presence)
        self.load = f"{places(one.points)}/{places(one.capacity_points)}"
        self.setAccessibleName(f"{self.name}, {self.words}, {self.load}")
        self.setToolTip("")

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors, box = self.theme, self.theme.px, self.theme.colors, QRectF(self.rect())
        able = not self.one.refused
        with painting(QPainter(self)) as painter:
            if self.chosen:
                fill_round(painter, box, theme.tokens.radius.control, colors.surface.selected)
            elif not self.first:
                painter.fillRect(QRectF(0, 0, box.width(), 1), colors.border.subtle)
            value = AvatarValue.colleague(self.name, self.one.agent_id)
            paint_avatar(painter, QRectF(px(12), (box.height() - px(24)) / 2, px(24), px(24)), value, theme)
            right = box.right() - px(12)
            icon, ink = ("circle-check", colors.status.ok) if self.chosen else ("minus", colors.text.secondary)
            if able and not self.chosen:
                icon = "check"
            theme.icons.paint(painter, QPointF(right - px(8), box.center().y()), icon, ink, px(16))
            load = QRectF(right - px(24 + 56), 0, px(56), box.height())
            font = theme.font(Role.META, 600)
            draw_line(painter, load, self.load, font, colors.text.primary, Qt.AlignmentFlag.AlignRight)
            words = QRectF(px(46), px(4), load.left() + px(10) - px(46), px(19))
            draw_line(painter, words, self.name, theme.font(Role.UI_STRONG), colors.text.primary)
            draw_line(painter, words.translated(0, px(18)), self.words, theme.font(Role.META), colors.text.secondary)

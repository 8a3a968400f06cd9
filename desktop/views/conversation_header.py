"""Header of the open conversation: who, whose turn, who else is writing; assign, resolve, more."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n.words import state_name
from desktop.models.contact import PanelRow
from desktop.theme import Role
from desktop.views.clock_badge import ClockBadge
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import AvatarValue, bare, draw_line, isolate, painting, text_width
from desktop.views.delegates.row_words import badge
from desktop.views.delegates.row_words import tags as row_tags
from desktop.views.shortcuts import caps_of
from desktop.views.tag_strip import TagStrip
from desktop.views.viewers import Viewers
from desktop.views.widgets import Avatar, Button, ElidedLabel, IconButton, ThemedWidget, VipPill, set_tooltip

HEIGHT, TIGHT = 56, 400
LEAST_WORDS = 48
"""Less room than this would show dots and no name."""


class TypingMark(ThemedWidget):
    """Three fixed dots and "Daniel escribe…"; never animated. Without typing: state and team."""

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.text, self.dots = "", False

    def show_text(self, text: str, *, dots: bool) -> None:
        """Say who is writing, or what the state is."""
        self.text, self.dots = text, dots
        self.setAccessibleName(bare(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self.text, self.theme.font(Role.META, 500)) + self.theme.px(24 if self.dots else 2)
        return QSize(round(width), self.theme.px(18))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        left = 0.0
        if self.width() < min(px(LEAST_WORDS), self.sizeHint().width()):
            return
        with painting(QPainter(self)) as painter:
            if self.dots:
                painter.setPen(Qt.PenStyle.NoPen)
                for place, share in enumerate((0.45, 0.7, 1.0)):
                    ink = colors.accent.text
                    painter.setOpacity(share)
                    painter.setBrush(ink)
                    painter.drawEllipse(QPointF(px(3) + place * px(6), self.height() / 2), px(2), px(2))
                painter.setOpacity(1)
                left = px(22)
            ink = colors.accent.text if self.dots else colors.text.secondary
            box = QRectF(left, 0, self.width() - left, self.height())
            draw_line(painter, box, self.text, theme.font(Role.META, 500 if self.dots else 400), ink)


class ConversationHeader(ThemedWidget):
    """`acted(command id)` for its buttons, `more_wanted` for the menu at the end, `back_wanted` to the list.

    `clocks_wanted(by a rest of the pointer)` for the countdown, `clocks_left` when the pointer leaves it.
    """

    acted = Signal(str)
    back_wanted = Signal()
    more_wanted = Signal()
    clocks_wanted = Signal(bool)
    clocks_left = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self._context = context
        self._row: PanelRow | None = None
        theme = context.theme
        self.setFixedHeight(theme.px(HEIGHT))
        self.back = IconButton(theme, "arrow-left", self.tr("Volver a la lista"), caps_of(context, "go.list"))
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        self.avatar = Avatar(theme, AvatarValue.customer("", 0), "", 36)
        self.name = ElidedLabel(theme, "", Role.BODY_STRONG)
        self.vip = VipPill(theme)
        self.badge: ClockBadge | None = None
        self.typing = TypingMark(context)
        self.tags = TagStrip(theme)
        self.viewers = Viewers(theme)
        self.assign = IconButton(
            theme, "user-round-plus", self.tr("Asignar o transferir"), caps_of(context, "conversation.assign")
        )
        self.take = IconButton(theme, "hand", self.tr("Tomar"), caps_of(context, "conversation.take"))
        self.resolve = Button(theme, self.tr("Resolver"), icon="circle-check")
        self.more = IconButton(theme, "ellipsis", self.tr("Más acciones"))
        set_tooltip(self.resolve, theme, self.tr("Resolver"), caps_of(context, "conversation.resolve"))
        self._assemble()
        self.assign.clicked.connect(self._assign)
        self.take.clicked.connect(self._take)
        self.resolve.clicked.connect(self._resolve)
        self.more.clicked.connect(self.more_wanted)

    def _assemble(self) -> None:
        px = self.theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), 0, px(12), 1)
        row.setSpacing(px(8))
        row.addWidget(self.back)
        row.addWidget(self.avatar)
        row.addSpacing(px(4))
        column = QVBoxLayout()
        column.setContentsMargins(0, px(8), 0, px(7))
        column.setSpacing(px(2))
        first = QHBoxLayout()
        first.setSpacing(px(6))
        first.addWidget(self.name, 1)
        first.addWidget(self.vip)
        first.addStretch(0)
        self._second = QHBoxLayout()
        self._second.setSpacing(px(8))
        self._second.addWidget(self.typing)
        self._second.addWidget(self.tags)
        self._second.addStretch(1)
        column.addLayout(first)
        column.addLayout(self._second)
        row.addLayout(column, 1)
        row.addWidget(self.viewers)
        for button in (self.take, self.assign, self.resolve, self.more):
            row.addWidget(button)

    def show_row(self, row: PanelRow | None) -> None:
        """Show a conversation."""
        self._row = row
        if row is None:
            return
        about = row.conversation
        self.avatar.set_value(AvatarValue.customer(about.name, about.contact_id), about.name)
        self.name.set_text(about.name)
        self.name.setMaximumWidth(self.name.sizeHint().width() + 2)
        self._fit()
        self.viewers.show_people(row.viewers)
        self.tags.show_tags([] if about.typing else row_tags(about))
        self.take.setVisible(not about.mine)
        resolved = about.state == "resolved"
        self._offer_to_resolve(resolved=resolved)
        self.tick()
        if about.typing:
            words = self.tr("{0} escribe…").format(isolate(about.typing[0].split(" ")[0]))
            self.typing.show_text(words, dots=True)
        elif row.viewers:
            self.typing.show_text(self._also(row), dots=False)
        else:
            # The badge beside it already says why nobody is owed an answer.
            state = state_name(about.state) if about.owed_since is not None and not resolved else ""
            parts = [state, about.team]
            self.typing.show_text(" · ".join(part for part in parts if part), dots=False)

    def _also(self, row: PanelRow) -> str:
        first = isolate(row.viewers[0][1].split(" ")[0])
        more = len(row.viewers) - 1
        if not more:
            return self.tr("También la ve {0}").format(first)
        return self.tr("También la ven {0} y %n más", "", more).replace("%n", str(more)).format(first)

    def tick(self) -> None:
        """Waits have aged."""
        value = badge(self._row.conversation, self._context.session.clock.now(), full=True) if self._row else None
        if value is None:
            return
        if self.badge is None:
            self.badge = ClockBadge(self.theme, value)
            self.badge.wanted.connect(self.clocks_wanted)
            self.badge.left.connect(self.clocks_left)
            self._second.insertWidget(0, self.badge)
        elif self.badge.value != value:
            self.badge.set_value(value)

    def set_online(self, online: bool, reason: str) -> None:
        """Assigning needs the gateway; without a line it is off, with the reason."""
        for button, name, id in (
            (self.assign, self.tr("Asignar o transferir"), "conversation.assign"),
            (self.take, self.tr("Tomar"), "conversation.take"),
        ):
            button.setEnabled(online)
            button.set_name(name, caps_of(self._context, id)) if online else button.set_name(f"{name}: {reason}")
        self.resolve.setEnabled(online)

    def _offer_to_resolve(self, *, resolved: bool) -> None:
        words = self.tr("Reabrir") if resolved else self.tr("Resolver")
        if words == self.resolve.label():
            return
        self.resolve.icon_name = "rotate-ccw" if resolved else "circle-check"
        self.resolve.set_label(words)
        id = "conversation.reopen" if resolved else "conversation.resolve"
        set_tooltip(self.resolve, self.theme, words, caps_of(self._context, id))

    def _assign(self) -> None:
        self.acted.emit("conversation.assign")

    def _take(self) -> None:
        self.acted.emit("conversation.take")

    def _resolve(self) -> None:
        resolved = self._row is not None and self._row.conversation.state == "resolved"
        self.acted.emit("conversation.reopen" if resolved else "conversation.resolve")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Much enlarged there is no room for all: what the list and the menu have too goes, the words stay."""
        tight = self.width() < self.theme.px(TIGHT + (0 if self.back.isHidden() else 40))
        self.avatar.setVisible(not tight)
        self.assign.setVisible(not tight)
        self.viewers.setVisible(not tight and bool(self.viewers.people))
        self.vip.setVisible(not tight and self._row is not None and self._row.conversation.vip)

    def set_alone(self, alone: bool) -> None:
        """The list has no room beside the conversation: a button leads back to it."""
        self.back.setVisible(alone)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.surface.base)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colors.border.subtle)

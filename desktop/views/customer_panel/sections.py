"""Sections of the customer panel: each shows its part of a `PanelRow` under a title, above a hairline."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.phones import readable
from desktop.i18n.survey_words import survey_words
from desktop.i18n.words import state_name
from desktop.models.contact import PanelRow
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customer_panel.flow import FlowLayout
from desktop.views.delegates.painting import AvatarValue, draw_line, isolate, paint_owner, painting
from desktop.views.delegates.row_words import tags as row_tags
from desktop.views.widgets import (
    Avatar,
    Button,
    ButtonKind,
    ElidedLabel,
    Ink,
    Label,
    Paragraph,
    TagChip,
    ThemedWidget,
)

KEY_WIDTH = 84


class Section(ThemedWidget):
    """Padding 12 x 16 and a hairline above. Subclasses fill `column`."""

    def __init__(self, context: ViewContext, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.context, px = context, context.theme.px
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(13), px(16), px(12))
        self.column.setSpacing(px(4))
        self.title = Label(context.theme, title, Role.META, Ink.PRIMARY, 600)
        if title:
            self.column.addWidget(self.title)
            self.column.addSpacing(px(4))

    def give_way(self, taken: int) -> None:
        """The scroll bar takes so much of the space at the right: the words keep theirs."""
        edges = self.column.contentsMargins()
        edges.setRight(max(0, self.theme.px(16) - taken))
        self.column.setContentsMargins(edges)

    def show_row(self, row: PanelRow) -> None:
        """Show a customer and their conversation."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self.theme.colors.border.subtle)


class KeyValue(ThemedWidget):
    """A key in grey, 84 px wide, and its value; optionally the owner's square before it."""

    def __init__(self, context: ViewContext, key: str, parent: QWidget | None = None) -> None:
        super().__init__(context.theme, parent)
        self.key, self.value = key, ""
        self.owner: AvatarValue | None = None
        self.has_owner = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: str, owner: AvatarValue | None = None, *, has_owner: bool = False) -> None:
        """Show a value; an empty one hides the line."""
        self.value, self.owner, self.has_owner = value, owner, has_owner
        self.setAccessibleName(f"{self.key}: {value}")
        self.setVisible(bool(value))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, text = self.theme, self.theme.px, self.theme.colors.text
        with painting(QPainter(self)) as painter:
            key = QRectF(0, 0, px(KEY_WIDTH), self.height())
            draw_line(painter, key, self.key, theme.font(Role.META), text.secondary)
            left = px(KEY_WIDTH + 8)
            if self.has_owner:
                square = QRectF(left, (self.height() - px(18)) / 2, px(18), px(18))
                paint_owner(painter, square, self.owner, theme)
                left += px(24)
            value = QRectF(left, 0, self.width() - left, self.height())
            draw_line(painter, value, self.value, theme.font(Role.UI), text.primary)


class WhoSection(Section):
    """Avatar, name, phone or username; `acted(command id)` to ask for what is missing."""

    acted = Signal(str)

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        px = context.theme.px
        self.column.setContentsMargins(px(16), px(4), px(16), px(14))
        self.avatar = Avatar(context.theme, AvatarValue.customer("", 0), "", 48)
        self.name = Paragraph(context.theme, "", Role.BODY_STRONG)
        self.phone = ElidedLabel(context.theme, "", Role.META, Ink.SECONDARY)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.phone)
        words.addStretch(1)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.ask_phone = self._ask(self.tr("Pedir teléfono"), "phone", "compose.ask_phone")
        self.ask_location = self._ask(self.tr("Pedir ubicación"), "map-pin", "compose.ask_location")
        self.blocked = Paragraph(context.theme, "", Role.META)
        self.column.addWidget(self.blocked)
        asks = QHBoxLayout()
        asks.setContentsMargins(0, px(6), 0, 0)
        asks.setSpacing(px(6))
        asks.addWidget(self.ask_phone)
        asks.addWidget(self.ask_location)
        asks.addStretch(1)
        self.column.addLayout(asks)

    def _ask(self, words: str, icon: str, command: str) -> Button:
        button = Button(self.theme, words, ButtonKind.OUTLINE, icon, small=True)
        button.setProperty("command", command)
        button.clicked.connect(self._act)
        return button

    def _act(self) -> None:
        button = self.sender()
        if isinstance(button, QWidget):
            self.acted.emit(str(button.property("command")))

    def show_row(self, row: PanelRow) -> None:
        about = row.conversation
        self.ask_phone.setVisible(not about.phone)
        self.avatar.set_value(AvatarValue.customer(about.name, about.contact_id), about.name)
        self.name.set_text(about.name)
        handle = isolate(f"@{about.username}") if about.username else ""
        self.phone.set_text(
            " · ".join(part for part in (isolate(readable(about.phone)) if about.phone else "", handle) if part)
        )
        contact = row.contact
        reason = f" · {contact.block_reason}" if contact is not None and contact.block_reason else ""
        self.blocked.set_text(self.tr("Bloqueado en WhatsApp") + reason)
        self.blocked.setVisible(contact is not None and contact.blocked)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        return


class CaseSection(Section):
    """State, owner, team, number."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("Caso"))
        keys = (
            self.tr("Estado"), self.tr("Responsable"), self.tr("Equipo"), self.tr("Número"), self.tr("Encuesta"),
        )  # fmt: skip
        self.state, self.owner, self.team, self.number, self.survey = (KeyValue(context, key) for key in keys)
        for line in (self.state, self.owner, self.team, self.number, self.survey):
            self.column.addWidget(line)

    def show_row(self, row: PanelRow) -> None:
        about = row.conversation
        number = f" {about.case_number}" if about.case_number is not None else ""
        self.title.setText(self.tr("Caso") + number)
        self.state.show_value(state_name(about.state))
        owner = AvatarValue.colleague(about.assignee or "?", about.assignee_id) if about.assignee_id else None
        self.owner.show_value(about.assignee or self.tr("Sin asignar"), owner, has_owner=True)
        self.team.show_value(about.team)
        several = len(self.context.session.store.people.numbers) > 1
        self.number.show_value(row.number.name if row.number and several else "")
        self.survey.show_value(survey_words(row.survey) if row.survey is not None else "")


class TagsSection(Section):
    """The labels as chips, and a button that puts some on. `acted(command id)`."""

    acted = Signal(str)

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("Etiquetas"))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, context.theme.px(6))
        self._shown: tuple[tuple[str, ...], tuple[str, ...]] | None = None
        self.column.addWidget(self._chips)

    def show_row(self, row: PanelRow) -> None:
        about = row.conversation
        if (about.tags, about.tag_colors) == self._shown:
            return
        self._shown = about.tags, about.tag_colors
        self._flow.clear()
        for value in row_tags(about, len(about.tags)):
            self._flow.addWidget(TagChip(self.theme, value))
        add = Button(self.theme, self.tr("Etiquetar"), ButtonKind.GHOST, "plus", small=True)
        add.clicked.connect(self._act)
        self._flow.addWidget(add)

    def _act(self) -> None:
        self.acted.emit("conversation.tag")

"""The composer when the reply window is closed: a band that says so, and the picker of approved templates below it."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n.moments import ago
from desktop.models.quick_replies import facts_for, language_for
from desktop.theme import Role
from desktop.views.composer.template_picker import TemplatePicker
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import draw_line, painting
from desktop.views.widgets import Button, ThemedWidget
from protocol.conversation import Conversation
from protocol.rules.variables import values


class _Band(ThemedWidget):
    """Hourglass, what happened in bold, what it means; the button to leave a note."""

    def __init__(self, context: ViewContext, button: Button) -> None:
        super().__init__(context.theme)
        self.strong = self.text = ""
        self.setFixedHeight(self.theme.px(44))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, self.theme.px(12), 0)
        row.addStretch(1)
        row.addWidget(button)
        self._button = button

    def say(self, strong: str, text: str) -> None:
        self.strong, self.text = strong, text
        self.setAccessibleName(f"{strong} {text}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, colors = self.theme, self.theme.px, self.theme.colors
        with painting(QPainter(self)) as painter:
            painter.fillRect(self.rect(), colors.surface.canvas)
            painter.fillRect(0, self.height() - 1, self.width(), 1, colors.border.subtle)
            middle = self.height() / 2
            theme.icons.paint(painter, QPointF(px(24), middle), "hourglass", colors.text.primary, px(16))
            words = QRectF(px(42), 0, self._button.x() - px(50), self.height())
            used = draw_line(painter, words, self.strong, theme.font(Role.UI_STRONG), colors.text.primary)
            words.setLeft(words.left() + used + px(5))
            if words.width() > px(30):
                draw_line(painter, words, self.text, theme.font(Role.UI), colors.text.secondary)


class ClosedWindow(QWidget):
    """`template_chosen(Template)` to send one, `note_wanted` to leave a note instead."""

    template_chosen = Signal(object)
    note_wanted = Signal()

    def __init__(self, context: ViewContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.note = Button(context.theme, self.tr("Dejar nota"), icon="lock", small=True)
        self._band = _Band(context, self.note)
        self.picker = TemplatePicker(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._band)
        column.addWidget(self.picker)
        self.note.clicked.connect(self.note_wanted)
        self.picker.chosen.connect(self.template_chosen)
        self.setFocusProxy(self.picker.search)

    def show_row(self, row: Conversation, now: datetime, *, open_still: bool = False) -> None:
        """Say since when, and offer the templates of the conversation's number."""
        contact = self._context.session.store.contacts.get(row.contact_id)
        self.picker.refuse_marketing(contact is not None and contact.marketing_opt_out)
        store = self._context.session.store
        language = language_for(store, row.id, self._context.settings.language or "es")
        self.picker.show_number(row.number_id, row.name, values(facts_for(store, row.id, now, language)))
        self.note.set_label(self.tr("Volver") if open_still else self.tr("Dejar nota"))
        if open_still:
            self._band.say(self.tr("Enviar una plantilla."), self.tr("La ventana de 24 h sigue abierta."))
            return
        if row.window_until is None:
            strong, since = self.tr("Todavía no te ha escrito."), ""
        else:
            strong, since = self.tr("Ventana de 24 h cerrada"), ago(row.window_until, now) + "."
        only = self.tr("Solo llega una plantilla.")
        self._band.say(strong, f"{since} {only}".strip())

    def sizeHint(self) -> QSize:
        return QSize(self._context.theme.px(400), self._context.theme.px(44) + self.picker.sizeHint().height())

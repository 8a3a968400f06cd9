"""Notes about the customer (not about one conversation): written in place, saved when the field is left."""

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout

from desktop.models.contact import PanelRow
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.customer_panel.sections import Section
from desktop.views.delegates.painting import painting, stroke_round
from desktop.views.widgets import ThemedWidget
from protocol.api import EditContact

LEAST, MOST = 3, 8


class _Frame(ThemedWidget):
    """The note's yellow ground."""

    def paintEvent(self, event: QPaintEvent) -> None:
        ink = self.theme.colors.bubble.note
        with painting(QPainter(self)) as painter:
            stroke_round(painter, QRectF(self.rect()), self.theme.tokens.radius.card, ink.border, fill=ink.fill)


class NotesSection(Section):
    """`saved(contact id, EditContact)`: the notes changed; `erased(contact id, notes before)`: none are left."""

    saved = Signal(int, object)
    erased = Signal(int, str)

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context, self.tr("Notas del cliente"))
        theme, px = context.theme, context.theme.px
        self._contact_id, self._known = 0, ""
        self.editor = QPlainTextEdit()
        self.editor.setProperty("bare", True)
        self.editor.setStyleSheet("QPlainTextEdit { border: none; background: transparent; padding: 0; }")
        self.editor.setFrameShape(QFrame.Shape.NoFrame)
        self.editor.setFont(theme.font(Role.UI))
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("Notas del cliente"))
        self.editor.setPlaceholderText(self.tr("Lo que todo el equipo debe saber. El cliente no lo ve."))
        self.editor.viewport().setAutoFillBackground(False)
        self.editor.document().setDocumentMargin(0)
        frame = _Frame(theme)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(px(10), px(8), px(10), px(8))
        inner.addWidget(self.editor)
        self.column.addWidget(frame)
        self.editor.installEventFilter(self)
        self.editor.textChanged.connect(self._fit)
        self._fit()

    def show_row(self, row: PanelRow) -> None:
        contact = row.contact
        self.editor.setReadOnly(contact is None)
        if contact is None:  # not fetched yet: never the notes of the one before
            self.save()
            self._contact_id, self._known = 0, ""
            self.editor.setPlainText("")
            return
        if contact.id != self._contact_id:
            self.save()
        changed_elsewhere = contact.notes != self._known and self.editor.toPlainText() == self._known
        if contact.id != self._contact_id or changed_elsewhere:
            self._contact_id, self._known = contact.id, contact.notes
            self.editor.setPlainText(contact.notes)

    def save(self) -> None:
        """Hand over what was changed."""
        text = self.editor.toPlainText()
        if self._contact_id and text != self._known:
            before, self._known = self._known, text
            self.saved.emit(self._contact_id, EditContact(notes=text))
            if before.strip() and not text.strip():
                self.erased.emit(self._contact_id, before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched is self.editor:
            self.save()
        return False

    def _fit(self) -> None:
        lines = min(MOST, max(LEAST, self.editor.document().blockCount()))
        self.editor.setFixedHeight(lines * self.theme.fonts.line(Role.UI))

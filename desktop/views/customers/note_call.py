"""A phone call outside of WhatsApp: what came of it, and a note. It becomes a line that the customer never sees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import Button, ButtonKind, Ink, Label, LabeledField, Paragraph, RadioButton, TextField
from protocol.customers import CallOutcome

WIDTH, LONGEST = 400, 1000


class NoteCall(QDialog):
    """Opened with `open()`; deleted when closed."""

    def __init__(self, context: ViewContext, conversation_id: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._id = context.session, conversation_id
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(self.tr("Anotar una llamada"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(px(WIDTH))
        theme.style(self)
        self.outcomes: dict[CallOutcome, RadioButton] = {
            "reached": RadioButton(theme, self.tr("Contestó")),
            "not_reached": RadioButton(theme, self.tr("No contestó")),
            "voicemail": RadioButton(theme, self.tr("Dejé un mensaje de voz")),
        }
        self.note = TextField(theme, self.tr("Qué se habló, o cuándo volver a llamar"))
        self.note.setMaxLength(LONGEST)
        self.cancel = Button(theme, self.tr("Cancelar"))
        self.save = Button(theme, self.tr("Anotar"), ButtonKind.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(6))
        column.addWidget(Label(theme, self.tr("Anotar una llamada"), Role.TITLE))
        words = self.tr("A {0}, fuera de WhatsApp. El cliente no lo ve.").format(isolate(name))
        column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        for button in self.outcomes.values():
            column.addWidget(button)
            button.toggled.connect(self._judge)
        column.addSpacing(px(6))
        column.addWidget(LabeledField(theme, self.tr("Nota"), self.note))
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.outcomes["reached"].setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def outcome(self) -> CallOutcome | None:
        """What was chosen."""
        return next((key for key, button in self.outcomes.items() if button.isChecked()), None)

    def _judge(self) -> None:
        self.save.setEnabled(self.outcome() is not None)

    def _save(self) -> None:
        outcome = self.outcome()
        if outcome is not None:
            self._session.note_call(self._id, outcome, self.note.text().strip())
            self.accept()

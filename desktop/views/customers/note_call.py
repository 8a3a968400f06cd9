"""A phone call outside of WhatsApp: what came of it, and a note. It becomes a line that the customer never sees."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph, RadioButton, TextField
from protocol.customers import CallOutcome

WIDTH, LONGEST = 400, 1000


class NoteCall(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    def __init__(self, context: ViewContext, conversation_id: int, name: str, parent: QWidget) -> None:
        theme, title = context.theme, QCoreApplication.translate("NoteCall", "Anotar una llamada")
        super().__init__(theme, parent, title, WIDTH, gap=6)
        self._session, self._id = context.session, conversation_id
        self.outcomes: dict[CallOutcome, RadioButton] = {
            "reached": RadioButton(theme, self.tr("Contestó")),
            "not_reached": RadioButton(theme, self.tr("No contestó")),
            "voicemail": RadioButton(theme, self.tr("Dejé un mensaje de voz")),
        }
        self.note = TextField(theme, self.tr("Qué se habló, o cuándo volver a llamar"))
        self.note.setMaxLength(LONGEST)
        self.save = Button(theme, self.tr("Anotar"), ButtonKind.PRIMARY)
        column = self.column
        self.head()
        words = self.tr("A {0}, fuera de WhatsApp. El cliente no lo ve.").format(isolate(name))
        column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        for button in self.outcomes.values():
            column.addWidget(button)
            button.toggled.connect(self._judge)
        column.addSpacing(theme.px(6))
        column.addWidget(LabeledField(theme, self.tr("Nota"), self.note))
        self.foot(self.save)
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

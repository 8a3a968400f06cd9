"""Why a customer is blocked. `chosen(contact id, reason)`; Esc blocks nobody."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph, TextField

WIDTH, MOST_REASON = 420, 500


class BlockDialog(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    chosen = Signal(int, str)

    def __init__(self, context: ViewContext, parent: QWidget, contact_id: int, name: str) -> None:
        super().__init__(context.theme, parent, QCoreApplication.translate("BlockDialog", "Bloquear"), WIDTH)
        self._contact_id, theme = contact_id, context.theme
        self.reason = TextField(theme, self.tr("Insultos, spam…"))
        self.reason.setMaxLength(MOST_REASON)
        self.block = Button(theme, self.tr("Bloquear"), ButtonKind.DANGER_FILL, "ban")
        self.column.addWidget(Paragraph(theme, self.tr("¿Bloquear a {0}?").format(isolate(name)), Role.TITLE))
        words = self.tr("No podrá escribir ni llamar a nuestro número en WhatsApp hasta que se desbloquee.")
        self.column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        self.column.addWidget(LabeledField(theme, self.tr("Motivo"), self.reason))
        self.foot(self.block)
        self.reason.textChanged.connect(self._judge)
        self.reason.returnPressed.connect(self.choose)
        self.block.clicked.connect(self.choose)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def _judge(self) -> None:
        self.block.setEnabled(bool(self.reason.text().strip()))

    def choose(self) -> None:
        """Block."""
        if self.block.isEnabled():
            self.chosen.emit(self._contact_id, self.reason.text().strip())
            self.accept()

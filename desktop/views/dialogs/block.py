"""Why a customer is blocked. `chosen(contact id, reason)`; Esc blocks nobody."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph, TextField

WIDTH, MOST_REASON = 420, 500


class BlockDialog(QDialog):
    """Opened with `open()`; deleted when closed."""

    chosen = Signal(int, str)

    def __init__(self, context: ViewContext, parent: QWidget, contact_id: int, name: str) -> None:
        super().__init__(parent)
        self._contact_id, theme, px = contact_id, context.theme, context.theme.px
        self.setWindowTitle(self.tr("Bloquear"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(px(WIDTH))
        theme.style(self)
        self.reason = TextField(theme, self.tr("Insultos, spam…"))
        self.reason.setMaxLength(MOST_REASON)
        self.cancel = Button(theme, self.tr("Cancelar"))
        self.block = Button(theme, self.tr("Bloquear"), ButtonKind.DANGER_FILL, "ban")
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(12))
        column.addWidget(Paragraph(theme, self.tr("¿Bloquear a {0}?").format(isolate(name)), Role.TITLE))
        words = self.tr("No podrá escribir ni llamar a nuestro número en WhatsApp hasta que se desbloquee.")
        column.addWidget(Paragraph(theme, words, Role.UI, Ink.SECONDARY))
        column.addWidget(LabeledField(theme, self.tr("Motivo"), self.reason))
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.block)
        column.addLayout(foot)
        self.reason.textChanged.connect(self._judge)
        self.reason.returnPressed.connect(self.choose)
        self.cancel.clicked.connect(self.reject)
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

"""*Ask for help*: why a supervisor should look. Enter asks, Esc leaves; the conversation stays with its owner."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.widgets import Button, ButtonKind, Ink, Label, TextField

WIDTH, MOST = 420, 500


class AskHelp(QDialog):
    """Opened with `open()`; deleted when closed."""

    def __init__(self, context: ViewContext, conversation_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._id = context, conversation_id
        theme, px = context.theme, context.theme.px
        self.setWindowTitle(self.tr("Pedir ayuda"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(px(WIDTH))
        theme.style(self)
        self.reason = TextField(theme, self.tr("Qué necesitas: un descuento, una decisión…"), "life-buoy")
        self.reason.setMaxLength(MOST)
        self.ask = Button(theme, self.tr("Pedir ayuda"), ButtonKind.PRIMARY)
        self.cancel = Button(theme, self.tr("Cancelar"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(px(20),) * 4)
        column.setSpacing(px(12))
        column.addWidget(Label(theme, self.tr("Pedir ayuda"), Role.TITLE))
        words = self.tr("Se avisa a quien supervisa. La conversación sigue contigo.")
        column.addWidget(Label(theme, words, Role.UI, Ink.SECONDARY))
        column.addWidget(self.reason)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.ask)
        column.addLayout(foot)
        self.ask.setDefault(True)
        self.ask.setEnabled(False)
        self.reason.textChanged.connect(self._typed)
        self.ask.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.reject)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, text: str) -> None:
        self.ask.setEnabled(bool(text.strip()))

    def _ask(self) -> None:
        self._context.session.ask_help(self._id, self.reason.text().strip())
        self.accept()

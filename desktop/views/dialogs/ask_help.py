"""*Ask for help*: why a supervisor should look. Enter asks, Esc leaves; the conversation stays with its owner."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, Label, TextField

WIDTH, MOST = 420, 500


class AskHelp(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    def __init__(self, context: ViewContext, conversation_id: int, parent: QWidget) -> None:
        super().__init__(context.theme, parent, QCoreApplication.translate("AskHelp", "Pedir ayuda"), WIDTH)
        self._context = context
        self._id, theme = conversation_id, context.theme
        self.reason = TextField(theme, self.tr("Qué necesitas: un descuento, una decisión…"), "life-buoy")
        self.reason.setMaxLength(MOST)
        self.ask = Button(theme, self.tr("Pedir ayuda"), ButtonKind.PRIMARY)
        self.head()
        words = self.tr("Se avisa a quien supervisa. La conversación sigue contigo.")
        self.column.addWidget(Label(theme, words, Role.UI, Ink.SECONDARY))
        self.column.addWidget(self.reason)
        self.foot(self.ask)
        self.ask.setDefault(True)
        self.ask.setEnabled(False)
        self.reason.textChanged.connect(self._typed)
        self.ask.clicked.connect(self._ask)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self, text: str) -> None:
        self.ask.setEnabled(bool(text.strip()))

    def _ask(self) -> None:
        self._context.session.ask_help(self._id, self.reason.text().strip())
        self.accept()

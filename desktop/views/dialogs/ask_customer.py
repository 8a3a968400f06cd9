"""Ask the customer for their phone or their location: the words can be changed before they are sent with the button.

The proposed words are in the customer's language (the one of their record, else ours) and address nobody as tú or
usted: how a company addresses its customers is its own choice.
"""

from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.delegates.painting import isolate
from desktop.views.widgets import Button, ButtonKind, Ink, Label, Paragraph
from protocol.content import AskLocation, AskPhone
from protocol.rules.limits import BODY_INTERACTIVE

What = Literal["phone", "location"]
WIDTH, LINES = 420, 4
_PROPOSED: dict[What, dict[str, str]] = {
    "phone": {
        "es": "Para seguir con la atención necesitamos un número de teléfono. Se comparte con el botón de abajo.",
        "pt": "Para continuar o atendimento, precisamos de um número de telefone. Basta tocar no botão abaixo.",
        "en": "To go on, we need your phone number. You can share it with the button below.",
    },
    "location": {
        "es": "Para seguir con la atención necesitamos la ubicación. Se comparte con el botón de abajo.",
        "pt": "Para continuar o atendimento, precisamos da localização. Basta tocar no botão abaixo.",
        "en": "To go on, we need your location. You can share it with the button below.",
    },
}

# Records are filled in by people: Portugués, Inglés, Spanish.
_SPELLED = {"po": "pt", "in": "en", "sp": "es"}


def proposed(what: What, language: str | None, ours: str | None = None) -> str:
    """The words to begin with; `language` as records have it (`pt`, `pt-BR`, `Português`), Spanish when unknown."""
    for wanted in (language, ours):
        code = (wanted or "").strip().casefold()[:2]
        code = _SPELLED.get(code, code)
        if code in _PROPOSED[what]:
            return _PROPOSED[what][code]
    return _PROPOSED[what]["es"]


class AskCustomer(QDialog):
    """`wanted(content)` when it shall be sent; Ctrl+Enter sends, Esc leaves everything as it was."""

    wanted = Signal(object)

    def __init__(self, context: ViewContext, what: What, name: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        theme, px = context.theme, context.theme.px
        self._what = what
        title = self.tr("Pedir el teléfono") if what == "phone" else self.tr("Pedir la ubicación")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(px(WIDTH))
        theme.style(self)
        button = self.tr("Debajo del mensaje, {0} verá un botón para compartirlo.").format(isolate(name))
        self.editor = QPlainTextEdit(text)
        self.editor.setFont(theme.font(Role.BODY))
        self.editor.setTabChangesFocus(True)
        self.editor.setAccessibleName(self.tr("Mensaje"))
        self.editor.setFixedHeight(LINES * theme.fonts.line(Role.BODY) + px(16))
        self.count = Label(theme, "", Role.META, Ink.SECONDARY)
        self.cancel = Button(theme, self.tr("Cancelar"))
        self.send = Button(theme, self.tr("Enviar"), ButtonKind.PRIMARY, "send")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(20))
        column.setSpacing(px(10))
        column.addWidget(Label(theme, title, Role.TITLE))
        column.addWidget(Paragraph(theme, button, Role.UI, Ink.SECONDARY))
        column.addWidget(self.editor)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.send)
        column.addLayout(foot)
        self._connect()

    def _connect(self) -> None:
        self.editor.installEventFilter(self)
        self.editor.textChanged.connect(self._judge)
        self.cancel.clicked.connect(self.reject)
        self.send.clicked.connect(self._send)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def _judge(self) -> None:
        length = len(self.editor.toPlainText().strip())
        self.send.setEnabled(0 < length <= BODY_INTERACTIVE)
        self.count.setText(f"{length} / {BODY_INTERACTIVE}" if length > BODY_INTERACTIVE - 100 else "")

    def _send(self) -> None:
        body = self.editor.toPlainText().strip()
        if self.send.isEnabled():
            self.wanted.emit(AskPhone(body) if self._what == "phone" else AskLocation(body))
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in enter and held == Qt.KeyboardModifier.ControlModifier:
                self._send()
                return True
        return super().eventFilter(watched, event)

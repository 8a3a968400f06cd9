"""Another password: the present one, the new one twice. Opened with `open()`; Esc changes nothing.

What always holds: how long one must be is the company's policy, and the gateway judges it again.
"""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.own_account.secret_field import secret_field
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph
from protocol.colleagues import ChangePassword
from protocol.security import LEAST_PASSWORD, SecurityPolicy

WIDTH = 420


class PasswordDialog(SmallDialog):
    """`done_well` when it is another one; a refusal stays on screen with its reason."""

    done_well = Signal()

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent, self.tr("Cambiar mi contraseña"), WIDTH)
        theme, self._context = context.theme, context
        self.current, self.new, self.again = (secret_field(theme) for _ in range(3))
        self.save = Button(theme, self.tr("Cambiar contraseña"), ButtonKind.PRIMARY)
        self.fault = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.least = self._least()
        self.head()
        help_text = self.tr("Al menos %n letra(s). Lo más seguro es una frase.", "", self.least)
        self.column.addWidget(LabeledField(theme, self.tr("Tu contraseña actual"), self.current))
        self.column.addWidget(LabeledField(theme, self.tr("La nueva"), self.new, help_text))
        self.column.addWidget(LabeledField(theme, self.tr("La nueva, otra vez"), self.again))
        note = self.tr("Tus sesiones en otros dispositivos se cierran; esta sigue.")
        self.column.addWidget(Paragraph(theme, note, Role.META, Ink.SECONDARY))
        self.column.addWidget(self.fault)
        self.fault.hide()
        self.foot(self.save)
        for field in (self.current, self.new, self.again):
            field.textChanged.connect(self._judge)
        self.save.clicked.connect(self.begin)
        self.current.setFocus(Qt.FocusReason.OtherFocusReason)
        self._judge()

    def _least(self) -> int:
        held = self._context.session.store.office.policies.get("security:0")
        try:
            return msgspec.convert(held.body, SecurityPolicy).password_min if held is not None else LEAST_PASSWORD
        except msgspec.ValidationError:
            return LEAST_PASSWORD

    def problem(self) -> str:
        """Why it cannot be changed yet; empty when it can, and while nothing was typed that could be wrong."""
        new, again = self.new.text(), self.again.text()
        if new and len(new) < self.least:
            return self.tr("La nueva es corta: faltan %n letra(s).", "", self.least - len(new))
        if new and new == self.current.text():
            return self.tr("La nueva es igual a la actual.")
        return self.tr("Las dos nuevas no son iguales.") if again and again != new else ""

    def _judge(self) -> None:
        self._say(self.problem())
        whole = all(field.text() for field in (self.current, self.new, self.again))
        self.save.setEnabled(whole and not self.problem() and self.new.text() == self.again.text())

    def _say(self, words: str) -> None:
        self.fault.set_text(words)
        self.fault.setVisible(bool(words))
        self.fit()

    def begin(self) -> None:
        """Ask the gateway; the button waits."""
        self.save.setEnabled(False)
        self._context.tasks.start(self._change(ChangePassword(current=self.current.text(), password=self.new.text())))

    async def _change(self, body: ChangePassword) -> None:
        refusal = await self._context.session.change_my_password(body)
        if not isValid(self):
            return
        if refusal is None:
            self.done_well.emit()
            self.accept()
            return
        self._judge()
        self._say(problem(refusal.words, refusal.detail))

"""The code of one's phone: set up, recovery codes made anew, given up. Opened with `start()`; Esc changes nothing.

how it stands -> password -> QR code and first code -> recovery codes
how it stands -> password -> new recovery codes, or no code any more
"""

from collections.abc import Awaitable, Callable
from typing import Any, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.moments import short_date
from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.login.factor import EnrolPanel, RecoveryPanel
from desktop.views.own_account.secret_field import secret_field
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph, TextField
from protocol.security import ByCode, ByPassword, Enrolment, RecoveryCodes, SecondFactor

WIDTH, DIGITS = 440, 6
Step = Literal["asking", "off", "on", "enrol", "codes"]


class FactorDialog(SmallDialog):
    """`step`: what it shows; `factor`: as the gateway told it."""

    def __init__(self, context: ViewContext, parent: QWidget) -> None:
        super().__init__(context.theme, parent, self.tr("Verificación en dos pasos"), WIDTH)
        theme, self._context = context.theme, context
        self.step: Step = "asking"
        self.factor: SecondFactor | None = None
        self.about, self.fault = (
            Paragraph(theme, "", Role.UI, Ink.SECONDARY),
            Paragraph(theme, "", Role.META, Ink.DANGER),
        )
        self.password, self.code = secret_field(theme), TextField(theme, "123456")
        self.code.setMaxLength(12)
        self.enrol, self.codes = EnrolPanel(theme), RecoveryPanel(theme)
        self.ask_password = LabeledField(theme, self.tr("Tu contraseña"), self.password)
        self.ask_code = LabeledField(theme, self.tr("El código que muestra ahora"), self.code)
        self.action = Button(theme, "", ButtonKind.PRIMARY)
        self.off = Button(theme, self.tr("Quitarla"), ButtonKind.DANGER)
        self.head()
        for part in (self.about, self.enrol, self.codes, self.ask_password, self.ask_code, self.fault, self.off):
            self.column.addWidget(part)
        self.column.setAlignment(self.off, Qt.AlignmentFlag.AlignLeft)
        self.foot(self.action)
        self.action.clicked.connect(self.go_on)
        self.off.clicked.connect(lambda: self._by_password(self._context.session.turn_factor_off, self._was_turned_off))
        for field in (self.password, self.code):
            field.textChanged.connect(self._judge)
        self._show("asking")

    def start(self) -> None:
        """Open it and ask how it stands."""
        self.open()
        self._ask(self._context.session.my_factor(), self._show_factor)

    # ---------------------------------------------------------------------------------------------------- what it shows

    def _show(self, step: Step) -> None:
        self.step = step
        shown: dict[QWidget, bool] = {
            self.enrol: step == "enrol", self.codes: step == "codes", self.ask_code: step == "enrol",
            self.ask_password: step in {"off", "on"}, self.action: step != "asking",
            self.off: step == "on" and self.factor is not None and not self.factor.required,
            self.cancel: step != "codes",
        }  # fmt: skip
        for part, wanted in shown.items():
            part.setVisible(wanted)
        self.about.set_text(self._about())
        words = {
            "off": self.tr("Activar"), "on": self.tr("Códigos nuevos"), "enrol": self.tr("Confirmar"),
            "codes": self.tr("Ya los guardé"),
        }  # fmt: skip
        self.action.set_label(words.get(step, ""))
        self._say("")
        self._judge()

    def _about(self) -> str:
        factor = self.factor
        if self.step == "enrol":
            return self.tr("Agrega la cuenta en tu aplicación de códigos y escribe el primero.")
        if self.step == "codes":
            return self.tr("Guárdalos: cada uno abre una vez si pierdes el teléfono. No se muestran otra vez.")
        if factor is None:
            return self.tr("Un momento…")
        if not factor.on:
            return self.tr("Entras solo con la contraseña. Con un código del teléfono nadie entra aunque la sepa.")
        since = short_date(factor.since, self._context.session.clock.now()) if factor.since is not None else ""
        words = self.tr("Activa desde el {0}.").format(since) if since else self.tr("Activa.")
        left = self.tr("Te quedan %n código(s) de recuperación.", "", factor.recovery_left)
        needed = self.tr("Tu rol la exige.") if factor.required else ""
        return " ".join(part for part in (words, left, needed) if part)

    def _judge(self) -> None:
        ready = {
            "off": bool(self.password.text()),
            "on": bool(self.password.text()),
            "enrol": len(self.code.text()) >= 6,
        }
        self.action.setEnabled(ready.get(self.step, True))
        self.off.setEnabled(bool(self.password.text()))

    def _say(self, words: str) -> None:
        self.fault.set_text(words)
        self.fault.setVisible(bool(words))
        self.fit()

    # ---------------------------------------------------------------------------------------------------- what it does

    def go_on(self) -> None:
        """The button at the right."""
        session = self._context.session
        if self.step == "off":
            self._by_password(session.begin_factor, self._show_secret)
        elif self.step == "on":
            self._by_password(session.renew_codes, self._show_codes)
        elif self.step == "enrol":
            self._ask(session.confirm_factor(ByCode(code=self.code.text())), self._show_codes)
        else:
            self.accept()

    def _by_password(self, ask: Callable[[ByPassword], Awaitable[Any]], then: Callable[[Any], None]) -> None:
        self._ask(ask(ByPassword(password=self.password.text())), then)

    def _ask(self, question: Awaitable[Any], then: Callable[[Any], None]) -> None:
        self.action.setEnabled(False)
        self._context.tasks.start(self._asked(question, then))

    async def _asked(self, question: Awaitable[Any], then: Callable[[Any], None]) -> None:
        found = await question
        if not isValid(self):
            return
        if isinstance(found, Refusal):
            self._judge()
            self._say(problem(found.words, found.detail))
        else:
            then(found)

    def _show_factor(self, factor: SecondFactor) -> None:
        self.factor = factor
        self._show("on" if factor.on else "off")
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_secret(self, found: Enrolment) -> None:
        self.password.clear()
        self.enrol.show_secret(found.secret, found.uri)
        self._show("enrol")
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_codes(self, found: RecoveryCodes) -> None:
        self.password.clear()
        self.enrol.show_secret("", "")
        self.codes.show_codes(found.codes)
        self._show("codes")

    def _was_turned_off(self, _nothing: None) -> None:
        self.password.clear()
        self._show_factor(SecondFactor(on=False))

    def done(self, result: int) -> None:
        """Nothing of it stays in memory once it is closed."""
        self.enrol.show_secret("", "")
        self.codes.show_codes(())
        super().done(result)

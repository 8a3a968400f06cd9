"""Connecting a number: what Meta's panel shows is copied here, checked part by part, and added when all of it is right.

`connected` once the gateway has it. Nothing typed is lost by a refusal; secrets are never shown nor kept here.
"""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.store.refusal import Refusal
from desktop.theme import Role
from desktop.views.context import ViewContext
from desktop.views.settings.numbers.checks import CheckList
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Ink, LabeledField, Paragraph, TextField
from protocol.number_setup import Candidate, ConnectNumber, NumberSetup

translate = QCoreApplication.translate
WIDTH, GAP = 680, 4
BESIDE = ("waba_id", "verify_token")
"""Fields that stand at the right of the one before."""


class ConnectDialog(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    connected = Signal()

    def __init__(self, context: ViewContext, parent: QWidget, setup: NumberSetup) -> None:
        title = translate("Numbers", "Conectar un número")
        super().__init__(context.theme, parent, title, WIDTH, GAP)
        self._context, self._session = context, context.session
        self.lines: dict[str, LabeledField] = {}
        self._row: QHBoxLayout | None = None
        self.head()
        about = translate(
            "Numbers", "Copia estos datos del panel de Meta (WhatsApp, Configuración de la API). Se comprueban antes "
            "de guardarse y los secretos se guardan cifrados."
        )  # fmt: skip
        self.column.addWidget(Paragraph(self.theme, about, Role.UI, Ink.SECONDARY))
        self._add("name", translate("Numbers", "Nombre"), translate("Numbers", "Ventas, Cobranza…"))
        self._add("phone_number_id", translate("Numbers", "Id del número"), "106540352242922")
        self._add("waba_id", translate("Numbers", "Id de la cuenta de WhatsApp"), "102290129340398")
        self._add("token", translate("Numbers", "Token de acceso"), "", secret=True)
        kept = translate("Numbers", "Ya hay uno: déjalo vacío si es la misma app.")
        own = translate("Numbers", "Una palabra tuya: la misma que escribes en el panel, junto a la dirección.")
        known = kept if setup.app_secret else ""
        self._add("app_secret", translate("Numbers", "Secreto de la app"), "", known, secret=True)
        known = kept if setup.verify_token else own
        self._add("verify_token", translate("Numbers", "Palabra de verificación"), "", known, secret=True)
        self.check = Button(self.theme, translate("Numbers", "Comprobar"), ButtonKind.SOFT, "refresh-cw")
        self.column.addWidget(self.check)
        self.checks = CheckList(self.theme)
        self.column.addWidget(self.checks)
        self.wrong = Paragraph(self.theme, "", Role.UI, Ink.DANGER)
        self.wrong.hide()
        self.column.addWidget(self.wrong)
        self.connect_button = Button(self.theme, translate("Numbers", "Conectar"), ButtonKind.PRIMARY, "plug")
        self.foot(self.connect_button)
        self.check.clicked.connect(self._check)
        self.connect_button.clicked.connect(self._connect)
        self._typed()

    def _add(self, key: str, label: str, example: str, about: str = "", *, secret: bool = False) -> None:
        field = TextField(self.theme, example)
        if secret:
            field.setEchoMode(QLineEdit.EchoMode.Password)
        field.textChanged.connect(self._typed)
        self.lines[key] = LabeledField(self.theme, label, field, about)
        self._place(self.lines[key], beside=key in BESIDE)

    def _place(self, line: LabeledField, *, beside: bool) -> None:
        """Below what was placed before, or at its right: a laptop's screen holds all of it."""
        if not beside or self._row is None:
            self._row = QHBoxLayout()
            self._row.setSpacing(self.theme.px(12))
            self.column.addLayout(self._row)
        self._row.addWidget(line, 1)

    def text(self, key: str) -> str:
        """What stands in a field."""
        field = self.lines[key].field
        return field.text().strip() if isinstance(field, TextField) else ""

    def _typed(self) -> None:
        """Something else is typed: what was found is about something else."""
        self.checks.show_checks(())
        self._tell("")
        ready = all(self.text(key) for key in ("phone_number_id", "waba_id", "token"))
        self.check.setEnabled(ready)
        self.connect_button.setEnabled(ready)

    def _candidate(self) -> Candidate:
        keys = ("phone_number_id", "waba_id", "token", "app_secret")
        return Candidate(**{key: self.text(key) for key in keys})

    def _check(self) -> None:
        self._busy(on=True)
        self._context.tasks.start(self._checked())

    async def _checked(self) -> None:
        found = await self._session.check_candidate(self._candidate())
        if not isValid(self):
            return
        self._busy(on=False)
        if isinstance(found, Refusal):
            self._tell(problem(found.words, found.detail))
        else:
            self.checks.show_checks(found.checks)
            self.adjustSize()

    def _connect(self) -> None:
        self._busy(on=True)
        self._context.tasks.start(self._connected())

    async def _connected(self) -> None:
        wanted = ConnectNumber(
            phone_number_id=self.text("phone_number_id"), waba_id=self.text("waba_id"), token=self.text("token"),
            app_secret=self.text("app_secret"), name=self.text("name"), verify_token=self.text("verify_token"),
        )  # fmt: skip
        made = await self._session.connect_number(wanted)
        if not isValid(self):
            return
        if not isinstance(made, Refusal):
            self.connected.emit()
            self.accept()
            return
        await self._checked()
        if isValid(self):
            self._tell(problem(made.words, made.detail))

    def _busy(self, *, on: bool) -> None:
        for button in (self.check, self.connect_button):
            button.setEnabled(not on)
        self.check.set_label(translate("Numbers", "Preguntando a Meta…") if on else translate("Numbers", "Comprobar"))

    def _tell(self, words: str) -> None:
        self.wrong.set_text(words)
        self.wrong.setVisible(bool(words))
        self.adjustSize()

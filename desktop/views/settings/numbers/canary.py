"""A test message every few minutes: how it is set, and what it costs. Edited in a dialog, like the rest of the page."""

from typing import Final

from msgspec import structs
from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from desktop.i18n.words import problem
from desktop.models.settings_draft import PolicyDraft
from desktop.store.refusal import Refusal
from desktop.theme import Role, Theme
from desktop.views.context import ViewContext
from desktop.views.settings.hours.form import FormDialog
from desktop.views.settings.rows import Section
from desktop.views.widgets import Button, Combo, Ink, Paragraph, TextField, Toggle
from protocol.round_trips import EVERY_MINUTES, FREE_A_MONTH, CanaryPolicy, a_month

translate = QCoreApplication.translate
PHONE: Final = 0
"""Instead of one of our numbers: somebody's phone."""


class CanarySection(Section):
    """Says whether it is on. `edit` when somebody wants to change it."""

    edit = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.change = Button(theme, translate("Numbers", "Cambiar…"), small=True)
        title = translate("Numbers", "Mensaje de prueba cada pocos minutos")
        about = translate(
            "Numbers", "Va por Meta y vuelve. Si no vuelve, avisa antes que los clientes. No toca la bandeja ni los "
            "informes."
        )  # fmt: skip
        super().__init__(theme, title, about, self.change, parent)
        self.now = Paragraph(theme, "", Role.UI, Ink.SECONDARY)
        self.body.addWidget(self.now)
        self.change.clicked.connect(self.edit)

    def show_policy(self, policy: CanaryPolicy, names: dict[int, str]) -> None:
        """What is in force."""
        if not policy.on:
            self.now.set_text(translate("Numbers", "Apagado"))
            return
        to = names.get(policy.to_number_id, policy.to_phone)
        words = translate("Numbers", "De {0} a {1} cada {2} minutos")
        self.now.set_text(words.format(names.get(policy.number_id, ""), to, policy.every_minutes))


class CanaryDialog(FormDialog):
    """Asks the gateway itself and closes once that is done."""

    def __init__(self, context: ViewContext, numbers: dict[int, str], parent: QWidget) -> None:
        title = translate("Numbers", "Mensaje de prueba cada pocos minutos")
        super().__init__(context.theme, title, translate("Numbers", "Guardar"), parent)
        self._session, theme = context.session, context.theme
        self.draft = PolicyDraft(self._session.store, "canary", 0, CanaryPolicy())
        known = self.draft.mine
        self.on = Toggle(theme, translate("Numbers", "Encendido"))
        self.on.setChecked(known.on)
        self.fields.addWidget(self.on)
        self.from_ = _combo(theme, translate("Numbers", "Sale de"), numbers, known.number_id)
        self.add(translate("Numbers", "Sale de"), self.from_)
        to = {**numbers, PHONE: translate("Numbers", "Un teléfono")}
        other = next((id_ for id_ in numbers if id_ != self.from_.currentData()), PHONE)
        chosen = known.to_number_id if known.on else other
        self.to = _combo(theme, translate("Numbers", "Llega a"), to, chosen)
        self.add(translate("Numbers", "Llega a"), self.to)
        self.phone = TextField(theme, "+52 55 1234 5678")
        self.phone.setText(known.to_phone)
        self.phone_line = self.add(translate("Numbers", "Teléfono"), self.phone)
        words = translate(
            "Numbers", "Tiene que escribir al número una vez al día: sin eso Meta no deja pasar el mensaje."
        )
        self.daily = Paragraph(theme, words, Role.META, Ink.SECONDARY)
        self.fields.addWidget(self.daily)
        minutes = {every: translate("Numbers", "{0} minutos").format(every) for every in EVERY_MINUTES}
        self.every = _combo(theme, translate("Numbers", "Cada"), minutes, known.every_minutes)
        self.add(translate("Numbers", "Cada"), self.every)
        self.price = Paragraph(theme, "", Role.META, Ink.SECONDARY)
        self.fields.addWidget(self.price)
        for part in (self.to, self.every, self.from_):
            part.currentIndexChanged.connect(self._chosen)
        self.on.toggled.connect(self._chosen)
        self._chosen()

    def wanted(self) -> CanaryPolicy:
        """As it stands here."""
        to = int(self.to.currentData())
        return CanaryPolicy(
            on=self.on.isChecked(), number_id=int(self.from_.currentData() or 0), to_number_id=to,
            to_phone=self.phone.text().strip() if to == PHONE else "", every_minutes=int(self.every.currentData()),
        )  # fmt: skip

    def _chosen(self) -> None:
        for part in (self.phone_line, self.daily):
            part.setVisible(int(self.to.currentData()) == PHONE)
        count = a_month(int(self.every.currentData()))
        words = translate(
            "Numbers", "Son unos {0} mensajes al mes. Meta no cobra los primeros {1} de cada número; los demás que "
            "llegan, al precio de los de utilidad. No entran en el presupuesto de Relevo."
        )  # fmt: skip
        grouped = QLocale().toString
        self.price.set_text(words.format(grouped(count), grouped(FREE_A_MONTH)))
        self.fit()

    def problem(self) -> str:
        wanted = self.wanted()
        if wanted.on and not wanted.to_number_id and not wanted.to_phone:
            return translate("Numbers", "Escribe el teléfono, con su país.")
        if wanted.on and wanted.to_number_id == wanted.number_id:
            return translate("Numbers", "WhatsApp no deja que un número se escriba a sí mismo: elige otro.")
        return ""

    def finish(self) -> None:
        words = self.problem()
        self.tell(words)
        if words:
            return
        self.draft.mine = structs.replace(self.wanted())
        if not self.draft.dirty:
            self.accept()
            return
        self.confirm.setEnabled(False)
        self._session.put_policy("canary", 0, self.draft.body(), base=self.draft.base, note="", done=self._done)

    def _done(self, refusal: Refusal | None) -> None:
        if not isValid(self):
            return
        self.confirm.setEnabled(True)
        if refusal is None:
            self.accept()
        else:
            self.tell(problem(refusal.words, refusal.detail))


def _combo(theme: Theme, name: str, choices: dict[int, str], chosen: int) -> Combo:
    combo = Combo(theme, name)
    for key, words in choices.items():
        combo.addItem(words, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo

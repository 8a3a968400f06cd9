"""Somebody leaves: where the conversations they have, what they put away and what they scheduled goes."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.i18n.account_words import holdings_words
from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import Combo, LabeledField
from protocol.accounts import Holdings, SwitchOff
from protocol.people import User

translate = QCoreApplication.translate


class LeaveDialog(FormDialog):
    """`wish()` once it is accepted. What somebody does not have is not asked about."""

    def __init__(self, theme: Theme, user: User, held: Holdings, others: Sequence[User], parent: QWidget) -> None:
        about = translate(
            "Accounts", "Sale de Relevo en este momento, en todos sus dispositivos, y no puede volver a entrar. Lo que "
            "hizo queda en la historia, y puedes activarla otra vez."
        )  # fmt: skip
        title = translate("Accounts", "¿Desactivar a {0}?").format(user.name)
        super().__init__(theme, title, translate("Accounts", "Desactivar"), parent, f"{about}\n{holdings_words(held)}")
        self._names = {one.id: one.name for one in others}
        self.open_to = self._people(translate("Accounts", "Conversaciones abiertas"), others)
        self.snoozed_to = self._people(translate("Accounts", "Conversaciones pospuestas"), others)
        self.scheduled = Combo(theme, translate("Accounts", "Mensajes programados"))
        self.scheduled.addItem(translate("Accounts", "Preguntar cuando llegue su hora"), "ask")
        self.scheduled.addItem(translate("Accounts", "Cancelarlos"), "cancel")
        for label, combo, count in (
            (translate("Accounts", "Conversaciones abiertas"), self.open_to, held.open),
            (translate("Accounts", "Conversaciones pospuestas"), self.snoozed_to, held.snoozed),
            (translate("Accounts", "Mensajes programados"), self.scheduled, held.scheduled),
        ):
            field: LabeledField = self.add(f"{label} · {count}", combo)
            field.setVisible(bool(count))
        self.open_to.currentIndexChanged.connect(self._offer_scheduled)

    def _people(self, name: str, others: Sequence[User]) -> Combo:
        combo = Combo(self.theme, name)
        combo.addItem(translate("Accounts", "A las colas de sus equipos"), None)
        for user in others:
            combo.addItem(translate("Accounts", "A {0}").format(user.name), user.id)
        return combo

    def _offer_scheduled(self) -> None:
        """They can go with the conversations, where those go to a person."""
        at, to = self.scheduled.findData("hand_on"), self.open_to.currentData()
        if at >= 0:
            self.scheduled.removeItem(at)
        if to is not None:
            words = translate("Accounts", "Que salgan a nombre de {0}").format(self._names[to])
            self.scheduled.insertItem(0, words, "hand_on")
            self.scheduled.setCurrentIndex(0)

    def wish(self) -> SwitchOff:
        """What was chosen."""
        return SwitchOff(
            open_to=self.open_to.currentData(), snoozed_to=self.snoozed_to.currentData(),
            scheduled=self.scheduled.currentData(),
        )  # fmt: skip

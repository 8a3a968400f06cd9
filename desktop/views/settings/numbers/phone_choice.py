"""Where a number lives today, before it is connected: nowhere yet, or in the phone's app, which can stay or go.

`chosen(key)`: new, both or moved. Says what is lost before anything is done at Meta (FACTS 5; onboarding of the phone
app's users, Meta, 20 March 2026).
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.settings.rows import Sentences
from desktop.views.small_dialog import SmallDialog
from desktop.views.widgets import Button, ButtonKind, Card, Ink, Paragraph, RadioButton

translate = QCoreApplication.translate
WIDTH: Final = 640
KEYS: Final = ("new", "both", "moved")


class PhoneChoice(SmallDialog):
    """Opened with `open()`; deleted when closed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, translate("Numbers", "¿Dónde está hoy este número?"), WIDTH)
        self.head()
        self.options: dict[str, RadioButton] = {}
        self.told: dict[str, Sentences] = {}
        self._group = QButtonGroup(self)
        for key in KEYS:
            self.column.addWidget(self._card(key))
        self.go = Button(theme, translate("Numbers", "Continuar"), ButtonKind.PRIMARY)
        self.foot(self.go)
        self.options["new"].setChecked(True)
        self._group.buttonClicked.connect(self._show)
        self.go.clicked.connect(self._go)
        self._show()

    def _card(self, key: str) -> Card:
        card = Card(self.theme)
        title, about, sentences = _words(key)
        column = QVBoxLayout(card)
        column.setContentsMargins(*(self.theme.px(14),) * 4)
        column.setSpacing(self.theme.px(6))
        option = self.options[key] = RadioButton(self.theme, title)
        option.setAccessibleDescription(about)
        self._group.addButton(option)
        told = self.told[key] = Sentences(self.theme, Ink.SECONDARY)
        told.say(sentences)
        column.addWidget(option)
        column.addWidget(Paragraph(self.theme, about, Role.UI, Ink.SECONDARY))
        column.addWidget(told)
        return card

    def key(self) -> str:
        """What is chosen."""
        return next(key for key, option in self.options.items() if option.isChecked())

    def _show(self) -> None:
        """Only what is chosen tells everything."""
        for key, told in self.told.items():
            told.setVisible(key == self.key() and bool(told.text()))
        self.fit()

    def _go(self) -> None:
        self.chosen.emit(self.key())
        self.accept()


def _words(key: str) -> tuple[str, str, list[str]]:
    if key == "new":
        return (
            translate("Numbers", "En ningún WhatsApp"),
            translate("Numbers", "Es nuevo, fijo, o ya está en la plataforma de Meta. No se pierde nada."), [],
        )  # fmt: skip
    if key == "both":
        return (
            translate("Numbers", "En la app de WhatsApp Business, y se queda en los dos"),
            translate("Numbers", "El teléfono y Relevo atienden el mismo número: lo de uno se ve en el otro."),
            _of_both(),
        )
    return (
        translate("Numbers", "En la app de WhatsApp, y se muda"),
        translate("Numbers", "El número deja el teléfono y lo atiende solo Relevo."),
        _of_moving(),
    )


def _of_both() -> list[str]:
    return [
        translate("Numbers", "Se une con el asistente de Meta, escaneando un código con el teléfono."),
        translate("Numbers", "Pueden venir los chats de 6 meses y los archivos de 14 días. Los grupos no vienen."),
        translate("Numbers", "Hay que abrir la app al menos cada 13 días; si se desinstala, la unión se rompe."),
        translate("Numbers", "Se cierran WhatsApp Web y los demás dispositivos; en Windows y relojes no vuelve."),
        translate(
            "Numbers", "En la app dejan de funcionar las listas de difusión, los mensajes temporales, los de ver una "
            "vez y la ubicación en vivo."
        ),
        translate("Numbers", "Salen como mucho 20 mensajes por segundo. La unión solo se deshace desde la app."),
    ]  # fmt: skip


def _of_moving() -> list[str]:
    return [
        translate("Numbers", "Antes hay que eliminar la cuenta en la app: Ajustes, Cuenta, Eliminar mi cuenta."),
        translate("Numbers", "Los chats, grupos y listas del teléfono se pierden: guarda antes lo que haga falta."),
        translate("Numbers", "Los clientes conservan su chat contigo y escriben al mismo número de siempre."),
        translate("Numbers", "Mientras se muda, unos minutos, no entran mensajes: elige una hora tranquila."),
        translate("Numbers", "Ten a mano la SIM o el fijo: Meta manda un código por SMS o llamada."),
    ]

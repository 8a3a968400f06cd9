"""The accounts that signed in on this device, as buttons under the question for the account."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import Button, Ink, Label

MOST = 5


class KnownAccounts(QWidget):
    """`chosen(e-mail)`; hidden while there is none."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(16), 0, 0)
        self._column.setSpacing(theme.px(6))
        self._column.addWidget(
            Label(theme, self.tr("O entra con una cuenta de este dispositivo"), Role.META, Ink.SECONDARY)
        )

    def offer(self, emails: Sequence[str]) -> None:
        """These, the latest first."""
        for old in self.buttons:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [Button(self._theme, email, icon="user") for email in emails[:MOST]]
        for button in self.buttons:
            self._column.addWidget(button)
            button.clicked.connect(self._choose)

    def _choose(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.chosen.emit(button.label())

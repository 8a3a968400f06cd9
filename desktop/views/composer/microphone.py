"""Which microphone records: a button of the recorder's strip with a menu; the choice is kept for this installation.

The system's own one records when none was chosen, or when the chosen one is not plugged in. Listing the microphones
asks the sound system each time: they come and go with their cables.
"""

from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction

from desktop.views.context import ViewContext
from desktop.views.widgets import IconButton, Menu


def microphones(backends: list[Any] | None = None) -> list[str]:
    """The names of the microphones, the system's own first; empty without a sound system."""
    from desktop.native.audio import NoDevice, Recorder

    try:
        return [each.name for each in Recorder(backends).inputs()]
    except NoDevice:
        return []


class MicrophoneButton(IconButton):
    """`chosen` after another microphone was picked and remembered."""

    chosen = Signal()

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context.theme, "settings-2", self.tr("Elegir el micrófono"))
        self._context = context
        self.backends: list[Any] | None = None
        self.clicked.connect(self._open)

    def menu(self) -> Menu:
        """The system's microphone, then every one by name; the present choice carries the tick."""
        wanted, names = self._context.settings.microphone, microphones(self.backends)
        menu = Menu(self.theme, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("Micrófono"))
        menu.add(self.tr("El del sistema"), "mic", checked=wanted not in names).setData(None)
        for name in names:
            menu.add(name, checked=name == wanted).setData(name)
        if not names:
            menu.add(self.tr("No hay micrófono conectado")).setEnabled(False)
        else:
            menu.addSeparator()
            menu.add(self.tr("Al cambiar, la grabación empieza de nuevo")).setEnabled(False)
        menu.triggered.connect(self._choose)
        return menu

    def _open(self) -> None:
        menu = self.menu()
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _choose(self, action: QAction) -> None:
        if action.data() != self._context.settings.microphone:
            self._context.remember(microphone=action.data())
            self.chosen.emit()

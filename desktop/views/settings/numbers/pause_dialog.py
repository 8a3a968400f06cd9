"""Pausing a number: what happens meanwhile, and why, as colleagues will read it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import TextField

translate = QCoreApplication.translate
LONGEST = 140


class PauseDialog(FormDialog):
    """`note` once it is accepted; it may be empty."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        about = translate(
            "Numbers", "Nada sale de este número hasta que lo reanudes: ni respuestas ni mensajes automáticos. Lo que "
            "escriba el equipo espera, y los clientes pueden seguir escribiendo."
        )  # fmt: skip
        title = translate("Numbers", "¿Pausar {0}?").format(name)
        super().__init__(theme, title, translate("Numbers", "Pausar"), parent, about)
        self.field = TextField(theme, translate("Numbers", "Cambio de proveedor hasta las 12:00"))
        self.field.setMaxLength(LONGEST)
        self.add(translate("Numbers", "Motivo, para el equipo (opcional)"), self.field)

    @property
    def note(self) -> str:
        """Why."""
        return self.field.text().strip()

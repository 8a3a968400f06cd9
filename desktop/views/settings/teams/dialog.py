"""The name of a new team."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.settings.hours.form import FormDialog
from desktop.views.widgets import TextField


class TeamDialog(FormDialog):
    """Refuses an empty name and one that another team has."""

    def __init__(self, theme: Theme, taken: Iterable[str], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Equipo nuevo"), self.tr("Crear"), parent)
        self.name = TextField(theme, self.tr("Envíos, Cobranza, Garantías…"))
        self.name.setMaxLength(200)
        self.add(self.tr("Nombre"), self.name)
        self._taken = {name.casefold() for name in taken}

    def problem(self) -> str:
        name = self.name.text().strip()
        if not name:
            return self.tr("Escribe un nombre.")
        return self.tr("Ya hay un equipo con ese nombre.") if name.casefold() in self._taken else ""

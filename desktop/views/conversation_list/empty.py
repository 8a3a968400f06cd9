"""What an empty list says: one sentence and one action that fits the view."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.widgets import EmptyState


class EmptyList(QWidget):
    """`acted(command id)` when its action is taken."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, int] | None = None
        self._state: EmptyState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_for(self, view: str, unassigned: int) -> None:
        """Say it for a view; `unassigned` conversations could be taken."""
        if (view, unassigned) == self._shown:
            return
        self._shown = (view, unassigned)
        if self._state is not None:
            self._column.removeWidget(self._state)
            self._state.deleteLater()
        self._state = self._make(view, unassigned)
        self._state.acted.connect(self._act)
        self._column.addWidget(self._state)

    def _make(self, view: str, unassigned: int) -> EmptyState:
        title = self.tr("Nada te espera")
        if view in {"mine", "owed"} and unassigned:
            text = self.tr("Hay %n sin asignar.", "", unassigned)
            return EmptyState(self._theme, title, text, self.tr("Ver sin asignar"), "hand")
        if view in {"mine", "owed"}:
            return EmptyState(self._theme, title, self.tr("Tampoco hay conversaciones sin asignar."))
        return EmptyState(self._theme, *self._plain(view))

    def _plain(self, view: str) -> tuple[str, str]:
        """Title and sentence where there is nothing to do."""
        words = {
            "unassigned": (self.tr("Todo tiene dueño"), self.tr("Ninguna conversación espera en la cola.")),
            "mentions": (self.tr("Nadie te mencionó"), self.tr("Aquí llegan las notas con tu nombre.")),
            "at_risk": (self.tr("Nada está por vencer"), self.tr("Todo va a tiempo.")),
            "snoozed": (
                self.tr("No hay nada pospuesto"),
                self.tr("Lo que pospones vuelve solo, a su hora o cuando el cliente escribe."),
            ),
        }
        return words.get(view, (self.tr("Aquí no hay conversaciones"), ""))

    def _act(self) -> None:
        self.acted.emit("go.unassigned")

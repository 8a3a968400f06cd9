"""Leaving a page with unsaved changes: stay, discard, or save first."""

from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.widgets import Button, ButtonKind, ConfirmDialog

translate = QCoreApplication.translate
Decision = Literal["stay", "discard", "save"]


class LeaveDialog(ConfirmDialog):
    """`decision` counts when it is over. Esc stays."""

    def __init__(self, theme: Theme, sentence: str, parent: QWidget) -> None:
        super().__init__(
            theme, translate("Settings", "¿Guardar los cambios?"), sentence, translate("Settings", "Guardar"), parent,
            danger=False,
        )  # fmt: skip
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.decision: Decision = "stay"
        self.card.cancel.set_label(translate("Settings", "Seguir aquí"))
        self.discard = Button(theme, translate("Settings", "Descartar"), ButtonKind.DANGER)
        column = self.card.layout()
        row = column.itemAt(column.count() - 1) if column is not None else None
        line = row.layout() if row is not None else None
        if isinstance(line, QHBoxLayout):
            line.insertWidget(2, self.discard)
        self.discard.clicked.connect(self._discard)
        self.card.action.clicked.disconnect(self.accept)
        self.card.action.clicked.connect(self._save)

    def _discard(self) -> None:
        self.decision = "discard"
        self.accept()

    def _save(self) -> None:
        self.decision = "save"
        self.accept()

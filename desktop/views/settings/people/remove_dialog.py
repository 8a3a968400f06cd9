"""Taking a line out of the plan: this one, or it and those like it in the weeks after."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.widgets import Button, ButtonKind, ConfirmDialog


class RemoveDialog(ConfirmDialog):
    """`all_of_them` counts when it is accepted."""

    def __init__(self, theme: Theme, words: str, count: int, parent: QWidget) -> None:
        super().__init__(theme, self.tr("¿Quitar del plan?"), words, self.tr("Quitar"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.all_of_them = False
        self.every = Button(theme, self.tr("Quitar los %n", "", count), ButtonKind.DANGER)
        self.every.setVisible(count > 1)
        column = self.card.layout()
        last = column.itemAt(column.count() - 1) if column is not None else None
        line = last.layout() if last is not None else None
        if isinstance(line, QHBoxLayout):
            line.insertWidget(2, self.every)
        self.every.clicked.connect(self._every)

    def _every(self) -> None:
        self.all_of_them = True
        self.accept()

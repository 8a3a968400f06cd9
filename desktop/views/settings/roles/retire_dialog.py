"""Retiring a role: what its people get in its place."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.widgets import Combo, ConfirmDialog


class RetireDialog(ConfirmDialog):
    """`instead` counts when it is accepted; None where nobody has the role."""

    def __init__(
        self, theme: Theme, name: str, count: int, others: Sequence[tuple[str, object]], parent: QWidget
    ) -> None:
        words = self.tr("Nadie lo tiene: no cambia nada para nadie.")
        if count:
            words = self.tr("%n persona(s) pasan en el mismo paso a:", "", count)
        super().__init__(theme, self.tr("¿Retirar «{0}»?").format(name), words, self.tr("Retirar"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.others = Combo(theme, self.tr("Rol en su lugar"))
        for label, value in others:
            self.others.addItem(label, value)
        self.others.setVisible(bool(count))
        column = self.card.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(column.count() - 2, self.others)
            column.insertSpacing(column.count() - 2, theme.px(12))

    @property
    def instead(self) -> object:
        """The role chosen: a number, or one of Relevo's own."""
        return self.others.currentData()

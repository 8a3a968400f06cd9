"""A menu of several choices that stays open while they are made: people, teams, numbers, tags of a filter."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.widgets import Menu

_PICKING = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PickingMenu(Menu):
    """`picked(keys)` after every change; the row at the top takes all choices back."""

    picked = Signal(object)

    def __init__(
        self, theme: Theme, everything: str, choices: Sequence[tuple[Any, str]], chosen: Sequence[Any],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(theme, parent)
        self.everything = self.add(everything, checked=not chosen)
        self.everything.triggered.connect(self._clear)
        self.addSeparator()
        self.choices: list[QAction] = []
        for key, words in choices:
            action = self.add(words, checked=key in chosen)
            action.setData(key)
            action.triggered.connect(self._tell)
            self.choices.append(action)
        self.aboutToHide.connect(self.deleteLater)

    def restyle(self) -> None:
        """Take over a changed theme; more choices than the screen is high are scrolled."""
        super().restyle()
        self.setStyleSheet(self.styleSheet() + "QMenu { menu-scrollable: 1; }")

    def keys(self) -> tuple[Any, ...]:
        """What is chosen."""
        return tuple(action.data() for action in self.choices if action.isChecked())

    def _clear(self) -> None:
        for action in self.choices:
            action.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        self.everything.setChecked(not self.keys())
        self.picked.emit(self.keys())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        if event.key() in _PICKING and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)

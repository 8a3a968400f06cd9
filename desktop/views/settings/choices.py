"""Several of a few, chosen in a menu: teams, tags, languages. The button says what is chosen."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction

from desktop.theme import Theme
from desktop.views.widgets import Button, ButtonKind, Menu


class Choices(Button):
    """`changed` fires for a person's choice. `none` is said while nothing is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, none: str, icon: str = "chevron-down") -> None:
        super().__init__(theme, none, ButtonKind.OUTLINE, icon, small=True)
        self._name, self._none = name, none
        self._offered: list[tuple[str, Hashable]] = []
        self._chosen: list[Hashable] = []
        self.clicked.connect(self._open)

    def offer(self, offered: Sequence[tuple[str, Hashable]], chosen: Sequence[Hashable]) -> None:
        """What there is, and what is chosen of it; something that is gone stays chosen and is said as it is."""
        self._offered, self._chosen = list(offered), list(chosen)
        self._say()

    def chosen(self) -> tuple[Hashable, ...]:
        """In the order of the offer."""
        order = {value: at for at, (_, value) in enumerate(self._offered)}
        return tuple(sorted(self._chosen, key=lambda value: order.get(value, len(order))))

    def _say(self) -> None:
        names = {value: name for name, value in self._offered}
        words = ", ".join(names.get(value, "?") for value in self.chosen()) or self._none
        self.set_label(words if len(words) <= 40 else f"{words[:39]}…")
        self.setAccessibleName(f"{self._name}: {words}")

    def _open(self) -> None:
        menu = Menu(self.theme, self)
        for name, value in self._offered:
            menu.add(name, checked=value in self._chosen).setData(value)
        menu.triggered.connect(self._toggle)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _toggle(self, action: QAction) -> None:
        self.toggle_value(action.data())

    def toggle_value(self, value: Hashable) -> None:
        """As if a person chose it, or took it back."""
        if value in self._chosen:
            self._chosen.remove(value)
        else:
            self._chosen.append(value)
        self._say()
        self.changed.emit()

"""The timeline's scroll bar: it counts rows, not pixels, since rows above have no height before they are laid out.

`Canvas` moves it with `follow`; what a reader does with it comes back as signals.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.timeline.position import Heights, Position
from desktop.views.timeline.thin_bar import ThinBar

UNIT = 100
"""Steps of the bar per row."""


class RowBar(ThinBar):
    """`row_wanted(index, part)`: this row at the top, this share of it above the edge; `end_wanted` at its end."""

    row_wanted = Signal(int, float)
    end_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._is_following = False
        self._per_page = 10.0
        self.valueChanged.connect(self._dragged)

    def follow(self, position: Position, height: Heights) -> None:
        """Stand where the rows stand; `height` is asked of the top row alone."""
        count = position.count
        top, y = position.top()
        value = top * UNIT
        if count:
            value += round(UNIT * max(0.0, -y) / max(1.0, height(top)))
        if position.at_bottom:
            self._per_page = max(1.0, count - value / UNIT)
        most = max(value, round((count - self._per_page) * UNIT))
        self._is_following = True
        self.setRange(0, max(0, most))
        self.setPageStep(max(1, round(self._per_page * UNIT)))
        self.setSingleStep(UNIT)
        self.setValue(value)
        self._is_following = False
        self.setVisible(most > 0)

    def _dragged(self, value: int) -> None:
        if self._is_following:
            return
        if value >= self.maximum():
            self.end_wanted.emit()
        else:
            index, part = divmod(value, UNIT)
            self.row_wanted.emit(index, part / UNIT)

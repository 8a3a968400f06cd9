"""What every widget of the kit shares: it is handed a theme, and re-reads it when the theme changes.

Widgets paint themselves with tokens; nothing here looks up a global. A widget never keeps its parent in an attribute:
ask `parentWidget()`, because such a cycle crashes PySide6 when the collector breaks it (see `focus_ring`).
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme

FIXED = QSizePolicy.Policy.Fixed
EXPANDING = QSizePolicy.Policy.Expanding


class ThemedWidget(QWidget):
    """A painted widget. Subclasses override `sizeHint` and `paintEvent`, and `restyle` if they hold children."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self.restyle)

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.updateGeometry()
        self.update()


class PaintedMark(ThemedWidget):
    """A small mark of fixed size that takes no focus and no mouse (badge, pill, avatar)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(FIXED, FIXED)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

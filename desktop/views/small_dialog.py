"""A small dialog: a title, one column, and a foot with *Cancel* and what it does. Deleted when closed; Esc leaves.

Opened with `open()`. Subclasses fill `column` and close it with `foot`.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import Button, Label

PAD, GAP = 20, 12


class SmallDialog(QDialog):
    """`width` and `gap` (between the parts) at 100 %; `head` is the title on the page, where the window has another."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, width: int, gap: int = GAP) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(self.theme.px(width))
        self.theme.style(self)
        self.cancel = Button(self.theme, self.tr("Cancelar"))
        self.cancel.clicked.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*(self.theme.px(PAD),) * 4)
        self.column.setSpacing(self.theme.px(gap))

    def head(self, words: str = "") -> None:
        """The title of the page."""
        self.column.addWidget(Label(self.theme, words or self.windowTitle(), Role.TITLE))

    def fit(self) -> None:
        """As high as what is on it takes at its width: lines that are broken are not guessed."""
        self.column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.column.invalidate()
        self.column.activate()
        self.setMinimumHeight(0)
        self.resize(self.width(), self.column.totalHeightForWidth(self.width()))

    def foot(self, action: Button) -> None:
        """The last line: leave, or do it."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(action)
        self.column.addLayout(row)

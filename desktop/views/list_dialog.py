"""A dialog that lists things: a title, rows below each other that scroll, and a foot with words and the way out.

Deleted when closed; Esc leaves. Subclasses insert rows before the stretch that ends `lines`, and say in `words` how it
went.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import Button, ElidedLabel, Hairline, Ink, Label, ScrollPage

Size = tuple[int, int]


class ListDialog(QDialog):
    """`size` at 100 %; `leave` is the word of its button."""

    def __init__(self, theme: Theme, parent: QWidget, title: str, leave: str, size: Size) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*map(theme.px, size))
        theme.style(self)
        self.words = ElidedLabel(theme, "", Role.META, Ink.SECONDARY)
        self.close_button = Button(theme, leave)
        self.close_button.clicked.connect(self.reject)
        body = QWidget()
        self.lines = QVBoxLayout(body)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(0)
        self.lines.addStretch(1)
        self.page = ScrollPage(body)
        self._assemble()

    def _assemble(self) -> None:
        px = self.theme.px
        self.column, foot = QVBoxLayout(self), QHBoxLayout()
        self.column.setContentsMargins(0, px(16), 0, 0)
        self.column.setSpacing(0)
        title = Label(self.theme, self.windowTitle(), Role.TITLE)
        title.setContentsMargins(px(20), 0, px(20), px(8))
        self.column.addWidget(title)
        self.column.addWidget(self.page, 1)
        self.column.addWidget(Hairline(self.theme))
        foot.setContentsMargins(px(20), px(10), px(20), px(14))
        foot.addWidget(self.words, 1)
        foot.addWidget(self.close_button)
        self.column.addLayout(foot)

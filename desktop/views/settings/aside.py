"""The column at the right of a page: a title, what follows from what is set, and a note about it.

Pages make one in `aside()`; the window moves it below the page where there is no room for three columns.
"""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import Ink, Label, Paragraph


class Aside(QWidget):
    """`title` and the parts below each other, `gap` design pixels apart."""

    def __init__(self, theme: Theme, title: str, *parts: QWidget, gap: int = 10) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(gap))
        column.addWidget(Label(theme, title, Role.UI_STRONG))
        for part in parts:
            column.addWidget(part)


def aside_note(theme: Theme, words: str = "") -> Paragraph:
    """A remark in small letters."""
    return Paragraph(theme, words, Role.META, Ink.SECONDARY)

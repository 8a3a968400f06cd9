"""Small parts of the builder: a line with its count and what is wrong with it, an area with both."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.settings.rows import TextArea
from desktop.views.widgets import Ink, Label, Paragraph, TextField
from protocol.rules.limits import length


class Counted(QWidget):
    """A line of text: `edited` when a person changed it. `limit` 0 counts nothing."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, limit: int = 0, placeholder: str = "") -> None:
        super().__init__()
        self._limit = limit
        self.line = TextField(theme, placeholder)
        self.line.setAccessibleName(name)
        self.count = Label(theme, "", Role.META, Ink.SECONDARY)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self.setFocusProxy(self.line)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        row.setSpacing(theme.px(8))
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        self.count.setVisible(bool(limit))
        column.addLayout(row)
        column.addWidget(self.error)
        self.line.textChanged.connect(self._counted)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self._counted()

    def text(self) -> str:
        """What stands in it."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Show it without firing `edited`; the caret stays where the text is the same."""
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def set_error(self, words: str) -> None:
        """Say what is wrong; empty takes it away."""
        self.error.set_text(words)
        self.error.setVisible(bool(words))
        self.line.set_invalid(bool(words))
        self.line.setAccessibleDescription(words)

    def _counted(self) -> None:
        self.count.setText(f"{length(self.line.text())} / {self._limit}")


class Written(QWidget):
    """A text of several lines with its count and what is wrong with it. `edited` when a person changed it."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, limit: int, lines: int, hint: str = "") -> None:
        super().__init__()
        self._limit = limit
        self.area = TextArea(theme, name, lines)
        self.hint = Paragraph(theme, hint, Role.META, Ink.SECONDARY)
        self.count = Label(theme, "", Role.META, Ink.SECONDARY)
        self.error = Paragraph(theme, "", Role.META, Ink.DANGER)
        self.error.hide()
        self.setFocusProxy(self.area)
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        row.addWidget(self.hint, 1)
        row.addWidget(self.count)
        column.addWidget(self.area)
        column.addWidget(self.error)
        column.addLayout(row)
        self.area.textChanged.connect(self._counted)
        self.area.edited.connect(self.edited)
        self._counted()

    def text(self) -> str:
        """What stands in it."""
        return self.area.toPlainText()

    def set_error(self, words: str) -> None:
        """Say what is wrong; empty takes it away."""
        self.error.set_text(words)
        self.error.setVisible(bool(words))
        self.area.setAccessibleDescription(words)

    def _counted(self) -> None:
        self.count.setText(f"{length(self.area.toPlainText())} / {self._limit}")

"""The read-only editor that a double click lays over a bubble's text, so that part of it can be marked by keyboard."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from desktop.theme import Theme
from desktop.views.timeline.look import Ink


class TextOverlay(QPlainTextEdit):
    """Plain text over a bubble; goes away with Esc or when the focus leaves."""

    closed = Signal()

    def __init__(self, theme: Theme, text: str, font: QFont, ink: Ink, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFont(font)
        self.document().setDocumentMargin(0)
        self.setPlainText(text)
        self.setAccessibleName(self.tr("Texto del mensaje"))
        colors = theme.colors
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {ink.fill.name()}; color: {ink.text.name()}; border: 0; padding: 0;"
            f" selection-background-color: {colors.accent.fill.name()};"
            f" selection-color: {colors.text.on_accent.name()}; }}"
        )

    def open_at(self, rect: QRect, position: int) -> None:
        """Show over a rectangle with the word at a caret position marked."""
        self.setGeometry(rect)
        cursor = self.textCursor()
        cursor.setPosition(max(0, min(position, self.document().characterCount() - 1)))
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        self.setTextCursor(cursor)
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._leave()

    def _leave(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()
            self.deleteLater()

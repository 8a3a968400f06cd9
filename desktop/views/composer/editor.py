"""The text of an answer: grows from two to ten lines, then scrolls. Plain text in, plain text out.

Enter behaves as the person chose (`enter_sends`); asked once, on the first Enter. Files may be pasted and dropped.
"""

from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetricsF, QImage, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from desktop.theme import Role, Theme

LEAST, MOST = 2, 10


class Editor(QPlainTextEdit):
    """`entered` on Enter without Shift; the composer decides what it means."""

    entered = Signal()
    files_given = Signal(list)
    image_given = Signal(QImage)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.handles_enter = False
        self.setProperty("bare", True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Mensaje"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._fit)
        theme.changed.connect(self.restyle)
        self.restyle()

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.setFont(self.theme.font(Role.BODY))
        self.document().setDefaultFont(self.theme.font(Role.BODY))
        self._fit()

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Replace everything; the caret goes to the end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def lines(self) -> int:
        """Lines as wrapped at the present width."""
        block, count = self.document().begin(), 0
        while block.isValid():
            self.document().documentLayout().blockBoundingRect(block)
            count += max(1, block.layout().lineCount())
            block = block.next()
        return count

    def _fit(self) -> None:
        step = QFontMetricsF(self.font()).lineSpacing()
        lines = min(MOST, max(LEAST, self.lines()))
        height = round(lines * max(step, self.theme.fonts.line(Role.BODY))) + self.theme.px(8)
        many = self.lines() > MOST
        wanted = Qt.ScrollBarPolicy.ScrollBarAsNeeded if many else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if wanted != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(wanted)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(200), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if enter and plain and self.handles_enter:
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
        if files:
            self.files_given.emit(files)
        elif source.hasImage() and not source.hasText():
            self.image_given.emit(QImage(source.imageData()))
        else:
            self.insertPlainText(source.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            return
        super().dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if event.mimeData().hasUrls():
            self.insertFromMimeData(event.mimeData())
            event.acceptProposedAction()
            return
        super().dropEvent(event)

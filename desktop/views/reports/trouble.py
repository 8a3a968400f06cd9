"""A line under the tabs: why the figures are old or missing, and asking again."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import Button, IconMark, Ink, Paragraph, ThemedWidget


class TroubleBar(ThemedWidget):
    """Hidden while there is nothing to say."""

    retry = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        px = theme.px
        self.words = Paragraph(theme, "", Role.UI)
        self.button = Button(theme, self.tr("Reintentar"), small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(6), px(16), px(6))
        row.setSpacing(px(8))
        row.addWidget(IconMark(theme, "circle-alert", Ink.WARN))
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self.retry)
        self.hide()

    def say(self, words: str, *, retry: bool = False) -> None:
        """Tell it; empty: all is well."""
        self.words.set_text(words)
        self.setAccessibleName(words)
        self.button.setVisible(retry)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colors = QPainter(self), self.theme.colors
        painter.fillRect(self.rect(), colors.status.warn_soft)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colors.status.warn_border)

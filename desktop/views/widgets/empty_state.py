"""Empty state: a little art, one sentence, one action."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import paint_contour_art
from desktop.views.delegates.painting.contour import ART
from desktop.views.widgets.base import PaintedMark, ThemedWidget
from desktop.views.widgets.buttons import Button, ButtonKind
from desktop.views.widgets.label import Ink, Label

_CENTER = Qt.AlignmentFlag.AlignHCenter


class ContourArt(PaintedMark):
    """The hills; decoration, unseen by screen readers."""

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(ART[0]), self.theme.px(ART[1]))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_contour_art(QPainter(self), QRectF(self.rect()), self.theme)


class EmptyState(ThemedWidget):
    """`acted` fires when its one action is taken. Without `action` it is only words."""

    acted = Signal()

    def __init__(
        self, theme: Theme, title: str, text: str = "", action: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        px = theme.px
        self.title = Label(theme, title, Role.UI_STRONG)
        self.text = Label(theme, text, Role.UI, Ink.SECONDARY)
        for words in (self.title, self.text):
            words.setWordWrap(True)  # zoomed in, or in a narrow pane
            words.setAlignment(_CENTER)
        self.button = Button(theme, action, ButtonKind.PRIMARY, icon) if action else None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(ContourArt(theme), 0, _CENTER)
        column.addSpacing(px(12))
        column.addWidget(self.title)
        column.addSpacing(px(4) if text else 0)
        column.addWidget(self.text)
        if self.button is not None:
            column.addSpacing(px(8))
            column.addWidget(self.button, 0, _CENTER)
            self.button.clicked.connect(self.acted)
        column.addStretch(1)

"""Confirmation dialog, only where data would be lost. Opened with `open()`, never run in a nested loop.

The safe choice has the focus and answers Esc; the dangerous one is red and says what it does.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import painting
from desktop.views.widgets.base import ThemedWidget
from desktop.views.widgets.buttons import Button, ButtonKind
from desktop.views.widgets.card import Card, CardKind
from desktop.views.widgets.cut import cut_to_shape, paint_under
from desktop.views.widgets.label import Ink
from desktop.views.widgets.paragraph import Paragraph

WIDTH = 348
PAD = 20


class DialogCard(Card):
    """Title, explanation and two buttons; the body of `ConfirmDialog`."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        action: str,
        parent: QWidget | None = None,
        *,
        cancel: str = "",
        danger: bool = True,
    ) -> None:
        super().__init__(theme, CardKind.DIALOG, parent)
        px = theme.px
        self.setFixedWidth(px(WIDTH))
        self.title = Paragraph(theme, title, Role.TITLE)
        self.text = Paragraph(theme, text, Role.UI, Ink.SECONDARY)
        self.cancel = Button(theme, cancel or self.tr("Cancelar"))
        self.action = Button(theme, action, ButtonKind.DANGER_FILL if danger else ButtonKind.PRIMARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(px(PAD + 1),) * 4)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(px(4))
        column.addWidget(self.text)
        column.addSpacing(px(15))
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.action)
        column.addLayout(row)


class ConfirmDialog(QDialog):
    """`accepted` when the dangerous choice was made, `rejected` on cancel or Esc."""

    def __init__(
        self, theme: Theme, title: str, text: str, action: str, parent: QWidget | None = None, *, danger: bool = True
    ) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowTitle(title)
        self.setModal(True)
        self.card = DialogCard(theme, title, text, action, danger=danger)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self.card.cancel.clicked.connect(self.reject)
        self.card.action.clicked.connect(self.accept)
        self.card.cancel.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_to_shape(self, self.card.theme.tokens.radius.dialog)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            paint_under(self, painter, self.card.theme.colors.border.strong)


class Scrim(ThemedWidget):
    """Darkens its parent while something stands before it; follows the parent's size."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setGeometry(parent.rect())
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if event.type() == QEvent.Type.Resize and parent is not None and watched is parent:
            self.setGeometry(parent.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colors.surface.overlay)

"""The short row of emoji to react with."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, fill_round, painting, stroke_round
from desktop.views.widgets import PopupFrame

EMOJI = ("👍", "❤️", "😂", "😮", "😢", "🙏")
SIDE = 36


class _EmojiButton(QAbstractButton):
    def __init__(self, theme: Theme, emoji: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setText(emoji)
        self.setAccessibleName(emoji)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(SIDE), self.theme.px(SIDE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt's buttons know the space bar only; the menu this came from was left with Enter.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        with painting(QPainter(self)) as painter:
            if self.underMouse() or self.isDown():
                fill_round(painter, box, 6, self.theme.colors.surface.hover)
            if self.hasFocus():
                stroke_round(painter, box, 6, self.theme.colors.accent.focus, 2)
            font = self.theme.font(Role.HEADING)
            draw_line(painter, box, self.text(), font, self.theme.colors.text.primary, Qt.AlignmentFlag.AlignHCenter)


class ReactionBar(PopupFrame):
    """Tells which emoji was chosen, then goes away."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Reaccionar"))
        row = QHBoxLayout()
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        self.buttons = [_EmojiButton(theme, emoji, self) for emoji in EMOJI]
        for button in self.buttons:
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        self.body.addLayout(row)
        self.buttons[0].setFocus()

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, _EmojiButton):
            self.chosen.emit(button.text())
        self.close()

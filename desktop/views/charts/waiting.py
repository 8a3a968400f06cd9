"""What stands in a chart without data: grey bars while it loads, a sentence when empty, and *retry*."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import fill_round
from desktop.views.widgets import IconMark, Ink, Label, LinkButton, ThemedWidget

_SHARES = (0.42, 0.66, 0.9, 0.74, 0.52, 0.6, 0.34, 0.22)
_CENTER = Qt.AlignmentFlag.AlignHCenter


def paint_skeleton(painter: QPainter, body: QRectF, theme: Theme) -> None:
    """Columns of made-up heights; they do not shimmer."""
    step = body.width() / len(_SHARES)
    for index, share in enumerate(_SHARES):
        height = body.height() * share * 0.8
        left = body.left() + index * step
        box = QRectF(left, body.bottom() - height, step - theme.px(8), height)
        fill_round(painter, box, theme.tokens.radius.small, theme.colors.border.subtle)


class Trouble(ThemedWidget):
    """The words in the middle of an empty or failed chart."""

    retry = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._icon = IconMark(theme, "circle-alert", Ink.DANGER)
        self._words = Label(theme, "", Role.UI, Ink.SECONDARY)
        self._words.setWordWrap(True)
        self._words.setAlignment(_CENTER)
        self._again = LinkButton(theme, self.tr("Reintentar"))
        self._again.clicked.connect(self.retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addStretch(1)
        column.addWidget(self._icon, 0, _CENTER)
        column.addWidget(self._words)
        column.addWidget(self._again, 0, _CENTER)
        column.addStretch(1)
        self.hide()

    def show_words(self, words: str, *, error: bool) -> None:
        """Say it; an error has a way out."""
        self._words.setText(words)
        self._icon.setVisible(error)
        self._again.setVisible(error)
        self.show()
        self.raise_()

"""Error card, shown where the error happened: cause, effect, what to do, and a foot for what is off meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets.base import ThemedWidget
from desktop.views.widgets.buttons import Button
from desktop.views.widgets.card import Card
from desktop.views.widgets.icon import IconMark
from desktop.views.widgets.label import Ink, Label
from desktop.views.widgets.paragraph import Paragraph

PAD = 17


class Hairline(ThemedWidget):
    """A 1 px line across."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(8, 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colors.border.subtle)


class ErrorCard(Card):
    """`buttons` are made by the caller (small ones), so each is connected where its meaning is known."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        text: str,
        buttons: Sequence[Button] = (),
        foot: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        px = theme.px
        self.setAccessibleName(f"{title}. {text}")
        self.title = Label(theme, title, Role.UI_STRONG, Ink.DANGER)
        self.text = Paragraph(theme, text, Role.UI, Ink.SECONDARY)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(PAD), px(15), px(PAD), px(15))
        column.setSpacing(0)
        column.addLayout(_line(theme, IconMark(theme, "circle-alert", Ink.DANGER), self.title))
        column.addSpacing(px(8))
        column.addWidget(self.text)
        column.addSpacing(px(8))
        if buttons:
            column.addLayout(_line(theme, *buttons))
        column.addStretch(1)
        if foot:
            column.addWidget(Hairline(theme))
            column.addSpacing(px(8))
            mark, words = IconMark(theme, "lock", Ink.SECONDARY, 14), Label(theme, foot, Role.META, Ink.SECONDARY)
            column.addLayout(_line(theme, mark, words))


def _line(theme: Theme, *widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row

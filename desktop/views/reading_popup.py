"""A popup that only reads: a head with its mark, lines below each other, as high as what it says up to a limit.

Esc or a click beside it closes; deleted then. Subclasses fill `column` and call `fit`.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Role, Theme
from desktop.views.widgets import IconMark, Ink, Label, PopupFrame, ScrollPage

WIDTH, FIRST = 400, 96


class ReadingPopup(PopupFrame):
    """`icon`, `name` and `most` (its height at 100 %) are the subclass's; `gap` stands between its lines."""

    icon = ""
    most = 440
    gap = 8

    def __init__(self, theme: Theme, parent: QWidget, name: str) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(self.theme.px(WIDTH))
        self.area = ScrollPage(None, name)
        self.body.addWidget(self.area)
        self.setFixedHeight(self.theme.px(FIRST))
        self.blank(name)

    def blank(self, title: str) -> None:
        """Nothing but the head."""
        px, self.page = self.theme.px, QWidget()
        self.column, head = QVBoxLayout(self.page), QHBoxLayout()
        self.column.setContentsMargins(px(16), px(14), px(16), px(14))
        self.column.setSpacing(px(self.gap))
        head.addWidget(IconMark(self.theme, self.icon, Ink.SECONDARY, 16))
        head.addWidget(Label(self.theme, title, Role.UI_STRONG), 1)
        self.column.addLayout(head)
        self.area.setWidget(self.page)

    def fit(self) -> None:
        """As high as what it says, up to a limit; long sentences take more lines than wished."""
        edges, most = self.theme.px(12), self.theme.px(self.most)
        self.column.activate()
        lines = self.column.totalHeightForWidth(self.width() - edges)
        wanted = max(self.page.minimumSizeHint().height(), lines) + edges
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > most else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.area.setVerticalScrollBarPolicy(scrolls)
        self.setFixedHeight(min(most, wanted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, step = self.area.verticalScrollBar(), self.theme.px(40)
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            bar.setValue(bar.value() + (step if event.key() == Qt.Key.Key_Down else -step))
        else:
            super().keyPressEvent(event)

"""Up to two tags on one line, each its shape and its word: for the header of a conversation."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import TagValue, paint_tag, painting, tag_size
from desktop.views.widgets import ThemedWidget

GAP, HEIGHT, LEAST = 10, 18, 28


class TagStrip(ThemedWidget):
    """Hidden without tags; what has no room is left out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.values: list[TagValue] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_tags(self, values: list[TagValue]) -> None:
        """Show these."""
        if values == self.values:
            return
        self.values = values
        self.setAccessibleName(", ".join(value.name for value in values))
        self.setVisible(bool(values))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = sum(tag_size(value, self.theme).width() + self.theme.px(GAP) for value in self.values)
        return QSize(round(wide), self.theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        px, left = self.theme.px, 0.0
        with painting(QPainter(self)) as painter:
            for value in self.values:
                room = self.width() - left
                if room < px(LEAST):
                    return
                left = paint_tag(painter, QPointF(left, 0), value, self.theme, room).right() + px(GAP)

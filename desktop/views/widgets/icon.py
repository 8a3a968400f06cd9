"""A tinted icon as a widget, for places where a picture stands beside words. It carries no name of its own."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import painting
from desktop.views.widgets.base import PaintedMark
from desktop.views.widgets.label import Ink, ink_color


class IconMark(PaintedMark):
    """Icon `name` of `side` px in one of the text inks."""

    def __init__(
        self, theme: Theme, name: str, ink: Ink = Ink.SECONDARY, side: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.name, self.ink, self.side = name, ink, side

    def sizeHint(self) -> QSize:
        side = self.theme.px(self.side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        center = QPointF(self.width() / 2, self.height() / 2)
        with painting(QPainter(self)) as painter:
            color = ink_color(self.theme, self.ink)
            self.theme.icons.paint(painter, center, self.name, color, self.theme.px(self.side))

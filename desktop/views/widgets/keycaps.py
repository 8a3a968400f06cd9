"""A row of key caps as a widget (composer foot, palette foot, settings)."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import key_caps_size, paint_key_caps, painting
from desktop.views.widgets.base import PaintedMark


class KeyCaps(PaintedMark):
    """Shows keys such as ("Ctrl", "K"); names come ready from the commands registry."""

    def __init__(self, theme: Theme, keys: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.keys = tuple(keys)
        self.setAccessibleName("+".join(self.keys))

    def sizeHint(self) -> QSize:
        return key_caps_size(self.keys, self.theme).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            paint_key_caps(painter, QPointF(0, 0), self.keys, self.theme)

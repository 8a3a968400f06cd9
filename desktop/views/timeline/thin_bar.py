"""A narrow scroll bar laid over the timeline's right edge: keyboard, dragging and ranges are QScrollBar's own.

Painted here because the styled one costs more than all the bubbles of a frame.
"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import fill_round, painting

WIDTH = 10
THUMB = 4


class ThinBar(QScrollBar):
    """Thumb only; it grows under the pointer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style = self.style()
        part = QStyle.SubControl.SC_ScrollBarSlider
        thumb = QRectF(style.subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self))
        wide = THUMB + 3 if self.underMouse() or self.isSliderDown() else THUMB
        box = QRectF(self.width() - wide - 2, thumb.top() + 2, wide, max(20.0, thumb.height() - 4))
        colors = self.theme.colors.border
        with painting(QPainter(self)) as painter:
            fill_round(painter, box, wide / 2, colors.control if self.isSliderDown() else colors.strong)

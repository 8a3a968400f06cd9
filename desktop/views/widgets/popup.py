"""Popup frame with the flat 4 px ring (quick replies, pickers). Put a normal view into `body`.

It is a popup window by default; `embedded` makes it an ordinary child, as for the palette over its scrim.
"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import fill_round, painting, stroke_round
from desktop.views.widgets.base import ThemedWidget
from desktop.views.widgets.cut import cut_to_shape, paint_under
from desktop.views.widgets.menu import RING, ring_color


class PopupFrame(ThemedWidget):
    """Rounded, ringed ground; `body` is the layout for its content."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, embedded: bool = False, radius: int = 0) -> None:
        super().__init__(theme, parent)
        self.radius = radius or theme.tokens.radius.bubble
        if not embedded:
            kind = Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint
            self.setWindowFlags(kind | Qt.WindowType.NoDropShadowWindowHint)
            self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.body = QVBoxLayout(self)
        edge = RING + 1
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        cut_to_shape(self, self.radius, RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_to_shape(self, self.radius, RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self.theme.colors
        with painting(QPainter(self)) as painter:
            paint_under(self, painter, colors.border.strong)
            box = QRectF(self.rect())
            fill_round(painter, box, self.radius + RING, ring_color(self.theme))
            frame = box.adjusted(RING, RING, -RING, -RING)
            stroke_round(painter, frame, self.radius, colors.border.strong, fill=colors.surface.raised)

"""The round button that leads back to the newest message, with the number of those that came meanwhile."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import count_size, paint_count, painting, stroke_round
from desktop.views.widgets import FocusRing

SIDE = 40


class JumpButton(QAbstractButton):
    """Stands at the lower right of the timeline while it is scrolled up more than a page."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme, self.count = theme, 0
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Ir al final"))
        self.set_count(0)
        self._ring = FocusRing(self, theme, SIDE / 2)
        self.hide()

    def set_count(self, count: int) -> None:
        """How many messages came below."""
        self.count = count
        self.setAccessibleName(
            self.tr("Ir al final, %n mensajes nuevos", "", count) if count else self.tr("Ir al final")
        )
        self.resize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(SIDE) + 2, self.theme.px(SIDE) + self.theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self.theme, self.theme.px
        surface = theme.colors.surface
        side = px(SIDE)
        box = QRectF(1, px(8), side, side).adjusted(0, 0, 0, -1)
        with painting(QPainter(self)) as painter:
            ground = surface.sunken if self.isDown() else surface.hover if self.underMouse() else surface.raised
            stroke_round(painter, box, box.height() / 2, theme.colors.border.strong, fill=ground)
            theme.icons.paint(painter, box.center(), "chevron-down", theme.colors.text.primary, px(20))
            if self.count:
                size = count_size(self.count, theme)
                paint_count(painter, QPointF(box.center().x() - size.width() / 2, 0), self.count, theme)

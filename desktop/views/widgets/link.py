"""A text button that looks like a link: underlined, no ground, still 32 px high to hit."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import draw_line, painting, text_width
from desktop.views.widgets.base import FIXED
from desktop.views.widgets.focus_ring import FocusRing


class LinkButton(QPushButton):
    """For actions inside a sentence or a toast (Undo, Retry, Edit)."""

    def __init__(
        self, theme: Theme, text: str, parent: QWidget | None = None, *, on_inverse: bool = False, small: bool = False
    ) -> None:
        super().__init__(parent)
        self.theme, self.on_inverse, self.small = theme, on_inverse, small
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setSizePolicy(FIXED, FIXED)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._focus_ring = FocusRing(self, theme)
        theme.changed.connect(self.restyle)

    def set_label(self, text: str) -> None:
        """Say something else."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.restyle()

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = text_width(self.accessibleName(), self._font()) + 1
        return QSize(round(width), self.theme.metrics.min_target)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _font(self) -> QFont:
        return self.theme.font(Role.UI_STRONG, size=12 if self.small else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = self.theme.colors.text
        ink = colors.on_inverse if self.on_inverse else colors.link if self.isEnabled() else colors.disabled
        with painting(QPainter(self)) as painter:
            box = QRectF(self.rect())
            used = draw_line(painter, box, self.accessibleName(), self._font(), ink)
            below = round(box.center().y() + self.theme.px(7))
            painter.fillRect(QRectF(0, below, used, 1), ink)

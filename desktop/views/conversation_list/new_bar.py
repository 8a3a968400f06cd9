"""The dashed bar above the list: "3 nuevas". It is never filled: that would fight with the selected row."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.delegates.painting import (
    draw_line,
    fill_round,
    key_caps_size,
    paint_key_caps,
    painting,
    stroke_round,
)
from desktop.views.widgets import FocusRing

HEIGHT = 32
KEYS = ("Alt", "R")


class NewBar(QAbstractButton):
    """Hidden while nothing waits; a click shows what waits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ring = FocusRing(self, theme)
        theme.changed.connect(self.update)
        self.set_count(0)

    def set_count(self, count: int) -> None:
        """Tell how many wait."""
        words = self.tr("%n nueva(s)", "", count)
        self.setText(words)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, box = self.theme, self.theme.px, QRectF(self.rect())
        accent = theme.colors.accent
        with painting(QPainter(self)) as painter:
            if self.underMouse():
                fill_round(painter, box, theme.tokens.radius.control, theme.colors.surface.hover)
            stroke_round(painter, box, theme.tokens.radius.control, accent.soft_border, dashed=True)
            middle = box.center().y()
            theme.icons.paint(painter, QPointF(px(20), middle), "arrow-up", accent.text, px(16))
            words = box.adjusted(px(36), 0, -px(80), 0)
            draw_line(painter, words, self.text(), theme.font(Role.META, 600), accent.text)
            size = key_caps_size(KEYS, theme)
            paint_key_caps(
                painter, QPointF(box.right() - px(8) - size.width(), middle - size.height() / 2), KEYS, theme
            )

"""Skeleton rows at true heights, shown for at most one second of the first load. They do not shimmer."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import fill_round, painting
from desktop.views.widgets.base import ThemedWidget

# Widths of the two bars, as shares of the room right of the disc; they repeat so that rows look unlike each other.
_SHARES = ((0.44, 0.72), (0.58, 0.86), (0.36, 0.64))


class SkeletonRows(ThemedWidget):
    """`rows` placeholders of `row_height` px each (the list's own row height unless told otherwise)."""

    def __init__(
        self, theme: Theme, rows: int = 8, row_height: int = 0, disc: int = 36, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.rows, self._row_height, self.disc = rows, row_height, disc
        self.setAccessibleName(self.tr("Cargando…"))

    def row_height(self) -> int:
        """Return the height of one row in px."""
        return self.theme.px(self._row_height) if self._row_height else self.theme.metrics.list_row

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(300), self.rows * self.row_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        px, side = self.theme.px, self.theme.px(self.disc)
        color = self.theme.colors.border.subtle
        left = side + px(12)
        with painting(QPainter(self)) as painter:
            for row in range(self.rows):
                top = row * self.row_height() + (self.row_height() - side) / 2
                fill_round(painter, QRectF(0, top, side, side), side / 2, color)
                upper, lower = (share * (self.width() - left) for share in _SHARES[row % len(_SHARES)])
                fill_round(painter, QRectF(left, top + px(3), upper, px(12)), 4, color)
                fill_round(painter, QRectF(left, top + px(23), lower, px(10)), 4, color)

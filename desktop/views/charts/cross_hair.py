"""What lies over the lines of a `TimeSeries`: the cross-hair, its mark on each line, the stretch being dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.charts.inks import paint_marker, series
from desktop.views.delegates.painting import painting
from desktop.views.widgets import ThemedWidget

MARK = 10


class CrossHair(ThemedWidget):
    """Takes no mouse. Places are px from its own left and top; `x` below 0: none."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.x_at = -1.0
        self.marks: tuple[tuple[float, int], ...] = ()
        self.stretch: tuple[float, float] | None = None

    def stand(self, x: float, marks: Sequence[tuple[float, int]] = ()) -> None:
        """Stand at `x` with a mark at each (height, series)."""
        self._update_strip()
        self.x_at, self.marks = x, tuple(marks)
        self._update_strip()

    def drag(self, stretch: tuple[float, float] | None) -> None:
        """Show the stretch from one x to another."""
        self.stretch = stretch
        self.update()

    def _update_strip(self) -> None:
        """Only where it stands: the lines below need not be drawn again everywhere."""
        if self.x_at >= 0:
            self.update(int(self.x_at) - MARK, 0, 2 * MARK, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            if self.stretch is not None:
                self._paint_stretch(painter, *self.stretch)
            if self.x_at < 0:
                return
            painter.setPen(QPen(self.theme.colors.accent.focus, 1))
            painter.drawLine(QPointF(round(self.x_at) + 0.5, 0), QPointF(round(self.x_at) + 0.5, self.height()))
            for y, index in self.marks:
                self._paint_mark(painter, QPointF(self.x_at, y), index)

    def _paint_stretch(self, painter: QPainter, one: float, other: float) -> None:
        accent = self.theme.colors.accent
        ground = QColor(accent.fill)
        ground.setAlphaF(0.18)
        box = QRectF(min(one, other), 0, abs(other - one), self.height())
        painter.fillRect(box, ground)
        painter.setPen(QPen(accent.fill, 1))
        for x in (round(box.left()) + 0.5, round(box.right()) - 0.5):
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def _paint_mark(self, painter: QPainter, at: QPointF, index: int) -> None:
        theme, px = self.theme, self.theme.px
        painter.setPen(QPen(series(theme, index).color, 1.5))
        painter.setBrush(theme.colors.surface.raised)
        painter.drawEllipse(at, px(MARK) * 0.6, px(MARK) * 0.6)
        paint_marker(painter, at, px(MARK) * 0.6, index, theme)

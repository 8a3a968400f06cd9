"""The lines of a `TimeSeries`, drawn by pyqtgraph. The only module that imports it: a fifth of a second, so late.

It draws lines, areas and markers on nothing; axes, words and mouse are the chart's. Sparse lines are
2 px with markers, dense ones 1 px: Qt strokes those a hundred times faster, and more would only smear.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsView, QWidget

from desktop.theme import Theme
from desktop.views.charts.inks import line_pen, series
from desktop.views.charts.samples import Samples, moments
from desktop.views.charts.thinning import clip, thin, upper

pg.setConfigOption("exitCleanup", False)  # Qt takes its own things down

SPARSE, MARKED, OVER = 240, 48, 6
"""Points on screen up to which a line is 2 px wide, and has its markers; px over the edges."""
_SYMBOLS = {"circle": "o", "square": "s", "triangle": "t1", "diamond": "d", "plus": "+", "cross": "x"}


class _Curve(pg.PlotCurveItem):  # type: ignore[misc]
    """A curve that is told its bounds; pyqtgraph would search the data for them several times a frame."""

    shown = QRectF()

    def boundingRect(self) -> QRectF:
        return self.shown


class Plot:
    """A see-through view laid over the chart's ground; `view` is its widget."""

    def __init__(self, parent: QWidget) -> None:
        self.view = pg.GraphicsView(parent, background=None)
        self.view.viewport().setAutoFillBackground(False)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.view.setStyleSheet("background: transparent; border: 0;")
        # Told when to paint by `draw` alone: the scene asks a turn of the event loop later, for a second frame.
        self.view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self._box.setDefaultPadding(0)
        self.view.setCentralItem(self._box)
        self.points, self._inner, self._shown = 0, QSize(1, 1), QRectF()
        self.ratio = 0.0
        """Pixels of the device in one px; 0: the screen's own."""
        self._curves: list[Any] = []  # kept from one drawing to the next: making them costs more than drawing
        self._marks: list[Any] = []
        self._used = 0

    def place(self, where: QRect) -> None:
        """Stand there, and a little over the edges: half a marker belongs to the first and the last point."""
        self._inner = where.size()
        self.view.setGeometry(where.adjusted(-OVER, -OVER, OVER, OVER))

    moments = staticmethod(moments)

    def set_visible(self, *, visible: bool) -> None:
        """Show the lines, or not."""
        self.view.setVisible(visible)

    def draw(self, theme: Theme, lines: Sequence[Samples], since: float, until: float, top: float) -> None:
        """Draw the period anew; `top` is the value at the upper edge."""
        columns, high = max(1, self._inner.width()), max(1, self._inner.height())
        x_over, y_over = OVER * (until - since) / columns, OVER * top / high
        shown = QRectF(-x_over, -y_over, until - since + 2 * x_over, top + 2 * y_over)
        self._shown = shown
        self._box.setRange(shown, padding=0, disableAutoRange=True)
        self._begin()
        for one in lines:
            x, y = clip(*thin(one.x, one.y, since, until, columns), since, until)
            self.points += len(x)
            if one.line.faint:
                self._add_faint(theme, x - since, y)
            else:
                self._add_line(theme, one, x - since, y)
                if len(x) <= MARKED:
                    self._add_marks(theme, one, since, until)
        for unused in self._curves[self._used :]:
            unused.setVisible(False)
        self._box.prepareForPaint()
        self.view.viewport().update()

    def _begin(self) -> None:
        self.points = self._used = 0
        while self._marks:
            self._box.removeItem(self._marks.pop())

    def _add_line(self, theme: Theme, one: Samples, x: np.ndarray, y: np.ndarray) -> None:
        index = one.line.series
        pen = self._scaled(line_pen(theme, index, 2.0 if len(x) <= SPARSE else 1.0), x)
        if one.line.area:
            fill = QColor(series(theme, index).color)
            fill.setAlphaF(0.16)
            top_x, top_y = upper(x, y) if len(x) > SPARSE else (x, y)
            self._curve(top_x, top_y, None, fill)
        self._curve(x, y, pen)

    def _scaled(self, pen: QPen, x: np.ndarray) -> QPen:
        """In px of the device: a pen that does not stretch with the plot does not grow with the screen's ratio either.

        Its dashes are counted in widths, and grow with it. Dense lines stay one px of the device.
        """
        if len(x) <= SPARSE:
            pen.setWidthF(pen.widthF() * (self.ratio or float(self.view.devicePixelRatioF())))
        return pen

    def _add_marks(self, theme: Theme, one: Samples, since: float, until: float) -> None:
        """At what was measured within the period."""
        seen = np.isfinite(one.y) & (one.x >= since) & (one.x <= until)
        found = series(theme, one.line.series)
        size = theme.px(6) if found.marker in ("circle", "square") else theme.px(8)
        marks = pg.ScatterPlotItem(
            one.x[seen] - since, one.y[seen], size=size, symbol=_SYMBOLS[found.marker], pen=None, brush=found.color,
            antialias=True, useCache=False,
        )  # fmt: skip
        self._box.addItem(marks, ignoreBounds=True)
        self._marks.append(marks)

    def _add_faint(self, theme: Theme, x: np.ndarray, y: np.ndarray) -> None:
        pen = QPen(theme.colors.text.secondary, 1.2 if len(x) <= SPARSE else 1.0)
        pen.setDashPattern([2, 2])
        self._curve(x, y, self._scaled(pen, x))

    def _curve(self, x: np.ndarray, y: np.ndarray, pen: QPen | None, fill: QColor | None = None) -> None:
        """The next curve: a line, or the ground under one."""
        if pen is not None:
            pen.setCosmetic(True)
        if self._used == len(self._curves):
            self._curves.append(_Curve(connect="finite"))
            self._box.addItem(self._curves[-1], ignoreBounds=True)
        curve = self._curves[self._used]
        self._used += 1
        level, curve.shown = None if fill is None else 0.0, self._shown
        curve.setData(x, y, pen=pen, connect="finite", antialias=fill is None, fillLevel=level, brush=fill)
        curve.setVisible(True)

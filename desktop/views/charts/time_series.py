"""Lines over time: a cross-hair with the values of all of them, zoom by dragging, labels at the lines' ends.

Mouse: hover reads, drag chooses a period, double click goes back, click opens. Keys: arrows read, Page Up and Down
leap, Shift+arrows choose a period that Enter takes, Backspace goes back.
"""

from datetime import tzinfo

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.theme import Theme
from desktop.views.charts.chart import State
from desktop.views.charts.data import About
from desktop.views.charts.numbers import COUNT, Measure
from desktop.views.charts.time_plot import TimePlot
from desktop.views.charts.times import local
from desktop.views.widgets import Menu

_KEY = Qt.Key
DRAGGED, LEAP = 6, 10


class TimeSeries(TimePlot):
    """`period_chosen(since, until)`: aware datetimes of the stretch now shown; `period_left()`: the whole is back."""

    period_chosen = Signal(object, object)
    period_left = Signal()

    def __init__(
        self, theme: Theme, about: About, measure: Measure = COUNT, parent: QWidget | None = None, *,
        zone: tzinfo | None = None, framed: bool = True,
    ) -> None:  # fmt: skip
        self._pressed: float | None = None
        self._anchor = self._clicked = -1
        super().__init__(theme, about, measure, parent, zone=zone, framed=framed)
        self._click = QTimer(self)
        self._click.setSingleShot(True)
        self._click.timeout.connect(self._open_clicked)
        self._back = self.add_tool("zoom-out", self.tr("Ver todo el periodo"))
        self._back.clicked.connect(self.zoom_out)

    def zoom(self, since: float, until: float) -> None:
        """Show a part; at least a millionth of the whole, at most all of it."""
        low, high = self._whole
        since, until = max(low, min(since, until)), min(high, max(since, until))
        if until - since < (high - low) * 1e-6 or (since, until) == self.period:
            return
        self.period = (since, until)
        self._shown_anew()
        if self.is_zoomed:
            self.period_chosen.emit(local(since, self.zone), local(until, self.zone))
        else:
            self.period_left.emit()

    def zoom_out(self) -> None:
        """Back to the whole."""
        if self.is_zoomed:
            self.zoom(*self._whole)

    def make_menu(self) -> Menu:
        menu = super().make_menu()
        back = menu.add(self.tr("Ver todo el periodo"), "zoom-out")
        back.setEnabled(self.is_zoomed)
        back.triggered.connect(self.zoom_out)
        return menu

    def mousePressEvent(self, event: QMouseEvent) -> None:
        inside = self.area().adjusted(-4, 0, 4, 0).contains(event.position())
        if event.button() == Qt.MouseButton.LeftButton and self.state is State.READY and inside:
            self._pressed = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None and abs(event.position().x() - self._pressed) >= DRAGGED:
            left, wide = self.area().left(), self.area().width()
            ends = (max(0.0, min(wide, x - left)) for x in (self._pressed, event.position().x()))
            self._hair.drag((next(ends), next(ends)))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        dragged = self._hair.stretch is not None
        self._hair.drag(None)
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if dragged:
            self.zoom(self._moment(pressed), self._moment(event.position().x()))
            return
        self._clicked = self.stop_at(event.position())
        if self.is_zoomed:  # a second click would mean: back to the whole
            self._click.start(QApplication.doubleClickInterval())
        else:
            self._open_clicked()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._click.stop()
        self._pressed = None
        self.zoom_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = _KEY(event.key()), event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key in (_KEY.Key_PageUp, _KEY.Key_PageDown) and self.stops():
            leap = max(1, self.stops() // LEAP) * (-1 if key == _KEY.Key_PageUp else 1)
            self.read(max(0, min(self.stops() - 1, self.at + leap)), aloud=True)
        elif key == _KEY.Key_Backspace and self.is_zoomed:
            self.zoom_out()
        elif key in (_KEY.Key_Return, _KEY.Key_Enter) and self._hair.stretch is not None:
            self._take_stretch()
        elif key == _KEY.Key_Escape and self._hair.stretch is not None:
            self._let_go()
        else:
            before = self.at
            super().keyPressEvent(event)
            self._stretch_to(before) if shift and self.at >= 0 else self._let_go()

    def event(self, event: QEvent) -> bool:
        ours = isinstance(event, QKeyEvent) and event.key() in (_KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Backspace)
        if ours and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def _stretch_to(self, before: int) -> None:
        if self._hair.stretch is None:
            self._anchor = before if before >= 0 else self.at
        one, other = float(self._stops[self._anchor]), float(self._stops[self.at])
        self._hair.drag((self._x(one), self._x(other)))

    def _take_stretch(self) -> None:
        one, other = float(self._stops[self._anchor]), float(self._stops[self.at])
        self._let_go()
        self.zoom(one, other)

    def _let_go(self) -> None:
        self._anchor = -1
        self._hair.drag(None)

    def _open_clicked(self) -> None:
        if 0 <= self._clicked < self.stops():
            self.opened.emit(self.key(self._clicked))

    def _shown_anew(self) -> None:
        self.read(-1)
        self._back.setVisible(self.is_zoomed)
        self.place()
        self.setAccessibleDescription(self.summary())
        self.update()

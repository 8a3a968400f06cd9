"""What every chart shares: a card with title and note, its states, a cursor that mouse and arrows move, its picture.

A subclass tells how many places there are (`stops`), what is read at one (`reading`), where it is (`spot`, `stop_at`)
and paints its body; hover, keyboard, screen readers, loading, error and empty states and *copy as image* come from
here. Arrows walk, Home and End jump, Enter opens, Ctrl+C copies, Escape lets go of the cursor.
"""

from collections.abc import Hashable
from datetime import tzinfo
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.charts.card import ChartCard
from desktop.views.charts.data import About
from desktop.views.charts.reading import Reading, Readout
from desktop.views.charts.spoken import speak_charts
from desktop.views.charts.waiting import Trouble, paint_skeleton
from desktop.views.delegates.painting import painting
from desktop.views.widgets import Menu

_KEY = Qt.Key
_WALK = {_KEY.Key_Left: -1, _KEY.Key_Up: -1, _KEY.Key_Right: 1, _KEY.Key_Down: 1}


class State(StrEnum):
    """What stands in the card."""

    LOADING = "loading"
    READY = "ready"
    EMPTY = "empty"
    ERROR = "error"


class Chart(ChartCard):
    """`opened(key)`: somebody wants what is behind a place; `pointed(key)`: it is read; `retry`: load it again."""

    opened = Signal(object)
    pointed = Signal(object)
    retry = Signal()

    def __init__(
        self, theme: Theme, about: About, parent: QWidget | None = None, *, zone: tzinfo | None = None,
        framed: bool = True,
    ) -> None:  # fmt: skip
        speak_charts()
        super().__init__(theme, about, parent, zone=zone, framed=framed)
        self.state, self.at, self._walking = State.LOADING, -1, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._readout = Readout(theme, self)
        self._trouble = Trouble(theme, self)
        self._trouble.retry.connect(self.retry)
        self.set_about(about)

    # What a subclass tells --------------------------------------------------------------------------------------------
    def stops(self) -> int:
        """How many places can be read."""
        return 0

    def reading(self, stop: int) -> Reading:
        """What is read at a place."""
        raise NotImplementedError

    def spot(self, stop: int) -> QRectF:
        """Where the place is, in the widget."""
        raise NotImplementedError

    def stop_at(self, pos: QPointF) -> int:
        """The place under the pointer; -1: none."""
        hits = (stop for stop in range(self.stops()) if self.spot(stop).contains(pos))
        return next(hits, -1)

    def key(self, stop: int) -> Hashable:
        """What `opened` tells of it."""
        return stop

    def walked(self, stop: int, key: int) -> int:
        """Where an arrow leads."""
        return stop + _WALK[_KEY(key)]

    def paint_body(self, painter: QPainter, body: QRectF) -> None:
        """Draw what stands under the title."""

    # What a screen does -----------------------------------------------------------------------------------------------
    def show_loading(self) -> None:
        """Grey bars where the data will stand."""
        self._enter(State.LOADING)

    def show_empty(self, words: str = "") -> None:
        """Nothing happened in the period."""
        self._enter(State.EMPTY, words or self.tr("Sin datos en este periodo"))

    def show_error(self, words: str) -> None:
        """It could not be loaded, and why; `retry` follows from its button."""
        self._enter(State.ERROR, words)

    def show_ready(self) -> None:
        """There is data; without any place to read the chart says it is empty."""
        if self.stops():
            self._enter(State.READY)
        else:
            self.show_empty()

    def picture(self, ratio: int = 2) -> QImage:
        """The chart as an image, with title, period and "data as of"."""
        shown = self._readout.isVisible()
        self._readout.hide()
        image = super().picture(ratio)
        self._readout.setVisible(shown)
        return image

    def read(self, stop: int, *, aloud: bool = False) -> None:
        """Put the cursor on a place; -1 takes it away."""
        stop = stop if self.state is State.READY and 0 <= stop < self.stops() else -1
        moved, self.at = stop != self.at, stop
        self._walking = aloud and stop >= 0
        if stop < 0:
            self._readout.hide()
        else:
            reading = self.reading(stop)
            self._readout.show_beside(reading, self.spot(stop).toAlignedRect(), self.rect().adjusted(4, 4, -4, -4))
            self.setAccessibleDescription(reading.spoken())
            if aloud:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, reading.spoken()))
        if moved:
            self.pointed.emit(self.key(stop) if stop >= 0 else None)
            self.cursor_moved()
        self.update()

    def cursor_moved(self) -> None:
        """The cursor stands elsewhere: what a subclass draws of it by other means than `paint_body`."""

    def restyle(self) -> None:
        """Take over a changed theme."""
        self.place()
        self.read(self.at)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(328), self.theme.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(120))

    # Qt ---------------------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            self.paint_card(painter)
            if self.state is State.READY:
                self.paint_body(painter, self.body())
            elif self.state is State.LOADING:
                paint_skeleton(painter, self.body(), self.theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_image()
        elif event.key() in _WALK and self.stops():
            self._walk(event.key())
        elif event.key() in (_KEY.Key_Home, _KEY.Key_End):
            self.read(0 if event.key() == _KEY.Key_Home else self.stops() - 1, aloud=True)
        elif event.key() in (_KEY.Key_Return, _KEY.Key_Enter, _KEY.Key_Space) and self.at >= 0:
            self.opened.emit(self.key(self.at))
        elif event.key() == _KEY.Key_Escape and self.at >= 0:
            self.read(-1)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            arrows = event.key() in _WALK and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if arrows or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()  # the window's own key for it waits while a chart has the focus
                return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        stop = self.stop_at(event.position()) if self.state is State.READY else -1
        if stop != self.at:
            self.read(stop)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        stop = self.stop_at(event.position()) if self.state is State.READY else -1
        if event.button() == Qt.MouseButton.LeftButton and stop >= 0:
            self.opened.emit(self.key(stop))

    def leaveEvent(self, event: QEvent) -> None:
        if not self._walking:  # what the keys read stays when the pointer happens to leave
            self.read(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.read(-1)

    def make_menu(self) -> Menu:
        menu = super().make_menu()
        menu.actions()[0].setEnabled(self.state is State.READY)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()
        self.read(self.at)
        self._update_tip()

    # Ours -------------------------------------------------------------------------------------------------------------
    def _walk(self, key: int) -> None:
        if self.at < 0:
            self.read(0 if _WALK[_KEY(key)] > 0 else self.stops() - 1, aloud=True)
        else:
            self.read(max(0, min(self.stops() - 1, self.walked(self.at, key))), aloud=True)

    def _enter(self, state: State, words: str = "") -> None:
        self.state = state
        self.measured.clear()
        if self.at >= 0:
            self.read(self.at)
        if state in (State.EMPTY, State.ERROR):
            self._trouble.show_words(words, error=state is State.ERROR)
            self.place()
        else:
            self._trouble.hide()
        self.setAccessibleDescription(self.summary() if state is State.READY else words)
        self.update()

    def summary(self) -> str:
        """What a screen reader says of the whole; a few places are told at once."""
        few = [self.reading(stop).spoken() for stop in range(min(self.stops(), 12))]
        return "; ".join(few) if len(few) == self.stops() else self.tr("Recórrelo con las flechas.")

    def place(self) -> None:
        super().place()
        self._trouble.setGeometry(self.body().toRect())

"""What every chart shares: a card with title and note, its states, a cursor that mouse and arrows move, its picture.

A subclass tells how many places there are (`stops`), what is read at one (`reading`), where it is (`spot`, `stop_at`)
and paints its body; hover, keyboard, screen readers, loading, error and empty states and *copy as image* come from
here. Arrows walk, Home and End jump, Enter opens, Ctrl+C copies, Escape lets go of the cursor.
"""

from collections.abc import Callable, Hashable
from datetime import tzinfo
from enum import StrEnum
from functools import wraps
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Role, Theme
from desktop.views.charts.data import About
from desktop.views.charts.picture import picture_of, to_clipboard
from desktop.views.charts.reading import Reading, Readout
from desktop.views.charts.spoken import speak_charts
from desktop.views.charts.waiting import Trouble, paint_skeleton
from desktop.views.delegates.painting import draw_line, painting, stroke_round, text_width
from desktop.views.shortcuts import caps
from desktop.views.widgets import FocusRing, IconButton, Menu, ThemedWidget, plain_tooltip

HEADER, SIDE, BOTTOM = 44, 16, 12
_KEY = Qt.Key
_WALK = {_KEY.Key_Left: -1, _KEY.Key_Up: -1, _KEY.Key_Right: 1, _KEY.Key_Down: 1}


C = TypeVar("C", bound="Chart")
T = TypeVar("T")


def kept(method: Callable[[C], T]) -> Callable[[C], T]:
    """A measure that is taken once and holds until the size, the theme, the words or the data change."""

    @wraps(method)
    def measured(self: C) -> T:
        if method not in self.measured:
            self.measured[method] = method(self)
        found: T = self.measured[method]
        return found

    return measured


class State(StrEnum):
    """What stands in the card."""

    LOADING = "loading"
    READY = "ready"
    EMPTY = "empty"
    ERROR = "error"


class Chart(ThemedWidget):
    """`opened(key)`: somebody wants what is behind a place; `retry`: to load again; `copied`: the picture is taken."""

    opened = Signal(object)
    pointed = Signal(object)
    retry = Signal()
    copied = Signal()

    def __init__(
        self, theme: Theme, about: About, parent: QWidget | None = None, *, zone: tzinfo | None = None,
        framed: bool = True,
    ) -> None:  # fmt: skip
        speak_charts()
        super().__init__(theme, parent)
        self.zone, self.framed = zone, framed
        self.measured: dict[Any, Any] = {}
        self._tools: list[IconButton] = []
        self.about, self.state, self.at = about, State.LOADING, -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._ring = FocusRing(self, theme, radius=theme.tokens.radius.card, gap=-2)
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
    def set_about(self, about: About) -> None:
        """Other words around the same kind of chart."""
        self.about = about
        self.measured.clear()
        self.setAccessibleName(". ".join(part for part in (about.title, about.note, about.period) if part))
        self._update_tip()
        self.update()

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
        image = picture_of(self, self.theme, self.about, self.zone, ratio)
        self._readout.setVisible(shown)
        return image

    def copy_image(self) -> None:
        """The picture to the clipboard."""
        to_clipboard(self.picture())
        self.copied.emit()

    def show_menu_button(self) -> None:
        """Three dots at the right of the title that open the menu, for a chart that stands alone."""
        button = self.add_tool("ellipsis", self.tr("Más acciones"))
        button.clicked.connect(self._open_menu_of_button)
        button.show()

    def add_tool(self, icon: str, name: str) -> IconButton:
        """A button at the right of the title; hidden until somebody shows it."""
        button = IconButton(self.theme, icon, name, parent=self)
        button.hide()
        self._tools.append(button)
        return button

    def body(self) -> QRectF:
        """The room under the title."""
        px = self.theme.px
        side, bottom = (px(SIDE), px(BOTTOM)) if self.framed else (0, 0)
        top = px(HEADER) if self.about.title else bottom
        return QRectF(side, top, max(1, self.width() - 2 * side), max(1, self.height() - top - bottom))

    def read(self, stop: int, *, aloud: bool = False) -> None:
        """Put the cursor on a place; -1 takes it away."""
        stop = stop if self.state is State.READY and 0 <= stop < self.stops() else -1
        moved, self.at = stop != self.at, stop
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
        self._place()
        self.read(self.at)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(328), self.theme.px(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(120))

    # Qt ---------------------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            if self.framed:
                colors, radius = self.theme.colors, self.theme.tokens.radius.card
                stroke_round(painter, QRectF(self.rect()), radius, colors.border.subtle, fill=colors.surface.raised)
            self._paint_header(painter)
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
        self.read(self.stop_at(event.position()) if self.state is State.READY else -1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        stop = self.stop_at(event.position()) if self.state is State.READY else -1
        if event.button() == Qt.MouseButton.LeftButton and stop >= 0:
            self.opened.emit(self.key(stop))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self.read(-1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.read(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos())

    def make_menu(self) -> Menu:
        """The menu of the chart: its picture."""
        menu = Menu(self.theme, self)
        action = menu.add(self.tr("Copiar como imagen"), "copy", caps("Ctrl+C"))
        action.setEnabled(self.state is State.READY)
        action.triggered.connect(self.copy_image)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
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
            self._place()
        else:
            self._trouble.hide()
        self.setAccessibleDescription(self.summary() if state is State.READY else words)
        self.update()

    def summary(self) -> str:
        """What a screen reader says of the whole; a few places are told at once."""
        few = [self.reading(stop).spoken() for stop in range(min(self.stops(), 12))]
        return "; ".join(few) if len(few) == self.stops() else self.tr("Recórrelo con las flechas.")

    def _place(self) -> None:
        self.measured.clear()
        self._trouble.setGeometry(self.body().toRect())
        right = self.width() - self.theme.px(SIDE // 2 if self.framed else 0)
        for tool in self._tools:
            if not tool.isHidden():
                size = tool.sizeHint()
                right -= size.width()
                tool.setGeometry(right, (self.theme.px(HEADER) - size.height()) // 2, size.width(), size.height())

    def _header_room(self) -> float:
        tools = sum(tool.sizeHint().width() for tool in self._tools if not tool.isHidden())
        return self.width() - 2 * self.theme.px(SIDE if self.framed else 0) - tools

    def _open_menu_of_button(self) -> None:
        self._open_menu(self.mapToGlobal(QPoint(self.width() - self.theme.px(SIDE), self.theme.px(HEADER))))

    def _open_menu(self, at: QPoint) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _update_tip(self) -> None:
        theme = self.theme
        need = text_width(self.about.title, theme.font(Role.UI_STRONG)) + theme.px(8)
        need += text_width(self.about.note, theme.font(Role.META))
        cut = need > self._header_room()
        self.setToolTip(plain_tooltip(self.accessibleName()) if cut else "")

    def _paint_header(self, painter: QPainter) -> None:
        px, theme = self.theme.px, self.theme
        line = QRectF(px(SIDE if self.framed else 0), 0, self._header_room(), px(HEADER))
        ink = theme.colors.text
        used = draw_line(painter, line, self.about.title, theme.font(Role.UI_STRONG), ink.primary)
        rest = line.adjusted(used + px(8), 0, 0, 0)
        if rest.width() > px(24):
            draw_line(painter, rest, self.about.note, theme.font(Role.META), ink.tertiary)

"""The 2 px focus ring that stands outside a control, where the control itself cannot paint.

The ring is a mouse-transparent sibling laid over the nearest ancestor with room for it, and follows the control while
shown. Buttons show it for keyboard focus only, fields always. `show_focus_ring` forces it for pictures and tests.

    target ..in.. host (first ancestor that has room, at most a scroll viewport or the window)
"""

from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from desktop.theme import Theme
from desktop.views.delegates.painting import painting, stroke_round

WIDTH = 2
_KEYBOARD = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_FOLLOW = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange}


class _Shaped(Protocol):
    """A control whose ring does not go around its whole box."""

    def focus_rect(self) -> QRect: ...


class _Ring(QWidget):
    """The painted ring; lives on the host, not on the target."""

    def __init__(self, owner: "FocusRing", host: QWidget) -> None:
        super().__init__(host)
        self._owner, self.host = owner, host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        owner = self._owner
        with painting(QPainter(self)) as painter:
            radius = min(owner.radius + owner.gap + WIDTH, self.height() / 2)
            stroke_round(painter, QRectF(self.rect()), radius, owner.theme.colors.accent.focus, WIDTH)


class FocusRing(QObject):
    """Shows a ring around `target` while it has the focus. A child of the target."""

    def __init__(
        self, target: QWidget, theme: Theme, radius: float = 6, gap: int = 2, *, keyboard_only: bool = True
    ) -> None:
        super().__init__(target)
        self.theme, self.radius, self.gap = theme, radius, gap
        self._target, self._keyboard_only = target, keyboard_only
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        self._forced = False
        target.installEventFilter(self)
        target.destroyed.connect(self._drop)
        theme.changed.connect(self._follow)

    def force(self) -> None:
        """Show the ring although the target has no focus."""
        self._forced = True
        self._show()

    def is_shown(self) -> bool:
        """Tell whether the ring is on screen."""
        return self._ring is not None and isValid(self._ring) and not self._ring.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._target and kind == QEvent.Type.FocusIn:
            if not self._keyboard_only or cast("QFocusEvent", event).reason() in _KEYBOARD:
                self._show()
        elif watched is self._target and kind == QEvent.Type.FocusOut and not self._forced:
            self._hide()
        elif kind in _FOLLOW:
            self._follow()
        return False

    def _host(self) -> QWidget:
        need = self.gap + WIDTH
        widget = self._target.parentWidget()
        while widget is not None and widget.parentWidget() is not None and not widget.isWindow():
            room = QRect(self._target.mapTo(widget, QPoint(0, 0)), self._target.size())
            parent = widget.parentWidget()
            if widget.rect().contains(room.adjusted(-need, -need, need, need)):
                return widget
            if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
                return widget
            widget = parent
        return widget or self._target

    def _show(self) -> None:
        self._hide()
        host = self._host()
        if host is self._target:
            return
        self._ring = _Ring(self, host)
        widget = self._target.parentWidget()
        while widget is not None and widget is not host:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._follow()

    def _hide(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._drop()

    def _drop(self) -> None:
        ring, self._ring = self._ring, None
        if ring is not None and isValid(ring):
            ring.hide()
            ring.deleteLater()

    def _follow(self) -> None:
        ring = self._ring
        if ring is None or not isValid(ring) or not isValid(self._target):
            return
        inner = self._target.rect()
        if hasattr(self._target, "focus_rect"):
            inner = cast("_Shaped", self._target).focus_rect()
        host = ring.host
        top_left = self._target.mapTo(host, inner.topLeft())
        reach = self.gap + WIDTH
        ring.setGeometry(QRect(top_left, inner.size()).adjusted(-reach, -reach, reach, reach))
        ring.setVisible(self._target.isVisibleTo(host))
        ring.raise_()


def show_focus_ring(widget: QWidget) -> None:
    """Show the ring of a kit control for a picture or a test, without giving it the focus."""
    ring = widget.findChild(FocusRing)
    if ring is None:
        message = f"{type(widget).__name__} has no focus ring."
        raise ValueError(message)
    ring.force()

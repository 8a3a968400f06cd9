"""The 2 px focus ring that stands outside a control, where the control itself cannot paint.

The ring is a mouse-transparent sibling laid over the nearest ancestor with room for it, and follows the control while
shown. Buttons show it for keyboard focus only, fields always. `show_focus_ring` forces it for pictures and tests.

    target ..in.. host (first ancestor that has room, at most a scroll viewport or the window)

Nothing here keeps a Python reference to its parent or host: a child that does so makes a cycle through the binding, and
when the collector breaks it the widget is destroyed twice (a crash, measured with PySide6 6.11.3).
"""

from collections.abc import Iterator
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

    def __init__(self, theme: Theme, radius: float, host: QWidget) -> None:
        super().__init__(host)
        self.theme, self.radius = theme, radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(QPainter(self)) as painter:
            radius = min(self.radius, self.height() / 2)
            stroke_round(painter, QRectF(self.rect()), radius, self.theme.colors.accent.focus, WIDTH)


class FocusRing(QObject):
    """Shows a ring around its parent, the target, while that has the focus."""

    def __init__(
        self, target: QWidget, theme: Theme, radius: float = 6, gap: int = 2, *, keyboard_only: bool = True
    ) -> None:
        super().__init__(target)
        self.theme, self.radius, self.gap = theme, radius, gap
        self._keyboard_only = keyboard_only
        self._ring: _Ring | None = None
        self._forced = self._wanted = False
        target.installEventFilter(self)
        theme.changed.connect(self._follow)

    @property
    def target(self) -> QWidget:
        """The control; asked of Qt each time, see the module's note on references."""
        return cast("QWidget", self.parent())

    def force(self) -> None:
        """Show the ring although the target has no focus."""
        self._forced = True
        self._show()

    def is_shown(self) -> bool:
        """Tell whether the ring is on screen."""
        ring = self._live_ring()
        return ring is not None and not ring.isHidden()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.target and kind == QEvent.Type.FocusIn:
            if not self._keyboard_only or cast("QFocusEvent", event).reason() in _KEYBOARD:
                self._show()
        elif watched is self.target and kind == QEvent.Type.FocusOut and not self._forced:
            self._hide()
        elif kind in _FOLLOW:
            self._follow()
        return False

    def _live_ring(self) -> _Ring | None:
        return self._ring if self._ring is not None and isValid(self._ring) else None

    def _host(self) -> QWidget | None:
        """Return the nearest ancestor with room for the ring, at most a scroll viewport or the window."""
        need, target = self.gap + WIDTH, self.target
        widget = target.parentWidget()
        while widget is not None and not widget.isWindow():
            parent = widget.parentWidget()
            room = QRect(target.mapTo(widget, QPoint(0, 0)), target.size())
            if widget.rect().contains(room.adjusted(-need, -need, need, need)):
                return widget
            if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
                return widget
            widget = parent
        return widget

    def _between(self, host: QWidget) -> Iterator[QWidget]:
        """Yield the ancestors below the host: when they move, the ring must follow."""
        widget = self.target.parentWidget()
        while widget is not None and widget is not host:
            yield widget
            widget = widget.parentWidget()

    def _show(self) -> None:
        host, ring = self._host(), self._live_ring()
        if host is None:
            return
        self._hide()
        if ring is None or ring.parentWidget() is not host:
            ring = self._make(host)
        for widget in self._between(host):
            widget.installEventFilter(self)
        self._wanted = True
        self._follow()

    def _make(self, host: QWidget) -> _Ring:
        old = self._live_ring()
        if old is not None:
            old.deleteLater()
        self._ring = _Ring(self.theme, self.radius + self.gap + WIDTH, host)
        # Straight to the ring: this object dies inside its target's destructor, too early to be told.
        self.target.destroyed.connect(self._ring.deleteLater)
        return self._ring

    def _hide(self) -> None:
        self._wanted = False
        ring = self._live_ring()
        host = ring.parentWidget() if ring is not None else None
        if ring is not None and host is not None:
            for widget in self._between(host):
                widget.removeEventFilter(self)
            ring.hide()

    def _follow(self) -> None:
        ring = self._live_ring()
        host = ring.parentWidget() if ring is not None else None
        if ring is None or host is None:
            return
        target = self.target
        if not host.isAncestorOf(target):
            ring.hide()
            return
        inner = cast("_Shaped", target).focus_rect() if hasattr(target, "focus_rect") else target.rect()
        reach = self.gap + WIDTH
        where = QRect(target.mapTo(host, inner.topLeft()), inner.size())
        ring.setGeometry(where.adjusted(-reach, -reach, reach, reach))
        ring.setVisible(self._wanted and target.isVisibleTo(host))
        ring.raise_()


def show_focus_ring(widget: QWidget) -> None:
    """Show the ring of a kit control for a picture or a test, without giving it the focus."""
    ring = widget.findChild(FocusRing)
    if ring is None:
        message = f"{type(widget).__name__} has no focus ring."
        raise ValueError(message)
    ring.force()

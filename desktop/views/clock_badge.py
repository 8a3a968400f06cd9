"""The countdown of the header: rested on with the mouse, clicked or entered by keyboard, it opens the case's clocks."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.delegates.painting import SlaValue
from desktop.views.widgets import SlaBadge
from desktop.views.widgets.focus_ring import FocusRing

DWELL = 450
"""Milliseconds of rest before it opens by itself: a pointer on its way elsewhere opens nothing."""


class ClockBadge(SlaBadge):
    """`wanted(True)` after a rest of the pointer, `wanted(False)` by click, Enter or Space; `left` when it leaves."""

    wanted = Signal(bool)
    left = Signal()

    def __init__(self, theme: Theme, value: SlaValue, parent: QWidget | None = None) -> None:
        super().__init__(theme, value, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.rest = QTimer(self, singleShot=True, interval=DWELL)
        self.rest.timeout.connect(lambda: self.wanted.emit(True))
        FocusRing(self, theme)

    def set_value(self, value: SlaValue) -> None:
        super().set_value(value)
        self.setAccessibleDescription(self.tr("Abre los relojes del caso"))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.rest.start()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.rest.stop()
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._open()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        self.rest.stop()
        self.wanted.emit(False)

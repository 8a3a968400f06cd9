"""An entry of the sidebar that its person may move: dragged to another place, or with a menu of its own.

The mouse decides between a click and a drag by the system's distance; the sidebar shows where it would land.
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.views.sidebar.item import SidebarItem


class SavedItem(SidebarItem):
    """`dragged(y)` while it is moved and `dropped(y)` at its end, on the screen; `asked(where)` for its menu."""

    dragged = Signal(int)
    dropped = Signal(int)
    asked = Signal(object)

    _from: QPoint | None = None
    _moving = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        self._from, self._moving = (event.globalPosition().toPoint() if left else None), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.globalPosition().toPoint()
        far = self._from is not None and (at - self._from).manhattanLength() >= QApplication.startDragDistance()
        if far and not self._moving:
            self._moving = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._moving:
            self.dragged.emit(at.y())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moving, self._moving, self._from = self._moving, False, None
        super().mouseReleaseEvent(event)  # not down any more: no click
        if moving:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.dropped.emit(event.globalPosition().toPoint().y())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.asked.emit(event.globalPos())

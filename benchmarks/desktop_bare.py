"""A PySide6 window that paints a line of text: what the toolkit itself costs. And the watcher of both starts."""

import json
import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

SETTLE_MS = 4000
_kept: list[QObject] = []


class Bare(QWidget):
    """What PySide6 itself costs."""

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.drawText(20, 40, "Relevo")
        painter.end()


class Watch(QObject):
    """Hears the paints of one widget; the first one ends the program when it has reached the window."""

    def __init__(self, widget: QWidget, began: float, *, settle: bool) -> None:
        super().__init__()  # it outlives the widget, which the panes replace
        _kept.append(self)
        self._began, self._settle, self._at = began, settle, 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802  Qt's
        if event.type() == QEvent.Type.Paint and not self._at:
            self._at = -1.0
            QTimer.singleShot(0, self._painted)  # runs when this paint has ended
        return False

    def _painted(self) -> None:
        self._at = time.monotonic()
        if self._settle:
            QTimer.singleShot(SETTLE_MS, self._end)
        else:
            self._end()

    def _end(self) -> None:
        import psutil

        memory = psutil.Process().memory_info().rss / 2**20
        print(json.dumps({"painted_ms": (self._at - self._began) * 1000, "resident_mb": memory}), flush=True)
        os._exit(0)


def open_bare(began: float, *, settle: bool) -> None:
    """Open it under the watcher."""
    app = QApplication(sys.argv[:1])
    window = Bare()
    Watch(window, began, settle=settle)
    window.resize(1280, 800)
    window.show()
    app.exec()

"""Waits for a window's first paint: what is heavy begins after it, so that it does not compete with it."""

import asyncio
import contextlib

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

PATIENCE_S = 1.0


class _FirstPaint(QObject):
    """Hears the paints of one widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.done = asyncio.Event()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            asyncio.get_running_loop().call_soon(self.done.set)  # after this paint
        return False


async def painted(widget: QWidget) -> None:
    """Return when the widget has been painted, at the latest after a second (a hidden window never is)."""
    watch = _FirstPaint(widget)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE_S):
            await watch.done.wait()
    widget.removeEventFilter(watch)
    watch.deleteLater()

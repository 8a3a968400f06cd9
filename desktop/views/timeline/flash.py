"""The ring that shows for a moment which message was jumped to."""

from PySide6.QtCore import QObject, QTimer, Signal

STEP_MS, STEPS = 60, 24


class Flash(QObject):
    """One row at a time; `changed` fires at every step and at the end."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key, self._left = "", 0
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._on_step)

    def start(self, key: str) -> None:
        """Show a row."""
        self._key, self._left = key, STEPS
        self._timer.start()
        self.changed.emit()

    def stop(self) -> None:
        """No row any more."""
        self._timer.stop()
        self._key, self._left = "", 0

    def of(self, key: str, *, still: bool = False) -> float:
        """How strongly a row flashes, 0 to 1; `still` does not fade (reduced motion)."""
        if not self._left or key != self._key:
            return 0.0
        return 1.0 if still else min(1.0, 2 * self._left / STEPS)

    def _on_step(self) -> None:
        self._left -= 1
        if self._left <= 0:
            self.stop()
        self.changed.emit()

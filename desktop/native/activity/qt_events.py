"""Where the system tells nothing: what is typed and moved in this program. Working elsewhere counts as idle here."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TabletPress, QEvent.Type.ApplicationActivate,
    }
)  # fmt: skip


class QtProbe(QObject):
    """Sees every event of the program go by and swallows none."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock, self._last = clock, clock()
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def idle_s(self) -> float | None:
        return self._clock() - self._last

    def locked(self) -> bool | None:
        return None

    def close(self) -> None:
        """See no more."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._last = self._clock()
        return False

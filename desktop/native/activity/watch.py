"""Tells the gateway whenever what is measured becomes something else: idle, back, locked, unlocked, woken up.

Called by `desktop.presence`. What always holds: the first look reports, so a gateway never believes an old state; a gap
between two looks that is far too long was sleep, and the first look after it reports again.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.native.activity.probe import Probe
from protocol.frames import ActivitySignal

LOOK_MS = 5000
IDLE_AFTER_S = 60.0
SLEPT_S = 60.0


class ActivityWatch(QObject):
    """`report` hears of every change. `clock` is wall time: it goes on while the computer sleeps."""

    def __init__(
        self, probe: Probe, report: Callable[[ActivitySignal], None], clock: Callable[[], float] = time.time
    ) -> None:
        super().__init__()
        self._probe, self._report, self._clock = probe, report, clock
        self._locked_at: float | None = None
        self._told: tuple[bool, bool] | None = None
        self._looked = clock()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Ask the system once, and tell what changed."""
        now = self._clock()
        slept, self._looked = now - self._looked > SLEPT_S, now
        idle, locked = self._probe.idle_s(), bool(self._probe.locked())
        is_idle = idle is not None and idle >= IDLE_AFTER_S
        self._locked_at = (self._locked_at or now) if locked else None
        if slept or self._told != (is_idle, locked):
            self._told = (is_idle, locked)
            self._report(
                ActivitySignal(
                    idle_s=idle if is_idle else None,
                    locked_s=now - self._locked_at if self._locked_at is not None else None,
                )
            )

    def close(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._probe.close()

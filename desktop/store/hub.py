"""Hands change sets to whoever shows them: the first of a quiet moment at once, a burst once per frame.

    frame --apply--> ChangeSet --publish--> [quiet?] --yes--> listeners now
                                               '--no---> merged, listeners at the next frame (16 ms)
                                                         or at every third one while a crowd changes

Painting is what a flood costs, and nobody follows sixty orders of a list a second: `CROWD` is where it begins.

Runs on the GUI thread only. A listener that raises does not keep the others from hearing.
"""

import logging
from collections.abc import Callable
from typing import Any

from desktop.store.changes import ChangeSet
from desktop.store.clock import Scheduler

FRAME_S = 0.016
CROWD = 12
"""Rows and messages changed within a frame."""
CROWDED = 3
"""Frames that a crowd waits."""

Listener = Callable[[ChangeSet], None]


class Hub:
    """Listeners of changes."""

    def __init__(self, scheduler: Scheduler, frame_s: float = FRAME_S) -> None:
        self._scheduler = scheduler
        self._frame_s = frame_s
        self._listeners: list[Listener] = []
        self._pending = ChangeSet()
        self._timer: Any = None
        self._last = float("-inf")
        self._crowded = False

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener with every change set; the answer ends it and may be called twice."""
        self._listeners.append(listener)

        def close() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return close

    def publish(self, changes: ChangeSet) -> None:
        """Deliver now or with the next frame."""
        if not changes:
            return
        self._pending.merge(changes)
        if self._timer is not None:
            return
        pause = self._frame_s * CROWDED if self._crowded else self._frame_s
        wait = self._last + pause - self._scheduler.time()
        if wait <= 0:
            self.flush()
        else:
            self._timer = self._scheduler.call_later(wait, self.flush)

    def flush(self) -> None:
        """Deliver what waits, without waiting for the frame."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        changes, self._pending = self._pending, ChangeSet()
        if not changes:
            return
        self._crowded = len(changes.conversations) + sum(map(len, changes.messages.values())) > CROWD
        for listener in tuple(self._listeners):
            try:
                listener(changes)
            except Exception:
                logging.getLogger(__name__).exception("listener_failed listener=%s", repr(listener))
        self._last = self._scheduler.time()

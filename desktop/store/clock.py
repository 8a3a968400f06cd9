"""One heartbeat a second for everything on screen that ages: times, countdowns, "typing", undo bars.

Started by the composition root on the GUI loop; nobody else owns a repeating timer. `now` is the gateway's time: the
computer's clock may be wrong, the difference is learned from every snapshot.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from desktop.store.listeners import Listeners


class Scheduler(Protocol):
    """What an asyncio loop offers."""

    def call_later(self, delay: float, callback: Callable[..., object], *args: Any) -> Any:
        """Run the callback after `delay` seconds; the handle can be cancelled."""

    def time(self) -> float:
        """Monotonic seconds."""


class Clock:
    """Tells the gateway's time and calls its listeners once a second, always at the start of a second."""

    def __init__(self, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._now = now
        self._offset = timedelta()
        self._listeners: Listeners[datetime] = Listeners()
        self._handle: Any = None

    def now(self) -> datetime:
        """The gateway's time, aware UTC."""
        return self._now() + self._offset

    def learn(self, gateway_now: datetime) -> None:
        """Set the difference from a time the gateway just told."""
        self._offset = gateway_now - self._now()

    def subscribe(self, listener: Callable[[datetime], None]) -> Callable[[], None]:
        """Call the listener every second; the answer ends it."""
        return self._listeners.add(listener)

    def start(self, scheduler: Scheduler) -> None:
        """Begin to tick on a loop."""
        self.stop()
        self._tick(scheduler)

    def stop(self) -> None:
        """End the heartbeat."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _tick(self, scheduler: Scheduler) -> None:
        now = self.now()
        self._handle = scheduler.call_later(1 - now.microsecond / 1e6, self._tick, scheduler)
        self._listeners.tell(now)

"""How the line is, as a person should hear of it.

    connecting -> online -> (cut) -> online ... 3 s ... reconnecting ... 15 s ... offline since 10:42 -> online
                         |                       '----- address: something else answers there
                         '-> signed_out | too_old | certificate               (waiting does not cure these)

A cut that heals within 3 seconds is never shown.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal, NamedTuple

from desktop.net.errors import AddressWrong, CertificateWrong, GatewayDown, NetError, Offline, Refused
from desktop.store.clock import Clock, Scheduler
from desktop.store.listeners import Listeners
from protocol.errors import ErrorCode

State = Literal["connecting", "online", "reconnecting", "offline", "signed_out", "too_old", "certificate", "address"]

SHOW_AFTER_S = 3.0
OFFLINE_AFTER_S = 15.0


class Status(NamedTuple):
    """The state, since when the line is down (None while it is up), and the words key of the reason."""

    state: State
    since: datetime | None = None
    words: str | None = None


class Connectivity:
    """Holds the status and tells its listeners when what should be shown changes."""

    def __init__(self, clock: Clock, scheduler: Scheduler) -> None:
        self.status = Status("connecting")
        self.up = False
        """Whether the stream is open at this moment, shown or not."""
        self.on_open: list[Callable[[], None]] = []
        """Called whenever the stream opens, also after a cut that was never shown."""
        self._clock, self._scheduler = clock, scheduler
        self._listeners: Listeners[Status] = Listeners()
        self._timer: Any = None
        self._cut: tuple[datetime, NetError] | None = None

    def subscribe(self, listener: Callable[[Status], None]) -> Callable[[], None]:
        """Call the listener with every new status; the answer ends it."""
        return self._listeners.add(listener)

    def opened(self) -> None:
        """The stream is open."""
        self.up, self._cut = True, None
        self._cancel()
        self._show(Status("online"))
        for listener in tuple(self.on_open):
            listener()

    def cut(self, error: NetError) -> None:
        """The line went down, or an attempt failed; another will follow."""
        self.up = False
        since = self._cut[0] if self._cut else self._clock.now()
        first, self._cut = self._cut is None, (since, error)
        if first:
            self._cancel()
            self._timer = self._scheduler.call_later(SHOW_AFTER_S, self._show_cut)

    def ended(self, error: NetError) -> None:
        """Nothing will be tried again by itself."""
        self.up = False
        self._cancel()
        self._show(Status(_final(error), self._clock.now(), error.words))

    def close(self) -> None:
        """End the timers."""
        self._cancel()
        self._listeners.clear()

    def _show_cut(self) -> None:
        self._timer = None
        if self._cut is None:
            return
        since, error = self._cut
        if isinstance(error, AddressWrong):
            self._show(Status("address", since, error.words))
            return
        age = (self._clock.now() - since).total_seconds()
        if isinstance(error, Offline | GatewayDown) or age >= OFFLINE_AFTER_S:
            self._show(Status("offline", since, error.words))
            return
        self._show(Status("reconnecting", since, error.words))
        self._timer = self._scheduler.call_later(max(0.1, OFFLINE_AFTER_S - age), self._show_cut)

    def _show(self, status: Status) -> None:
        if status != self.status:
            self.status = status
            self._listeners.tell(status)

    def _cancel(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def _final(error: NetError) -> State:
    if isinstance(error, CertificateWrong):
        return "certificate"
    if isinstance(error, AddressWrong):
        return "address"
    too_old = isinstance(error, Refused) and error.code == ErrorCode.CLIENT_TOO_OLD
    return "too_old" if too_old else "signed_out"

"""Asks the gateway every minute how the service stands, while there is a line; `changed` when that is another now.

One for each window, used by the banners. Nobody waits for it, and an answer that does not come changes nothing for
some minutes: then nothing is known any more.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desktop.models.subscription import Subscriptions
from desktop.store.refusal import Refusal
from desktop.views.context import ViewContext
from protocol.health import ServiceState

FIRST, EVERY, STALE = timedelta(seconds=15), timedelta(minutes=1), timedelta(minutes=5)
NOTHING: Final = ServiceState(as_of=datetime.min.replace(tzinfo=UTC))


class ServiceWatch(QObject):
    """`state` is what was said last; `NOTHING` when nobody said anything lately."""

    changed = Signal()

    def __init__(self, context: ViewContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        self.state = NOTHING
        self._heard: datetime | None = None
        self._next: datetime | None = None
        self._subscriptions = Subscriptions()
        self._subscriptions.add(self._session.clock.subscribe(self.tick))
        self.destroyed.connect(self._subscriptions.close)

    def tick(self, now: datetime) -> None:
        """A second passed."""
        if not isValid(self):
            return
        if self._heard is not None and abs(now - self._heard) > STALE:
            self._heard = None
            self.show(NOTHING)
        if self._next is None or self._next - now > EVERY:  # also when the gateway's clock set ours back
            self._next = now + FIRST
        elif now >= self._next and self._session.line.state == "online":
            self._next = now + EVERY
            self._context.tasks.start(self._ask(now))

    async def _ask(self, now: datetime) -> None:
        found = await self._session.service_state()
        if isValid(self) and not isinstance(found, Refusal):
            self._heard = now
            self.show(found)

    def show(self, found: ServiceState) -> None:
        """This is how it stands."""
        before, self.state = (self.state.delayed, self.state.checks), found
        if before != (found.delayed, found.checks):
            self.changed.emit()

"""A delivery that came in one piece is taken at the doorstep: no task, no events, one write.

Called by `serving`. Meta's deliveries are small and arrive whole, and this is the hottest way through the gateway: what
a task and the ASGI messages cost is two fifths of a delivery. What always holds: only the plain case is answered here
(the whole body came with its header, the signature is right, the journal committed, the connection stays open); every
other one goes to the webhook's ASGI application, which alone words refusals. With the pure Python parser of uvicorn
(httptools missing) nothing is taken here.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from functools import partial
from typing import Any, Protocol

from backend_gateway.patience import PatientProtocol

App = Callable[..., Awaitable[None]]


class Webhook(Protocol):
    """The webhook's application, and what it does with a delivery that is there already."""

    path: str

    def take(self, headers: Iterable[tuple[bytes, bytes]], body: bytes) -> "asyncio.Future[None] | None":
        """Done when the delivery is on disk; None when it is to be refused: the application says why."""

    async def stored(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        """Say 200."""

    async def unavailable(self, scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
        """Say 503."""


class DoorstepProtocol(PatientProtocol):
    """uvicorn's HTTP with patience; `app.webhook` is asked at the doorstep."""

    _reading = False
    _held: tuple[Any, App] | None = None

    def data_received(self, data: bytes) -> None:
        """Read on; a delivery whose body has not all come is handed to the application, which reads the rest."""
        self._reading = True
        super().data_received(data)
        self._reading = False
        if self._held is not None:
            held, self._held = self._held, None
            super()._start_asgi_task(*held)

    def _start_asgi_task(self, cycle: Any, app: App) -> None:
        """Uvicorn knows a request's header now: a delivery waits for its body, everything else starts."""
        scope, webhook = cycle.scope, getattr(app, "webhook", None)
        if self._reading and webhook and cycle.keep_alive and scope["path"] == webhook.path:
            self._held = (cycle, app)
        else:
            super()._start_asgi_task(cycle, app)

    def on_message_complete(self) -> None:
        """The request is whole."""
        super().on_message_complete()
        if self._held is not None:
            (cycle, app), self._held = self._held, None
            if cycle.scope["method"] != "POST" or not self._taken(cycle, app.webhook):  # type: ignore[attr-defined]
                super()._start_asgi_task(cycle, app)

    def _taken(self, cycle: Any, webhook: Webhook) -> bool:
        if self.flow.write_paused or (future := webhook.take(cycle.scope["headers"], bytes(cycle.body))) is None:
            return False
        cycle.body = bytearray()  # the journal has it: not twice in memory, nor until the next request
        future.add_done_callback(partial(self._answer, cycle, webhook))
        return True

    def _answer(self, cycle: Any, webhook: Webhook, future: "asyncio.Future[None]") -> None:
        if future.cancelled() or future.exception() is not None:
            super()._start_asgi_task(cycle, webhook.unavailable)
        elif not cycle.keep_alive or self.flow.write_paused:  # the server stops, or nobody reads what we say
            super()._start_asgi_task(cycle, webhook.stored)
        elif not cycle.disconnected:
            cycle.response_started = cycle.response_complete = True
            self.transport.write(_ok(self.server_state.default_headers))
            self.on_response_complete()


def _ok(headers: Iterable[tuple[bytes, bytes]]) -> bytes:
    return b"HTTP/1.1 200 OK\r\n%bcontent-length: 0\r\n\r\n" % b"".join(b"%b: %b\r\n" % header for header in headers)

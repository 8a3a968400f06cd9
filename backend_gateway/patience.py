"""How long the server waits for a slow or silent client: what uvicorn leaves open.

Called by `serving`. What always holds: a connection that has not said a whole request header within `HEADER_SECONDS`,
or says more than `HEADER_BYTES`, is closed; a body comes at once in pieces, never a byte a minute. So neither open
connections nor memory can be used up by somebody who has no password. Websockets leave this file at their handshake.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol

HEADER_SECONDS = 15.0
HEADER_BYTES = 64 * 1024
BODY_SECONDS = 60.0
"""For the whole body of an ordinary request, and for each piece of an upload."""
UPLOADS = ("/api/media",)


class PatientProtocol(AutoHTTPProtocol):  # type: ignore[misc,valid-type]  # one of two classes, chosen at import
    """uvicorn's HTTP, with an end to its patience."""

    _timer: asyncio.TimerHandle | None = None
    _header_bytes = 0

    def connection_made(self, transport: Any) -> None:
        """Wait for the first request."""
        super().connection_made(transport)
        self._wait(HEADER_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is waited for any more."""
        self._rest()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self, *event: Any) -> None:
        """The connection belongs to the stream now."""
        self._rest()
        self._timer = None
        super().handle_websocket_upgrade(*event)

    def data_received(self, data: bytes) -> None:
        """Hand it on; then see what is still waited for: a header, the rest of a body, nothing."""
        before, waiting = self.cycle, self._between_requests()
        super().data_received(data)
        if self.transport.get_protocol() is not self:
            return
        if self.cycle is not before or not waiting:
            self._await_body(began=self.cycle is not before)
        elif not self.transport.is_closing():
            self._header_bytes += len(data)
            if self._header_bytes > HEADER_BYTES:
                self.transport.abort()
            elif self._timer is None:
                self._wait(HEADER_SECONDS)

    def _await_body(self, *, began: bool) -> None:
        """After a request's header, or a piece of its body: its end is waited for, of an upload the next piece."""
        if not self.cycle.more_body:
            self._rest()
        elif began or self.cycle.scope["path"] in UPLOADS:
            self._rest()
            self._wait(BODY_SECONDS)

    def _between_requests(self) -> bool:
        return self.cycle is None or not self.cycle.more_body

    def _wait(self, seconds: float) -> None:
        self._timer = self.loop.call_later(seconds, self.transport.abort)

    def _rest(self) -> None:
        self._header_bytes = 0
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

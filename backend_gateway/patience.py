"""How long the server waits for a slow or silent client: what uvicorn leaves open.

Called by `serving`. What always holds: a connection that has not said a whole request header within `HEADER_SECONDS`,
or says more than `HEADER_BYTES`, is closed; a body comes at once in pieces, never a byte a minute; who asks on and on
without waiting for answers, or takes nothing of them, is closed too. So neither open connections nor memory can be used
up by somebody who has no password. Websockets leave this file at their handshake.
"""

import asyncio
from typing import Any

from backend_gateway.upgrades import OfferIgnoringProtocol

HEADER_SECONDS = 15.0
HEADER_BYTES = 64 * 1024
BODY_SECONDS = 60.0
"""For the whole body of an ordinary request, and for each piece of an upload."""
UPLOADS = ("/api/media",)
UNREAD_SECONDS = 60.0
"""For a client to take something of what waits to be sent to it, also while its connection is being closed."""
AHEAD = 256
"""Requests on one connection that wait for their turn; each costs some kilobytes, however short it was."""


class _TooFarAheadError(Exception):
    """A client asks faster than it is answered; the server's parser makes it a 400 and closes."""


class PatientProtocol(OfferIgnoringProtocol):
    """uvicorn's HTTP, with an end to its patience."""

    _timer: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None
    _header_bytes = 0

    def connection_made(self, transport: Any) -> None:
        """Wait for the first request."""
        super().connection_made(transport)
        self._wait(HEADER_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody is waited for any more."""
        self._rest()
        self._stop_watching()
        super().connection_lost(exc)

    def handle_websocket_upgrade(self, *event: Any) -> None:
        """The connection belongs to the stream now; a handshake that cannot be read gets no answer from it: closed."""
        self._rest()
        self._stop_watching()
        super().handle_websocket_upgrade(*event)
        if not getattr(self.transport.get_protocol(), "handshake_initiated", True):
            self.transport.close()

    def on_headers_complete(self) -> None:
        """One more request (only the fast parser lets them queue up)."""
        if len(self.pipeline) >= AHEAD:
            raise _TooFarAheadError
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        """Answered; the last answer of a connection must be taken too."""
        super().on_response_complete()
        self._watch_closing()

    def timeout_keep_alive_handler(self) -> None:
        """Nobody asks any more."""
        super().timeout_keep_alive_handler()
        self._watch_closing()

    def pause_writing(self) -> None:
        """More waits to be sent than the client takes."""
        super().pause_writing()
        self._watch_unread()

    def resume_writing(self) -> None:
        """It took it."""
        self._stop_watching()
        super().resume_writing()

    def data_received(self, data: bytes) -> None:
        """Hand it on; then see what is still waited for: a header, the rest of a body, nothing."""
        before, waiting = self.cycle, self._between_requests()
        super().data_received(data)
        if self.transport.get_protocol() is not self:
            return
        self._watch_closing()
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

    def _watch_closing(self) -> None:
        if self.transport.is_closing():
            self._watch_unread()

    def _watch_unread(self) -> None:
        if self._unread is None and (size := self.transport.get_write_buffer_size()):
            self._unread = self.loop.call_later(UNREAD_SECONDS, self._still_unread, size)

    def _still_unread(self, before: int) -> None:
        self._unread = None
        if self.transport.get_write_buffer_size() < before:
            self._watch_unread()
        else:
            self.transport.abort()

    def _stop_watching(self) -> None:
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def _wait(self, seconds: float) -> None:
        self._timer = self.loop.call_later(seconds, self.transport.abort)

    def _rest(self) -> None:
        self._header_bytes = 0
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

"""A request that offers to change to a protocol we don't speak is answered as if it had not offered (RFC 9110, 7.8).

Called by `patience`. HTTP clients offer `Upgrade: h2c` with ordinary requests, bodies too; the parser takes any offer
for the end of HTTP, so the body was lost and read as the next request. What always holds: such a request is read once
more without its offer, its body and all; offers of a websocket go the server's own way.
"""

import sys
from typing import Any

from uvicorn.protocols.http.auto import AutoHTTPProtocol


class OfferIgnoringProtocol(AutoHTTPProtocol):  # type: ignore[misc,valid-type]  # one of two classes, chosen at import
    """uvicorn's HTTP; only its fast parser loses bodies, only that one is corrected."""

    _ignoring = False
    _piece = b""
    _once_more = b""

    def data_received(self, data: bytes) -> None:
        """Read on, a request with an offer once more without it."""
        self._piece = data
        super().data_received(data)
        while self._once_more:
            self._piece, self._once_more = self._once_more, b""
            self.parser = _fresh(self)
            super().data_received(self._piece)
        self._piece = b""

    def on_headers_complete(self) -> None:
        """A header is whole; one with an offer we ignore starts nothing yet."""
        self._ignoring = self.parser.should_upgrade() and self._get_upgrade() is not None and not self._should_upgrade()
        if not self._ignoring:
            super().on_headers_complete()

    def on_message_complete(self) -> None:
        """A request is whole, unless it is read once more."""
        if not self._ignoring:
            super().on_message_complete()

    def _unsupported_upgrade_warning(self) -> None:
        """The parser stopped behind the header; what follows is the body."""
        stopped = sys.exc_info()[1]
        if self._ignoring and stopped is not None:
            self._once_more = self._head() + self._piece[int(stopped.args[0]) :]
            self._ignoring = False
        else:
            super()._unsupported_upgrade_warning()

    def _head(self) -> bytes:
        version = self.parser.get_http_version().encode()
        lines = [b"%b %b HTTP/%b" % (self.parser.get_method(), self.url, version)]
        lines += [b"%b: %b" % header for header in self.headers if header[0] != b"upgrade"]
        return b"\r\n".join(lines) + b"\r\n\r\n"


def _fresh(protocol: Any) -> Any:
    """A parser as the server makes it."""
    parser = type(protocol.parser)(protocol)
    parser.set_dangerous_leniencies(lenient_data_after_close=True)
    return parser

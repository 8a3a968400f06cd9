"""A connection that posts one prepared request after another: the least a client can do.

Called by the load processes. Always holds: one request is on its way per connection, and its time runs from the write
to the last byte of the answer.
"""

import asyncio
import time
from collections.abc import Callable
from typing import cast

OK = b"HTTP/1.1 200"
END = b"\r\n\r\n"
LENGTH = b"content-length:"
EMPTY = (b"\r\ncontent-length: 0\r\n", b"\r\nContent-Length: 0\r\n")
"""An answer without a body, as every way here gives: known at a glance, so that the load itself takes little."""

Next = Callable[["Poster"], bytes | None]


class Poster(asyncio.Protocol):
    """Asks `following` for each request; None parks it until `go` is called."""

    def __init__(self, following: Next) -> None:
        self._following = following
        self._transport: asyncio.Transport
        self._buffer = b""
        self._began = 0.0
        self._busy = False
        self.seconds: list[float] = []
        self.refused = 0
        self.lost = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Connected; nothing is sent before `go`."""
        self._transport = cast("asyncio.Transport", transport)

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  asyncio's own signature
        """The other side hung up: told in the report."""
        self.lost = self.lost or self._busy

    def go(self) -> None:
        """Send the next request unless one is on its way."""
        if self._busy or (request := self._following(self)) is None:
            return
        self._busy = True
        self._began = time.perf_counter()
        self._transport.write(request)

    def close(self) -> None:
        """Hang up."""
        self._transport.close()

    def data_received(self, data: bytes) -> None:
        """Count an answer once it is complete, then go on."""
        data = self._buffer + data if self._buffer else data
        if not (data.endswith(END) and any(empty in data for empty in EMPTY)) and not _complete(data):
            self._buffer = data
            return
        self._buffer = b""
        if data.startswith(OK):
            self.seconds.append(time.perf_counter() - self._began)
        else:
            self.refused += 1
        self._busy = False
        self.go()


def _complete(data: bytes) -> bool:
    end = data.find(END)
    if end < 0:
        return False
    head = data[:end].lower()
    at = head.find(LENGTH)
    length = int(head[at + len(LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0
    return len(data) >= end + len(END) + length


async def connect(host: str, port: int, count: int, following: Next) -> list[Poster]:
    """`count` connections, open and silent."""
    loop = asyncio.get_running_loop()
    made = [await loop.create_connection(lambda: Poster(following), host, port) for _ in range(count)]
    return [protocol for _, protocol in made]

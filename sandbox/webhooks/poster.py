"""Posts bodies over kept-alive connections and tells the status.

Called by the deliverer. Written over h11 because httpx costs twenty times more per request than the bare socket, and
the sandbox shares two cores with what it measures. Always holds: a connection is used by one request at a time and
dropped after any trouble; redirects are not followed, their status counts as it is.
"""

import asyncio
import functools
import ssl
from collections.abc import Sequence
from urllib.parse import SplitResult, urlsplit

import h11

READ_SIZE = 65_536
Headers = Sequence[tuple[str, str]]


@functools.cache
def trusted() -> ssl.SSLContext:
    """Certificate authorities, read once: it takes longer than starting all the rest."""
    return ssl.create_default_context()


class _Wire:
    """One connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.protocol = h11.Connection(our_role=h11.CLIENT)

    async def exchange(self, request: h11.Request, body: bytes) -> int:
        """Send, then read the answer to its end; returns the status."""
        head = self.protocol.send(request) or b""
        data = self.protocol.send(h11.Data(data=body)) or b""
        self.writer.write(head + data + (self.protocol.send(h11.EndOfMessage()) or b""))
        await self.writer.drain()
        status = 0
        while True:
            event = self.protocol.next_event()
            if event is h11.NEED_DATA:
                self.protocol.receive_data(await self.reader.read(READ_SIZE))
            elif isinstance(event, h11.Response):
                status = event.status_code
            elif isinstance(event, h11.EndOfMessage | h11.ConnectionClosed):
                return status

    def reusable(self) -> bool:
        """Whether another request may follow on this connection."""
        if self.protocol.our_state is h11.DONE and self.protocol.their_state is h11.DONE:
            self.protocol.start_next_cycle()
        return self.protocol.our_state is h11.IDLE and not self.reader.at_eof()


class Poster:
    """A pool of connections per host."""

    def __init__(self) -> None:
        self._idle: dict[str, list[_Wire]] = {}

    async def post(self, url: str, body: bytes, headers: Headers) -> int:
        """Status of the answer. Raises OSError or h11.ProtocolError when there is none."""
        where = urlsplit(url)
        wire = self._take(where.netloc) or await _connect(where)
        fields = [("Host", where.netloc), ("Content-Length", str(len(body))), *headers]
        target = (where.path or "/") + (f"?{where.query}" if where.query else "")
        kept = False
        try:
            status = await wire.exchange(h11.Request(method="POST", target=target, headers=fields), body)
            kept = wire.reusable()
        finally:
            if not kept:
                wire.writer.close()
        if kept:
            self._idle.setdefault(where.netloc, []).append(wire)
        return status

    async def close(self) -> None:
        """Close what is idle."""
        wires = [wire for pool in self._idle.values() for wire in pool]
        self._idle.clear()
        for wire in wires:
            wire.writer.close()
        await asyncio.gather(*(wire.writer.wait_closed() for wire in wires), return_exceptions=True)

    def _take(self, host: str) -> _Wire | None:
        pool = self._idle.get(host, [])
        while pool:
            wire = pool.pop()
            if not wire.reader.at_eof() and not wire.writer.is_closing():
                return wire
            wire.writer.close()
        return None


async def _connect(where: SplitResult) -> _Wire:
    secure = where.scheme == "https"
    port = where.port or (443 if secure else 80)
    reader, writer = await asyncio.open_connection(where.hostname, port, ssl=trusted() if secure else None)
    return _Wire(reader, writer)

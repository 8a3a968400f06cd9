"""Many clients of the stream in one process, and how long one event takes to reach them all.

The clients offer the compression the desktop offers (the gateway pays for it) but only look at frame headers: a client
that unpacked a thousand copies would measure itself.
"""

import asyncio
import base64
import secrets
import time
from functools import partial
from typing import cast

from benchmarks.load.ask import Crowd, CrowdDone
from benchmarks.load.deliveries import Deliveries
from benchmarks.load.http import connect
from benchmarks.report import percentile

SMALL_BYTES = 140
"""Greetings and heartbeats are smaller; a message with random words is larger even when compressed."""

RANDOM_BYTES = 100
TEXT, PING, PONG = 0x1, 0x9, 0x8A
NO_MASK = bytes(4)
PATIENCE = 20.0


class Listener(asyncio.Protocol):
    """A websocket client that counts frames with something in them."""

    def __init__(self, port: int, token: str, heard: "Heard") -> None:
        self._request = _upgrade(port, token)
        self._heard = heard
        self._buffer = bytearray()
        self._transport: asyncio.Transport
        self.open = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the stream."""
        self._transport = cast("asyncio.Transport", transport)
        self._transport.write(self._request)

    def connection_lost(self, exc: Exception | None) -> None:
        """The gateway hung up."""
        if not self.open.done():
            self.open.set_exception(exc or ConnectionError("the stream was refused"))

    def data_received(self, data: bytes) -> None:
        """Take whole frames off the buffer."""
        self._buffer += data
        if not self.open.done():
            head, found, rest = bytes(self._buffer).partition(b"\r\n\r\n")
            if not found:
                return
            if not head.startswith(b"HTTP/1.1 101"):
                self.open.set_exception(ConnectionError(head[:80].decode()))
                return
            self._buffer = bytearray(rest)
            self.open.set_result(None)
        while (length := _frame(self._buffer)) is not None:
            kind = self._buffer[0] & 0x0F
            if kind == TEXT and length > SMALL_BYTES:
                self._heard.one()
            elif kind == PING:
                self._transport.write(bytes((PONG, 0x80 | length - 2)) + NO_MASK + self._buffer[2:length])
            del self._buffer[:length]


class Heard:
    """When the clients heard of the event on its way."""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.changed = asyncio.Event()

    def one(self) -> None:
        """A client has it."""
        self.times.append(time.perf_counter())
        self.changed.set()

    async def all(self, count: int) -> None:
        """Return when `count` have it, or after a long time."""
        deadline = time.perf_counter() + PATIENCE
        while len(self.times) < count and time.perf_counter() < deadline:
            self.changed.clear()
            try:
                await asyncio.wait_for(self.changed.wait(), 1.0)
            except TimeoutError:
                continue


def _upgrade(port: int, token: str) -> bytes:
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    return (
        f"GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer {token}\r\n"
        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n"
    ).encode()


def _frame(buffer: bytearray) -> int | None:
    """Length of the first frame with its header (a server does not mask), None while it is not complete."""
    if len(buffer) < 2:
        return None
    length, head = buffer[1] & 0x7F, 2
    if length >= 126:
        head = 4 if length == 126 else 10
        if len(buffer) < head:
            return None
        length = int.from_bytes(buffer[2:head], "big")
    return head + length if len(buffer) >= head + length else None


async def crowd(ask: Crowd) -> CrowdDone:
    """Connect everybody, then tell them one thing after another."""
    loop, heard, clients = asyncio.get_running_loop(), Heard(), len(ask.tokens)
    for token in ask.tokens:
        _, listener = await loop.create_connection(partial(Listener, ask.port, token, heard), "127.0.0.1", ask.port)
        await listener.open
    waiting: list[bytes] = []
    times: list[float] = []
    lasts: list[float] = []
    missing = 0
    for number in range(ask.events + 1):
        heard.times.clear()
        words = ask.prefix + secrets.token_hex(RANDOM_BYTES)
        waiting.append(Deliveries(ask.secret, words, people=1).request(number))
        [poster] = await connect("127.0.0.1", ask.port, 1, lambda _: waiting.pop() if waiting else None)
        began = time.perf_counter()
        poster.go()
        await heard.all(clients)
        poster.close()
        if number == 0:
            continue  # makes the customer: a frame more than the others
        missing += clients - len(heard.times)
        times += [at - began for at in heard.times]
        lasts.append(max(heard.times, default=began) - began)
        await asyncio.sleep(0.05)
    return CrowdDone(
        p50_ms=percentile(times, 0.5) * 1000,
        p99_ms=percentile(times, 0.99) * 1000,
        last_p50_ms=percentile(lasts, 0.5) * 1000,
        missing=missing,
    )

"""`/api/stream`: the websocket a client follows, as a thin ASGI handler.

    accept -> authenticate -> subscribe at the hub -> hello -> what was missed since the cursor -> live frames

The token travels in `Authorization: Bearer` (never in the address). A receive loop runs all the time, so a client that
leaves is noticed and the server can stop; it also hears what the client is typing and viewing.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qsl

import asyncpg
import msgspec
import structlog

from backend_gateway.feed.cursor import Cursor, parse_cursor
from backend_gateway.feed.epoch import complete_after
from backend_gateway.feed.follow import HEARTBEAT_SECONDS
from backend_gateway.feed.hub import Hub, Subscriber
from backend_gateway.feed.resume import missed
from backend_gateway.store.visible import Viewer
from protocol import OLDEST_PROTOCOL, PROTOCOL_VERSION
from protocol.frames import Bye, Hello, Resync, Signal

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Authenticate = Callable[[str], Awaitable[tuple[Viewer, int] | None]]
OnSignal = Callable[[Viewer, Signal], None]

MAX_SIGNAL_BYTES = 1000
UNAUTHORIZED, TOO_OLD, TRY_AGAIN = 4401, 4426, 1013

log = structlog.get_logger(__name__)
_encode = msgspec.json.Encoder().encode
_signals = msgspec.json.Decoder[Signal](Signal)


class StreamApp:
    """The ASGI callable. `authenticate` turns a token into (viewer, session id) or None."""

    def __init__(
        self, hub: Hub, pool: asyncpg.Pool, epoch: str, authenticate: Authenticate, on_signal: OnSignal
    ) -> None:
        self._hub = hub
        self._pool = pool
        self._epoch = epoch
        self._authenticate = authenticate
        self._on_signal = on_signal

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one websocket until either side ends it."""
        if (await receive())["type"] != "websocket.connect":
            return
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if _protocol(query) < OLDEST_PROTOCOL:
            await _refuse(send, TOO_OLD, "update Relevo")
            return
        found = await self._authenticate(_token(scope))
        await send({"type": "websocket.accept"})
        if found is None:
            await _text(send, _encode(Bye(reason="revoked")))
            await send({"type": "websocket.close", "code": UNAUTHORIZED, "reason": "sign in again"})
            return
        await self._serve(*found, query, receive, send)

    async def _serve(
        self, viewer: Viewer, session_id: int, query: dict[str, str], receive: Receive, send: Send
    ) -> None:
        subscriber = self._hub.subscribe(viewer, session_id)
        listener = asyncio.create_task(self._listen(viewer, subscriber, receive), name="stream listen")
        try:
            if await self._catch_up(subscriber, query, send):
                await _forward(subscriber, send)
            with contextlib.suppress(RuntimeError):  # the client closed first
                await send({"type": "websocket.close", "code": 1000, "reason": ""})
        except OSError as error:
            log.info("stream broke off", error=repr(error))
        finally:
            self._hub.unsubscribe(subscriber)
            listener.cancel()
            await asyncio.gather(listener, return_exceptions=True)

    async def _catch_up(self, subscriber: Subscriber, query: dict[str, str], send: Send) -> bool:
        """Send hello and everything since the client's cursor; False when it must take a new snapshot."""
        until = subscriber.cursor
        since = _cursor(query.get("cursor"), until)
        if since is None or query.get("epoch", self._epoch) != self._epoch:
            await _text(send, _encode(Resync(reason="epoch")))
            return False
        subscriber.cursor = max(since, until)  # a snapshot's cursor may be ahead of the last event published here
        async with self._pool.acquire() as conn:
            complete = await complete_after(conn)
        if since < complete:
            await _text(send, _encode(Resync(reason="gap")))
            return False
        hello = Hello(protocol=PROTOCOL_VERSION, epoch=self._epoch, cursor=str(since), heartbeat_s=HEARTBEAT_SECONDS)
        await _text(send, _encode(hello))
        async for frame in missed(self._pool, subscriber.viewer, since, until):
            await _text(send, frame)
        return True

    async def _listen(self, viewer: Viewer, subscriber: Subscriber, receive: Receive) -> None:
        """Hear the client's signals; end the stream when it leaves."""
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                subscriber.end(b"")
                return
            text = (message.get("text") or "")[:MAX_SIGNAL_BYTES]
            with contextlib.suppress(msgspec.MsgspecError):  # a newer client may say more than we know
                self._on_signal(viewer, _signals.decode(text))


async def _forward(subscriber: Subscriber, send: Send) -> None:
    while (frame := await subscriber.frames.get()) is not None:
        if frame:
            await _text(send, frame)


async def _text(send: Send, frame: bytes) -> None:
    await send({"type": "websocket.send", "text": frame.decode()})


async def _refuse(send: Send, code: int, reason: str) -> None:
    await send({"type": "websocket.accept"})
    await send({"type": "websocket.close", "code": code, "reason": reason})


def _token(scope: Scope) -> str:
    header = dict(scope["headers"]).get(b"authorization", b"").decode("latin-1")
    kind, _, token = header.partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""


def _protocol(query: dict[str, str]) -> int:
    text = query.get("protocol", str(PROTOCOL_VERSION))
    return int(text) if text.isascii() and text.isdigit() else 0


def _cursor(text: str | None, default: Cursor) -> Cursor | None:
    """The client's cursor; the hub's when it names none; None when it is not one."""
    if text is None:
        return default
    try:
        return parse_cursor(text)
    except ValueError:
        return None

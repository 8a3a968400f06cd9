"""`/api/stream`: the websocket a client follows, as a thin ASGI handler.

    accept -> authenticate -> subscribe at the hub -> hello -> what was missed since the cursor -> live frames

The token travels in `Authorization: Bearer` (never in the address). A receive loop runs all the time, so a client that
leaves is noticed and the server can stop; it also hears what the client is typing and viewing.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Iterator, MutableMapping
from typing import Any, Protocol
from urllib.parse import parse_qsl

import asyncpg
import msgspec
import structlog

from backend_gateway.api.restraint import Restraint
from backend_gateway.feed.cursor import Cursor, parse_cursor
from backend_gateway.feed.epoch import complete_after
from backend_gateway.feed.follow import HEARTBEAT_SECONDS
from backend_gateway.feed.hub import Hub, Subscriber
from backend_gateway.feed.resume import AccessChanged, access_changed, missed
from backend_gateway.store.audit import Origin, origin
from backend_gateway.store.visible import Viewer
from protocol import OLDEST_PROTOCOL, PROTOCOL_VERSION
from protocol.frames import ActivitySignal, Bye, Hello, Resync, Signal

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Authenticate = Callable[[str, str | None], Awaitable[tuple[Viewer, int] | None]]
OnSignal = Callable[[Viewer, Signal], None]


class Attendance(Protocol):
    """Who hears of streams that begin and end, and of what their devices measure."""

    def opened(self, session_id: int) -> None:
        """A stream of this session begins."""

    def reports(self, session_id: int, signal: ActivitySignal) -> None:
        """What its device measures."""

    def closed(self, session_id: int) -> None:
        """A stream of this session ended."""


MAX_SIGNAL_BYTES = 1000
LINGER_SECONDS = 5.0
"""How long a client that does not read may take for its last frame."""

RECHECK_SECONDS = 60.0
"""A session that ended, or a new visibility, is noticed at the latest after this, even if its notification was lost."""

UNAUTHORIZED, TOO_OLD, TRY_AGAIN = 4401, 4426, 1013

log = structlog.get_logger(__name__)
_encode = msgspec.json.Encoder().encode
_signals = msgspec.json.Decoder[Signal](Signal)


class StreamApp:
    """The ASGI callable. `authenticate` turns token and address into (viewer, session id) or None."""

    def __init__(
        self,
        hub: Hub,
        pool: asyncpg.Pool,
        authenticate: Authenticate,
        on_signal: OnSignal,
        attendance: Attendance | None = None,
        gateways: tuple[str, ...] = (),
    ) -> None:
        self._hub = hub
        self._pool = pool
        self._authenticate = authenticate
        self._on_signal = on_signal
        self._attendance = attendance
        self._gateways = gateways
        self._restraint = Restraint()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one websocket until either side ends it."""
        if (await receive())["type"] != "websocket.connect":
            return
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        if _protocol(query) < OLDEST_PROTOCOL:
            await _refuse(send, TOO_OLD, "update Relevo")
            return
        found = await self._authenticate(_token(scope), _address(scope))
        await send({"type": "websocket.accept"})
        if found is None:
            await _text(send, _encode(Bye(reason="revoked")))
            await send({"type": "websocket.close", "code": UNAUTHORIZED, "reason": "sign in again"})
            return
        with origin(Origin(address=_address(scope), session_id=found[1])):
            await self._follow(found, scope, query, receive, send)

    async def _follow(
        self, found: tuple[Viewer, int], scope: Scope, query: dict[str, str], receive: Receive, send: Send
    ) -> None:
        subscriber = self._hub.subscribe(*found)
        watcher = asyncio.create_task(self._watch(subscriber, _token(scope), _address(scope)), name="stream watch")
        try:
            with self._restraint.counted(subscriber), self._attended(subscriber):
                await self._serve(subscriber, query, receive, send)
        finally:
            watcher.cancel()
            await asyncio.gather(watcher, return_exceptions=True)

    @contextlib.contextmanager
    def _attended(self, subscriber: Subscriber) -> Iterator[None]:
        """Presence knows of this stream while it lasts."""
        if self._attendance is None:
            yield
            return
        self._attendance.opened(subscriber.session_id)
        try:
            yield
        finally:
            self._attendance.closed(subscriber.session_id)

    async def _watch(self, subscriber: Subscriber, token: str, address: str | None) -> None:
        """End the stream when its session does. The first look is for what happened while it was being opened."""
        while not subscriber.ended:
            try:
                found = await self._authenticate(token, address)
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("a session cannot be looked up", error=repr(error))
            else:
                if found is None:
                    subscriber.end(_encode(Bye(reason="revoked")))
                elif found[0] != subscriber.viewer:
                    subscriber.end(_encode(Resync(reason="access")))
            await asyncio.sleep(RECHECK_SECONDS)

    async def _serve(self, subscriber: Subscriber, query: dict[str, str], receive: Receive, send: Send) -> None:
        listener = asyncio.create_task(self._listen(subscriber, receive), name="stream listen")
        try:
            await self._talk(subscriber, query, send)
            with contextlib.suppress(RuntimeError, TimeoutError):  # the client closed first, or reads nothing
                async with asyncio.timeout(LINGER_SECONDS):
                    await send({"type": "websocket.close", "code": 1000, "reason": ""})
        except OSError as error:
            log.info("stream broke off", error=repr(error))
        finally:
            self._hub.unsubscribe(subscriber)
            listener.cancel()
            await asyncio.gather(listener, return_exceptions=True)

    async def _talk(self, subscriber: Subscriber, query: dict[str, str], send: Send) -> None:
        """Everything this client gets. Once the stream is over, a client that does not read is not waited for."""
        loop = asyncio.get_running_loop()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(None) as patience:
                subscriber.on_end = lambda: patience.reschedule(loop.time() + LINGER_SECONDS)
                try:
                    if await self._catch_up(subscriber, query, send):
                        await _forward(subscriber, send)
                finally:
                    subscriber.on_end = lambda: None

    async def _catch_up(self, subscriber: Subscriber, query: dict[str, str], send: Send) -> bool:
        """Send hello and everything since the client's cursor; False when it must take a new snapshot."""
        until = subscriber.cursor
        since = _cursor(query.get("cursor"), until)
        if since is None or query.get("epoch", self._hub.epoch) != self._hub.epoch:
            await _text(send, _encode(Resync(reason="epoch")))
            return False
        subscriber.cursor = max(since, until)  # a snapshot's cursor may be ahead of the last event published here
        async with self._pool.acquire() as conn:
            complete = await complete_after(conn)
            keeps = "cursor" in query  # who names no cursor kept no rows
            changed = keeps and await access_changed(conn, subscriber.viewer.user_id, max(since, until))
        if since < complete or changed:
            await _text(send, _encode(Resync(reason="access" if changed else "gap")))
            return False
        hello = Hello(
            protocol=PROTOCOL_VERSION, epoch=self._hub.epoch, cursor=str(since), heartbeat_s=HEARTBEAT_SECONDS,
            gateways=self._gateways,
        )  # fmt: skip
        await _text(send, _encode(hello))
        try:
            async with contextlib.aclosing(missed(self._pool, subscriber.viewer, since, until)) as frames:
                async for frame in frames:
                    if subscriber.ended:
                        break
                    await _text(send, frame)
        except AccessChanged:
            await _text(send, _encode(Resync(reason="access")))
            return False
        return True

    async def _listen(self, subscriber: Subscriber, receive: Receive) -> None:
        """Hear the client's signals; end the stream when it leaves."""
        while True:
            message = await receive()
            if message["type"] == "websocket.disconnect":
                subscriber.end(b"")
                return
            text = message.get("text") or ""
            if len(text) > MAX_SIGNAL_BYTES or not self._restraint.hear(subscriber):
                continue
            # A newer client may say more than we know; a hostile one nests brackets.
            with contextlib.suppress(msgspec.MsgspecError, RecursionError):
                self._heard(subscriber, _signals.decode(text))

    def _heard(self, subscriber: Subscriber, signal: Signal) -> None:
        if not isinstance(signal, ActivitySignal):
            self._on_signal(subscriber.viewer, signal)
        elif self._attendance is not None:
            self._attendance.reports(subscriber.session_id, signal)


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


def _address(scope: Scope) -> str | None:
    client = scope.get("client")
    return str(client[0]) if client else None


def _protocol(query: dict[str, str]) -> int:
    text = query.get("protocol", str(PROTOCOL_VERSION))
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _cursor(text: str | None, default: Cursor) -> Cursor | None:
    """The client's cursor; the hub's when it names none; None when it is not one."""
    if text is None:
        return default
    try:
        return parse_cursor(text)
    except ValueError:
        return None

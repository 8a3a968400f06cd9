"""The composition root: makes the parts of a gateway, starts them in order, stops them in the reverse order.

    settings -> database (embedded or given) -> migrations -> pool, keyring -> wake-ups, feed, workers -> server
                                                                                  stop: the other way round

Called by `cli` (serve) and, in process, by tests and the demo: `async with running_gateway(settings) as gateway`. What
always holds: nothing is a module-level singleton; a gateway that stops lets running requests end (`drain_seconds`),
flushes the journal, and stops the embedded server it started.
"""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

import asyncpg
import structlog
import uvicorn

from backend_gateway import clock
from backend_gateway.actions import sessions
from backend_gateway.actions.passwords import Passwords
from backend_gateway.api.access import authenticate
from backend_gateway.api.build import build
from backend_gateway.api.context import FEED, Gate
from backend_gateway.api.later import later
from backend_gateway.api.routes import waiting
from backend_gateway.api.stream import StreamApp
from backend_gateway.api.webhook import WebhookApp
from backend_gateway.errors import ConfigurationError
from backend_gateway.feed.epoch import settle_epoch
from backend_gateway.feed.follow import follow
from backend_gateway.feed.hub import Hub
from backend_gateway.feed.wakeup import Wakeup
from backend_gateway.settings import Settings
from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.engine import create_pool
from backend_gateway.store.journal import JournalWriter
from backend_gateway.store.migrate import migrate
from backend_gateway.store.numbers import WebhookSecrets
from backend_gateway.store.secrets import Keyring
from backend_gateway.telemetry.metrics import Metrics
from backend_gateway.workers.inbox import Inbox
from backend_gateway.workers.runner import Runner, Worker

INBOX = "relevo_inbox"
SECRETS_EVERY = 5.0
"""Seconds until a rotated webhook secret counts in every replica."""

log = structlog.get_logger(__name__)

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Parts:
    """What workers are made of."""

    settings: Settings
    dsn: str
    pool: asyncpg.Pool
    keyring: Keyring
    wakeup: Wakeup
    hub: Hub
    metrics: Metrics


@dataclass(frozen=True, slots=True)
class Gateway:
    """A running gateway: where it listens, and its parts for whoever runs it in process."""

    url: str
    parts: Parts
    gate: Gate

    @property
    def pool(self) -> asyncpg.Pool:
        """The pool of its database."""
        return self.parts.pool


@asynccontextmanager
async def running_gateway(settings: Settings, *, now: clock.Clock = clock.now) -> AsyncIterator[Gateway]:
    """A gateway that answers at `gateway.url` until the block is left. Port 0 in `settings.listen` takes a free one.

    Raises ConfigurationError (address taken, database unreachable, keys unreadable) and EmbeddedPostgresError.
    """
    async with AsyncExitStack() as stack:
        parts = await _make_parts(settings, stack)
        gate, application = await _make_application(parts, stack, now)
        url = await stack.enter_async_context(_serving(application, settings, parts.hub))
        log.info("gateway is up", url=url, waiting=list(waiting()))
        yield Gateway(url, parts, gate)
        log.info("gateway stops")


@asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[str]:
    """The address of the configured database; the embedded server runs while the block does."""
    if settings.database_url is not None:
        yield settings.database_url.reveal()
        return
    async with EmbeddedPostgres(settings.data_dir / "postgres") as server:
        yield server.dsn()


def keyring_of(settings: Settings) -> Keyring:
    """The master keys. Raises ConfigurationError."""
    try:
        return Keyring.from_settings(settings)
    except (OSError, ValueError) as error:
        raise ConfigurationError([f"The master keys in {settings.key_file} cannot be used: {error}"]) from None


async def _make_parts(settings: Settings, stack: AsyncExitStack) -> Parts:
    keyring = keyring_of(settings)
    dsn = await stack.enter_async_context(database(settings))
    try:
        await migrate(dsn)
        pool = await create_pool(dsn, application_name="relevo gateway", max_size=settings.database_connections)
    except (OSError, asyncpg.PostgresError) as error:
        raise ConfigurationError([f"The database cannot be used: {error}."]) from error
    stack.push_async_callback(_close_pool, pool)
    return Parts(settings, dsn, pool, keyring, Wakeup(dsn), Hub(), Metrics())


async def _close_pool(pool: asyncpg.Pool) -> None:
    """Close it in order, or let it go when somebody keeps a connection."""
    try:
        async with asyncio.timeout(10):
            await pool.close()
    except TimeoutError:
        pool.terminate()


async def _make_application(parts: Parts, stack: AsyncExitStack, now: clock.Clock) -> tuple[Gate, App]:
    passwords = Passwords()
    stack.callback(passwords.close)
    gate = Gate(parts.settings, parts.pool, parts.keyring, passwords, parts.metrics, now, parts.wakeup.hint)
    secrets = WebhookSecrets(parts.pool, parts.keyring)
    await secrets.refresh()
    async with parts.pool.acquire() as conn:
        epoch = await settle_epoch(conn)
    parts.wakeup.on_payload(sessions.CHANNEL, lambda payload: _revoke(parts.hub, payload))
    journal = JournalWriter(parts.dsn, lambda: parts.wakeup.hint(INBOX))
    ready = asyncio.Event()
    runner = Runner([*worker_list(parts, now, ready), Worker("webhook secrets", lambda: _keep_fresh(secrets))])
    await parts.wakeup.start()
    stack.push_async_callback(parts.wakeup.stop)
    stack.push_async_callback(journal.close)
    runner.start()
    stack.push_async_callback(runner.stop)
    await ready.wait()
    stream = StreamApp(parts.hub, parts.pool, epoch, lambda token: authenticate(gate, token), _signals(parts))
    return gate, mount(build(gate), WebhookApp(journal, secrets), stream)


def mount(api: App, webhook: App, stream: App) -> App:
    """One ASGI callable. The webhook and the stream stand outside the framework, the hottest route first."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        kind, path = scope["type"], scope.get("path")
        if kind == "http":
            await (webhook if path == "/webhooks/whatsapp" else api)(scope, receive, send)
        elif kind == "websocket" and path == "/api/stream":
            await stream(scope, receive, send)
        elif kind == "websocket":
            await send({"type": "websocket.close", "code": 4404, "reason": "the stream is at /api/stream"})

    return run


def _revoke(hub: Hub, payload: str) -> None:
    """End the streams a notification names: `session:ID` or `user:ID`."""
    kind, _, number = payload.partition(":")
    if number.isdigit():
        hub.revoke(user_id=int(number)) if kind == "user" else hub.revoke(session_id=int(number))


def _signals(parts: Parts) -> Callable[[Any, Any], None]:
    """What happens when a client types or looks: nothing is stored, colleagues are told."""
    if find_spec("backend_gateway.feed.live") is None:
        return lambda _viewer, _signal: None
    relay: Callable[[Any, Any], None] = later("feed.live", "Relay")(parts.pool, parts.wakeup, parts.hub)
    return relay


async def _keep_fresh(secrets: WebhookSecrets) -> None:
    while True:
        await asyncio.sleep(SECRETS_EVERY)
        try:
            await secrets.refresh()
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, TimeoutError) as error:
            log.warning("webhook secrets not refreshed, the known ones stay in force", error=repr(error))


def worker_list(parts: Parts, now: clock.Clock, feed_ready: asyncio.Event) -> list[Worker]:
    """Every loop of a gateway, in one list. Made before the wake-ups start listening."""
    feed, inbox = parts.wakeup.signal(FEED), parts.wakeup.signal(INBOX)
    receiver = Inbox(parts.dsn, parts.pool, inbox, now, lambda: parts.wakeup.hint(FEED))
    return [
        Worker("feed", lambda: follow(parts.dsn, parts.hub, feed, feed_ready)),
        Worker("inbox", receiver.run),
    ]


@asynccontextmanager
async def _serving(application: App, settings: Settings, hub: Hub) -> AsyncIterator[str]:
    listener = _bind(settings)
    config = uvicorn.Config(
        application,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=settings.drain_seconds,
        ws="websockets-sansio",
        ws_max_size=64 * 1024,
        ws_per_message_deflate=True,
    )
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server._serve([listener]), name="server")  # noqa: SLF001  serve() takes our signals
    try:
        while not server.started and not serving.done():  # noqa: ASYNC110  uvicorn tells it by a flag
            await asyncio.sleep(0.01)
        host, port = listener.getsockname()[:2]
        yield f"http://{f'[{host}]' if ':' in host else host}:{port}"
    finally:
        hub.close()
        server.should_exit = True
        await serving
        listener.close()


def _bind(settings: Settings) -> socket.socket:
    host, port = settings.listen
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        raise ConfigurationError([f"RELEVO_LISTEN: nothing can listen on {host}:{port} ({error.strerror})."]) from None

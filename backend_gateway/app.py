"""The composition root: makes the parts of a gateway, starts them in order, stops them in the reverse order.

    settings -> database (embedded or given) -> migrations -> parts -> wake-ups, loops -> server
                                                           stop: the other way round

Called by `cli` (serve) and, in process, by tests and the demo: `async with running_gateway(settings) as gateway`. What
always holds: nothing is a module-level singleton; a gateway that stops lets running requests end (`drain_seconds`),
flushes the journal, and stops the embedded server it started.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from functools import partial

import asyncpg
import structlog

from backend_gateway import clock
from backend_gateway.actions import sessions
from backend_gateway.actions.graph import Graph
from backend_gateway.actions.media_work import Workshop
from backend_gateway.actions.passwords import Passwords
from backend_gateway.actions.replay import Replays
from backend_gateway.api.access import authenticate
from backend_gateway.api.build import build
from backend_gateway.api.context import FEED, ROUTING, Gate
from backend_gateway.api.readings import Readings
from backend_gateway.api.routes import waiting
from backend_gateway.api.stream import StreamApp
from backend_gateway.api.webhook import WebhookApp
from backend_gateway.errors import ConfigurationError
from backend_gateway.feed.epoch import settle_epoch
from backend_gateway.feed.hub import Hub
from backend_gateway.feed.live import Relay
from backend_gateway.feed.wakeup import Wakeup
from backend_gateway.loops import INBOX, Parts, worker_list
from backend_gateway.serving import App, Mount, serving
from backend_gateway.settings import Settings
from backend_gateway.store.embedded import EmbeddedPostgres, kept_running
from backend_gateway.store.engine import create_pool
from backend_gateway.store.journal import JournalWriter
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.migrate import migrate
from backend_gateway.store.numbers import WebhookSecrets
from backend_gateway.store.secrets import Keyring
from backend_gateway.telemetry.metrics import Metrics
from backend_gateway.workers.attendance import Attendance
from backend_gateway.workers.courtesy import Courtesy
from backend_gateway.workers.runner import Runner

POOL_CLOSES = 10.0
"""Seconds a pool gets to close in order before its connections are cut."""

log = structlog.get_logger(__name__)


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
        parts = await _make_parts(settings, stack, now)
        gate = _make_gate(parts, stack)
        application = await _start(parts, gate, stack)
        url = await stack.enter_async_context(serving(application, settings, lambda: _let_go(parts)))
        log.info("gateway is up", url=url, waiting=list(waiting()))
        yield Gateway(url, parts, gate)
        log.info("gateway stops")


def _let_go(parts: Parts) -> None:
    """The gateway stops: everybody reconnects elsewhere, and nobody is lost by it."""
    parts.attendance.stop()
    parts.hub.close()


@asynccontextmanager
async def database(settings: Settings) -> AsyncIterator[str]:
    """The address of the configured database; the embedded server runs, killed or not, while the block does."""
    if settings.database_url is not None:
        yield settings.database_url.reveal()
        return
    async with EmbeddedPostgres(settings.data_dir / "postgres") as server, kept_running(server):
        yield server.dsn()


def keyring_of(settings: Settings) -> Keyring:
    """The master keys. Raises ConfigurationError."""
    try:
        return Keyring.from_settings(settings)
    except (OSError, ValueError) as error:
        raise ConfigurationError([f"The master keys in {settings.key_file} cannot be used: {error}"]) from None


async def _make_parts(settings: Settings, stack: AsyncExitStack, now: clock.Clock) -> Parts:
    keyring = keyring_of(settings)
    dsn = await stack.enter_async_context(database(settings))
    try:
        await migrate(dsn)
        pool = await create_pool(dsn, application_name="relevo gateway", max_size=settings.database_connections)
    except (OSError, asyncpg.PostgresError) as error:
        raise ConfigurationError([f"The database cannot be used: {error}."]) from error
    stack.push_async_callback(_close_pool, pool)
    graph = Graph(pool, keyring, settings.graph_url, settings.graph_version)
    stack.push_async_callback(graph.close)
    shop = Workshop(MediaFiles(settings.media_url or settings.media_dir))
    stack.callback(shop.close)
    wakeup = Wakeup(dsn)

    def presence_changed() -> None:
        for channel in (FEED, ROUTING):
            wakeup.hint(channel)

    return Parts(
        settings=settings,
        dsn=dsn,
        pool=pool,
        keyring=keyring,
        wakeup=wakeup,
        hub=Hub(),
        metrics=Metrics(),
        graph=graph,
        shop=shop,
        secrets=WebhookSecrets(pool, keyring),
        courtesy=Courtesy(pool, graph),
        attendance=Attendance(pool, now, presence_changed),
        clock=now,
    )


async def _close_pool(pool: asyncpg.Pool) -> None:
    """Close it in order, or let it go when somebody keeps a connection."""
    try:
        async with asyncio.timeout(POOL_CLOSES):
            await pool.close()
    except TimeoutError:
        pool.terminate()


def _make_gate(parts: Parts, stack: AsyncExitStack) -> Gate:
    passwords = Passwords()
    stack.callback(passwords.close)
    replays = Replays(parts.dsn, parts.clock)
    stack.push_async_callback(replays.close)
    return Gate(
        settings=parts.settings,
        pool=parts.pool,
        keyring=parts.keyring,
        passwords=passwords,
        metrics=parts.metrics,
        clock=parts.clock,
        hint=parts.wakeup.hint,
        files=parts.shop,
        seen=parts.courtesy.seen,
        replays=replays,
        graph=parts.graph,
    )


async def _start(parts: Parts, gate: Gate, stack: AsyncExitStack) -> App:
    """Start everything behind the server; what is served is what it returns."""
    await parts.secrets.refresh()
    async with parts.pool.acquire() as conn:
        parts.hub.epoch = await settle_epoch(conn)
    parts.wakeup.on_payload(sessions.CHANNEL, lambda payload: _revoke(parts.hub, payload))
    relay = Relay(parts.pool, parts.wakeup, parts.hub, parts.courtesy.seen)
    gate.live = relay.tell
    readings = Readings(parts.pool, parts.clock)
    gate.read = readings.read
    stack.push_async_callback(readings.close)
    await parts.attendance.begin()
    journal = JournalWriter(parts.dsn, lambda: parts.wakeup.hint(INBOX))
    ready = asyncio.Event()
    runner = Runner(worker_list(parts, ready))
    gate.failed_loops = runner.failed
    await parts.wakeup.start()
    stack.push_async_callback(parts.wakeup.stop)
    stack.push_async_callback(journal.close)
    runner.start()
    stack.push_async_callback(runner.stop)
    await ready.wait()
    heard, known_as = readings.hearing(relay), parts.settings.addresses
    stream = StreamApp(parts.hub, parts.pool, partial(authenticate, gate), heard, parts.attendance, known_as)
    return Mount(build(gate), WebhookApp(journal, parts.secrets), stream, parts.settings.trusted_proxies)


def _revoke(hub: Hub, payload: str) -> None:
    """End the streams a notification names: `session:ID` or `user:ID`."""
    kind, _, number = payload.partition(":")
    if number.isdigit():
        hub.revoke(user_id=int(number)) if kind == "user" else hub.revoke(session_id=int(number))

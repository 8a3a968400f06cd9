"""Sandbox as Meta, gateways with the real sender, and a clock that runs and can be pushed forward."""

import asyncio
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import pytest_asyncio

from backend_gateway import settings
from backend_gateway.actions.send_message import send_message
from backend_gateway.app import Gateway, running_gateway
from backend_gateway.parsers import Address, Secret
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import SendMessage
from protocol.content import Text
from protocol.message import Message
from sandbox import Limits, NumberSettings, Sandbox
from sandbox.customers.customer import Customer
from tests.contract.world import World
from tests.flows.line.conftest import _connect_number

DEADLINE = 30.0
OUTBOX = "relevo_outbox"


@dataclass
class PushedClock:
    """The real time and what was added to it."""

    ahead: timedelta = timedelta(0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def push(self, seconds: float) -> None:
        self.ahead += timedelta(seconds=seconds)


@dataclass
class Post:
    """What the tests of sending hold."""

    sandbox: Sandbox
    database_url: str
    folder: Path
    stack: AsyncExitStack
    clock: PushedClock = field(default_factory=PushedClock)
    gateways: list[Gateway] = field(default_factory=list)
    actor: Viewer = field(default_factory=lambda: Viewer(0, "agent"))

    @property
    def pool(self) -> asyncpg.Pool:
        return self.gateways[0].pool

    async def start(self) -> AsyncExitStack:
        """One more gateway; leave the stack to stop it."""
        chosen = settings.for_folder(
            self.folder,
            database_url=Secret(self.database_url),
            listen=Address("127.0.0.1", 0),
            graph_url=self.sandbox.base_url,
            graph_version="v26.0",
            company="Casa Lumbre",
            drain_seconds=1,
        )
        own = await self.stack.enter_async_context(AsyncExitStack())
        self.gateways.append(await own.enter_async_context(running_gateway(chosen, now=self.clock)))
        return own

    async def customer(self, n: int) -> tuple[Customer, int]:
        """A customer who has written, and their conversation."""
        who = self.sandbox.customer(f"Cliente {n}", phone=f"+5255417{n:05}")
        wamid = await who.say(f"hola, soy {n}")
        sql = "select conversation_id from messages where wamid = $1"
        await self.until(lambda: self.pool.fetchval(sql, wamid))
        return who, int(await self.pool.fetchval(sql, wamid))

    async def send(self, conversation: int, *bodies: str) -> list[Message]:
        """Queue replies, quickly."""
        queued = []
        for body in bodies:
            request = SendMessage(client_token=str(uuid.uuid4()), content=Text(body))
            async with Unit(self.pool) as unit:
                queued.append(await send_message(unit, self.actor, conversation, request, self.clock()))
        self.hint()
        return queued

    async def rest(self) -> None:
        """Somebody who never sends holds every number."""
        await self.pool.execute("update leases set holder = 'nobody', until = clock_timestamp() + interval '1 hour'")

    async def go_on(self) -> None:
        """Whoever held the numbers is gone, long enough for every limit to be forgotten."""
        await self.pool.execute("update leases set until = clock_timestamp() - interval '1 hour'")

    def hint(self) -> None:
        self.gateways[-1].parts.wakeup.hint(OUTBOX)

    async def until(self, condition: Callable[[], Awaitable[object]]) -> None:
        """Wait until a read of the database says so."""
        async with asyncio.timeout(DEADLINE):
            while not await condition():
                await asyncio.sleep(0.01)

    async def states(self) -> list[str]:
        """The state of every message of ours, oldest first."""
        rows = await self.pool.fetch("select status from messages where direction = 'out' order by id")
        return [row[0] for row in rows]

    async def all_are(self, *wanted: str) -> None:
        """Until our messages are in these states (one word: all of them)."""

        async def are() -> bool:
            states = await self.states()
            return bool(states) and (set(states) == set(wanted) if len(wanted) == 1 else states == list(wanted))

        await self.until(are)


async def make_post(database_url: str, folder: Path, stack: AsyncExitStack, limits: Limits) -> Post:
    """Sandbox and one gateway."""
    sandbox = await stack.enter_async_context(Sandbox(speed=1000, numbers=(NumberSettings(limits=limits),)))
    post = Post(sandbox, database_url, folder, stack)
    chosen = settings.for_folder(folder, database_url=Secret(database_url))
    await _connect_number(database_url, Keyring.from_settings(chosen), sandbox)
    await post.start()
    await sandbox.subscribe(f"{post.gateways[0].url}/webhooks/whatsapp")
    world = World(post.pool)
    post.actor = await world.hire("sol", "all", ())
    return post


@pytest_asyncio.fixture
async def post(database_url: str, tmp_path: Path) -> AsyncIterator[Post]:
    """Without Meta's limits."""
    async with AsyncExitStack() as stack:
        yield await make_post(database_url, tmp_path, stack, Limits.none())


@pytest_asyncio.fixture
async def limited(database_url: str, tmp_path: Path) -> AsyncIterator[Post]:
    """With Meta's limits: 80 a second, and a burst of 45 to one customer."""
    async with AsyncExitStack() as stack:
        yield await make_post(database_url, tmp_path, stack, Limits())

"""A gateway whose database things happen to, and clients at its websocket whose state the reducer keeps."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path

import asyncpg
import httpx
import pytest_asyncio
import websockets

from backend_gateway import settings
from backend_gateway.actions.sessions import hash_token
from backend_gateway.api.context import FEED
from backend_gateway.app import Gateway, running_gateway
from backend_gateway.parsers import Address, Secret
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.decode import decode_frame
from protocol.frames import Bye, Events, Frame, Hello, Resync
from protocol.reduce import State, apply
from tests.contract.clients import compare, fresh
from tests.contract.world import World

DEADLINE = 20.0


class Follower:
    """A client at the websocket: its state, the frames it got, and how the stream ended."""

    def __init__(self, house: "House", gateway: Gateway, token: str, state: State) -> None:
        self.house = house
        self.gateway = gateway
        self.token = token
        self.state = state
        self.frames: list[Frame | None] = []
        self.closed: int | None = None
        self._changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def connect(self, gateway: Gateway | None = None, query: str | None = None) -> "Follower":
        """Follow (again) from where the state is; `query` replaces what the client asks for."""
        self.gateway = gateway or self.gateway
        self.frames, self.closed = [], None
        wanted = f"cursor={self.state.cursor}&epoch={self.state.epoch}" if query is None else query
        self._task = asyncio.create_task(self._follow(f"{self.gateway.url.replace('http', 'ws')}/api/stream?{wanted}"))
        return self

    async def _follow(self, address: str) -> None:
        headers = {"authorization": f"Bearer {self.token}"}
        try:
            async with websockets.connect(address, additional_headers=headers, max_size=None, proxy=None) as stream:
                while True:
                    frame = decode_frame(await stream.recv())
                    self.frames.append(frame)
                    if not isinstance(frame, Hello | Bye | Resync):
                        assert not apply(self.state, frame).gap, frame
                    self._changed.set()
        except websockets.ConnectionClosed as closed:
            self.closed = closed.rcvd.code if closed.rcvd else 1006
        finally:
            self._changed.set()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for a condition that frames make true."""
        async with asyncio.timeout(DEADLINE):
            while not condition():
                if self._task is not None and self._task.done() and self.closed is None:
                    await self._task
                self._changed.clear()
                await self._changed.wait()

    async def connected(self) -> "Follower":
        """Until the gateway has said hello."""
        await self.until(lambda: any(isinstance(frame, Hello) for frame in self.frames))
        return self

    async def ended(self) -> tuple[Frame | None, int | None]:
        """Until the stream is over: its last frame and the close code."""
        await self.until(lambda: self.closed is not None)
        return self.frames[-1] if self.frames else None, self.closed

    async def leave(self) -> None:
        """Hang up."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    @property
    def events(self) -> list[Events]:
        """The frames with changes."""
        return [frame for frame in self.frames if isinstance(frame, Events)]

    async def true(self) -> None:
        """The state becomes what a fresh client would see, and stays free of gaps."""
        async with asyncio.timeout(DEADLINE):  # loops of the gateway (clocks, routing) go on changing rows meanwhile
            truth = await fresh(self.house.world.pool, self.house.viewer_of[self.token])
            while not _agrees(self.state, truth):
                self._changed.clear()
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.2):
                        await self._changed.wait()
                truth = await fresh(self.house.world.pool, self.house.viewer_of[self.token])
        compare("follower", self.state, truth, set(truth.conversations))


def _agrees(state: State, truth: State) -> bool:
    try:
        compare("", state, truth, set(truth.conversations))
    except AssertionError:
        return False
    return True


class House:
    """Gateways on one database and their clients."""

    def __init__(self, stack: AsyncExitStack, database_url: str, folder: Path) -> None:
        self.stack = stack
        self.database_url = database_url
        self.folder = folder
        self.gateways: list[Gateway] = []
        self.world: World
        self.viewer_of: dict[str, Viewer] = {}
        self._sessions = itertools.count(1)

    @property
    def gateway(self) -> Gateway:
        """The first one."""
        return self.gateways[0]

    async def start(self) -> Gateway:
        """One more gateway."""
        chosen = settings.for_folder(
            self.folder,
            database_url=Secret(self.database_url),
            listen=Address("127.0.0.1", 0),
            company="Andes",
            drain_seconds=1,
        )
        gateway = await self.stack.enter_async_context(running_gateway(chosen))
        self.gateways.append(gateway)
        return gateway

    async def session(self, viewer: Viewer) -> str:
        """A session of a colleague; its token."""
        token, now = f"rs1_{id(self)}_{next(self._sessions)}", datetime.now(UTC)
        sql = """
        insert into sessions (user_id, token_hash, device, seen_at, expires_at) values ($1, $2, 'test', $3, $4)
        """
        await self.world.pool.execute(sql, viewer.user_id, hash_token(token), now, now + timedelta(days=1))
        self.viewer_of[token] = viewer
        return token

    async def follower(self, name: str = "sol", gateway: Gateway | None = None) -> Follower:
        """A client that has taken its snapshot and not connected yet."""
        viewer = self.world.viewers[name]
        state = await fresh(self.world.pool, viewer)
        found = Follower(self, gateway or self.gateway, await self.session(viewer), state)
        self.stack.push_async_callback(found.leave)
        return found

    async def happen(self, *steps: Awaitable[object]) -> None:
        """Something happens, and every gateway is told to look."""
        for step in steps:
            await step
        self.hint()

    def hint(self) -> None:
        for gateway in self.gateways:
            gateway.parts.wakeup.hint(FEED)

    async def team(self, name: str, conn: asyncpg.Connection | None = None) -> int:
        """A new team: the smallest change there is."""
        if conn is None:
            async with Unit(self.world.pool) as unit:
                return await _team(unit.conn, name)
        return await _team(conn, name)

    def http(self, token: str) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            base_url=self.gateway.url, headers={"authorization": f"Bearer {token}"}, trust_env=False
        )


async def _team(conn: object, name: str) -> int:
    id_: int = await conn.fetchval("insert into teams (name) values ($1) returning id", name)  # type: ignore[attr-defined]
    await append(conn, [Event(Kind.TEAM, id_, 1)])  # type: ignore[arg-type]
    return id_


@pytest_asyncio.fixture
async def house(database_url: str, tmp_path: Path) -> AsyncIterator[House]:
    async with AsyncExitStack() as stack:
        found = House(stack, database_url, tmp_path)
        await found.start()
        found.world = World(found.gateway.pool)
        await found.world.open()
        yield found

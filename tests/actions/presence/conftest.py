"""An office whose people come and go: devices connected and lost by hand, time passed by hand."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import asyncpg
import pytest_asyncio

from backend_gateway.actions import presence
from backend_gateway.actions.presence_devices import Activity, began, happened, report, silence
from backend_gateway.actions.sessions import hash_token
from backend_gateway.store import hydrate
from backend_gateway.store.presence_devices import Lost
from backend_gateway.store.unit import Unit
from protocol.presence import PresenceState
from protocol.presence_api import Declare
from protocol.roster import Presence
from tests.actions.routing.desk import Desk
from tests.contract.world import World


class People(Desk):
    """A desk that also knows devices."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.sessions: dict[tuple[str, str], int] = {}

    async def session(self, name: str, device: str = "laptop") -> int:
        """A session of somebody on a device, made when there is none."""
        if (name, device) not in self.sessions:
            sql = """
            insert into sessions (user_id, token_hash, device, seen_at, expires_at)
            values ($1, $2, $3, $4, $5) returning id
            """
            token, user = hash_token(str(uuid4())), self.world.viewers[name].user_id
            self.sessions[name, device] = await self.pool.fetchval(
                sql, user, token, device, self.now, self.now + timedelta(days=9)
            )
        return self.sessions[name, device]

    async def _happen(self, **what: Any) -> None:
        async with Unit(self.pool) as unit:
            fields: dict[str, Any] = {"opened": set(), "ended": [], "reports": {}} | what
            await happened(unit, Activity(**fields), self.now)

    async def connect(self, name: str, device: str = "laptop") -> None:
        """A stream begins."""
        await self._happen(opened={await self.session(name, device)})

    async def cut(self, name: str, device: str = "laptop", heard: datetime | None = None) -> None:
        """Its last stream ended."""
        id_ = await self.session(name, device)
        await self._happen(ended=[Lost(id_, heard or self.now, self.now)])

    async def reports(self, name: str, device: str = "laptop", **seconds: float) -> None:
        """What the device measures now."""
        await self._happen(reports={await self.session(name, device): report(self.now, **seconds)})

    async def says(self, name: str, state: PresenceState, by: str = "", **more: Any) -> Presence:
        """They declare it, or somebody for them."""
        user = self.world.viewers[name].user_id
        actor = self.world.viewers[by or name]
        async with Unit(self.pool) as unit:
            return await presence.declare(unit, actor, user, Declare(state=state, **more), self.now)

    async def starts(self, name: str, team: str | None = None, places: int = 4) -> int:
        """A colleague (hired when new) connects and is available."""
        if name not in self.world.viewers:
            await self.world.hire(name, "all", (team,) if team else ())
        id_ = self.world.viewers[name].user_id
        await self.pool.execute("update users set capacity = $2 where id = $1", id_, places)
        await self.connect(name)
        await self.says(name, "available")
        return id_

    async def silence(self, since: datetime) -> None:
        """A gateway that began then looks for devices nobody has heard of."""
        async with Unit(self.pool) as unit:
            await silence(unit, self.now, since)

    async def began(self) -> None:
        """A gateway starts."""
        async with Unit(self.pool) as unit:
            await began(unit, self.now)

    async def of(self, name: str) -> Presence:
        """As colleagues see them."""
        id_ = self.world.viewers[name].user_id
        async with self.pool.acquire() as conn:
            return (await hydrate.presence(conn, [id_]))[id_]

    async def shown(self, name: str) -> tuple[str, str, bool]:
        """State, why, and whether they get conversations."""
        one = await self.of(name)
        return one.state, one.because, one.receives

    async def kept(self, name: str) -> list[tuple[str, str]]:
        """Every change so far."""
        sql = "select state, because from presence_events where user_id = $1 order by id"
        return [(row[0], row[1]) for row in await self.pool.fetch(sql, self.world.viewers[name].user_id)]


@pytest_asyncio.fixture
async def people(pool: asyncpg.Pool) -> People:
    world = World(pool)
    await world.open()
    return People(world)

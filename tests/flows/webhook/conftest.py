"""The door Meta knocks at, with everything behind it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest_asyncio

from backend_gateway import clock, settings
from backend_gateway.actions.numbers import add_webhook_secret, retire_webhook_secret
from backend_gateway.actions.sessions import hash_token
from backend_gateway.app import Gateway, running_gateway
from backend_gateway.parsers import Address, Secret
from backend_gateway.store.unit import Unit
from protocol.message import Message
from sandbox.builders import encode, envelope, inbound, sign
from tests.contract.world import World

DEADLINE = 20.0
SECRET = "the app secret"
PATH = "/webhooks/whatsapp"


@dataclass
class Door:
    gateway: Gateway
    http: httpx.AsyncClient
    world: World
    secret_id: int

    @property
    def pool(self) -> asyncpg.Pool:
        return self.gateway.pool

    async def post(self, body: bytes, secret: str = SECRET, **headers: str) -> httpx.Response:
        """A delivery, signed."""
        return await self.http.post(PATH, content=body, headers={"x-hub-signature-256": sign(body, secret)} | headers)

    async def deliver(self, who: Any, *messages: Any) -> httpx.Response:
        return await self.post(encode(envelope(inbound(self.world.business, *messages, people=[who]))))

    async def stored(self) -> int:
        return int(await self.pool.fetchval("select count(*) from journal"))

    async def until(self, sql: str, holds: Callable[[Any], bool] = bool) -> Any:
        """Wait until a query says so; its value."""
        async with asyncio.timeout(DEADLINE):
            while not holds(value := await self.pool.fetchval(sql)):
                await asyncio.sleep(0.005)
        return value

    async def acted(self) -> None:
        """Until nothing waits for the inbox worker."""
        await self.until("select count(*) from inbox_queue", lambda count: count == 0)

    async def timeline(self) -> list[Message]:
        """The only conversation."""
        return await self.world.timeline(await self.pool.fetchval("select min(id) from conversations"))

    async def rotate(self, secret: str) -> int:
        """One more app secret, in force at once."""
        async with Unit(self.pool) as unit:
            id_ = await add_webhook_secret(unit, self.gateway.gate.keyring, None, "app_secret", Secret(secret))
        await self.gateway.parts.secrets.refresh()
        return id_

    async def retire(self, secret_id: int) -> None:
        async with Unit(self.pool) as unit:
            await retire_webhook_secret(unit, None, secret_id, datetime.now(UTC))
        await self.gateway.parts.secrets.refresh()

    async def admin(self) -> dict[str, str]:
        """Headers of an administrator."""
        id_ = await self.pool.fetchval(
            "insert into users (email, name, role, password_hash) values ('ada@andes.test', 'Ada', 'admin', '')"
            " returning id"
        )
        now = datetime.now(UTC)
        await self.pool.execute(
            "insert into sessions (user_id, token_hash, device, seen_at, expires_at) values ($1, $2, 'test', $3, $4)",
            *(id_, hash_token("rs1_ada"), now, now + timedelta(days=1)),
        )
        return {"authorization": "Bearer rs1_ada"}


@pytest_asyncio.fixture
async def door(database_url: str, tmp_path: Path) -> AsyncIterator[Door]:
    async with opened(database_url, tmp_path) as found:
        yield found


@asynccontextmanager
async def opened(database_url: str, tmp_path: Path, now: clock.Clock = clock.now) -> AsyncIterator[Door]:
    """A gateway behind its door, and the secrets Meta knows."""
    chosen = settings.for_folder(
        tmp_path, database_url=Secret(database_url), listen=Address("127.0.0.1", 0), company="Andes", drain_seconds=1
    )
    async with (
        running_gateway(chosen, now=now) as gateway,
        httpx.AsyncClient(base_url=gateway.url, trust_env=False) as http,
    ):
        world = World(gateway.pool)
        await world.open()
        found = Door(gateway, http, world, 0)
        found.secret_id = await found.rotate(SECRET)
        async with Unit(gateway.pool) as unit:
            await add_webhook_secret(unit, gateway.gate.keyring, None, "verify_token", Secret("the verify token"))
        await gateway.parts.secrets.refresh()
        yield found

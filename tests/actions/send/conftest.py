"""An office with one customer who has just written."""

from dataclasses import dataclass
from typing import Any

import asyncpg
import pytest_asyncio

from protocol.conversation import Conversation
from sandbox.builders import Person
from tests.contract.world import World, person


@dataclass
class Desk:
    world: World
    who: Person
    chat: int

    async def row(self, message_id: int) -> Any:
        """A message as the database holds it."""
        return await self.world.pool.fetchrow("select * from messages where id = $1", message_id)

    async def conversation(self) -> Conversation:
        from backend_gateway.store import hydrate

        async with self.world.pool.acquire() as conn:
            return (await hydrate.conversations(conn, [self.chat]))[self.chat]

    async def owed(self) -> bool:
        """Whether the customer waits for an answer."""
        return (await self.conversation()).owed_since is not None


@pytest_asyncio.fixture
async def desk(pool: asyncpg.Pool) -> Desk:
    world = World(pool)
    await world.open()
    who = person(1)
    await world.say(who, "¿Cuándo llega mi librero?")
    return Desk(world, who, await world.conversation_of(who))

"""An office with a customer in it."""

import asyncpg
import pytest_asyncio

from tests.contract.world import World, person


@pytest_asyncio.fixture
async def world(pool: asyncpg.Pool) -> World:
    """Everybody hired, nobody wrote yet."""
    made = World(pool)
    await made.open()
    return made


@pytest_asyncio.fixture
async def chat(world: World) -> int:
    """A conversation with an unanswered question."""
    who = person(1)
    await world.say(who, "hola, ¿dónde está mi pedido?")
    return await world.conversation_of(who)

"""A lively office on a fresh database."""

import asyncpg
import pytest_asyncio

from tests.actions.replay.day import Day
from tests.contract.world import World


@pytest_asyncio.fixture
async def day(pool: asyncpg.Pool) -> Day:
    world = World(pool)
    await world.open()
    return Day(world)

"""A desk on a fresh database."""

import asyncpg
import pytest_asyncio

from tests.actions.clocks.watch import Watch


@pytest_asyncio.fixture
async def watch(pool: asyncpg.Pool) -> Watch:
    return await Watch.open(pool)

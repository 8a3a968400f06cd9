"""A desk on a fresh database."""

import asyncpg
import pytest_asyncio

from tests.actions.automatic.voice import Voice


@pytest_asyncio.fixture
async def voice(pool: asyncpg.Pool) -> Voice:
    return await Voice.open(pool)

"""A desk that asks how it was."""

import asyncpg
import pytest_asyncio

from tests.actions.surveys.opinion import Opinion


@pytest_asyncio.fixture
async def desk(pool: asyncpg.Pool) -> Opinion:
    return await Opinion.open(pool)

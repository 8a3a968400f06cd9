"""A desk on a fresh database."""

import asyncpg
import pytest_asyncio

from tests.actions.routing.desk import Desk


@pytest_asyncio.fixture
async def desk(pool: asyncpg.Pool) -> Desk:
    return await Desk.open(pool)

"""The line, and waiting for what the database comes to hold."""

import asyncio
from typing import Any

from tests.flows.line.conftest import DEADLINE, Office, line

__all__ = ["line"]


async def until_true(office: Office, sql: str, *values: Any) -> None:
    """Wait until a question is answered with yes."""
    async with asyncio.timeout(DEADLINE):
        while not await office.gateway.pool.fetchval(sql, *values):
            await asyncio.sleep(0.02)

"""Keeps the metric engine's facts up to date: every second what changed, by one gateway of a cluster at a time."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import asyncpg
import structlog

from backend_gateway.actions.metrics import follow_log
from backend_gateway.store.trouble import is_transient
from backend_gateway.store.unit import Unit

EVERY_SECONDS: Final = 1.0
"""A conversation that changes ten times in a second is told once."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class MetricKeeper:
    """What the loop needs."""

    pool: asyncpg.Pool
    clock: Callable[[], datetime]

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                more = await self.work_off()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                if not is_transient(error):
                    log.exception("figures stand still")
                more = False
            if not more:
                await asyncio.sleep(EVERY_SECONDS)

    async def work_off(self) -> bool:
        """One batch; False when nothing waits."""
        async with Unit(self.pool, name="metrics") as unit:
            return await follow_log(unit, self.clock())

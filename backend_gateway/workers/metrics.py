"""Keeps the metric engine's facts up to date: every second what changed, by one gateway of a cluster at a time.

While nothing changes it rolls up what is over.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import asyncpg
import structlog

from backend_gateway.actions.metrics import follow_log
from backend_gateway.actions.rollups import roll_up
from backend_gateway.store.trouble import is_transient
from backend_gateway.store.unit import Unit

EVERY_SECONDS: Final = 1.0
"""A conversation that changes ten times in a second is told once."""
ROLL_UP_EVERY_SECONDS: Final = 30.0

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class MetricKeeper:
    """What the loop needs."""

    pool: asyncpg.Pool
    clock: Callable[[], datetime]
    _rolled_up: float = field(default=-ROLL_UP_EVERY_SECONDS, init=False)

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                more = await self.work_off() or await self.roll_up()
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

    async def roll_up(self) -> bool:
        """One batch, not more often than that once there was none; False when nothing is left."""
        if time.monotonic() - self._rolled_up < ROLL_UP_EVERY_SECONDS:
            return False
        async with Unit(self.pool, name="roll-ups") as unit:
            more = await roll_up(unit, self.clock())
        if not more:
            self._rolled_up = time.monotonic()
        return more

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
REST: Final = 4
"""Times as long as a step of it took: rolling up the past takes at most a fifth of a processor from the rest."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class MetricKeeper:
    """What the loop needs."""

    pool: asyncpg.Pool
    clock: Callable[[], datetime]
    _roll_up_at: float = field(default=0.0, init=False)

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            began = time.monotonic()
            try:
                if not (more := await self.work_off()):
                    await self.roll_up()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                if not is_transient(error):
                    log.exception("figures stand still")
                more = False
            await asyncio.sleep(self._pause(time.monotonic() - began, more=more))

    def _pause(self, took: float, *, more: bool) -> float:
        """While it is behind it leaves as much of the processor to messages as it takes."""
        if more:
            return min(EVERY_SECONDS, took)
        return min(EVERY_SECONDS, max(self._roll_up_at - time.monotonic(), 0.05))

    async def work_off(self) -> bool:
        """One batch; False when nothing waits."""
        async with Unit(self.pool, name="metrics") as unit:
            return await follow_log(unit, self.clock())

    async def roll_up(self) -> None:
        """One step of it, when it is time."""
        began = time.monotonic()
        if began < self._roll_up_at:
            return
        async with Unit(self.pool, name="roll-ups") as unit:
            more = await roll_up(unit, self.clock())
        ended = time.monotonic()
        self._roll_up_at = ended + (REST * (ended - began) if more else ROLL_UP_EVERY_SECONDS)

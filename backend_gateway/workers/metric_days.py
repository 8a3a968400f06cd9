"""Keeps what is counted per day up to date: time of people, delivery, charges; and warns of budgets.

Twice a minute, by one gateway of a cluster at a time: slower than the figures of cases, because a day is told anew as a
whole and grows while people are signed in.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import asyncpg
import structlog

from backend_gateway.actions.metrics_days import follow_days
from backend_gateway.store.trouble import is_transient

EVERY_SECONDS: Final = 30.0

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class DayKeeper:
    """What the loop needs. `told`: hints at the feed."""

    pool: asyncpg.Pool
    clock: Callable[[], datetime]
    told: Callable[[], None]

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                more = await self.work_off()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                if not is_transient(error):
                    log.exception("figures of days stand still")
                more = False
            if not more:
                await asyncio.sleep(EVERY_SECONDS)

    async def work_off(self) -> bool:
        """One batch of each; False when nothing waits."""
        return await follow_days(self.pool, self.clock(), self.told)

"""Sends the canary when it is due and notices when it does not come back (`actions/canary`). Every gateway looks.

Looking costs one short read; only the gateway that wrote a trip down sends it, so a crash in between loses that one.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import asyncpg
import structlog

from backend_gateway.actions import round_trips
from backend_gateway.actions.canary import begin_canary, judge_canary
from backend_gateway.actions.graph import Graph
from backend_gateway.errors import RelevoError
from backend_gateway.store.unit import Unit

EVERY_SECONDS = 15.0

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class CanaryKeeper:
    """What the loop needs; `changed` hints at the feed."""

    pool: asyncpg.Pool
    graph: Graph
    clock: Callable[[], datetime]
    changed: Callable[[], None]

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            try:
                await self.look()
            except (RelevoError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("canary goes on later", error=repr(error))

    async def look(self) -> None:
        """Send one if it is due, then judge those that ended."""
        async with Unit(self.pool, name="canary") as unit:
            leaving = await begin_canary(unit, self.clock())
        if leaving is not None:
            result = await round_trips.send(self.graph, leaving)
            async with Unit(self.pool, name="canary told") as unit:
                await round_trips.told(unit, leaving, result, self.clock())
            log.info("canary sent", trip=leaving.id, number=leaving.number_id, outcome=type(result).__name__.lower())
        async with Unit(self.pool, name="canary judged") as unit:
            await judge_canary(unit, self.clock(), self.changed)

"""Keeps the templates like Meta's: every hour, and soon after a webhook changed one, a number was added, or `signal`.

While Meta still decides about one it looks every five minutes.

Every replica may run it: the write is the same whoever does it.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import asyncpg
import structlog

from backend_gateway.actions.graph import Graph
from backend_gateway.actions.templates import sync_all
from backend_gateway.errors import RelevoError
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import templates

EVERY_SECONDS = 3600.0
PENDING_SECONDS = 300.0
LOOK_SECONDS = 15.0

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class TemplateSync:
    """What the loop needs."""

    pool: asyncpg.Pool
    graph: Graph
    signal: Signal
    clock: Callable[[], datetime]
    look_seconds: float = LOOK_SECONDS

    async def run(self) -> None:
        """Sync at once, then whenever it is due."""
        while True:
            known = await self.sync()
            asked = time.monotonic()
            while time.monotonic() - asked < (PENDING_SECONDS if await self._pending() else EVERY_SECONDS):
                began = time.monotonic()
                await self.signal.wait(self.look_seconds)
                if time.monotonic() - began < self.look_seconds * 0.9 or await self._fingerprint() != known:
                    break

    async def sync(self) -> int:
        """Fetch and store; the fingerprint afterwards. What goes wrong is logged: the next time comes."""
        try:
            await sync_all(self.pool, self.graph, None, self.clock())
        except (RelevoError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("templates not synced", error=str(error))
        return await self._fingerprint()

    async def _pending(self) -> bool:
        async with self.pool.acquire() as conn:
            return await templates.pending(conn)

    async def _fingerprint(self) -> int:
        async with self.pool.acquire() as conn:
            return await templates.fingerprint(conn)

"""Every hour: gives back what people hold who are gone; deletes old rows, ended sessions, unsent and useless files.

At start and every hour too: whether the library of holidays sees days differently than the calendars, and which
data requests are due soon (alerts).

Useless are files of nobody, and what a killed process left half written.

What always holds: small batches, each its own transaction; a file goes a day after the last row that named it is gone,
so an upload under way is never hit. Several replicas may do it at once.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import asyncpg
import structlog

from backend_gateway.actions import data_request_alerts, erasing, holiday_lists, switched_off
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.media_rows import referenced
from backend_gateway.store.pruning import Pruner, pruners
from backend_gateway.store.secrets import Keyring
from backend_gateway.store.strays import strays
from backend_gateway.store.unit import Unit

EVERY_SECONDS = 3600.0
BATCH = 2000
ORPHANS = 200
FILES_KEPT = timedelta(days=1)

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Housekeeper:
    """What the loop needs."""

    pool: asyncpg.Pool
    files: MediaFiles
    clock: Callable[[], datetime]
    kept: Mapping[str, timedelta] = field(default_factory=dict)
    """How long what is pruned by age is kept, where a setting says so (`store.pruning`)."""
    on_commit: Callable[[], None] = field(default=lambda: None)
    """Hints at the feed."""
    count_strays: Callable[[int], None] = lambda _: None
    """Hears how many conversations slipped through."""
    keyring: Keyring | None = None
    """Opens what is left of erasures that broke off; without one they wait."""

    async def run(self) -> None:
        """Clean up until cancelled."""
        await self._try(self.look_at_holidays)
        await self._try(self.look_at_data_requests)
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            await self._try(self.clean)
            await self._try(self.look_at_holidays)
            await self._try(self.look_at_data_requests)

    async def _try(self, work: Callable[[], Awaitable[object]]) -> None:
        try:
            await work()
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("housekeeping goes on later", error=repr(error))

    async def look_at_holidays(self) -> int:
        """Tell of calendars whose days the library sees differently; how many there are."""
        return await holiday_lists.look(self.pool, self.clock(), self.on_commit)

    async def look_at_data_requests(self) -> int:
        """Tell of those whose last day is near; how many there are."""
        async with Unit(self.pool, name="look at data requests") as unit:
            unit.after_commit(self.on_commit)
            return await data_request_alerts.look(unit, self.clock())

    async def clean(self) -> dict[str, int]:
        """Once through everything; how many rows (and `files`) went."""
        gone = {name: await self._prune(name, prune) for name, prune in pruners(self.kept).items()}
        gone["orphans"] = await self._give_back()
        await self._look_for_strays()
        gone["erasures"] = await self._finish_erasures()
        gone["files"] = await self._sweep_files()
        gone["leftovers"] = await self.files.sweep_leftovers(self.clock() - FILES_KEPT)
        log.info("housekeeping", **{name: count for name, count in gone.items() if count})
        return gone

    async def _prune(self, name: str, prune: Pruner) -> int:
        total = 0
        while True:
            async with Unit(self.pool, name=f"prune {name}") as unit:
                count = await prune(unit.conn, self.clock(), BATCH)
            total += count
            if count < BATCH:
                return total

    async def _give_back(self) -> int:
        """Conversations of people who are switched off (LESSONS 17: there are none)."""
        total = 0
        while True:
            async with Unit(self.pool, name="give back orphans") as unit:
                count = await switched_off.sweep(unit, self.clock(), ORPHANS)
            total += count
            if count < ORPHANS:
                return total

    async def _finish_erasures(self) -> int:
        """Erasures that a stop broke off; how many."""
        if self.keyring is None:
            return 0
        return await erasing.finish_all(lambda name: Unit(self.pool, name=name), self.files, self.keyring)

    async def _look_for_strays(self) -> None:
        """What slipped through is told, loudly; there is none (LESSONS 17)."""
        async with self.pool.acquire() as conn:
            found = await strays(conn)
        for what, ids in found.items():
            log.error("conversations slipped through", what=what, conversations=ids)
        self.count_strays(sum(map(len, found.values())))

    async def _sweep_files(self) -> int:
        count = 0
        async for page in self.files.older_than(self.clock() - FILES_KEPT):
            async with self.pool.acquire() as conn:
                orphans = set(page) - await referenced(conn, page)
            for sha256 in orphans:
                await self.files.delete(sha256)
            count += len(orphans)
        return count

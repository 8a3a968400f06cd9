"""Has every changed conversation looked at: routed, its clocks kept, automatic replies considered.

Every gateway runs this loop; conversations are locked one batch at a time, so two gateways never decide about the same
one at once. A batch that fails is tried one by one, and a conversation that fails alone comes back a little later.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import asyncpg
import structlog

from backend_gateway.actions.following import follow
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import following
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.trouble import is_transient
from backend_gateway.store.unit import Unit

BATCH = 200
POLL_SECONDS = 1.0
PUT_OFF = timedelta(seconds=30)

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Follower:
    """What the loop needs; `on_commit` hints at the feed, `on_queued` at whoever sends."""

    pool: asyncpg.Pool
    signal: Signal
    clock: Callable[[], datetime]
    on_commit: Callable[[], None]
    on_queued: Callable[[], None] = lambda: None

    async def run(self) -> None:
        """Work until cancelled."""
        while True:
            try:
                worked = await self.work_off()
            except Exception as error:
                if not is_transient(error):
                    raise
                log.warning("following waits for the database", error=repr(error))
                worked = False
            if not worked:
                await self.signal.wait(POLL_SECONDS)

    async def work_off(self) -> bool:
        """One batch; False when nothing waits."""
        ids: list[int] = []
        try:
            async with Unit(self.pool, name="follow") as unit:
                ids = await following.take(unit.conn, BATCH)
                if await follow(unit, ids, self.clock()):
                    unit.after_commit(self.on_queued)
        except Exception as error:
            if is_transient(error) or not ids:
                raise
            await self._one_by_one(ids)
        if ids:
            self.on_commit()
        return bool(ids)

    async def _one_by_one(self, ids: list[int]) -> None:
        """Each alone, so that one that fails stops nobody; it comes back later."""
        for id_ in ids:
            try:
                async with Unit(self.pool, name="follow one") as unit:
                    await following.take_one(unit.conn, id_)
                    if await follow(unit, [id_], self.clock()):
                        unit.after_commit(self.on_queued)
            except Exception as error:
                if is_transient(error):
                    raise
                log.exception("a conversation could not be followed, it comes back", conversation=id_)
                async with Unit(self.pool, name="put off following") as unit:
                    await following.take_one(unit.conn, id_)
                    later = Timer(kind="follow", subject=id_, due_at=self.clock() + PUT_OFF)
                    await set_timers(unit.conn, [later])

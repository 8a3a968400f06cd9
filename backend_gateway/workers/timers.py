"""Fires timers: claims what is due, runs its effect, commits both together.

Every gateway runs this loop; a claimed row is locked, so each timer fires once. While the journal lags (messages wait
that were received before "now") nothing is judged: a customer's answer may be among them. Nor is anything while a
restored gateway waits for an admin.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import asyncpg
import structlog

from backend_gateway.actions.firing import Effect
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import health, timers
from backend_gateway.store.timers import Timer
from backend_gateway.store.trouble import is_transient
from backend_gateway.store.unit import Unit

TIMERS = "relevo_timers"
"""The channel whose hints mean: a timer was set that may be due before the next look."""
LOOK_SECONDS = 1.0
BATCH = 100
LAG_SECONDS = 30.0
PUT_OFF = timedelta(seconds=30)
_GIVE_WAY = "set local lock_timeout = '400ms'"
"""Who changes a conversation may want the timer that we hold while we want the conversation: we let go, long before the
database would end one of the two (after a second, by its choice)."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class TimerWorker:
    """What the loop needs. `clock` is PostgreSQL's when None, so that all gateways agree what is due."""

    pool: asyncpg.Pool
    effects: Mapping[str, Effect]
    signal: Signal
    hint: Callable[[], None]
    clock: Callable[[], datetime] | None = None

    async def run(self) -> None:
        """Fire until cancelled."""
        while True:
            try:
                seconds = await self.fire_due()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("timers wait for the database", error=repr(error))
                seconds = LOOK_SECONDS
            if seconds > 0:
                await self.signal.wait(min(seconds, LOOK_SECONDS))

    async def fire_due(self) -> float:
        """Fire everything that is due; seconds until the next look is worth it."""
        async with self.pool.acquire() as conn:
            now = await self._now(conn)
            line = await health.read_line(conn)
            if line.journal_lag(now) > LAG_SECONDS or line.restored_as_of is not None:
                return LOOK_SECONDS
            due = await timers.due_kinds(conn, self.effects, now)
        fired = 0
        for kind, effect in self.effects.items():
            if kind in due:
                fired += await self._fire_kind(kind, effect, now)
        if fired:
            self.hint()
        async with self.pool.acquire() as conn:
            seconds = await timers.seconds_to_next(conn, self.effects, await self._now(conn))
        return LOOK_SECONDS if seconds is None else max(0.0, seconds)

    async def _fire_kind(self, kind: str, effect: Effect, now: datetime) -> int:
        total = 0
        while True:
            count = await self._fire_batch(kind, effect, now, BATCH)
            total += abs(count)
            if count < BATCH:
                return total

    async def _fire_batch(self, kind: str, effect: Effect, now: datetime, limit: int) -> int:
        """One transaction; a batch whose effect fails is tried one by one, and the one that fails alone is put off."""
        due: list[Timer] = []
        try:
            async with Unit(self.pool, name=f"timer {kind}") as unit:
                due = await timers.claim_due(unit.conn, [kind], now, limit)
                if due:
                    await unit.conn.execute(_GIVE_WAY)
                    await effect(unit, due, now)
        except asyncpg.LockNotAvailableError:  # the timers are there again; those nobody is in the way of go alone
            if len(due) > 1:
                return await self._one_by_one(kind, effect, now, len(due))
        except Exception as error:
            if is_transient(error):  # the timers are there again: at the next look, not half a minute later
                raise
            if len(due) > 1:
                return await self._one_by_one(kind, effect, now, len(due))
            log.exception("timer failed, put off", kind=kind, subjects=[timer.subject for timer in due])
            await self._put_off(due, now)
        return len(due)

    async def _one_by_one(self, kind: str, effect: Effect, now: datetime, count: int) -> int:
        for _ in range(count):
            await self._fire_batch(kind, effect, now, 1)
        return count

    async def _put_off(self, due: list[Timer], now: datetime) -> None:
        for timer in due:
            async with Unit(self.pool, name="put off timer") as unit:
                await timers.postpone(unit.conn, timer, now + PUT_OFF)

    async def _now(self, conn: asyncpg.pool.PoolConnectionProxy) -> datetime:
        if self.clock is not None:
            return self.clock()
        now: datetime = await conn.fetchval("select clock_timestamp()")
        return now

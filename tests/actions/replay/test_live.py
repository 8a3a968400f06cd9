"""The same law where nobody holds the clock: two gateways' loops run, and people act, all at once in real time."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime, timedelta

import asyncpg
import pytest

from backend_gateway.actions.firing import EFFECTS
from backend_gateway.domain.replay.run import Task, run
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.replay import read_past
from backend_gateway.store.unit import Reader
from backend_gateway.workers.following import Follower
from backend_gateway.workers.routing import Router
from backend_gateway.workers.timers import TimerWorker
from tests.actions.replay.day import Day
from tests.contract.world import World

DEADLINE = 20


class Clock(World):
    """Time is the machine's."""

    def tick(self, seconds: float = 1) -> float:
        """The machine's time, however much was meant to pass."""
        del seconds
        self.now = datetime.now(UTC)
        return self.now.timestamp()


class Live(Day):
    """A day whose loops run by themselves."""

    signals: tuple[Signal, ...] = ()

    @property
    def now(self) -> datetime:
        return datetime.now(UTC)

    @asynccontextmanager
    async def loops(self) -> AsyncIterator[None]:
        """Two gateways' followers and routers, and timers."""
        self.signals = tuple(Signal() for _ in range(5))
        one, two, three, four, five = self.signals
        clock, pool = (lambda: datetime.now(UTC)), self.pool
        work = [
            Follower(pool, one, clock, self.hint).run(),
            Follower(pool, two, clock, self.hint).run(),
            Router(pool, three, clock, self.hint).run(),
            Router(pool, four, clock, self.hint).run(),
            TimerWorker(pool, EFFECTS, five, self.hint, clock).run(),
        ]
        tasks = [asyncio.create_task(one) for one in work]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def hint(self) -> None:
        for signal in self.signals:
            signal.set()

    async def turn(self) -> None:
        """What follows from what happened has been looked at."""
        self.hint()
        async with asyncio.timeout(DEADLINE):
            while await self.pool.fetchval("select exists (select from follow_queue)"):
                self.hint()
                await asyncio.sleep(0.01)

    async def passes(self, seconds: float) -> None:
        """Real time passes by itself."""
        self.world.now = datetime.now(UTC)
        await asyncio.sleep(min(seconds, 20) / 1000)


@contextmanager
def _quiet() -> Iterator[None]:
    with suppress(asyncpg.DeadlockDetectedError):
        yield


@pytest.mark.slow
async def test_in_real_time_with_two_gateways_the_past_is_told_as_it_was(pool: asyncpg.Pool) -> None:
    world = Clock(pool)
    world.tick()
    await world.open()
    day, start = Live(world), datetime.now(UTC) - timedelta(seconds=2)
    async with day.loops():
        await day.opens(11)
        for _ in range(150):
            with _quiet():
                await day.lives(1)
    await day.deal(sweep=True)
    async with Reader(pool, repeatable_read=True) as reader:
        past = await read_past(reader.conn, start, datetime.now(UTC) + timedelta(seconds=1), lambda _done: None)
    told = run(Task(past=past)).summary
    assert told.fidelity.decisions > 20
    # Everything happens within seconds here: what was under way for some milliseconds while a loop read is not known.
    assert told.fidelity.same >= told.fidelity.decisions * 0.8

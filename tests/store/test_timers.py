"""Timers fire once, whoever fires them and whatever goes wrong on the way."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import asyncpg

from backend_gateway.actions.firing import Effect
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.timers import Timer, cancel_timers, seconds_to_next, set_timers
from backend_gateway.store.unit import Unit
from backend_gateway.workers.timers import PUT_OFF, TimerWorker

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def worker(pool: asyncpg.Pool, now: datetime = NOW, **effects: Effect) -> TimerWorker:
    """A worker whose clock stands at `now`."""
    return TimerWorker(pool, effects, Signal(), lambda: None, lambda: now)


def timer(subject: int, seconds: float = 0, kind: str = "bell") -> Timer:
    """A timer that is due this many seconds after NOW."""
    return Timer(kind=kind, subject=subject, due_at=NOW + timedelta(seconds=seconds), body={"n": subject})


class Bell:
    """An effect that writes down who rang, and fails for some."""

    def __init__(self, *broken: int) -> None:
        self.broken = broken

    async def ring(self, unit: Unit, due: Sequence[Timer], _now: datetime) -> None:
        """Note each subject in the table of rings, in the transaction of the claim."""
        for one in due:
            if one.subject in self.broken:
                raise ValueError(one.subject)
            await unit.conn.execute("insert into rings values ($1)", one.subject)


async def rings(pool: asyncpg.Pool) -> Counter[int]:
    """How often each subject rang."""
    return Counter(row[0] for row in await pool.fetch("select subject from rings"))


async def given(pool: asyncpg.Pool, *timers: Timer) -> None:
    """These timers are set."""
    await pool.execute("create table if not exists rings (subject bigint)")
    async with Unit(pool) as unit:
        await set_timers(unit.conn, timers)


async def test_four_workers_fire_each_timer_once(pool: asyncpg.Pool) -> None:
    await given(pool, *(timer(n, seconds=-n) for n in range(700)))
    workers = [worker(pool, bell=Bell().ring) for _ in range(4)]
    await asyncio.gather(*(one.fire_due() for one in workers))
    assert await rings(pool) == Counter(range(700))
    assert await pool.fetchval("select count(*) from timers") == 0


async def test_one_that_fails_is_put_off_and_stops_nobody(pool: asyncpg.Pool) -> None:
    await given(pool, *(timer(n) for n in range(30)))
    await worker(pool, bell=Bell(7).ring).fire_due()
    assert await rings(pool) == Counter(n for n in range(30) if n != 7)
    assert await pool.fetchval("select due_at from timers") == NOW + PUT_OFF
    await worker(pool, NOW + PUT_OFF, bell=Bell().ring).fire_due()
    assert await rings(pool) == Counter(range(30))


async def test_what_is_not_due_waits_and_the_wait_is_told(pool: asyncpg.Pool) -> None:
    await given(pool, timer(1, seconds=40), timer(2, seconds=0.25, kind="gong"))
    assert await worker(pool, bell=Bell().ring).fire_due() == 40
    assert await worker(pool, bell=Bell().ring, gong=Bell().ring).fire_due() == 0.25
    assert not await rings(pool)


async def test_setting_it_again_moves_it_and_cancelling_forgets_it(pool: asyncpg.Pool) -> None:
    await given(pool, timer(1), timer(2))
    await given(pool, timer(1, seconds=60))
    async with Unit(pool) as unit:
        await cancel_timers(unit.conn, "bell", [2, 3])
        assert await seconds_to_next(unit.conn, ["bell"], NOW) == 60
    assert await pool.fetchval("select count(*) from timers") == 1


async def test_an_effect_may_set_its_own_timer_again(pool: asyncpg.Pool) -> None:
    async def again(unit: Unit, due: Sequence[Timer], _now: datetime) -> None:
        await Bell().ring(unit, due, NOW)
        await set_timers(unit.conn, [timer(one.subject, seconds=60) for one in due])

    await given(pool, timer(1))
    assert await worker(pool, bell=again).fire_due() == 60
    assert await rings(pool) == Counter([1])


async def test_nothing_is_judged_while_the_journal_lags(pool: asyncpg.Pool) -> None:
    await given(pool, timer(1))
    journal = await pool.fetchval(
        "insert into journal (body, received_at) values ('{}', $1) returning id", NOW - timedelta(seconds=31)
    )
    await pool.execute("insert into inbox_queue (journal_id) values ($1)", journal)
    await worker(pool, bell=Bell().ring).fire_due()
    assert not await rings(pool)
    await pool.execute("delete from inbox_queue")
    await worker(pool, bell=Bell().ring).fire_due()
    assert await rings(pool) == Counter([1])

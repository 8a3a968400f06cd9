"""Who changes a conversation while its timer fires is never ended by the database for it: the timer comes again."""

import asyncio
from datetime import timedelta

from backend_gateway.actions.firing import EFFECTS
from backend_gateway.actions.snooze import TIMER, snooze
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.threads import load_threads
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit
from backend_gateway.workers.timers import TimerWorker
from protocol.work_api import Snooze
from tests.contract.conftest import Scene

WAITS = "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"


async def test_a_timer_lets_go_of_what_somebody_wants_who_has_what_it_wants(scene: Scene) -> None:
    world, chat = scene.world, scene.queue
    async with Unit(world.pool) as unit:
        await snooze(unit, world.sol, chat, Snooze(until=world.now + timedelta(minutes=1)), world.now)
    world.tick(90)
    worker = TimerWorker(world.pool, {TIMER: EFFECTS[TIMER]}, Signal(), lambda: None, lambda: world.now)
    async with asyncio.timeout(20):
        async with Unit(world.pool) as unit:
            await load_threads(unit.conn, [chat])
            firing = asyncio.create_task(worker.fire_due())
            while not await world.pool.fetchval(WAITS):
                await asyncio.sleep(0)
            later = Timer(kind=TIMER, subject=chat, due_at=world.now + timedelta(minutes=1))
            await set_timers(unit.conn, [later])
        await firing
        state = "select state from conversations where id = $1"
        assert await world.pool.fetchval(state, chat) == "snoozed", "it was moved meanwhile"
        world.tick(61)
        await world.pool.execute("update conversations set snoozed_until = $2 where id = $1", chat, world.now)
        await worker.fire_due()
        assert await world.pool.fetchval(state, chat) == "open"

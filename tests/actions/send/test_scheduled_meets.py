"""A scheduled message comes due at the very moment in which somebody stops it: nobody waits in a circle."""

import asyncio
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta

import asyncpg

from backend_gateway.actions import scheduled
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit
from backend_gateway.workers.timers import TimerWorker
from protocol.answers_api import ScheduleMessage
from protocol.content import Text
from tests.actions.send.conftest import Desk

_WAITING = "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"


async def test_stopped_while_it_fires(desk: Desk) -> None:
    world = desk.world
    body = ScheduleMessage(
        client_token=str(uuid.uuid4()), content=Text("luego"), due_at=world.now + timedelta(seconds=5)
    )
    async with Unit(world.pool) as unit:
        made = await scheduled.schedule(unit, world.sol, desk.chat, body, world.now)
    world.tick(6)
    worker = TimerWorker(world.pool, EFFECTS, Signal(), lambda: None, lambda: world.now)
    async with Unit(world.pool) as unit:
        await unit.conn.execute("select 1 from conversations where id = $1 for update", desk.chat)
        firing = asyncio.create_task(worker.fire_due())
        async with asyncio.timeout(10):
            while not await world.pool.fetchval(_WAITING):
                await asyncio.sleep(0)
        stopped = await scheduled.cancel(unit, world.sol, made.id, world.now)
    await firing
    assert stopped.state == "cancelled"
    assert await world.pool.fetchval("select count(*) from messages where direction = 'out'") == 0
    assert await world.pool.fetchval("select count(*) from timers where kind = 'scheduled'") == 0


async def test_what_the_database_broke_off_is_tried_at_the_next_look(desk: Desk) -> None:
    world, tries = desk.world, 0

    async def effect(_unit: Unit, _due: Sequence[Timer], _now: datetime) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise asyncpg.DeadlockDetectedError("two waited for each other")

    async with Unit(world.pool) as unit:
        await set_timers(unit.conn, [Timer(kind="test", subject=1, due_at=world.now)])
    worker = TimerWorker(world.pool, {"test": effect}, Signal(), lambda: None, lambda: world.now)
    for _ in range(2):
        try:
            await worker.fire_due()
        except asyncpg.DeadlockDetectedError:
            continue
    assert tries == 2
    assert await world.pool.fetchval("select count(*) from timers where kind = 'test'") == 0

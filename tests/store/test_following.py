"""Every change that concerns routing or clocks is looked at, once a batch, and one that fails stops nobody."""

from datetime import UTC, datetime

import asyncpg
import pytest

from backend_gateway.actions import following as actions
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.actions.following.batch import Batch
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import following
from backend_gateway.store.unit import Unit
from backend_gateway.workers.following import PUT_OFF, Follower
from backend_gateway.workers.timers import TimerWorker
from tests.contract.world import World, person

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def follower(pool: asyncpg.Pool) -> Follower:
    """The loop's work, one step at a time."""
    return Follower(pool, Signal(), lambda: NOW, lambda: None)


async def waiting(pool: asyncpg.Pool) -> list[int]:
    """What stands in the queue."""
    return [row[0] for row in await pool.fetch("select conversation_id from follow_queue order by id")]


@pytest.fixture
async def world(pool: asyncpg.Pool) -> World:
    world = World(pool)
    await world.open()
    return world


async def test_a_message_an_answer_and_a_new_owner_are_queued(world: World) -> None:
    await world.say(person(1), "hola")
    [id_] = await waiting(world.pool)
    assert await follower(world.pool).work_off()
    assert await waiting(world.pool) == []
    await world.take(id_, world.viewers["sol"])
    assert await waiting(world.pool) == [id_]


async def test_one_that_fails_stops_nobody_and_comes_back(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(3):
        await world.say(person(n), "hola")
    ids = sorted(await waiting(world.pool))
    seen: list[int] = []

    async def step(batch: Batch) -> None:
        if ids[1] in batch.threads:
            raise ValueError(ids[1])
        seen.extend(batch.threads)

    monkeypatch.setattr(actions, "DECIDE", (step,))
    monkeypatch.setattr(actions, "RECORD", ())
    assert await follower(world.pool).work_off()
    assert sorted(seen) == [ids[0], ids[2]]
    assert not await follower(world.pool).work_off()
    await TimerWorker(world.pool, EFFECTS, Signal(), lambda: None, lambda: NOW + PUT_OFF).fire_due()
    assert await waiting(world.pool) == [ids[1]]


async def test_a_conversation_that_stands_there_often_is_taken_once(pool: asyncpg.Pool) -> None:
    async with Unit(pool) as unit:
        await following.enqueue(unit.conn, [7, 7, 3, 7])
    async with Unit(pool) as unit:
        assert await following.take(unit.conn, 10) == [3, 7]

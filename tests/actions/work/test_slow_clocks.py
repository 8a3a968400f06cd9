"""Who waited for a lock, or asks a gateway whose clock is behind, says an earlier time than what happened before."""

from datetime import timedelta

from backend_gateway.actions import ownership
from backend_gateway.store.unit import Unit
from protocol.api import Assign, Reopen, Resolve
from tests.contract.facts import check_facts
from tests.contract.world import World


async def test_owner_segments_never_overlap_when_clocks_differ(world: World, chat: int) -> None:
    later, earlier = world.now + timedelta(seconds=9), world.now + timedelta(seconds=5)
    for now, name in ((later, "vera"), (earlier, "mia"), (later, "sol")):
        version = await world.pool.fetchval("select owner_version from conversations where id = $1", chat)
        async with Unit(world.pool) as unit:
            body = Assign(owner_version=version, assignee_id=world.viewers[name].user_id)
            await ownership.assign(unit, world.sol, chat, body, now)
    rows = await world.pool.fetch("select started_at, ended_at from owner_segments order by id")
    assert [row["started_at"] for row in rows[1:]] == [row["ended_at"] for row in rows[:-1]]
    async with world.pool.acquire() as conn:
        await check_facts(conn)


async def test_a_case_is_reopened_after_it_was_resolved_whatever_the_clock_says(world: World, chat: int) -> None:
    async with Unit(world.pool) as unit:
        await ownership.resolve(unit, world.sol, chat, Resolve(), world.now + timedelta(seconds=9))
    async with Unit(world.pool) as unit:
        await ownership.reopen(unit, world.sol, chat, Reopen(), world.now + timedelta(seconds=5))
    rows = await world.pool.fetch("select started_at, ended_at from owner_segments order by id")
    assert rows[1]["started_at"] >= rows[0]["ended_at"]

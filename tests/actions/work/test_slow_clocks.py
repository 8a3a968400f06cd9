"""Who waited for a lock, or asks a gateway whose clock is behind, says an earlier time than what happened before."""

from datetime import timedelta

from backend_gateway.actions import ownership
from backend_gateway.actions.receive import receive_facts
from backend_gateway.channels.whatsapp.parse import parse
from backend_gateway.store.unit import Unit
from protocol.api import Assign, Reopen, Resolve
from sandbox.builders import encode, envelope, inbound, text
from tests.contract.facts import check_facts
from tests.contract.world import World, person


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
        await ownership.resolve(unit, world.sol, chat, Resolve(agreed=True), world.now + timedelta(seconds=9))
    async with Unit(world.pool) as unit:
        await ownership.reopen(unit, world.sol, chat, Reopen(), world.now + timedelta(seconds=5))
    rows = await world.pool.fetch("select started_at, ended_at from owner_segments order by id")
    assert rows[1]["started_at"] >= rows[0]["ended_at"]


async def test_a_message_that_waited_for_the_resolve_is_still_owed_when_it_is_counted_again(
    world: World, chat: int
) -> None:
    """Its transaction began before the resolve, and found it done: whoever resolved had not seen it."""
    who = person(1)
    built = text(who, "¿y mi factura?", timestamp=world.tick())
    async with Unit(world.pool) as unit:
        await unit.conn.execute("select 1 from numbers")  # a batch on its way
        await world.resolve(chat)
        await receive_facts(unit, parse(encode(envelope(inbound(world.business, built))), 99, world.now), world.now)
    async with world.pool.acquire() as conn:
        await check_facts(conn)
    owed = await world.pool.fetchval("select owed_since from conversations where id = $1", chat)
    await world.resolve(chat)
    await world.reopen(chat)  # counts the turns again
    assert owed is not None
    assert await world.pool.fetchval("select owed_since from conversations where id = $1", chat) is not None

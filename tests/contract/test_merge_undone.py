"""What was decided about a case while two customers were one goes with that case when they are two again."""

import pytest

from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.store.unit import Unit
from tests.contract.conftest import Scene
from tests.contract.facts import check_facts

RESOLVES = """
select m.conversation_id, e.conversation_id as of from messages m join episodes e on e.id = m.episode_id
where m.direction = 'internal' and m.content ->> 'event' = 'resolved' order by m.id
"""


async def check(scene: Scene) -> None:
    """What follows frame by frame is what a fresh client knows, and the rows of reports hold."""
    await scene.office.check()
    async with scene.world.pool.acquire() as conn:
        await check_facts(conn)


@pytest.mark.parametrize("again", [False, True], ids=["resolved", "resolved and reopened"])
async def test_a_case_resolved_while_merged_keeps_its_resolve_and_its_waits(scene: Scene, again: bool) -> None:
    world, (ours, theirs) = scene.world, scene.people[:2]
    chat, other = [await world.conversation_of(who) for who in (ours, theirs)]
    await world.say(ours, "¿tienen mesa?")
    await world.say(theirs, "¿y mi pedido?")
    await world.resolve(chat)
    ids = [await world.contact_of(who) for who in (ours, theirs)]
    async with Unit(world.pool) as unit:
        merged = await merge_contacts(unit, world.sol, ids[0], ids[1], world.now)
    await world.resolve(chat)
    if again:
        await world.reopen(chat)
    await check(scene)
    async with Unit(world.pool) as unit:
        await unmerge_contacts(unit, world.sol, ids[0], merged.merge_id, world.now)
    await check(scene)
    assert [tuple(row) for row in await world.pool.fetch(RESOLVES)] == [(chat, chat), (other, other)]
    await world.say(theirs, "¿siguen ahí?")
    await check(scene)
    owed = "select owed_since is not null from conversations where id = any($1::bigint[]) order by id"
    assert [row[0] for row in await world.pool.fetch(owed, sorted([chat, other]))] == [False, True]

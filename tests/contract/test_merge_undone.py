"""What was decided about a case while two customers were one goes with that case when they are two again."""

from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.actions.merge_contacts import merge_contacts, unmerge_contacts
from backend_gateway.actions.snooze import TIMER, fire, snooze
from backend_gateway.store.timers import claim_due
from backend_gateway.store.unit import Unit
from protocol.work_api import Snooze
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


async def merge(scene: Scene, *, resolved: bool = True) -> tuple[int, int, int]:
    """(chat, other, merge) of two customers, the winner's case over and the loser's open in it."""
    world, (ours, theirs) = scene.world, scene.people[:2]
    chat, other = [await world.conversation_of(who) for who in (ours, theirs)]
    await world.say(ours, "¿tienen mesa?")
    await world.say(theirs, "¿y mi pedido?")
    if resolved:
        await world.resolve(chat)
    ids = [await world.contact_of(who) for who in (ours, theirs)]
    async with Unit(world.pool) as unit:
        return chat, other, (await merge_contacts(unit, world.sol, ids[0], ids[1], world.now)).merge_id


async def part(scene: Scene, merge_id: int) -> None:
    """They are two again."""
    winner = await scene.world.contact_of(scene.people[0])
    async with Unit(scene.world.pool) as unit:
        await unmerge_contacts(unit, scene.world.sol, winner, merge_id, scene.world.now)
    await check(scene)


async def row(scene: Scene, conversation_id: int, *columns: str) -> tuple[Any, ...]:
    """Of a conversation."""
    sql = f"select {', '.join(columns)} from conversations where id = $1"
    [found] = await scene.world.pool.fetch(sql, conversation_id)
    return tuple(found)


@pytest.mark.parametrize("answered", [False, True])
async def test_a_question_asked_while_merged_is_owed_where_it_stands(scene: Scene, answered: bool) -> None:
    world, theirs = scene.world, scene.people[1]
    chat, other, merged = await merge(scene)
    [asked] = await row(scene, chat, "owed_since")
    await world.say(theirs, "¿siguen ahí?")
    if answered:
        await world.sent(chat, "sí, ahora reviso")
        await world.say(theirs, "¿y hoy mismo?")
    newest = world.now
    await part(scene, merged)
    [state, owed, number] = await row(scene, chat, "state", "owed_since", "episode_id")
    assert (state, owed) == ("open", newest)
    [state, owed, case] = await row(scene, other, "state", "owed_since", "episode_id")
    assert (state, owed) == ("open", asked), "nobody answered what the loser had asked before"
    assert number != case
    await world.resolve(chat)
    await world.resolve(other)
    await check(scene)


async def test_what_was_asked_and_resolved_while_merged_is_a_resolved_case_of_its_own(scene: Scene) -> None:
    world, theirs = scene.world, scene.people[1]
    chat, other, merged = await merge(scene)
    await world.say(theirs, "¿siguen ahí?")
    await world.note(chat, "mismo cliente, otro número")
    await world.resolve(chat)
    await part(scene, merged)
    for id_ in (chat, other):
        assert await row(scene, id_, "state", "owed_since") == ("resolved", None)
    await world.say(scene.people[0], "¿y la mesa?")
    await check(scene)
    assert (await row(scene, chat, "state"))[0] == "open"


async def test_a_note_alone_is_no_case(scene: Scene) -> None:
    world = scene.world
    chat, other, merged = await merge(scene)
    await world.note(chat, "mismo cliente, otro número")
    await part(scene, merged)
    assert (await row(scene, chat, "state", "owed_since")) == ("resolved", None)
    assert (await row(scene, other, "state"))[0] == "open"
    assert await world.pool.fetchval("select count(*) from episodes where conversation_id = $1", chat) == 1


@pytest.mark.parametrize("parted", [False, True])
async def test_what_was_put_away_wakes_where_it_went(scene: Scene, parted: bool) -> None:
    world = scene.world
    other = await world.conversation_of(scene.people[1])
    await world.say(scene.people[1], "llámenme mañana")
    until = world.now + timedelta(hours=1)
    async with Unit(world.pool) as unit:
        await snooze(unit, world.sol, other, Snooze(until=until, note="llamar"), world.now)
    ids = [await world.contact_of(who) for who in scene.people[:2]]
    chat = await world.conversation_of(scene.people[0])
    await world.resolve(chat)
    async with Unit(world.pool) as unit:
        merged = await merge_contacts(unit, world.sol, ids[0], ids[1], world.now)
    assert await row(scene, chat, "state", "snoozed_until") == ("snoozed", until)
    if parted:
        await part(scene, merged.merge_id)
    home = other if parted else chat
    assert await row(scene, home, "state", "snoozed_until") == ("snoozed", until)
    world.tick(3700)
    async with Unit(world.pool) as unit:
        await fire(unit, await claim_due(unit.conn, [TIMER], world.now, 10), world.now)
    await check(scene)
    assert await row(scene, home, "state", "snoozed_until") == ("open", None)
    alerts = await world.pool.fetch("select conversation_id, user_id from alerts where kind = 'reminder'")
    assert [tuple(one) for one in alerts] == [(home, world.sol.user_id)]


async def test_tags_come_along_and_go_back(scene: Scene) -> None:
    world = scene.world
    chat, other = [await world.conversation_of(who) for who in scene.people[:2]]
    set_tags = "update conversations set tags = $2 where id = $1"
    await world.pool.execute(set_tags, chat, ["Venta"])
    await world.pool.execute(set_tags, other, ["Urgente", "Venta"])
    merged = (await merge(scene))[2]
    assert (await row(scene, chat, "tags"))[0] == ["Venta", "Urgente"]
    await part(scene, merged)
    assert [(await row(scene, id_, "tags"))[0] for id_ in (chat, other)] == [["Venta"], ["Urgente", "Venta"]]

"""Whose turn it is, said by hand: the wait ends as waived, clocks stop outside the ratio, and all of it goes back."""

from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.actions import bulk, waiving
from backend_gateway.actions.snooze import snooze
from backend_gateway.errors import AlreadyDone, Conflict, OwnerChanged
from backend_gateway.store import hydrate
from backend_gateway.store.unit import Unit
from protocol.conversation import Conversation
from protocol.work_api import ChangeMany, Snooze, UnwaiveMany, WaiveMany
from tests.contract.facts import check_facts
from tests.contract.world import World, person


async def row(world: World, chat: int) -> Conversation:
    async with world.pool.acquire() as conn:
        await check_facts(conn)
        return (await hydrate.conversations(conn, [chat]))[chat]


async def waits(world: World, chat: int) -> list[tuple[Any, ...]]:
    sql = "select end_kind, ended_by, ended_at is null from waits where conversation_id = $1 order by started_at"
    return [tuple(each) for each in await world.pool.fetch(sql, chat)]


async def events(world: World, chat: int) -> list[str]:
    return [m.content.event for m in await world.timeline(chat) if m.direction == "internal"]  # type: ignore[union-attr]


async def test_no_answer_needed_ends_the_wait_without_resolving(world: World, chat: int) -> None:
    await world.waive(chat)
    now = await row(world, chat)
    assert (now.state, now.owed_since) == ("open", None)
    assert await waits(world, chat) == [("waived", None, False)]
    assert await events(world, chat) == ["no_answer_needed"]
    found = await world.pool.fetch("select ended_at, first_human_reply_at from episodes")
    assert [tuple(each) for each in found] == [(None, None)], "neither resolved nor answered"


async def test_waiting_for_the_customer_until_they_write(world: World, chat: int) -> None:
    await world.waive(chat, waiting=True)
    assert (await row(world, chat)).state == "waiting_customer"
    await world.say(person(1), "gracias")
    assert (await row(world, chat)).state == "waiting_customer", "thanks are no answer"
    await world.say(person(1), "¿y mi pedido?")
    now = await row(world, chat)
    assert now.state == "open"
    assert now.owed_since is not None
    assert await waits(world, chat) == [("waived", None, False), (None, None, True)]


async def test_taken_back_it_is_owed_since_the_customer_wrote(world: World, chat: int) -> None:
    before = await row(world, chat)
    await world.waive(chat, waiting=True)
    await world.unwaive(chat)
    after = await row(world, chat)
    assert (after.state, after.owed_since) == ("open", before.owed_since)
    assert await waits(world, chat) == [(None, None, True)]
    assert await events(world, chat) == ["waiver_undone"]
    with pytest.raises(Conflict):
        await world.unwaive(chat)


async def test_a_reply_heard_of_later_answers_it_after_all(world: World, chat: int) -> None:
    _, wamid = await world.sent(chat, "ya va")
    await world.say(person(1), "¿cuándo?")
    await world.waive(chat)
    await world.status("failed", wamid, person(1), errors=[{"code": 131026, "title": "no"}])
    assert [end for end, *_ in await waits(world, chat)] == ["waived"], "one wait since the first question"
    assert (await row(world, chat)).owed_since is None


async def test_what_cannot_be_said_is_refused(world: World, chat: int) -> None:
    async with Unit(world.pool) as unit:
        with pytest.raises(OwnerChanged):
            await waiving.waive(unit, world.sol, chat, 77, world.now, waiting=False)
    await world.waive(chat)
    with pytest.raises(AlreadyDone):
        await world.waive(chat)
    await world.waive(chat, waiting=True)
    with pytest.raises(AlreadyDone):
        await world.waive(chat, waiting=True)
    async with Unit(world.pool) as unit:
        await snooze(unit, world.sol, chat, Snooze(until=world.now + timedelta(hours=1)), world.now)
    with pytest.raises(Conflict):
        await world.waive(chat, waiting=True)
    await world.resolve(chat)
    with pytest.raises(AlreadyDone):
        await world.waive(chat)
    with pytest.raises(Conflict):
        await world.unwaive(chat)


async def test_many_at_once_each_judged_alone(world: World, chat: int) -> None:
    await world.say(person(2), "hola, ¿hay lugar?")
    other = await world.conversation_of(person(2))
    await world.waive(other)
    request = ChangeMany(ids=[chat, other], change=WaiveMany())
    done = await bulk.change_many(lambda: Unit(world.pool), world.sol, request, world.now)
    assert [one.code for one in done] == [None, "already_done"]
    back = ChangeMany(ids=[chat, other], change=UnwaiveMany())
    done = await bulk.change_many(lambda: Unit(world.pool), world.sol, back, world.now)
    assert [one.conversation is not None and one.conversation.owed_since is not None for one in done] == [True, True]

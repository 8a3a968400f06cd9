"""*It does need an answer*: thanks that were none open a wait where they were written; its clocks run; it goes back."""

from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.actions import needing
from backend_gateway.errors import AlreadyDone, Conflict, NotFound, OwnerChanged
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from tests.actions.work.test_waiving import events, row, waits
from tests.contract.world import World, person


async def last_inbound(world: World, chat: int) -> int:
    sql = "select max(id) from messages where conversation_id = $1 and direction = 'in'"
    return int(await world.pool.fetchval(sql, chat))


async def need(world: World, message: int, actor: Viewer | None = None, version: int | None = None) -> Any:
    world.tick()
    async with Unit(world.pool) as unit:
        return await needing.need(unit, actor or world.sol, message, version, world.now)


async def unneed(world: World, message: int) -> Any:
    world.tick()
    async with Unit(world.pool) as unit:
        return await needing.unneed(unit, world.sol, message, world.now)


async def thanked(world: World, chat: int) -> int:
    """Answered, and thanked for it with something that is no thanks only."""
    await world.sent(chat, "Su pedido sale hoy")
    await world.say(person(1), "gracias")
    assert (await row(world, chat)).owed_since is None
    return await last_inbound(world, chat)


async def test_thanks_that_were_none_are_owed_since_they_were_written(world: World, chat: int) -> None:
    message = await thanked(world, chat)
    at = await world.pool.fetchval("select at from messages where id = $1", message)
    now = await need(world, message)
    assert (now.state, now.owed_since) == ("open", at)
    assert [(kind, is_open) for kind, _, is_open in await waits(world, chat)] == [("answered", False), (None, True)]
    assert await events(world, chat) == ["needs_answer"]
    logged = await world.pool.fetchval("select count(*) from audit where action = 'conversation.needs_answer'")
    assert logged == 1
    await row(world, chat)
    await world.sent(chat, "¿Algo más?")
    assert (await row(world, chat)).owed_since is None


async def test_taken_back_nothing_is_owed(world: World, chat: int) -> None:
    message = await thanked(world, chat)
    await need(world, message)
    now = await unneed(world, message)
    assert (now.state, now.owed_since) == ("open", None)
    assert await events(world, chat) == ["needs_answer_undone"]
    await row(world, chat)
    with pytest.raises(Conflict):
        await unneed(world, message)


async def test_while_we_wait_for_the_customer_it_is_our_turn_and_goes_back(world: World, chat: int) -> None:
    await world.sent(chat, "¿Qué talla?")
    await world.waive(chat, waiting=True)
    await world.say(person(1), "gracias")
    message = await last_inbound(world, chat)
    assert (await need(world, message)).state == "open"
    await row(world, chat)
    now = await unneed(world, message)
    assert (now.state, now.owed_since) == ("waiting_customer", None)


async def test_what_was_waived_is_owed_again_since_it_was_written(world: World, chat: int) -> None:
    before = await row(world, chat)
    await world.waive(chat)
    now = await need(world, await last_inbound(world, chat))
    assert now.owed_since == before.owed_since
    assert await events(world, chat) == ["waiver_undone"]
    await row(world, chat)


async def test_what_needs_nothing_more_is_refused(world: World, chat: int) -> None:
    first = await last_inbound(world, chat)
    with pytest.raises(AlreadyDone):
        await need(world, first)  # it waits already
    message = await thanked(world, chat)
    with pytest.raises(Conflict):
        await need(world, await world.pool.fetchval("select max(id) from messages where direction = 'out'"))
    with pytest.raises(OwnerChanged):
        await need(world, message, world.viewers["vera"], version=77)
    with pytest.raises(NotFound):
        await need(world, 987654)
    await world.sent(chat, "Con gusto")
    with pytest.raises(Conflict):
        await need(world, message)  # answered since
    await world.resolve(chat)
    with pytest.raises(AlreadyDone):
        await need(world, message)


async def test_what_was_said_in_an_earlier_case_changes_nothing_of_the_present_one(world: World, chat: int) -> None:
    await world.sent(chat, "¿Qué talla?")
    await world.waive(chat, waiting=True)
    await world.say(person(1), "gracias")
    message = await last_inbound(world, chat)
    await need(world, message)
    await world.sent(chat, "Listo")
    await world.resolve(chat)
    await world.say(person(1), "gracias")
    thanks = await last_inbound(world, chat)
    world.now += timedelta(days=3)
    await world.say(person(1), "Otra cosa, ¿me ayudan?")
    with pytest.raises(Conflict):
        await unneed(world, message)
    now = await row(world, chat)
    assert now.state == "open"
    assert now.owed_since is not None
    await world.waive(chat)
    with pytest.raises(AlreadyDone):
        await need(world, thanks)
    assert (await row(world, chat)).owed_since is None


async def test_taken_back_a_waiver_that_it_struck_counts_again(world: World, chat: int) -> None:
    """Thanks, then "nothing needs an answer", then "this one does": taken back, it is as before."""
    await world.say(person(1), "gracias")
    thanks = await last_inbound(world, chat)
    await world.waive(chat)
    before = await waits(world, chat)
    assert (await need(world, thanks)).owed_since is not None
    assert await events(world, chat) == ["waiver_undone", "needs_answer"]
    now = await unneed(world, thanks)
    assert (now.state, now.owed_since) == ("open", None)
    assert await events(world, chat) == ["no_answer_needed", "needs_answer_undone"]
    assert await waits(world, chat) == before
    await row(world, chat)


@pytest.mark.parametrize("waiting", [True, False])
async def test_a_question_that_was_waived_is_waived_again_when_that_is_taken_back(
    world: World, chat: int, waiting: bool
) -> None:
    question = await last_inbound(world, chat)
    await world.waive(chat, waiting=waiting)
    before = await row(world, chat)
    assert (await need(world, question)).owed_since is not None
    now = await unneed(world, question)
    assert (now.state, now.owed_since) == (before.state, None)
    assert (await events(world, chat))[-1] == ("waiting_customer" if waiting else "no_answer_needed")
    with pytest.raises(Conflict):
        await unneed(world, question)
    await row(world, chat)


async def test_what_was_asked_after_it_stays_owed(world: World, chat: int) -> None:
    question = await last_inbound(world, chat)
    await world.waive(chat)
    await need(world, question)
    await world.say(person(1), "¿Y el envío?")
    now = await unneed(world, question)
    at = await world.pool.fetchval("select at from messages where id = $1", await last_inbound(world, chat))
    assert (now.state, now.owed_since) == ("open", at)
    await row(world, chat)


async def test_taken_back_it_stays_our_turn_when_the_customer_asked_something_since(world: World, chat: int) -> None:
    await world.sent(chat, "¿Qué talla?")
    await world.waive(chat, waiting=True)
    await world.say(person(1), "gracias")
    message = await last_inbound(world, chat)
    await need(world, message)
    await world.say(person(1), "¿Y cuándo llega?")
    now = await unneed(world, message)
    assert now.state == "open"
    assert now.owed_since == await world.pool.fetchval("select max(at) from messages where direction = 'in'")

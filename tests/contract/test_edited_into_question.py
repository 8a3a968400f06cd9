"""Thanks that a customer changes into a question: owed since the change, also when the case was resolved meanwhile."""

from typing import Any

import pytest

from sandbox import builders as b
from tests.contract.conftest import Scene
from tests.contract.facts import check_facts

CASE = "select state, owed_since, owner_kind from conversations where id = $1"
WAITS = "select started_at, end_kind from waits where conversation_id = $1 order by started_at, id"


async def check(scene: Scene) -> None:
    """What follows frame by frame is what a fresh client knows, and the rows of reports hold."""
    await scene.office.check()
    async with scene.world.pool.acquire() as conn:
        await check_facts(conn)


async def thanked(scene: Scene) -> tuple[int, str]:
    """Nothing is owed, the last word is thanks; its wamid."""
    world, who = scene.world, scene.people[0]
    chat = await world.conversation_of(who)
    await world.say(who, "¿a qué hora abren?")
    await world.sent(chat, "a las 9")
    return chat, await world.say(who, "gracias")


async def change(scene: Scene, wamid: str, body: str) -> None:
    """The customer changes what they wrote."""
    built = b.edit(scene.people[0], wamid, body, timestamp=scene.world.tick(30))
    await scene.world.hear(scene.people[0], built)
    await check(scene)


async def state(scene: Scene, chat: int) -> tuple[Any, ...]:
    """Of the conversation."""
    [row] = await scene.world.pool.fetch(CASE, chat)
    return tuple(row)


@pytest.mark.parametrize("before", [True, False], ids=["thanked, then resolved", "resolved, then thanked"])
async def test_a_resolved_case_goes_on_and_is_owed_since_the_change(scene: Scene, before: bool) -> None:
    world = scene.world
    chat, wamid = await thanked(scene)
    await world.resolve(chat)
    if not before:
        wamid = await world.say(scene.people[0], "mil gracias")
    known = len(await world.pool.fetch(WAITS, chat))
    await change(scene, wamid, "gracias, ¿y el domingo?")
    assert await state(scene, chat) == ("open", world.now, "queue")
    waits = await world.pool.fetch(WAITS, chat)
    assert len(waits) == known + 1, "the resolve left nothing unanswered"
    assert tuple(waits[-1]) == (world.now, None)
    await world.sent(chat, "cerramos")
    await check(scene)
    assert (await state(scene, chat))[1] is None
    await world.resolve(chat)
    await change(scene, wamid, "gracias")
    assert (await state(scene, chat))[:2] == ("resolved", None)


async def test_an_answer_before_the_change_does_not_answer_it(scene: Scene) -> None:
    world = scene.world
    chat, wamid = await thanked(scene)
    await world.sent(chat, "a ti")
    await change(scene, wamid, "gracias, ¿y el domingo?")
    assert (await state(scene, chat))[1] == world.now
    changed = world.now
    await change(scene, wamid, "gracias, ¿y el domingo a qué hora?")
    assert (await state(scene, chat))[1] == changed, "it was a question already"


async def test_who_is_waited_for_has_written(scene: Scene) -> None:
    world = scene.world
    chat, wamid = await thanked(scene)
    await world.waive(chat, waiting=True)
    assert (await state(scene, chat))[0] == "waiting_customer"
    await change(scene, wamid, "gracias, ¿y el domingo?")
    assert (await state(scene, chat))[:2] == ("open", world.now)

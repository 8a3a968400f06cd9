"""Snoozing on real PostgreSQL: out of the list until its time or the customer's next words; reminded once."""

from datetime import timedelta

import pytest

from backend_gateway.actions import snooze as actions
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.errors import AlreadyDone, BadRequest, OwnerChanged
from backend_gateway.store import hydrate, pages
from backend_gateway.store.timers import claim_due
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from desktop.store.facts import facts_of
from desktop.store.views import views_of
from protocol.conversation import Conversation, View
from protocol.work_api import Snooze
from tests.contract.world import World, person


async def snooze(world: World, id_: int, hours: float, note: str = "", by: Viewer | None = None) -> Conversation:
    request = Snooze(until=world.now + timedelta(hours=hours), note=note)
    async with Unit(world.pool) as unit:
        return await actions.snooze(unit, by or world.sol, id_, request, world.now)


async def timers(world: World) -> int:
    """Fire what is due, as the worker does; how many."""
    async with Unit(world.pool) as unit:
        due = await claim_due(unit.conn, [actions.TIMER], world.now, 100)
        await EFFECTS[actions.TIMER](unit, due, world.now)
    return len(due)


async def row(world: World, id_: int) -> Conversation:
    async with world.pool.acquire() as conn:
        return (await hydrate.conversations(conn, [id_]))[id_]


async def test_it_sleeps_until_its_time_and_who_snoozed_is_reminded(world: World, chat: int) -> None:
    mia = world.viewers["mia"]
    asleep = await snooze(world, chat, 2, "llamar al banco", by=mia)
    assert (asleep.state, asleep.snoozed_until) == ("snoozed", world.now + timedelta(hours=2))
    assert asleep.owed_since is not None, "what is owed stays owed"
    assert await timers(world) == 0
    world.tick(2 * 3600)
    assert await timers(world) == 1
    awake = await row(world, chat)
    assert (awake.state, awake.snoozed_until, awake.rev) == ("open", None, asleep.rev + 1)
    [alert] = await world.pool.fetch("select kind, user_id, body ->> 'note' as note from alerts")
    assert tuple(alert) == ("reminder", mia.user_id, "llamar al banco")
    assert await timers(world) == 0
    assert (await row(world, chat)).rev == awake.rev


async def test_the_customers_words_wake_it_at_once_and_nobody_is_reminded(world: World, chat: int) -> None:
    await snooze(world, chat, 2, "ver si pagó")
    await world.pool.execute("delete from follow_queue")
    await world.say(person(1), "ya pagué")
    awake = await row(world, chat)
    assert (awake.state, awake.snoozed_until) == ("open", None)
    assert await world.pool.fetchval("select count(*) from follow_queue where conversation_id = $1", chat) > 0
    world.tick(2 * 3600)
    await timers(world)
    assert (await row(world, chat)).rev == awake.rev
    assert await world.pool.fetchval("select count(*) from alerts") == 0


async def test_thanks_do_not_wake_it(world: World, chat: int) -> None:
    await snooze(world, chat, 2)
    await world.say(person(1), "gracias")
    assert (await row(world, chat)).state == "snoozed"


async def test_snoozed_again_only_the_later_time_counts(world: World, chat: int) -> None:
    await snooze(world, chat, 1)
    await snooze(world, chat, 5)
    world.tick(3600)
    await timers(world)
    assert (await row(world, chat)).state == "snoozed"
    world.tick(4 * 3600)
    await timers(world)
    assert (await row(world, chat)).state == "open"


async def test_woken_by_hand_its_timer_finds_nothing(world: World, chat: int) -> None:
    await snooze(world, chat, 1)
    async with Unit(world.pool) as unit:
        awake = await actions.wake(unit, world.sol, chat, world.now)
    assert (awake.state, awake.snoozed_until) == ("open", None)
    world.tick(3600)
    assert await timers(world) == 0


async def test_a_second_reminder_is_told_anew(world: World, chat: int) -> None:
    for _ in range(2):
        await snooze(world, chat, 1, "otra vez")
        world.tick(3600)
        await timers(world)
        open_ones = "select count(*) from alerts where closed_at is null and acknowledged_at is null"
        assert await world.pool.fetchval(open_ones) == 1
        await world.pool.execute("update alerts set acknowledged_at = now() where closed_at is null")


async def test_times_that_make_no_sense_and_resolved_ones_are_refused(world: World, chat: int) -> None:
    for hours in (0, -1, 24 * 400):
        with pytest.raises(BadRequest):
            await snooze(world, chat, hours)
    request = Snooze(until=world.now + timedelta(hours=1), owner_version=77)
    with pytest.raises(OwnerChanged):
        async with Unit(world.pool) as unit:
            await actions.snooze(unit, world.sol, chat, request, world.now)
    await world.resolve(chat)
    with pytest.raises(AlreadyDone):
        await snooze(world, chat, 1)


async def test_a_resolved_one_wakes_nobody(world: World, chat: int) -> None:
    await snooze(world, chat, 1, "recordar")
    await world.resolve(chat)
    before = await row(world, chat)
    assert (before.state, before.snoozed_until) == ("resolved", None)
    world.tick(3600)
    await timers(world)
    assert await row(world, chat) == before
    assert await world.pool.fetchval("select count(*) from alerts") == 0


async def test_put_away_it_leaves_the_lists_that_are_worked_through_and_their_counts(world: World, chat: int) -> None:
    mia = world.viewers["mia"]
    await world.assign(chat, to="mia", team="Ventas")

    async def lists() -> tuple[list[View], dict[str, int]]:
        async with world.pool.acquire() as conn:
            found = await pages.counts(conn, mia)
            views: list[View] = ["mine", "owed", "snoozed", "all"]
            held = [view for view in views if (await pages.conversation_page(conn, mia, view)).items]
        known = {"mine": found.mine, "owed": found.owed, "snoozed": found.snoozed, "all": found.all}
        return held, known | found.teams

    ventas = str(world.teams["Ventas"])
    assert await lists() == (["mine", "owed", "all"], {"mine": 1, "owed": 1, "snoozed": 0, "all": 1, ventas: 1})
    await snooze(world, chat, 1, by=mia)
    assert await lists() == (["snoozed", "all"], {"mine": 0, "owed": 0, "snoozed": 1, "all": 1})
    facts = facts_of(await row(world, chat), mia.user_id)
    assert views_of(facts) == ("all", "snoozed")


async def test_pages_of_what_was_put_away_come_back_soonest_first(world: World) -> None:
    homes = []
    for number, hours in ((1, 5), (2, 1), (3, 3), (4, 1)):
        await world.say(person(number), "hola")
        homes.append(await world.conversation_of(person(number)))
        await snooze(world, homes[-1], hours)
    found: list[int] = []
    cursor: str | None = None
    async with world.pool.acquire() as conn:
        while True:
            page = await pages.conversation_page(conn, world.sol, "snoozed", after=cursor, limit=1)
            found += [each.id for each in page.items]
            if (cursor := page.next) is None:
                break
    assert found == [homes[1], homes[3], homes[2], homes[0]]

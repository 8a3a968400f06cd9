"""Scheduled messages on real PostgreSQL: once, re-checked when due, never a surprise."""

import asyncio
import uuid
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from backend_gateway.actions import scheduled
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.actions.merge_contacts import merge_contacts
from backend_gateway.channels.base import Accepted
from backend_gateway.errors import AlreadyDone, BadRequest, Conflict, Forbidden, MessageInvalid, NotFound
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import hydrate
from backend_gateway.store.timers import Timer
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.timers import TimerWorker
from protocol.answers import Scheduled
from protocol.answers_api import EditScheduled, ScheduleMessage
from protocol.content import Note, Text
from tests.actions.send.conftest import Desk
from tests.contract.world import person

IN_TWO_HOURS = timedelta(hours=2)


async def plan(desk: Desk, body: str = "Hasta mañana", actor: Viewer | None = None, **more: Any) -> Scheduled:
    world = desk.world
    given: dict[str, Any] = {"client_token": str(uuid.uuid4()), "content": Text(body)}
    request = ScheduleMessage(**(given | {"due_at": world.now + IN_TWO_HOURS} | more))
    async with Unit(world.pool) as unit:
        return await scheduled.schedule(unit, actor or world.sol, desk.chat, request, world.now)


async def due(desk: Desk, after: timedelta = IN_TWO_HOURS, effects: Any = EFFECTS) -> None:
    """Time passes, and a gateway looks."""
    desk.world.now += after
    await worker(desk, effects).fire_due()


def worker(desk: Desk, effects: Any = EFFECTS) -> TimerWorker:
    return TimerWorker(desk.world.pool, effects, Signal(), _nothing, clock=lambda: desk.world.now)


def _nothing() -> None:
    """Nobody follows."""


async def now(desk: Desk, id_: int) -> Scheduled:
    async with desk.world.pool.acquire() as conn:
        return (await hydrate.scheduled(conn, [id_]))[id_]


async def texts(desk: Desk) -> list[str]:
    """What was queued to the customer."""
    timeline = await desk.world.timeline(desk.chat)
    return [line.content.body for line in timeline if line.direction == "out" and isinstance(line.content, Text)]


async def alerts(desk: Desk) -> list[Any]:
    sql = "select user_id, body->>'reason' from alerts where kind = 'scheduled_asks' and closed_at is null"
    return [tuple(row) for row in await desk.world.pool.fetch(sql)]


async def test_lesson_39_it_leaves_when_it_is_due_and_once(desk: Desk) -> None:
    made = await plan(desk)
    await due(desk, IN_TWO_HOURS - timedelta(seconds=1))
    assert await texts(desk) == []
    desk.world.now += timedelta(seconds=1)
    await asyncio.gather(*(worker(desk).fire_due() for _ in range(4)))  # as many gateways
    assert await texts(desk) == ["Hasta mañana"]
    sent = await now(desk, made.id)
    assert (sent.state, sent.message_id is not None) == ("sent", True)
    [line] = [line for line in await desk.world.timeline(desk.chat) if line.direction == "out"]
    assert (line.id, line.author.id) == (sent.message_id, desk.world.sol.user_id)
    await due(desk)
    assert await texts(desk) == ["Hasta mañana"]


async def test_a_gateway_that_dies_while_it_sends_leaves_it_to_the_next(desk: Desk) -> None:
    """Claim and sending are one transaction: killed in between, nothing happened, and it happens once afterwards."""
    made = await plan(desk)
    reached = asyncio.Event()

    async def hang(unit: Unit, timers: Sequence[Timer], at: Any) -> None:
        await scheduled.fire(unit, timers, at)
        reached.set()
        await asyncio.Event().wait()

    desk.world.now += IN_TWO_HOURS
    dying = asyncio.create_task(worker(desk, {"scheduled": hang}).fire_due())
    await asyncio.wait_for(reached.wait(), 10)
    dying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await dying
    assert (await now(desk, made.id)).state == "waiting"
    assert await texts(desk) == []
    await worker(desk).fire_due()
    await worker(desk).fire_due()
    assert await texts(desk) == ["Hasta mañana"]


async def test_the_same_token_schedules_once_and_never_elsewhere(desk: Desk) -> None:
    token = str(uuid.uuid4())
    done = await asyncio.gather(*(plan(desk, client_token=token) for _ in range(4)), return_exceptions=True)
    assert {one.id for one in done if isinstance(one, Scheduled)} == {1}
    assert await desk.world.pool.fetchval("select count(*) from scheduled_messages") == 1
    assert await desk.world.pool.fetchval("select count(*) from timers where kind = 'scheduled'") == 1


async def _late(_desk: Desk) -> timedelta:
    return IN_TWO_HOURS + timedelta(hours=1, seconds=1)


async def _wrote(desk: Desk) -> timedelta:
    await desk.world.say(desk.who, "Ya no hace falta")
    return IN_TWO_HOURS


async def _owner(desk: Desk) -> timedelta:
    await desk.world.assign(desk.chat, to="vera")
    return IN_TWO_HOURS


async def _gone(desk: Desk) -> timedelta:
    await desk.world.pool.execute("update users set active = false where id = $1", desk.world.sol.user_id)
    return IN_TWO_HOURS


async def _blocked(desk: Desk) -> timedelta:
    await desk.world.pool.execute("update contacts set blocked = true")
    return IN_TWO_HOURS


async def _window(desk: Desk) -> timedelta:
    await desk.world.pool.execute("update conversations set window_until = $1", desk.world.now + timedelta(hours=1))
    return IN_TWO_HOURS


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_late, "late"), (_wrote, "customer_wrote"), (_owner, "owner_changed"), (_gone, "author_gone"),
        (_blocked, "no_route"), (_window, "window_closed"),
    ],
)  # fmt: skip
async def test_what_came_between_asks_its_author(desk: Desk, change: Any, reason: str) -> None:
    made = await plan(desk)
    await due(desk, await change(desk))
    asks = await now(desk, made.id)
    assert (asks.state, asks.reason) == ("asks", reason)
    assert await texts(desk) == []
    assert await alerts(desk) == [(desk.world.sol.user_id, reason)]
    async with Unit(desk.world.pool) as unit:
        await scheduled.cancel(unit, desk.world.sol, made.id, desk.world.now)
    assert await alerts(desk) == []


async def test_the_author_may_send_it_all_the_same(desk: Desk) -> None:
    made = await plan(desk)
    await due(desk, await _wrote(desk))
    vera = desk.world.viewers["vera"]
    async with Unit(desk.world.pool) as unit:
        with pytest.raises(Forbidden):
            await scheduled.send_now(unit, vera, made.id, desk.world.now)
    async with Unit(desk.world.pool) as unit:
        sent = await scheduled.send_now(unit, desk.world.sol, made.id, desk.world.now)
    assert (sent.state, await texts(desk), await alerts(desk)) == ("sent", ["Hasta mañana"], [])
    async with Unit(desk.world.pool) as unit:
        with pytest.raises(AlreadyDone):
            await scheduled.cancel(unit, desk.world.sol, made.id, desk.world.now)


async def test_an_edit_moves_the_timer_and_waits_again(desk: Desk) -> None:
    made = await plan(desk)
    world = desk.world
    later = world.now + timedelta(hours=5)
    request = EditScheduled(content=Text("x"), due_at=later, rev=made.rev)
    async with Unit(world.pool) as unit:
        with pytest.raises(Forbidden):
            await scheduled.edit(unit, world.viewers["vera"], made.id, request, world.now)
        with pytest.raises(Conflict):
            await scheduled.edit(unit, world.sol, made.id, replace(request, rev=made.rev + 1), world.now)
    await world.say(desk.who, "¿Mañana?")
    async with Unit(world.pool) as unit:
        request = EditScheduled(content=Text("Mañana a las 9"), due_at=later, rev=made.rev)
        await scheduled.edit(unit, world.sol, made.id, request, world.now)
    await due(desk)
    assert await texts(desk) == []
    await due(desk, timedelta(hours=3))
    assert await texts(desk) == ["Mañana a las 9"]


async def test_a_colleague_may_stop_it_and_then_it_never_leaves(desk: Desk) -> None:
    made = await plan(desk)
    await desk.world.pool.execute("update conversations set team_id = $1", desk.world.teams["Ventas"])
    async with Unit(desk.world.pool) as unit:
        with pytest.raises(NotFound):
            await scheduled.cancel(unit, desk.world.viewers["otto"], made.id, desk.world.now)
    async with Unit(desk.world.pool) as unit:
        await scheduled.cancel(unit, desk.world.viewers["vera"], made.id, desk.world.now)
    await due(desk)
    assert (await now(desk, made.id)).state == "cancelled"
    assert await texts(desk) == []


async def test_what_can_never_leave_is_refused_at_once(desk: Desk) -> None:
    at = desk.world.now
    for more in (
        {"due_at": at - timedelta(seconds=1)},
        {"due_at": at + timedelta(days=61)},
        {"due_at": at.replace(tzinfo=None) + IN_TWO_HOURS},
        {"latest_at": at},
        {"content": Note("x", ())},
    ):
        with pytest.raises(BadRequest):
            await plan(desk, **more)
    with pytest.raises(MessageInvalid):
        await plan(desk, "x" * 5000)
    await plan(desk, due_at=at + timedelta(days=2))  # the window may open again until then


async def test_it_follows_a_merge_and_asks_there(desk: Desk) -> None:
    """Two records of one customer become one: the text was written for a conversation that is another now."""
    world, twin = desk.world, person(2)
    await world.say(twin, "Soy yo, con otro número")
    made = await plan(desk)
    winner, loser = await world.contact_of(twin), await world.contact_of(desk.who)
    async with Unit(world.pool) as unit:
        await merge_contacts(unit, world.sol, winner, loser, world.now)
    assert (await now(desk, made.id)).conversation_id == await world.conversation_of(twin)
    await due(desk)
    asks = await now(desk, made.id)
    assert (asks.state, asks.reason) == ("asks", "merged")


async def test_what_the_customer_writes_while_it_waits_to_leave_is_not_answered_by_it(desk: Desk) -> None:
    """METRICS section 2: a scheduled message written before the inbound is no human reply."""
    world = desk.world
    await plan(desk)
    await due(desk)
    await world.say(desk.who, "Ya no lo quiero, ¿me devuelven el dinero?")
    [job] = await world.claim()
    await world.result(job, Accepted(wamid="wamid.tarde"))
    assert await desk.owed()
    assert await world.pool.fetchval("select first_human_reply_at from episodes") is None
    assert await world.pool.fetchval("select count(*) from waits where ended_at is null") == 1
    await world.sent(desk.chat, "Claro, hoy mismo")
    assert not await desk.owed()


async def test_nothing_came_between_and_it_answers(desk: Desk) -> None:
    await plan(desk)
    await due(desk)
    [job] = await desk.world.claim()
    await desk.world.result(job, Accepted(wamid="wamid.a-tiempo"))
    assert not await desk.owed()
    assert await desk.world.pool.fetchval("select answers from messages where id = $1", job.message_id) is True


async def test_sent_by_its_author_after_all_it_answers_what_came_between(desk: Desk) -> None:
    made = await plan(desk)
    await due(desk, await _wrote(desk))
    async with Unit(desk.world.pool) as unit:
        await scheduled.send_now(unit, desk.world.sol, made.id, desk.world.now)
    await desk.world.say(desk.who, "¿Sigue ahí?")
    [job] = await desk.world.claim()
    await desk.world.result(job, Accepted(wamid="wamid.de-todos-modos"))
    assert not await desk.owed()  # a reply like any other: it counts when Meta takes it


async def test_heard_of_after_it_left_but_written_before(desk: Desk) -> None:
    world = desk.world
    await plan(desk)
    await due(desk)
    world.tick(30)
    [job] = await world.claim()
    await world.result(job, Accepted(wamid="wamid.antes"))
    assert not await desk.owed()
    await world.say(desk.who, "¿Y bien?", timestamp=(world.now - timedelta(seconds=20)).timestamp())
    assert await desk.owed()


@pytest.mark.parametrize("state", ["available", "offline", None])
async def test_who_went_home_does_not_become_the_owner_by_their_scheduled_message(
    desk: Desk, state: str | None
) -> None:
    """Whoever answers what nobody owns, owns it; a timer answers for somebody who may not be there."""
    sol = desk.world.sol.user_id
    if state is not None:
        sql = "insert into presence (user_id, declared, state, since) values ($1, $2, $2, $3)"
        await desk.world.pool.execute(sql, sol, state, desk.world.now)
    await plan(desk)
    await due(desk)
    assert await texts(desk) == ["Hasta mañana"]
    assert (await desk.conversation()).assignee_id == (sol if state == "available" else None)

"""Who gives conversations to people holds the people first: no waiting in a circle, nothing for who is leaving."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import asyncpg
import pytest

from backend_gateway.actions import bulk, ownership
from backend_gateway.actions.colleagues import edit_user, edit_work, set_members
from backend_gateway.actions.handover import hand_over
from backend_gateway.actions.macros import run
from backend_gateway.actions.presence import declare
from backend_gateway.actions.transfer import transfer
from backend_gateway.errors import BadRequest, MacroBlocked
from backend_gateway.store.unit import Unit
from protocol.answers_api import RunMacro
from protocol.api import Assign
from protocol.colleagues import EditColleague
from protocol.planning import EditWork
from protocol.presence_api import Declare
from protocol.routing_api import Transfer
from protocol.teamwork import HandOver, HandOverItem
from protocol.work_api import AssignMany, ChangeMany
from tests.contract.world import World, person

TOKEN = "6f1c2f3e-0000-4000-8000-0000000000aa"
Give = Callable[[World, Unit, int, int], Awaitable[Any]]


async def chats_of(world: World, count: int) -> list[int]:
    for n in range(1, count + 1):
        await world.say(person(n), "hola")
    return [await world.conversation_of(person(n)) for n in range(1, count + 1)]


async def _assign(world: World, unit: Unit, chat: int, to: int) -> Any:
    return await ownership.assign(
        unit, world.sol, chat, Assign(owner_version=await _seen(world), assignee_id=to), world.now
    )


async def _transfer(world: World, unit: Unit, chat: int, to: int) -> Any:
    request = Transfer(owner_version=await _seen(world), assignee_id=to)
    return await transfer(unit, world.sol, chat, request, world.now)


async def _macro(world: World, unit: Unit, chat: int, to: int) -> Any:
    request = RunMacro(client_token=TOKEN, steps=({"do": "assign", "user_id": to},))
    return await run(unit, world.sol, chat, request, "Relevo", world.now)


async def _many(world: World, unit: Unit, chat: int, to: int) -> Any:
    request = ChangeMany(ids=[chat], change=AssignMany(assignee_id=to))
    [done] = await bulk.change_many(lambda: Unit(world.pool), world.sol, request, world.now)
    if done.code is not None:
        raise BadRequest(done.detail)


async def _end_of_shift(world: World, unit: Unit, chat: int, to: int) -> Any:
    items = [HandOverItem(conversation_id=chat, owner_version=await _seen(world), outcome="transfer", assignee_id=to)]
    [done] = await hand_over(unit, world.sol, HandOver(items=items), world.now)
    if done.code is not None:
        raise BadRequest(done.detail)


async def _seen(world: World) -> int:
    found: int = await world.pool.fetchval("select owner_version from conversations")
    return found


@pytest.mark.parametrize("give", [_assign, _transfer, _macro, _many, _end_of_shift])
async def test_nothing_is_locked_while_who_gets_it_is_being_switched_off(world: World, give: Give) -> None:
    [chat] = await chats_of(world, 1)
    await world.take(chat, world.sol)
    mia = world.viewers["mia"].user_id

    async def give_it() -> None:
        async with Unit(world.pool) as unit:
            await give(world, unit, chat, mia)

    async with world.pool.acquire() as conn:
        leaving = conn.transaction()
        await leaving.start()
        await conn.execute("update users set active = false where id = $1", mia)
        giving = asyncio.create_task(give_it())
        await _somebody_waits(world.pool)
        free = await world.pool.fetchval("select id from conversations for update skip locked")
        await leaving.commit()
    with pytest.raises((BadRequest, MacroBlocked)):
        await giving
    assert free == chat, "people before conversations"
    assert await world.pool.fetchval("select assignee_id from conversations") == world.sol.user_id


async def test_bulk_assign_beside_changes_of_people_never_deadlocks(world: World) -> None:
    chats = await chats_of(world, 12)
    team = world.teams["Ventas"]
    people = [world.viewers[name].user_id for name in ("mia", "otto", "vera")]

    async def give(round_: int, ids: Sequence[int]) -> None:
        request = ChangeMany(ids=list(ids), change=AssignMany(assignee_id=people[round_ % 3]))
        await bulk.change_many(lambda: Unit(world.pool), world.sol, request, world.now)

    async def switch(round_: int, *, active: bool) -> None:
        async with Unit(world.pool) as unit:
            await edit_user(unit, world.sol, people[round_ % 3], EditColleague(active=active), world.now)

    async def join(round_: int) -> None:
        async with Unit(world.pool) as unit:
            await set_members(unit, world.sol, team, people[: round_ % 4])

    async def work(round_: int) -> None:
        async with Unit(world.pool) as unit:
            edit = EditWork(capacity=1 + round_ % 5, team_ids=[team] if round_ % 2 else [])
            await edit_work(unit, world.sol, people[(round_ + 1) % 3], edit)

    async def say(round_: int) -> None:
        who = world.viewers[("mia", "otto", "vera")[(round_ + 2) % 3]]
        async with Unit(world.pool) as unit:
            request = Declare(state="busy" if round_ % 2 else "available")
            await declare(unit, who, who.user_id, request, world.now)

    for round_ in range(40):
        await asyncio.gather(
            give(round_, chats), give(round_ + 1, chats[::-1]), switch(round_, active=False), join(round_),
            work(round_), say(round_),
        )  # fmt: skip
        await switch(round_, active=True)
    sql = "select count(*) from conversations c join users u on u.id = c.assignee_id where not u.active"
    assert await world.pool.fetchval(sql) == 0


async def _somebody_waits(pool: asyncpg.Pool) -> None:
    async with asyncio.timeout(10):
        while not await pool.fetchval("select count(*) from pg_locks where not granted"):
            await asyncio.sleep(0.01)

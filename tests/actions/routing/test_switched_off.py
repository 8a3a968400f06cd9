"""LESSONS 17: who is switched off leaves no customer behind."""

import asyncpg
import pytest

from backend_gateway.actions import switched_off
from backend_gateway.actions.colleagues import edit_user
from backend_gateway.actions.people import set_active
from backend_gateway.actions.transfer import transfer
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.colleagues import EditColleague
from protocol.routing_api import Transfer
from tests.actions.routing.desk import Desk

ADMIN = Viewer(1, "admin")


async def owner(desk: Desk, id_: int) -> tuple[object, ...]:
    sql = "select owner_kind, assignee_id, team_id, state from conversations where id = $1"
    return tuple(await desk.pool.fetchrow(sql, id_) or ())


@pytest.mark.parametrize("through", ["edit", "command line"])
async def test_lesson_17_everything_somebody_held_goes_to_its_queue_with_a_line(desk: Desk, through: str) -> None:
    ana, team = await desk.here("ana"), desk.world.teams["Ventas"]
    open_, done, others = [await desk.say(n, "hola") for n in (1, 2, 3)]
    for id_ in (open_, done):
        await desk.world.assign(id_, to="ana", team="Ventas")
    await desk.world.assign(others, to="sol", team="Ventas")
    await desk.world.resolve(done)
    async with Unit(desk.pool) as unit:
        if through == "edit":
            await edit_user(unit, ADMIN, ana, EditColleague(active=False), desk.now)
        else:
            await set_active(unit, None, ana, active=False, now=desk.now)
    assert await owner(desk, open_) == ("queue", None, team, "open")
    assert (await owner(desk, done))[3] == "resolved"
    assert (await owner(desk, others))[1] == desk.world.sol.user_id
    assert ("switched_off", "Ana", None) in await desk.events(open_)


async def test_a_transfer_that_was_offered_to_them_stands_in_its_queue_again(desk: Desk) -> None:
    ana = await desk.here("ana")
    id_ = await desk.say(1, "hola")
    await desk.world.assign(id_, to="sol", team="Ventas")
    version = await desk.pool.fetchval("select owner_version from conversations where id = $1", id_)
    async with Unit(desk.pool) as unit:
        await transfer(unit, desk.world.sol, id_, Transfer(owner_version=version, assignee_id=ana), desk.now)
    assert await desk.pool.fetchval("select count(*) from offers where state = 'open'") == 1
    async with Unit(desk.pool) as unit:
        await set_active(unit, None, ana, active=False, now=desk.now)
    assert await desk.pool.fetchval("select count(*) from offers where state = 'open'") == 0
    assert await desk.pool.fetchval("select offer from conversations where id = $1", id_) is None


async def test_lesson_17_what_slipped_through_is_swept(desk: Desk, pool: asyncpg.Pool) -> None:
    ana, ids = await desk.here("ana"), [await desk.say(n, "hola") for n in (1, 2, 3)]
    for id_ in ids:
        await desk.world.assign(id_, to="ana", team="Ventas")
    await pool.execute("update users set active = false where id = $1", ana)  # by an older gateway
    counts = []
    for _ in range(3):
        async with Unit(pool) as unit:
            counts.append(await switched_off.sweep(unit, desk.now, 2))
    assert counts == [2, 1, 0]
    assert {(await owner(desk, id_))[:2] for id_ in ids} == {("queue", None)}

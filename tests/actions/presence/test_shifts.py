"""Plans on a real database: the last stretch of a shift, absences, being on call, what a start of shift shows."""

from datetime import timedelta

import pytest

from backend_gateway.actions import shifts
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store.unit import Unit
from protocol.presence_api import NewPlanned, PlanKind, Planned, ShiftStart
from tests.actions.presence.conftest import People


async def plan(people: People, name: str, kind: PlanKind, start: float, end: float) -> Planned:
    """A line in somebody's plan, in hours from now."""
    new = NewPlanned(
        kind=kind, starts_at=people.now + timedelta(hours=start), ends_at=people.now + timedelta(hours=end)
    )
    async with Unit(people.pool) as unit:
        return await shifts.add(unit, people.world.sol, people.world.viewers[name].user_id, new, people.now)


async def starts(people: People, name: str) -> ShiftStart:
    async with people.pool.acquire() as conn:
        return await shifts.start_of_shift(conn, people.world.viewers[name].user_id, people.now)


async def test_no_new_chats_in_the_last_fifteen_minutes_nor_after_the_shift(people: People) -> None:
    await people.starts("ana")
    await plan(people, "ana", "shift", -1, 2)
    assert (await people.of("ana")).receives
    await people.after(hours=1, minutes=44)
    assert (await people.of("ana")).receives
    await people.after(minutes=1)
    one = await people.of("ana")
    assert (one.state, one.receives) == ("available", False)
    await plan(people, "ana", "shift", 0, 4)  # longer than it was planned
    assert (await people.of("ana")).receives


async def test_off_shift_and_absent_get_nothing_until_it_is_over(people: People) -> None:
    await people.starts("ana")
    line = await plan(people, "ana", "absence", 0, 3)
    assert not (await people.of("ana")).receives
    async with Unit(people.pool) as unit:
        await shifts.remove(unit, people.world.sol, line.id, people.now)
    assert (await people.of("ana")).receives
    await plan(people, "ana", "absence", 1, 2)
    await people.after(hours=1)
    assert not (await people.of("ana")).receives
    await people.after(hours=1)
    assert (await people.of("ana")).receives
    with pytest.raises(NotFound):
        async with Unit(people.pool) as unit:
            await shifts.remove(unit, people.world.sol, line.id, people.now)


async def test_on_call_is_shown_while_it_lasts(people: People) -> None:
    await people.starts("ana")
    await plan(people, "ana", "on_call", 1, 2)
    assert not (await people.of("ana")).on_call
    await people.after(hours=1)
    assert (await people.of("ana")).on_call
    await people.after(hours=1)
    assert not (await people.of("ana")).on_call


@pytest.mark.parametrize(("start", "end"), [(1, 1), (2, 1), (0, 25), (-3, -1)])
async def test_a_plan_that_makes_no_sense_is_refused(people: People, start: float, end: float) -> None:
    await people.starts("ana")
    with pytest.raises(BadRequest):
        await plan(people, "ana", "shift", start, end)


async def test_start_of_shift_shows_what_i_have_and_what_i_would_be_given_and_moves_nothing(people: People) -> None:
    await people.deals("Ventas")
    await people.starts("ana", "Ventas", places=2)
    await people.says("ana", "offline")
    await plan(people, "ana", "shift", -0.1, 8)
    mine, waiting = await people.say(1, "hola"), [await people.say(n, "hola") for n in (2, 3)]
    await people.world.assign(mine, to="ana", team="Ventas")
    for id_ in waiting:
        await people.world.assign(id_, team="Ventas")
    await people.follow()
    found = await starts(people, "ana")
    assert [(one.conversation_id, one.waiting_on_us) for one in found.held] == [(mine, True)]
    assert [why.conversation_id for why in found.inherits] == waiting[:1], "one of two places is taken"
    assert found.shift is not None
    assert [await people.owner(id_) for id_ in waiting] == [None, None]
    await people.says("ana", "available")
    await people.deal()
    assert await people.owner(waiting[0]) == people.world.viewers["ana"].user_id

"""A supervisor decides about colleagues of their teams, and sees of their conversations what they may see."""

from datetime import timedelta

import pytest

from backend_gateway.actions import presence_absent, shifts
from backend_gateway.actions.presence import declare
from backend_gateway.errors import ColleagueUnseen
from backend_gateway.store.unit import Unit
from protocol.planning import ChangePlan, NewLine
from protocol.presence_api import Absent, Declare, NewPlanned
from tests.actions.presence.conftest import People


async def test_absent_today_shows_and_deals_only_what_the_supervisor_sees_and_drops_nobody(people: People) -> None:
    world = people.world
    await people.starts("ana", "Ventas")
    await people.starts("luz", "Ventas")
    ana, vera = world.viewers["ana"].user_id, world.viewers["vera"]
    seen, hidden = [await people.say(n, "hola") for n in (1, 2)]
    await world.assign(seen, to="ana", team="Ventas")
    await world.assign(hidden, to="ana", team="Soporte")
    async with Unit(people.pool) as unit:
        found = await presence_absent.redistribution(unit.conn, vera, ana, people.now)
    assert {*(one.conversation_id for one in found.moves), *found.queued} == {seen}
    assert found.unseen == 1
    async with Unit(people.pool) as unit:
        everything = await presence_absent.redistribution(unit.conn, world.sol, ana, people.now)
    assert ({*(one.conversation_id for one in everything.moves), *everything.queued}, everything.unseen) == (
        {seen, hidden},
        0,
    )
    request = Absent(digest=found.digest, ends_at=people.now + timedelta(hours=8))
    async with Unit(people.pool) as unit:
        done = await presence_absent.absent(unit, vera, ana, request, people.now)
    assert done == found
    row = await people.pool.fetchrow("select owner_kind, assignee_id, team_id from conversations where id = $1", hidden)
    assert tuple(row or ()) == ("queue", None, world.teams["Soporte"])
    assert await people.owner(seen) != ana


async def test_a_colleague_of_none_of_ones_teams_is_not_theirs_to_decide_about(people: People) -> None:
    world, now = people.world, people.now
    vera, otto = world.viewers["vera"], world.viewers["otto"].user_id
    later = now + timedelta(hours=8)
    shift = NewPlanned(kind="shift", starts_at=now, ends_at=later)
    async with Unit(people.pool) as unit:
        line = await shifts.add(unit, world.sol, otto, shift, now)
    async with Unit(people.pool) as unit:
        for attempt in (
            lambda: presence_absent.redistribution(unit.conn, vera, otto, now),
            lambda: presence_absent.absent(unit, vera, otto, Absent(digest="", ends_at=later), now),
            lambda: declare(unit, vera, otto, Declare(state="offline"), now),
            lambda: shifts.add(unit, vera, otto, shift, now),
            lambda: shifts.remove(unit, vera, line.id, now),
            lambda: shifts.change(unit, vera, ChangePlan(remove=[line.id]), now),
            lambda: shifts.change(unit, vera, ChangePlan(add=[_line(otto, shift)]), now),
        ):
            with pytest.raises(ColleagueUnseen):
                async with unit.conn.transaction():
                    await attempt()
    async with Unit(people.pool) as unit:
        mine = world.viewers["mia"].user_id  # of Ventas, as vera
        assert (await shifts.add(unit, vera, mine, shift, now)).user_id == mine
        assert (await declare(unit, vera, vera.user_id, Declare(state="busy"), now)).declared == "busy"
    assert await people.pool.fetchval("select count(*) from shifts where user_id = $1", otto) == 1


def _line(user_id: int, shift: NewPlanned) -> NewLine:
    return NewLine(user_id=user_id, kind=shift.kind, starts_at=shift.starts_at, ends_at=shift.ends_at)

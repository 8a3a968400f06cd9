"""Many conversations at once on real PostgreSQL: a result for each, one refused harms no other."""

import asyncio
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from backend_gateway.actions import bulk, tags
from backend_gateway.errors import BadRequest, Forbidden
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.work_api import AssignMany, ChangeMany, Done, PriorityMany, PutTag, TagMany
from tests.contract.world import World, person


@pytest_asyncio.fixture
async def chats(world: World) -> list[int]:
    """Five conversations of the queue."""
    people = [person(n) for n in range(1, 6)]
    for who in people:
        await world.say(who, "hola")
    return [await world.conversation_of(who) for who in people]


async def many(world: World, ids: list[int], change: Any, by: Viewer | None = None, **more: Any) -> list[Done]:
    request = ChangeMany(ids=ids, change=change, **more)
    return await bulk.change_many(lambda: Unit(world.pool), by or world.sol, request, world.now)


async def test_each_gets_its_result_in_the_order_named(world: World, chats: list[int]) -> None:
    mia = world.viewers["mia"]
    await world.assign(chats[2], to="otto", team="Soporte")
    picked = [chats[4], chats[2], chats[0], 987_654]
    done = await many(world, picked, PriorityMany(priority=9), by=mia)
    assert [(one.id, one.code) for one in done] == [
        (chats[4], None), (chats[2], "not_found"), (chats[0], None), (987_654, "not_found"),
    ]  # fmt: skip
    assert [one.conversation.priority for one in done if one.conversation] == [9, 9]
    assert await world.pool.fetchval("select priority from conversations where id = $1", chats[2]) == 5


async def test_who_decided_on_an_older_owner_is_refused_for_that_one_alone(world: World, chats: list[int]) -> None:
    versions = {str(id_): 0 for id_ in chats}
    rows = await world.pool.fetch("select id, owner_version from conversations")
    versions |= {str(row["id"]): row["owner_version"] for row in rows}
    await world.assign(chats[1], to="vera")
    mia = world.viewers["mia"].user_id
    done = await many(world, chats, AssignMany(assignee_id=mia), versions=versions)
    assert [one.code for one in done] == [None, "owner_changed", None, None, None]
    owners = await world.pool.fetch("select id, assignee_id from conversations order by id")
    assert [row["assignee_id"] == mia for row in owners] == [True, False, True, True, True]
    segments = "select count(*) from owner_segments where user_id = $1 and ended_at is null"
    assert await world.pool.fetchval(segments, mia) == 4


async def test_back_to_the_queue_keeps_the_team_of_each_and_says_so(world: World, chats: list[int]) -> None:
    await world.assign(chats[0], to="vera", team="Ventas")
    await world.assign(chats[1], to="vera", team="Soporte")
    await world.assign(chats[2], to="vera")
    done = await many(world, chats[:3], AssignMany(keep_team=True))
    rows = [one.conversation for one in done if one.conversation]
    teams = [world.teams["Ventas"], world.teams["Soporte"], None]
    assert [(row.assignee_id, row.team_id) for row in rows] == [(None, team) for team in teams]
    for id_ in chats[:3]:
        events = [one.content.event for one in await world.timeline(id_) if isinstance(one.content, Activity)]
        assert events[-1] == "unassigned"
    [one] = await many(world, chats[:1], AssignMany())
    assert one.conversation is not None
    assert one.conversation.team_id is None, "to nobody is to nobody, as an undo may need it"


async def test_a_colleague_or_tag_that_does_not_exist_changes_nothing(world: World, chats: list[int]) -> None:
    done = await many(world, chats, AssignMany(assignee_id=987_654))
    assert {one.code for one in done} == {"bad_request"}
    with pytest.raises(BadRequest):
        await many(world, chats, TagMany(add=["no existe"]))
    assert await world.pool.fetchval("select count(*) from conversations where assignee_id is not null") == 0


async def test_a_role_that_may_not_is_refused_before_anything_is_read(world: World, chats: list[int]) -> None:
    nobody = Viewer(1, "visitor")  # type: ignore[arg-type]
    with pytest.raises(Forbidden):
        await many(world, chats, PriorityMany(priority=9), by=nobody)


async def test_selections_that_overlap_never_wait_for_each_other(world: World, chats: list[int]) -> None:
    """Picked in opposite orders by several at once."""
    vera, mia = world.viewers["vera"].user_id, world.viewers["mia"].user_id
    asked = [(chats, AssignMany(assignee_id=vera)), (chats[::-1], AssignMany(assignee_id=mia))] * 3
    done = await asyncio.gather(*(many(world, ids, change) for ids, change in asked))
    assert {one.code for each in done for one in each} <= {None, "owner_changed"}
    assert await world.pool.fetchval("select count(*) from owner_segments where ended_at is null") == len(chats)


async def test_more_than_a_chunk_is_several_transactions(world: World, pool: asyncpg.Pool) -> None:
    sql = "insert into contacts (name, phone) select 'C' || n, n::text from generate_series(1, 230) n returning id"
    contacts = [row[0] for row in await pool.fetch(sql)]
    make = "insert into conversations (number_id, contact_id) select $1, unnest($2::bigint[]) returning id"
    ids = [row[0] for row in await pool.fetch(make, world.number_id, contacts)]
    opened = 0

    def unit() -> Unit:
        nonlocal opened
        opened += 1
        return Unit(pool)

    request = ChangeMany(ids=ids, change=PriorityMany(priority=7))
    done = await bulk.change_many(unit, world.sol, request, world.now)
    assert (len(done), opened) == (230, 3)
    assert await pool.fetchval("select count(*) from conversations where priority = 7") == 230
    assert await pool.fetchval("select count(*) from event_log where kind = 1 and rev = 2") == 230


async def test_one_that_has_too_many_tags_harms_no_other(world: World, chats: list[int]) -> None:
    names = [f"tag {n}" for n in range(21)]
    async with Unit(world.pool) as unit:
        for name in names:
            await tags.create(unit, world.sol, PutTag(name=name))
    await world.pool.execute("update conversations set tags = $2 where id = $1", chats[1], names[:20])
    done = await many(world, chats, TagMany(add=[names[20]]))
    assert [one.code for one in done] == [None, "bad_request", None, None, None]
    full = await world.pool.fetchval("select tags from conversations where id = $1", chats[1])
    assert full == names[:20]

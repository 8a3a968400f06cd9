"""Saved views: the filter in SQL and the filter in Python agree on random conversations; who may keep which view."""

import json
import random
from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.actions import saved_views
from backend_gateway.errors import BadRequest, Conflict, Forbidden, NotFound
from backend_gateway.store import filtering, hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.filters import WINDOW_CLOSING, Filter, fits, sort_key
from protocol.tags import SavedView
from protocol.work_api import PutSavedView
from tests.contract.world import World

TAGS = ["Venta", "Envíos", "Daño"]
MAKE = """
with k as (
  insert into contacts (name, phone, vip, language)
  select 'C' || n, (51000000 + n)::text, n % 5 = 0, (array['es', 'pt', 'en', null])[1 + n % 4]
  from generate_series(1, $2) n returning id)
insert into conversations (number_id, contact_id) select $1, id from k returning id
"""
SET = """
update conversations set state = $2, assignee_id = $3, team_id = $4, tags = $5, priority = $6, window_until = $7,
  owed_since = $8, clock = $9, activity_us = $10 where id = $1
"""


async def crowd(world: World, dice: random.Random, count: int = 300) -> None:
    """Conversations in every corner of the filter."""
    users, teams = [one.user_id for one in world.viewers.values()], list(world.teams.values())
    states = ("open", "open", "waiting_customer", "waiting_colleague", "snoozed", "resolved")

    def moment(hours: float, missing: float = 0.3) -> Any:
        # To the minute: "exactly now" happens.
        away = round(dice.uniform(-hours, hours) * 60)
        return None if dice.random() < missing else world.now + timedelta(minutes=away)

    for row in await world.pool.fetch(MAKE, world.number_id, count):
        due = moment(2, 0)
        clock: dict[str, Any] = {"target": "next_response", "started_at": "2026-11-20T12:00:00Z", "allowed_s": 600}
        clock |= {"due_at": due.isoformat(), "warn_at": (due - timedelta(minutes=30)).isoformat()}
        clock |= {"paused": True} if dice.random() < 0.2 else {}
        encoded = None if dice.random() < 0.4 else json.dumps(clock)
        await world.pool.execute(
            SET, row["id"], dice.choice(states), dice.choice([None, *users]), dice.choice([None, *teams]),
            dice.sample(TAGS, dice.randint(0, 2)), dice.choice([2, 5, 5, 7, 9]), moment(8), moment(5), encoded,
            1_700_000_000_000_000 + dice.randint(0, 50),
        )  # fmt: skip


def some_filter(dice: random.Random, world: World) -> Filter:
    """A random one: each field set now and then."""

    def maybe(value: Any) -> Any:
        return value if dice.random() < 0.25 else None

    states = ["open", "waiting_us", "waiting_customer", "waiting_colleague", "snoozed", "resolved"]
    owners = ["me", "nobody", world.viewers["mia"].user_id]
    return Filter(
        state=maybe(dice.choice(states)), team_id=maybe(dice.choice(list(world.teams.values()))),
        assignee_id=maybe(dice.choice(owners)), tags=tuple(maybe(dice.sample(TAGS, 2)) or ()),
        priority=maybe(dice.choice([5, 7, 9])), vip=maybe(dice.random() < 0.5), number_id=maybe(world.number_id),
        language=maybe(dice.choice(["es", "pt"])), window_closes_within_s=maybe(dice.choice([3600, 4 * 3600])),
        unanswered_since_s=maybe(dice.choice([600, 7200])), clock=maybe(dice.choice(["at_risk", "missed"])),
        sort=dice.choice(["newest", "window", "waiting"]),
    )  # fmt: skip


async def pages_of(world: World, viewer: Viewer, want: Filter, limit: int) -> list[int]:
    """Page after page."""
    found: list[int] = []
    cursor: str | None = None
    async with world.pool.acquire() as conn:
        while True:
            page = await filtering.page(conn, viewer, want, world.now, cursor, limit)
            found += [row.id for row in page.items]
            cursor = page.next
            if cursor is None:
                return found


async def test_sql_and_python_agree_on_members_order_and_counts(world: World) -> None:
    dice = random.Random(7)
    await crowd(world, dice)
    async with world.pool.acquire() as conn:
        ids = [row[0] for row in await conn.fetch("select id from conversations")]
        rows = list((await hydrate.conversations(conn, ids)).values())
    filled = 0
    for _ in range(120):
        want, viewer = some_filter(dice, world), world.sol
        mine = sorted((row for row in rows if fits(want, row, viewer.user_id, world.now)),
                      key=lambda row: sort_key(want, row))  # fmt: skip
        assert await pages_of(world, viewer, want, 17) == [row.id for row in mine], want
        async with world.pool.acquire() as conn:
            assert await filtering.counts(conn, viewer, [want], world.now) == [len(mine)]
        filled += bool(mine)
    assert filled > 40, "the filters find something"


async def test_a_view_shows_nobody_more_than_they_may_see(world: World) -> None:
    await crowd(world, random.Random(3), 120)
    for viewer in world.viewers.values():
        async with world.pool.acquire() as conn:
            everything = await filtering.page(conn, viewer, Filter(), world.now, None, 200)
            seen = {row.id for row in everything.items}
        for want in (WINDOW_CLOSING, Filter(vip=True), Filter(state="waiting_us", sort="waiting")):
            assert set(await pages_of(world, viewer, want, 50)) <= seen


async def put(world: World, by: Viewer, id_: int | None = None, **fields: Any) -> SavedView:
    given: dict[str, Any] = {"name": "Urgentes", "query": Filter(priority=7)} | fields
    request = PutSavedView(**given)
    async with Unit(world.pool) as unit:
        if id_ is None:
            return await saved_views.create(unit, by, request)
        return await saved_views.change(unit, by, id_, request)


async def test_who_may_keep_which_view(world: World) -> None:
    mia = Viewer(world.viewers["mia"].user_id, "agent", "mine", world.viewers["mia"].team_ids)
    vera, ventas, soporte = world.viewers["vera"], world.teams["Ventas"], world.teams["Soporte"]
    own = await put(world, mia)
    assert (own.user_id, own.query) == (mia.user_id, {"priority": 7})
    for by, where in ((mia, ventas), (vera, soporte), (vera, None)):
        with pytest.raises(Forbidden):
            await put(world, by, personal=False, team_id=where)
    shared = await put(world, vera, personal=False, team_id=ventas)
    with pytest.raises(Forbidden):
        await put(world, mia, shared.id, personal=False, team_id=ventas)
    with pytest.raises(NotFound):
        await put(world, vera, own.id)
    changed = await put(world, mia, own.id, name=" Muy  urgentes ", query=Filter(priority=9), position=3, rev=1)
    assert (changed.name, changed.query, changed.position, changed.rev) == ("Muy urgentes", {"priority": 9}, 3, 2)
    with pytest.raises(Conflict):
        await put(world, mia, own.id, rev=1)
    with pytest.raises(BadRequest):
        await put(world, mia, name="  ")
    async with Unit(world.pool) as unit:
        await saved_views.delete(unit, mia, own.id)
    assert await world.pool.fetchval("select count(*) from saved_views") == 1


async def test_sharing_needs_the_right_to_share_there(world: World) -> None:
    mia = Viewer(world.viewers["mia"].user_id, "agent", "mine", world.viewers["mia"].team_ids)
    vera, ventas = world.viewers["vera"], world.teams["Ventas"]
    own = await put(world, mia)
    with pytest.raises(Forbidden):
        await put(world, mia, own.id, personal=False, team_id=ventas)
    theirs = await put(world, vera)
    shared = await put(world, vera, theirs.id, personal=False, team_id=ventas)
    assert (shared.user_id, shared.team_id, shared.rev) == (None, ventas, 2)
    with pytest.raises(Forbidden):
        await put(world, mia, theirs.id, personal=True)
    again = await put(world, vera, theirs.id, personal=True, team_id=ventas)
    assert (again.user_id, again.team_id) == (vera.user_id, None)

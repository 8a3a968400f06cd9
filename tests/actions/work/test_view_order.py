"""The order of one's saved views: only one's own, only what one sees, and an older device's never over a kept one."""

import asyncio

from backend_gateway.actions import saved_views, view_order
from backend_gateway.store import hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.filters import Filter
from protocol.tags import ViewOrder
from protocol.work_api import PutSavedView, PutViewOrder
from tests.contract.world import World


async def make(world: World, by: Viewer, name: str, *, personal: bool = True, team: str | None = None) -> int:
    """A saved view; its id."""
    team_id = world.teams[team] if team else None
    request = PutSavedView(name=name, query=Filter(vip=True), personal=personal, team_id=team_id)
    async with Unit(world.pool) as unit:
        return (await saved_views.create(unit, by, request)).id


async def put(world: World, by: Viewer, *views: int, first: bool = False) -> ViewOrder:
    """Ask for an order; what is kept."""
    async with Unit(world.pool) as unit:
        return await view_order.put(unit, by, PutViewOrder(views=list(views), first=first))


async def kept(world: World, of: Viewer) -> ViewOrder | None:
    """What the database has."""
    async with world.pool.acquire() as conn:
        return (await hydrate.view_orders(conn, [of.user_id])).get(of.user_id)


async def test_shared_and_own_views_in_one_order_and_nothing_out_of_sight(world: World) -> None:
    mia, vera, sol = (world.viewers[name] for name in ("mia", "vera", "sol"))
    own, shared = await make(world, mia, "Mías"), await make(world, vera, "Ventas", personal=False, team="Ventas")
    theirs = await make(world, sol, "De sol")
    row = await put(world, vera, own, shared, theirs, 987_654, 0, shared)
    assert row.views == (shared, 0), "not another's, not what never was, each once"
    assert await kept(world, vera) == row


async def test_nobody_touches_another_persons(world: World) -> None:
    mia, sol = world.viewers["mia"], world.viewers["sol"]
    own = await make(world, mia, "Mías")
    before = await put(world, mia, own, 0)
    assert (await put(world, sol, 0, own)).user_id == sol.user_id
    assert await kept(world, mia) == before


async def test_the_same_order_again_is_no_change(world: World) -> None:
    mia = world.viewers["mia"]
    own = await make(world, mia, "Mías")
    events = "select count(*) from event_log where kind = 18"
    revs = [(await put(world, mia, *views)).rev for views in ((own, 0), (own, 0), (0, own))]
    assert revs == [1, 1, 2]
    assert await world.pool.fetchval(events) == 2


async def test_what_a_device_remembered_counts_once(world: World) -> None:
    mia = world.viewers["mia"]
    a, b = await make(world, mia, "A"), await make(world, mia, "B")
    rows = await asyncio.gather(put(world, mia, a, b, first=True), put(world, mia, b, a, first=True))
    assert rows[0] == rows[1] == await kept(world, mia)
    moved = await put(world, mia, 0, b, a)
    assert await put(world, mia, a, b, 0, first=True) == moved

"""Old state + frames = fresh state for work on conversations: tags, snoozing, resolving, many at once."""

from datetime import timedelta

from backend_gateway.actions import bulk, ownership, resolving, saved_views, snooze, tags, view_order
from backend_gateway.store.timers import Timer
from backend_gateway.store.unit import Unit
from protocol.api import Reopen, Resolve
from protocol.filters import Filter
from protocol.work_api import (
    AssignMany,
    ChangeMany,
    ChangeTags,
    PriorityMany,
    PutSavedView,
    PutTag,
    PutViewOrder,
    Snooze,
    WakeMany,
)
from tests.contract.conftest import Scene


async def test_tags_are_made_put_on_renamed_and_taken_off(scene: Scene) -> None:
    world = scene.world
    homes = [scene.queue, scene.ventas, scene.mine, scene.hidden]
    async with Unit(world.pool) as unit:
        tag = await tags.create(unit, world.sol, PutTag(name="Envíos"))
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await tags.change_tags_of(unit, world.sol, homes, ChangeTags(add=["Envíos"]), world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await tags.change(unit, world.sol, tag.id, PutTag(name="Entregas"))
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await tags.change_tags_of(unit, world.sol, homes[:2], ChangeTags(remove=["Entregas"]), world.now)
    await scene.office.check()


async def test_snoozed_woken_by_hand_by_time_and_by_the_customer(scene: Scene) -> None:
    world = scene.world
    homes = [scene.queue, scene.ventas, scene.mine, scene.hidden]
    until = world.now + timedelta(hours=1)
    async with Unit(world.pool) as unit:
        for home in homes:
            await snooze.snooze(unit, world.sol, home, Snooze(until=until, note="ver"), world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await snooze.wake(unit, world.sol, homes[0], world.now)
    await world.say(scene.people[1], "¿y bien?")
    await scene.office.check()
    async with Unit(world.pool) as unit:
        due = [Timer(kind="snooze", subject=home, due_at=until, body={"user": world.sol.user_id}) for home in homes]
        await snooze.fire(unit, due, until)
    await scene.office.check()


async def test_resolved_with_words_and_undone(scene: Scene) -> None:
    world = scene.world
    async with Unit(world.pool) as unit:
        await tags.create(unit, world.sol, PutTag(name="Venta"))
        request = Resolve(summary="compró", outcome="sale", amount_cents=100, tags=["Venta"])
        await ownership.resolve(unit, world.sol, scene.mine, request, world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await resolving.undo(unit, world.sol, scene.mine, Reopen(), world.now)
    await scene.office.check()


async def test_many_at_once_in_and_out_of_sight(scene: Scene) -> None:
    world = scene.world
    homes = [scene.hidden, scene.mine, scene.ventas, scene.queue]
    mia, soporte = world.viewers["mia"].user_id, world.teams["Soporte"]
    for change in (AssignMany(assignee_id=mia), PriorityMany(priority=8), AssignMany(team_id=soporte), WakeMany()):
        await bulk.change_many(lambda: Unit(world.pool), world.sol, ChangeMany(ids=homes, change=change), world.now)
        await scene.office.check()


async def test_saved_views_reach_who_may_see_them_and_go(scene: Scene) -> None:
    world = scene.world
    mia, vera = world.viewers["mia"], world.viewers["vera"]
    team = world.teams["Ventas"]
    made = []
    async with Unit(world.pool) as unit:
        for by, personal in ((mia, True), (vera, False)):
            request = PutSavedView(name="Mías", query=Filter(vip=True), personal=personal, team_id=team)
            made.append(await saved_views.create(unit, by, request))
    await scene.office.check()
    async with Unit(world.pool) as unit:
        for by, view in zip((mia, vera), made, strict=True):
            await saved_views.delete(unit, by, view.id)
    await scene.office.check()


async def test_a_view_is_shared_and_kept_for_oneself_again(scene: Scene) -> None:
    world = scene.world
    vera, team = world.viewers["vera"], world.teams["Ventas"]
    async with Unit(world.pool) as unit:
        view = await saved_views.create(unit, vera, PutSavedView(name="VIP", query=Filter(vip=True)))
    await scene.office.check()
    for personal in (False, True, False):
        async with Unit(world.pool) as unit:
            request = PutSavedView(name="VIP", query=Filter(vip=True), personal=personal, team_id=team)
            row = await saved_views.change(unit, vera, view.id, request)
        assert (row.user_id, row.team_id) == ((vera.user_id, None) if personal else (None, team))
        await scene.office.check()
    async with Unit(world.pool) as unit:  # both within one batch of the feed
        for personal in (True, False, True):
            request = PutSavedView(name="VIP", query=Filter(vip=True), personal=personal, team_id=team)
            await saved_views.change(unit, vera, view.id, request)
    await scene.office.check()


async def test_ones_order_of_views_follows_to_a_second_device_and_to_nobody_else(scene: Scene) -> None:
    world = scene.world
    mia, vera = world.viewers["mia"], world.viewers["vera"]
    second = await scene.office.join("mia, elsewhere", mia)
    ids = []
    for name in ("VIP", "Urgentes"):
        async with Unit(world.pool) as unit:
            ids.append((await saved_views.create(unit, mia, PutSavedView(name=name, query=Filter(vip=True)))).id)
    for views in ([ids[1], 0, ids[0]], [0, *ids], [0, *ids]):
        async with Unit(world.pool) as unit:
            await view_order.put(unit, mia, PutViewOrder(views=views))
        await scene.office.check()
        assert second.live.view_orders[mia.user_id].views == tuple(views)
    async with Unit(world.pool) as unit:
        await view_order.put(unit, vera, PutViewOrder(views=[0]))
        await saved_views.delete(unit, mia, ids[0])
    await scene.office.check()
    assert set(second.live.view_orders) == {mia.user_id}
    assert set(scene.office.truth_of("vera").view_orders) == {vera.user_id}
    assert scene.office.truth_of("sol").view_orders == {}

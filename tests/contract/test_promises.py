"""Old state + frames = fresh state for clocks, alerts, holding replies and other areas, for every kind of viewer."""

from datetime import timedelta

from backend_gateway.actions.alerts import acknowledge
from backend_gateway.actions.clocks.area import back_from_area, wait_for_area
from backend_gateway.actions.clocks.holding import mark_holding
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.workers.following import Follower
from backend_gateway.workers.timers import TimerWorker
from protocol.promises_api import WaitForArea
from tests.contract.conftest import Scene


async def look(scene: Scene) -> None:
    """Due timers fire, what changed is looked at, every viewer compares."""
    world = scene.world
    await TimerWorker(world.pool, EFFECTS, Signal(), lambda: None, lambda: world.now).fire_due()
    follower = Follower(world.pool, Signal(), lambda: world.now, lambda: None)
    while await follower.work_off():
        pass
    await scene.office.check()


async def test_clocks_and_alerts_from_the_first_word_to_the_answer(scene: Scene) -> None:
    await look(scene)
    truth = scene.office.truth_of("sol")
    assert all(truth.conversations[id_].clock is not None for id_ in (scene.queue, scene.mine))
    for _ in range(6):
        scene.world.tick(240)
        await look(scene)
    async with Unit(scene.world.pool) as unit:
        open_ = await unit.conn.fetch("select id from alerts where closed_at is null")
        await acknowledge(unit, scene.world.sol, open_[0]["id"], scene.world.now)
    assert open_
    await scene.office.check()
    await scene.world.sent(scene.mine, "aquí estoy")
    await look(scene)


async def test_holding_replies_and_other_areas(scene: Scene) -> None:
    message, _ = await scene.world.sent(scene.mine, "un momento")
    await look(scene)
    async with Unit(scene.world.pool) as unit:
        await mark_holding(unit, scene.world.sol, message.id, scene.world.now, holding=False)
    await look(scene)
    request = WaitForArea(area="Bodega", due_at=scene.world.now + timedelta(hours=1), reason="tornillos")
    async with Unit(scene.world.pool) as unit:
        await wait_for_area(unit, scene.world.sol, scene.mine, request, scene.world.now)
    await look(scene)
    async with Unit(scene.world.pool) as unit:
        await back_from_area(unit, scene.world.sol, scene.mine, scene.world.now)
    await look(scene)


async def test_who_an_alert_climbed_past_has_it_no_more(scene: Scene) -> None:
    world = scene.world
    viewer = await world.hire("luis", "teams", ("Ventas",), "agent")
    luis = viewer.user_id
    sql = "insert into presence (user_id, declared, state) values ($1, 'available', 'available')"
    await world.pool.execute(sql, luis)
    async with Unit(world.pool) as unit:
        await append(unit.conn, [Event(Kind.USER, luis, 1), Event(Kind.PRESENCE, luis, 1)])
    await scene.office.join("luis", viewer)
    steps = set()
    await look(scene)
    for _ in range(12):
        world.tick(60)
        await look(scene)
        sql = (
            "select step, user_id from alerts where conversation_id = $1 and kind = 'sla_missed' and closed_at is null"
        )
        steps |= {tuple(row) for row in await world.pool.fetch(sql, scene.mine)}
    assert {(2, luis), (3, None)} <= steps
    assert scene.mine not in {one.conversation_id for one in scene.office.truth_of("luis").alerts.values()}

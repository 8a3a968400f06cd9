"""Old state + frames = fresh state, for everything that changes presence."""

from datetime import timedelta

from backend_gateway.actions import presence_absent, presence_leaving, shifts
from backend_gateway.actions.presence import declare, judge
from backend_gateway.actions.presence_devices import Activity, happened, report, signed_out
from backend_gateway.actions.presence_take_back import take_back
from backend_gateway.store.presence_devices import Lost
from backend_gateway.store.timers import Timer
from backend_gateway.store.unit import Unit
from protocol.presence_api import Absent, Declare, Leave, NewPlanned
from tests.contract.conftest import Scene

TOKEN = "00000000-0000-4000-8000-000000000001"
SESSION = """
insert into sessions (user_id, token_hash, device, seen_at, expires_at) values ($1, $2, 'laptop', $3, $4) returning id
"""


async def _session(scene: Scene, user_id: int) -> int:
    now = scene.world.now
    id_: int = await scene.world.pool.fetchval(SESSION, user_id, b"t", now, now + timedelta(days=1))
    return id_


async def test_what_is_declared_measured_and_lost(scene: Scene) -> None:
    world, mia = scene.world, scene.world.viewers["mia"]
    session = await _session(scene, mia.user_id)
    async with Unit(world.pool) as unit:
        await declare(unit, mia, mia.user_id, Declare(state="available"), world.now)
    await scene.office.check()
    for what in (
        Activity(opened={session}, ended=[], reports={}),
        Activity(opened=set(), ended=[], reports={session: report(world.now, locked_s=600)}),
        Activity(opened=set(), ended=[], reports={session: report(world.now)}),
        Activity(opened=set(), ended=[Lost(session, world.now, world.now)], reports={}),
    ):
        async with Unit(world.pool) as unit:
            await happened(unit, what, world.now)
        await scene.office.check()
    world.tick(400)
    async with Unit(world.pool) as unit:
        await take_back(unit, [Timer(kind="take_back", subject=mia.user_id, due_at=world.now)], world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await signed_out(unit, mia.user_id, [session], world.now)
    await scene.office.check()


async def test_a_pause_an_absence_and_a_plan(scene: Scene) -> None:
    world, mia, sol = scene.world, scene.world.viewers["mia"], scene.world.sol
    async with Unit(world.pool) as unit:
        await declare(unit, mia, mia.user_id, Declare(state="away", reason="lunch"), world.now)
        request = Leave(client_token=TOKEN, chosen={scene.mine: "tell_customer"}, text="Vuelvo a las 3")
        await presence_leaving.leave(unit, mia, request, world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        shift = NewPlanned(kind="shift", starts_at=world.now, ends_at=world.now + timedelta(hours=8))
        await shifts.add(unit, sol, mia.user_id, shift, world.now)
        await judge(unit, [mia.user_id], world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        found = await presence_absent.redistribution(unit.conn, sol, mia.user_id, world.now)
        absent = Absent(digest=found.digest, ends_at=world.now + timedelta(hours=8))
        await presence_absent.absent(unit, sol, mia.user_id, absent, world.now)
    await scene.office.check()

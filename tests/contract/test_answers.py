"""Old state + frames = fresh state for what answers faster: quick replies, macros, scheduled messages."""

import uuid
from datetime import timedelta

from msgspec.structs import replace

from backend_gateway.actions import macros, quick_replies, scheduled
from backend_gateway.actions.firing import EFFECTS
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.timers import TimerWorker
from protocol.answers_api import EditScheduled, PutMacro, PutQuickReply, RunMacro, ScheduleMessage
from protocol.content import Text
from tests.contract.conftest import Scene


def admin(scene: Scene) -> Viewer:
    return Viewer(scene.world.sol.user_id, "admin", "all")


async def test_quick_replies_and_macros_reach_who_may_use_them(scene: Scene) -> None:
    world, mia = scene.world, scene.world.viewers["mia"]
    ventas, soporte = world.teams["Ventas"], world.teams["Soporte"]
    wanted = PutQuickReply(code="hola", title="Saludo", body="Hola")
    steps = PutMacro(name="Cierre", steps=({"do": "resolve", "agreed": True},))
    for actor, given in ((mia, {"personal": True}), (admin(scene), {"team_id": ventas}), (admin(scene), {})):
        async with Unit(world.pool) as unit:
            reply = await quick_replies.create(unit, actor, replace(wanted, **given), world.now)
            macro = await macros.create(unit, actor, replace(steps, **given), world.now)
        await scene.office.check()
        for change in ({"title": "Otro"}, {"active": False}, {"active": True}):
            async with Unit(world.pool) as unit:
                await quick_replies.change(unit, actor, reply.id, replace(wanted, **given, **change), world.now)
            await scene.office.check()
    async with Unit(world.pool) as unit:  # to another team: some lose it, some gain it
        moved = replace(wanted, code="nuevo", team_id=soporte)
        shared = await quick_replies.create(unit, admin(scene), replace(moved, team_id=ventas), world.now)
    await scene.office.check()
    async with Unit(world.pool) as unit:
        await quick_replies.change(unit, admin(scene), shared.id, moved, world.now)
        await macros.change(unit, admin(scene), macro.id, replace(steps, team_id=soporte), world.now)
    await scene.office.check()


async def test_scheduled_messages_follow_their_conversation(scene: Scene) -> None:
    world = scene.world
    for chat in (scene.queue, scene.mine, scene.hidden):
        token, due = str(uuid.uuid4()), world.now + timedelta(hours=1)
        request = ScheduleMessage(client_token=token, content=Text("luego"), due_at=due)
        async with Unit(world.pool) as unit:
            made = await scheduled.schedule(unit, world.sol, chat, request, world.now)
        await scene.office.check()
        async with Unit(world.pool) as unit:
            edited = EditScheduled(content=Text("más tarde"), due_at=due, rev=made.rev)
            await scheduled.edit(unit, world.sol, made.id, edited, world.now)
        await scene.office.check()
    await world.assign(scene.mine, to="otto", team="Soporte")
    await scene.office.check()
    await world.say(scene.people[2], "ya no")
    world.now += timedelta(hours=1)
    await TimerWorker(world.pool, EFFECTS, Signal(), lambda: None, clock=lambda: world.now).fire_due()
    await scene.office.check()
    async with world.pool.acquire() as conn:
        states = await conn.fetch("select state from scheduled_messages order by id")
    assert [row[0] for row in states] == ["sent", "asks", "asks"]
    for id_ in (2, 3):
        async with Unit(world.pool) as unit:
            await scheduled.cancel(unit, world.sol, id_, world.now)
        await scene.office.check()


async def test_a_macro_is_one_change_to_everybody(scene: Scene) -> None:
    world = scene.world
    steps = (
        {"do": "note", "text": "listo"},
        {"do": "team", "team_id": world.teams["Soporte"]},
        {"do": "take"},
        {"do": "reply", "text": "Gracias, {{cliente.nombre}}"},
        {"do": "resolve", "agreed": True},
    )
    for chat in (scene.queue, scene.hidden):
        world.tick()
        async with Unit(world.pool) as unit:
            request = RunMacro(client_token=str(uuid.uuid4()), steps=steps)
            await macros.run(unit, world.sol, chat, request, "Casa Lumbre", world.now)
        await scene.office.check()

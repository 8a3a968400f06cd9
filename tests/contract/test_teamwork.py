"""Old state + frames = fresh state, for help, stepping in, mentions of teams and the hand-over of a shift."""

import uuid
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from backend_gateway.actions.handover import hand_over
from backend_gateway.actions.help import ask_help, close_help
from backend_gateway.actions.mentions import mention_done
from backend_gateway.actions.notes import add_note
from backend_gateway.actions.watching import intervene, watch
from backend_gateway.store.unit import Unit
from protocol.api import AddNote, Take
from protocol.teamwork import HandOver, HandOverItem
from tests.contract.conftest import Scene

Act = Callable[[Scene, Unit], Awaitable[object]]


async def _ask(scene: Scene, unit: Unit) -> object:
    return await ask_help(unit, scene.world.viewers["mia"], scene.mine, "pide 20 %", scene.world.now)


async def _close(scene: Scene, unit: Unit) -> object:
    await _ask(scene, unit)
    return await close_help(unit, scene.world.viewers["mia"], scene.mine, scene.world.now)


async def _intervene(scene: Scene, unit: Unit) -> object:
    await _ask(scene, unit)
    return await _step_in(scene, unit, scene.mine)


async def _out_of_sight(scene: Scene, unit: Unit) -> object:
    """What `sol` takes is gone for whoever sees only their own."""
    return await _step_in(scene, unit, scene.hidden)


async def _step_in(scene: Scene, unit: Unit, conversation: int) -> object:
    seen = await unit.conn.fetchval("select owner_version from conversations where id = $1", conversation)
    return await intervene(unit, scene.world.sol, conversation, Take(owner_version=seen), scene.world.now)


async def _watch(scene: Scene, unit: Unit) -> None:
    await watch(unit, scene.world.sol, scene.mine, "begin")


async def _mention(scene: Scene, unit: Unit) -> object:
    request = AddNote(client_token=str(uuid.uuid4()), body="@Ventas", teams=[scene.world.teams["Ventas"]])
    await add_note(unit, scene.world.sol, scene.mine, request, scene.world.now)
    return await mention_done(unit, scene.world.viewers["mia"], scene.mine)


async def _hand_over(scene: Scene, unit: Unit) -> object:
    mia = scene.world.viewers["mia"]
    sql = "select owner_version from conversations where id = $1"
    version = await unit.conn.fetchval(sql, scene.mine)
    item = HandOverItem(
        conversation_id=scene.mine, owner_version=version, outcome="transfer", team_id=scene.world.teams["Soporte"],
        note="falta la guía",
    )  # fmt: skip
    return await hand_over(unit, mia, HandOver(items=[item]), scene.world.now)


async def _snooze(scene: Scene, unit: Unit) -> object:
    version = await unit.conn.fetchval("select owner_version from conversations where id = $1", scene.mine)
    until = scene.world.now + timedelta(hours=15)
    item = HandOverItem(conversation_id=scene.mine, owner_version=version, outcome="snooze", until=until)
    return await hand_over(unit, scene.world.viewers["mia"], HandOver(items=[item]), scene.world.now)


ACTS: dict[str, Act] = {
    "ask": _ask, "close": _close, "intervene": _intervene, "out of sight": _out_of_sight, "watch": _watch,
    "mention": _mention, "hand over": _hand_over, "snooze": _snooze,
}  # fmt: skip


@pytest.mark.parametrize("name", ACTS)
async def test_working_together_reaches_every_client(scene: Scene, name: str) -> None:
    scene.world.tick()
    async with Unit(scene.world.pool) as unit:
        await ACTS[name](scene, unit)
    await scene.office.check()

"""Macros on real PostgreSQL: all steps or none, one undo, who may write which."""

import uuid
from datetime import timedelta
from typing import Any

import asyncpg
import pytest
import pytest_asyncio
from msgspec.structs import replace

from backend_gateway.actions import macros
from backend_gateway.errors import BadRequest, Conflict, Forbidden, MacroBlocked, NotFound, OwnerChanged
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.answers import Macro
from protocol.answers_api import MacroRun, PutMacro, RunMacro
from protocol.content import Activity, Note, Text
from protocol.resolving import Close
from tests.actions.send.conftest import Desk
from tests.contract.world import World, person


@pytest_asyncio.fixture
async def desk(pool: asyncpg.Pool) -> Desk:
    world = World(pool)
    await world.open()
    who = person(1, name="Ana Paz")
    await world.say(who, "¿Cuándo llega mi librero?")
    return Desk(world, who, await world.conversation_of(who))


async def write(desk: Desk, *steps: dict[str, Any], actor: Viewer | None = None, **more: Any) -> Macro:
    async with Unit(desk.world.pool) as unit:
        request = PutMacro(name="Cierre", steps=steps, personal=True)
        return await macros.create(unit, actor or desk.world.sol, replace(request, **more), desk.world.now)


async def run(desk: Desk, macro: Macro | None = None, actor: Viewer | None = None, **more: Any) -> MacroRun:
    desk.world.tick()
    given: dict[str, Any] = {"client_token": str(uuid.uuid4()), "macro_id": macro.id if macro else None}
    async with Unit(desk.world.pool) as unit:
        request = RunMacro(**(given | more))
        return await macros.run(unit, actor or desk.world.sol, desk.chat, request, "Casa Lumbre", desk.world.now)


async def lines(desk: Desk) -> list[str]:
    """What is in the timeline, after the customer's question."""
    words = []
    for line in (await desk.world.timeline(desk.chat))[1:]:
        content = line.content
        words.append(content.body if isinstance(content, Text | Note) else _event(content))
    return words


def _event(content: Any) -> str:
    return content.event if isinstance(content, Activity) else type(content).__name__


async def test_all_steps_in_order_with_the_texts_filled(desk: Desk) -> None:
    vera = desk.world.viewers["vera"]
    macro = await write(
        desk,
        {"do": "reply", "text": "Gracias, {{cliente.nombre}}. {{empresa}}"},
        {"do": "note", "text": "Cierra {{agente.nombre}}"},
        {"do": "assign", "user_id": vera.user_id},
        {"do": "resolve", "agreed": True},
    )
    done = await run(desk, macro)
    assert await lines(desk) == ["Gracias, Ana. Casa Lumbre", "Cierra Sol", "assigned", "resolved"]
    assert (done.conversation.state, done.undo) == ("resolved", None)


@pytest.mark.parametrize(
    "broken",
    [{"do": "reply", "text": "El {{fecha_nueva}}"}, {"do": "assign", "user_id": 987}, {"do": "tag", "tags": ["?"]}],
    ids=["variable", "person", "tag"],
)
async def test_one_step_that_cannot_be_done_and_nothing_is_done(desk: Desk, broken: dict[str, Any]) -> None:
    macro = await write(desk, {"do": "note", "text": "primero"}, {"do": "take"}, broken)
    with pytest.raises(MacroBlocked) as refused:
        await run(desk, macro)
    assert [one["step"] for one in refused.value.data["steps"]] == [2]
    assert await lines(desk) == []


async def test_a_step_that_fails_takes_the_others_back(desk: Desk) -> None:
    """The number stopped: only the send action knows; the note and the owner before it are rolled back."""
    macro = await write(desk, {"do": "note", "text": "primero"}, {"do": "take"}, {"do": "reply", "text": "hola"})
    await desk.world.pool.execute("update numbers set state = 'stopped', stop_reason = 'payment'")
    with pytest.raises(Exception, match="number cannot send"):
        await run(desk, macro)
    assert await lines(desk) == []
    assert (await desk.conversation()).assignee_id is None


async def test_one_undo_takes_all_of_it_back(desk: Desk) -> None:
    world = desk.world
    await world.assign(desk.chat, to="mia", team="Ventas")
    before = await desk.conversation()
    macro = await write(
        desk, {"do": "team", "team_id": world.teams["Soporte"]}, {"do": "take"}, {"do": "resolve", "agreed": True}
    )
    done = await run(desk, macro)
    assert done.conversation.state == "resolved"
    assert done.undo is not None
    await run(desk, steps=done.undo, owner_version=done.conversation.owner_version)
    after = await desk.conversation()
    assert (after.state, after.assignee_id, after.team_id) == (before.state, before.assignee_id, before.team_id)


async def test_tags_and_priority_and_only_what_was_changed_is_taken_back(desk: Desk) -> None:
    world = desk.world
    await world.pool.executemany("insert into tags (name) values ($1)", [("VIP",), ("Queja",)])
    await run(desk, steps=({"do": "tag", "tags": ["VIP"]},))
    done = await run(desk, steps=({"do": "tag", "tags": ["vip", "Queja"]}, {"do": "priority", "priority": 9}))
    assert (set(done.conversation.tags), done.conversation.priority) == ({"VIP", "Queja"}, 9)
    assert done.undo == ({"do": "priority", "priority": 5}, {"do": "untag", "tags": ["Queja"]})
    back = await run(desk, steps=done.undo)
    assert (back.conversation.tags, back.conversation.priority) == (("VIP",), 5)
    with pytest.raises(MacroBlocked):
        await run(desk, steps=({"do": "priority", "priority": 2}, {"do": "tag", "tags": ["Nadie"]}))
    assert (await desk.conversation()).priority == 5


async def test_an_undo_never_goes_over_somebody_elses_act(desk: Desk) -> None:
    done = await run(desk, steps=({"do": "take"},))
    assert done.undo is not None
    await desk.world.assign(desk.chat, to="vera")
    with pytest.raises(OwnerChanged):
        await run(desk, steps=done.undo, owner_version=done.conversation.owner_version)
    assert (await desk.conversation()).assignee_id == desk.world.viewers["vera"].user_id


async def test_a_repeated_request_writes_nothing_twice(desk: Desk) -> None:
    macro = await write(desk, {"do": "reply", "text": "hola"}, {"do": "note", "text": "saludado"})
    token = str(uuid.uuid4())
    await run(desk, macro, client_token=token)
    await run(desk, macro, client_token=token)
    assert await lines(desk) == ["hola", "saludado"]


async def test_who_may_write_and_run_which(desk: Desk) -> None:
    world = desk.world
    mia = Viewer(world.viewers["mia"].user_id, "agent", "mine", world.viewers["mia"].team_ids)
    own = await write(desk, {"do": "take"}, actor=mia)
    with pytest.raises(Forbidden):
        await write(desk, {"do": "take"}, actor=mia, personal=False)
    with pytest.raises(NotFound):
        await run(desk, own)  # somebody's own
    for steps in (({"do": "dance"},), ({"do": "reply", "text": ""},)):
        with pytest.raises(BadRequest):
            await write(desk, *steps)
    await write(desk, {"do": "note", "text": "a\x00b"})
    async with Unit(world.pool) as unit:
        request = PutMacro(name="Otra", steps=({"do": "release"},), active=False, rev=own.rev)
        assert not (await macros.change(unit, mia, own.id, request, world.now)).active
        with pytest.raises(Conflict):
            await macros.change(unit, mia, own.id, request, world.now)
    with pytest.raises(NotFound):
        await run(desk, own, actor=mia)


async def test_a_snooze_is_a_step_and_goes_back_to_what_was(desk: Desk) -> None:
    macro = await write(desk, {"do": "snooze", "hours": 4})
    result = await run(desk, macro)
    assert result.conversation.state == "snoozed"
    assert result.conversation.snoozed_until == desk.world.now + timedelta(hours=4)
    assert result.undo == ({"do": "wake"},)
    longer = await run(desk, steps=({"do": "snooze", "hours": 30},))
    assert longer.undo is not None
    back = await run(desk, steps=longer.undo)
    assert back.conversation.snoozed_until == result.conversation.snoozed_until
    awake = await run(desk, steps=result.undo)
    assert awake.conversation.state == "open"


async def test_a_macro_that_asks_how_it_ended_waits_for_the_word(desk: Desk) -> None:
    macro = await write(desk, {"do": "note", "text": "listo"}, {"do": "resolve_ask"})
    with pytest.raises(BadRequest):
        await run(desk, macro)
    assert await lines(desk) == [], "nothing is done by halves"
    result = await run(desk, macro, close=Close(outcome="appointment", summary="viene el lunes"))
    assert result.conversation.state == "resolved"
    kept = await desk.world.pool.fetchrow("select outcome, summary from episodes")
    assert kept is not None
    assert tuple(kept) == ("appointment", "viene el lunes")


@pytest.mark.parametrize("tags", [[3], ["Envíos", 7], [None], ["  "]])
async def test_tags_are_told_by_their_names(desk: Desk, tags: list[Any]) -> None:
    for do in ("tag", "untag"):
        with pytest.raises(BadRequest, match="named, not numbered"):
            await write(desk, {"do": do, "tags": tags})
        with pytest.raises(MacroBlocked):
            await run(desk, steps=({"do": do, "tags": tags},))

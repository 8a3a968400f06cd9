"""Help, silent watching, stepping in, mentions of teams and when they are over, the hand-over of a shift."""

import uuid
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from backend_gateway.actions.handover import hand_over
from backend_gateway.actions.help import ask_help, close_help
from backend_gateway.actions.mentions import mention_done
from backend_gateway.actions.notes import add_note
from backend_gateway.actions.watching import intervene, watch
from backend_gateway.errors import BadRequest, Conflict, NotFound, OwnerChanged
from backend_gateway.store import hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import AddNote, Take
from protocol.promises import Alert
from protocol.resolving import Close
from protocol.teamwork import HandOver, HandOverItem
from tests.actions.send.conftest import Desk, desk
from tests.contract.world import person

__all__ = ["desk"]


def agent(desk: Desk, name: str) -> Viewer:
    return replace(desk.world.viewers[name], role="agent")


async def open_calls(desk: Desk) -> list[Alert]:
    async with desk.world.pool.acquire() as conn:
        ids = [row[0] for row in await conn.fetch("select id from alerts where kind = 'help' and closed_at is null")]
        return list((await hydrate.alerts(conn, ids)).values())


async def ask(desk: Desk, actor: Viewer, reason: str = "pide 20 %") -> None:
    async with Unit(desk.world.pool) as unit:
        await ask_help(unit, actor, desk.chat, reason, desk.world.now)


async def note(desk: Desk, actor: Viewer, **more: Any) -> None:
    request = AddNote(client_token=str(uuid.uuid4()), body="ofrécele 10 %", **more)
    async with Unit(desk.world.pool) as unit:
        await add_note(unit, actor, desk.chat, request, desk.world.now)


async def lines(desk: Desk) -> list[str]:
    sql = "select content ->> 'event' from messages where kind = 'activity' order by id"
    return [row[0] for row in await desk.world.pool.fetch(sql)]


async def test_help_tells_supervisors_and_changes_no_owner(desk: Desk) -> None:
    await desk.world.assign(desk.chat, to="vera")
    await ask(desk, agent(desk, "vera"), "pide\n 20 %")
    [call] = await open_calls(desk)
    assert (call.conversation_id, call.level, call.body["reason"]) == (desk.chat, "alert", "pide 20 %")
    assert call.step == 1, "beyond the team's own people"
    assert (await desk.conversation()).assignee_id == desk.world.viewers["vera"].user_id
    await ask(desk, agent(desk, "vera"), "y además reclama")
    [again] = await open_calls(desk)
    assert (again.id, again.body["reason"]) == (call.id, "y además reclama")
    async with Unit(desk.world.pool) as unit:
        await close_help(unit, agent(desk, "vera"), desk.chat, desk.world.now)
        await close_help(unit, agent(desk, "vera"), desk.chat, desk.world.now)
    assert await open_calls(desk) == []
    assert (await lines(desk))[-3:] == ["help_asked", "help_asked", "help_closed"]


async def test_a_whisper_answers_the_call_and_a_note_of_the_asker_does_not(desk: Desk) -> None:
    await ask(desk, agent(desk, "vera"))
    await note(desk, agent(desk, "vera"))
    await note(desk, agent(desk, "mia"))
    assert len(await open_calls(desk)) == 1
    await note(desk, desk.world.sol)
    assert await open_calls(desk) == []


async def test_stepping_in_makes_it_theirs_answers_the_call_and_says_so(desk: Desk) -> None:
    await desk.world.assign(desk.chat, to="vera")
    await ask(desk, agent(desk, "vera"))
    row = await desk.conversation()
    for seen in (Take(owner_version=row.owner_version - 1), Take()):
        async with Unit(desk.world.pool) as unit:
            with pytest.raises(OwnerChanged):
                await intervene(unit, desk.world.sol, desk.chat, seen, desk.world.now)
    async with Unit(desk.world.pool) as unit:
        now = await intervene(unit, desk.world.sol, desk.chat, Take(owner_version=row.owner_version), desk.world.now)
    assert now.assignee_id == desk.world.sol.user_id
    assert await open_calls(desk) == []
    assert (await lines(desk))[-1] == "intervened"


async def test_a_resolved_case_needs_no_help(desk: Desk) -> None:
    await ask(desk, agent(desk, "vera"))
    await desk.world.resolve(desk.chat)
    assert await open_calls(desk) == []
    with pytest.raises(Conflict):
        await ask(desk, agent(desk, "vera"))


async def test_lesson_38_watching_is_silent_audited_and_bound_to_what_may_be_seen(desk: Desk) -> None:
    await desk.world.assign(desk.chat, team="Ventas")
    before = await _everything(desk)
    async with Unit(desk.world.pool) as unit:
        await watch(unit, desk.world.viewers["vera"], desk.chat, "begin")
        await watch(unit, desk.world.viewers["vera"], desk.chat, "end")
        with pytest.raises(NotFound):
            await watch(unit, desk.world.viewers["otto"], desk.chat, "begin")
    assert await _everything(desk) == before, "no mark, no line, no clock, no event"
    sql = "select action, user_id from audit where action like 'conversation.watch%' order by id"
    vera = desk.world.viewers["vera"].user_id
    assert [tuple(row) for row in await desk.world.pool.fetch(sql)] == [
        ("conversation.watched", vera), ("conversation.watch_ended", vera),
    ]  # fmt: skip


async def _everything(desk: Desk) -> list[Any]:
    tables = ("conversations", "messages", "read_marks", "event_log", "follow_queue", "timers", "compose_leases")
    return [await desk.world.pool.fetch(f"select * from {name}") for name in tables]


async def test_a_mentioned_team_is_everybody_in_it_and_done_is_each_ones_own(desk: Desk) -> None:
    vera, mia, otto = (desk.world.viewers[name].user_id for name in ("vera", "mia", "otto"))
    await note(desk, desk.world.sol, mentions=[otto], teams=[desk.world.teams["Ventas"]])
    row = await desk.conversation()
    assert set(row.mentions) == {vera, mia, otto}
    async with Unit(desk.world.pool) as unit:
        left = await mention_done(unit, desk.world.viewers["mia"], desk.chat)
        again = await mention_done(unit, desk.world.viewers["mia"], desk.chat)
    assert set(left.mentions) == {vera, otto}
    assert again.rev == left.rev == row.rev + 1
    assert left.activity == row.activity, "it moves nothing"
    await note(desk, desk.world.viewers["vera"], teams=[desk.world.teams["Ventas"]])
    assert mia in (await desk.conversation()).mentions
    with pytest.raises(BadRequest):
        await note(desk, desk.world.sol, teams=[999])


async def chats_of_vera(desk: Desk, count: int) -> list[int]:
    ids = []
    for n in range(2, 2 + count):
        await desk.world.say(person(n), "hola")
        ids.append(await desk.world.conversation_of(person(n)))
        await desk.world.assign(ids[-1], to="vera")
    return ids


async def item(desk: Desk, id_: int, outcome: str, **more: Any) -> HandOverItem:
    version = await desk.world.pool.fetchval("select owner_version from conversations where id = $1", id_)
    return HandOverItem(conversation_id=id_, owner_version=version, outcome=outcome, **more)  # type: ignore[arg-type]


async def give(desk: Desk, *items: HandOverItem) -> dict[int, Any]:
    async with Unit(desk.world.pool) as unit:
        done = await hand_over(unit, desk.world.viewers["vera"], HandOver(items=list(items)), desk.world.now)
    return {one.id: one.conversation if one.code is None else one.code for one in done}


async def test_a_shift_is_handed_over_in_one_step_each_with_its_outcome(desk: Desk) -> None:
    kept, later, passed, done, theirs, asked = await chats_of_vera(desk, 6)
    await desk.world.waive(asked, waiting=True)
    desk.world.tick()
    team = desk.world.teams["Soporte"]
    rows = await give(
        desk,
        await item(desk, kept, "keep", note="espera su pago"),
        await item(desk, later, "snooze", until=desk.world.now + timedelta(hours=15)),
        await item(desk, passed, "transfer", team_id=team, note="falta la guía"),
        await item(desk, done, "resolve", close=Close(agreed=True, summary="quedó listo")),
        await item(desk, theirs, "wait_customer", note="manda la foto mañana"),
        await item(desk, asked, "wait_customer"),
    )
    vera = desk.world.viewers["vera"].user_id
    assert (rows[kept].assignee_id, rows[kept].state) == (vera, "open")
    assert (rows[later].assignee_id, rows[later].state) == (vera, "snoozed")
    assert (rows[passed].assignee_id, rows[passed].team_id) == (None, team)
    assert rows[done].state == "resolved"
    assert [rows[id_].state for id_ in (theirs, asked)] == ["waiting_customer", "waiting_customer"]
    assert rows[theirs].owed_since is None
    notes = await desk.world.pool.fetch("select conversation_id from messages where kind = 'note' order by 1")
    assert [row[0] for row in notes] == [kept, passed, theirs]


async def test_what_cannot_be_is_refused_by_its_line_and_the_rest_is_done(desk: Desk) -> None:
    one, two, three, four = await chats_of_vera(desk, 4)
    stale = await item(desk, two, "transfer", team_id=999, note="se pierde con lo suyo")
    found = await give(
        desk,
        await item(desk, one, "resolve", close=Close(agreed=True, summary="x")),
        stale,
        await item(desk, three, "transfer"),
        await item(desk, desk.chat, "keep", note="no es de Vera"),
    )
    assert found[one].state == "resolved"
    assert (found[two], found[three]) == ("bad_request", "bad_request")
    assert (found[four], found[desk.chat]) == ("hand_over_incomplete", "owner_changed")
    assert await desk.world.pool.fetchval("select count(*) from messages where kind = 'note'") == 0
    left = await desk.world.pool.fetch("select id, state from conversations where id = any($1::bigint[])", [two, four])
    assert {row[1] for row in left} == {"open"}
    with pytest.raises(BadRequest):
        await give(desk, await item(desk, two, "keep"), await item(desk, two, "keep"))


async def test_who_changed_hands_meanwhile_stays_with_its_new_owner(desk: Desk) -> None:
    one, two = await chats_of_vera(desk, 2)
    items = [await item(desk, one, "resolve", close=Close(agreed=True, summary="x")), await item(desk, two, "keep")]
    await desk.world.assign(one, to="mia")
    found = await give(desk, *items)
    assert (found[one], found[two].state) == ("owner_changed", "open")
    [row] = await desk.world.pool.fetch("select state, assignee_id from conversations where id = $1", one)
    assert tuple(row) == ("open", desk.world.viewers["mia"].user_id)

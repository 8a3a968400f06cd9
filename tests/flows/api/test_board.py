"""The live board over HTTP: who supervises sees the room, an agent themselves, nobody what is out of their sight."""

from datetime import timedelta

import httpx
import msgspec
import pytest

from backend_gateway import clock
from protocol.board import Board, Levels
from tests.flows.api.conftest import Office


async def board(office: Office, who: str, query: str = "") -> Board:
    answer = await office.ask(who, "GET", f"/api/board{query}")
    assert answer.status_code == 200, answer.text
    return msgspec.json.decode(answer.content, type=Board)


async def waits(office: Office, conversation: int, **span: float) -> None:
    """Its customer waits for an answer since so long."""
    since = clock.now() - timedelta(**span)
    await office.pool.execute("update conversations set owed_since = $2 where id = $1", conversation, since)


async def test_levels_by_team_and_by_person(office: Office) -> None:
    await waits(office, await office.customer("Rosa", "Ventas"), minutes=5)
    await waits(office, await office.customer("Luis", "Ventas", "ana"), hours=25)
    await office.customer("Pía", "Soporte", "sol")
    found = await board(office, "sol")
    assert (found.levels.open, found.levels.us, found.levels.queued, found.levels.customer) == (3, 2, 1, 1)
    assert found.levels.unanswered_long == 1
    assert {line.team_id: line.levels.us for line in found.teams} == {
        office.teams["Ventas"]: 2, office.teams["Soporte"]: 0,
    }  # fmt: skip
    people = {line.user_id: (line.points, line.levels.us) for line in found.people}
    assert (people[office.ids["ana"]], people[office.ids["sol"]]) == ((100, 1), (50, 0))
    assert [line.name for line in found.hottest] == ["Luis", "Rosa"]
    assert found.today["first_response"].n == 0
    assert found.zone == "UTC"


async def test_of_one_team_alone(office: Office) -> None:
    await waits(office, await office.customer("Rosa", "Ventas"), minutes=5)
    await waits(office, await office.customer("Luis", "Soporte"), minutes=6)
    await office.hire("eva", teams=("Soporte",))
    found = await board(office, "ada", f"?team={office.teams['Soporte']}")
    assert [line.name for line in found.hottest] == ["Luis"]
    assert [line.team_id for line in found.teams] == [office.teams["Soporte"]]
    assert [line.user_id for line in found.people] == [office.ids["eva"]]
    both = await board(office, "ada", f"?team={office.teams['Soporte']}&team={office.teams['Ventas']}")
    assert both.levels.us == 2


async def test_an_agent_is_told_their_own(office: Office) -> None:
    await waits(office, await office.customer("Rosa", "Ventas"), minutes=5)
    await waits(office, await office.customer("Luis", "Ventas", "ana"), minutes=9)
    await waits(office, await office.customer("Pía", "Ventas", "sol"), minutes=9)
    found = await board(office, "ana")
    assert (found.levels.us, found.levels.queued) == (1, 0)
    assert [line.user_id for line in found.people] == [office.ids["ana"]]
    assert [line.name for line in found.hottest] == ["Luis"]


@pytest.mark.parametrize("role", ["agent", "supervisor"])
async def test_what_is_out_of_sight_is_in_no_number(office: Office, role: str) -> None:
    """Somebody of Soporte who sees their teams alone: nothing of Ventas, neither names nor counts nor people."""
    await waits(office, await office.customer("Rosa", "Ventas"), hours=30)
    await office.hire("vera", teams=("Ventas",))
    await office.hire("eve", role=role, visibility="teams", teams=("Soporte",))
    answer = await office.ask("eve", "GET", "/api/board")
    found = msgspec.json.decode(answer.content, type=Board)
    assert "Rosa" not in answer.text
    assert found.levels == Levels()
    assert office.teams["Ventas"] not in {line.team_id for line in found.teams}
    assert [line.user_id for line in found.people] == [office.ids["eve"]]
    asked: httpx.Response = await office.ask("eve", "GET", f"/api/board?team={office.teams['Ventas']}")
    assert msgspec.json.decode(asked.content, type=Board).levels == Levels()


async def test_nobody_else_is_told_anything(office: Office) -> None:
    refused = await office.ask(None, "GET", "/api/board", headers={"x-forwarded-for": "203.0.113.9"})
    assert refused.status_code == 401
    for query in ("?team=0", "?team=x", "?team=99999999999999999999"):
        assert (await office.ask("sol", "GET", f"/api/board{query}")).status_code == 400, query

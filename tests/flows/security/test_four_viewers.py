"""Five people of Soporte, agents and supervisors, and everything the last days added: nothing of Ventas comes through.

    ivo   agent, `teams`          vic   supervisor, `teams`
    eve   agent, `mine`           sup   supervisor, `mine`
    oli   agent, `own`

What always holds: whatever they ask for about what is hidden from them is refused, changes nothing and tells nothing.
"""

import asyncio
import json
import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest_asyncio
from websockets.asyncio.client import ClientConnection

from backend_gateway.actions.alerts import raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from tests.flows.api.conftest import Office
from tests.flows.security.conftest import SECRET, Corner, follow
from tests.flows.security.test_hidden_teamwork import LATER, TEXT, everything, hidden_things, new_roads, token
from tests.flows.security.test_visibility import every_road

CHANGED = ("team_members", "shifts", "teams", "policies")
VIEWERS = ("ivo", "eve", "oli", "vic", "sup")
SUPERVISORS = ("vic", "sup")
TEMPLATE = {"type": "template", "name": "x", "language": "es"}


@pytest_asyncio.fixture
async def four(corner: Corner) -> AsyncIterator[Corner]:
    """The corner with the other three in it; Ventas has a voided case and alerts of every kind."""
    office = corner.office
    await office.hire("ivo", visibility="teams", teams=("Soporte",))
    await office.hire("oli", visibility="own", teams=("Soporte",))
    await office.hire("vic", role="supervisor", visibility="teams", teams=("Soporte",))
    await office.hire("sup", role="supervisor", visibility="mine", teams=("Soporte",))
    await office.pool.execute(
        "insert into episodes (conversation_id, started_at, ended_at, void, summary)"
        " values ($1, now(), now(), 'spam', $2)",
        *(corner.hidden, SECRET),
    )
    await office.pool.execute(
        "insert into team_members (team_id, user_id) values ($1, $2) on conflict do nothing",
        *(office.teams["Ventas"], office.ids["ana"]),
    )
    yield corner


async def test_every_road_with_an_id_is_closed_to_all_four(four: Corner) -> None:
    roads = [*every_road(four), *new_roads(four, *await hidden_things(four))]
    before = await everything(four)
    for who in VIEWERS:
        for method, path, body in roads:
            answer = await four.office.ask(who, method, path, json=body)
            assert answer.status_code in (403, 404), (who, method, path, answer.text)
            assert SECRET not in answer.text, (who, method, path)
    assert await everything(four) == before


async def test_collections_leave_it_out_for_all_four(four: Corner) -> None:
    await hidden_things(four)
    team = four.office.teams["Ventas"]
    paths = [
        "/api/snapshot", "/api/conversations", "/api/conversations?view=resolved", f"/api/conversations?team={team}",
        f"/api/search?q={SECRET}", "/api/search?q=Marisol", "/api/contacts?q=Marisol", "/api/contacts?q=51999111222",
        f"/api/contacts?q={SECRET}", "/api/voids", "/api/saved-views/counts", "/api/me/leaving", "/api/me/shift-start",
        "/api/me/plan", "/api/plan", "/api/presence", "/api/policies", "/api/products?q=x", "/api/quick-replies/uses",
        '/api/conversations/find?filter={"text":"Marisol"}', f'/api/conversations/find?filter={{"team_ids":[{team}]}}',
        "/api/templates",
    ]  # fmt: skip
    for who in VIEWERS:
        for path in paths:
            answer = await four.office.ask(who, "GET", path)
            assert answer.status_code in (200, 400, 403), (who, path, answer.text)
            assert SECRET not in answer.text.replace(path, ""), (who, path, answer.text)
    seen = await four.office.ask("ana", "GET", "/api/snapshot")
    assert SECRET in seen.text, "the word is there for who may see it"


async def test_bodies_that_name_hidden_ids_change_nothing_and_tell_nothing(four: Corner) -> None:
    scheduled, alert, offer = await hidden_things(four)
    del scheduled, offer
    hidden = four.hidden
    changes: list[dict[str, Any]] = [
        {"do": "priority", "priority": 8}, {"do": "assign", "keep_team": True}, {"do": "wake"},
        {"do": "assign", "assignee_id": four.office.ids["eve"]}, {"do": "snooze", "until": LATER}, {"do": "resolve"},
        {"do": "unresolve"}, {"do": "tags", "add": []}, {"do": "waive"}, {"do": "unwaive"},
    ]  # fmt: skip
    item = {"conversation_id": hidden, "owner_version": 0, "outcome": "keep"}
    rows: list[tuple[str, dict[str, Any]]] = [
        ("/api/conversations/many", {"ids": [hidden], "change": change}) for change in changes
    ]
    rows += [
        ("/api/alerts/acknowledge", {"ids": [alert]}),
        ("/api/me/hand-over", {"items": [item]}),
        ("/api/me/leaving", {"client_token": token(), "chosen": {str(hidden): "hand_over"}, "text": "x"}),
        ("/api/conversations", {"client_token": token(), "number_id": four.office.number_id, "content": TEMPLATE,
                                "contact_id": four.hidden_contact}),
        (f"/api/contacts/{four.own_contact}/merge", {"other_id": four.hidden_contact}),
        (f"/api/contacts/{four.own_contact}/different", {"other_id": four.hidden_contact}),
        (f"/api/contacts/{four.hidden_contact}/merge", {"other_id": four.own_contact}),
        (f"/api/contacts/{four.hidden_contact}/unmerge", {"merge_id": 1}),
        ("/api/saved-views", {"name": "x", "query": {"text": "Marisol"}}),
    ]  # fmt: skip
    before = await everything(four)
    for who in VIEWERS:
        for path, body in rows:
            answer = await four.office.ask(who, "POST", path, json=body)
            assert answer.status_code < 500, (who, path, answer.text)
            assert SECRET not in answer.text, (who, path, answer.text)
            if path == "/api/conversations/many" and answer.status_code == 200:
                assert answer.json()["results"][0]["code"] == "not_found", (who, body, answer.text)
    mine = "select count(*) from conversations where id = $1 and owner_version = 0 and assignee_id = $2"
    assert await four.office.pool.fetchval(mine, hidden, four.office.ids["ana"]) == 1
    after = await everything(four)
    assert [table for table, was in zip(after, before, strict=True) if table != was] == []


async def test_supervisors_decide_about_nobody_of_another_team(four: Corner) -> None:
    office, ana = four.office, four.office.ids["ana"]
    line = {"kind": "shift", "starts_at": _at(1), "ends_at": _at(9)}
    planned = await office.ask("ada", "POST", f"/api/users/{ana}/plan", json=line)
    assert planned.status_code == 201, planned.text
    roads: list[tuple[str, str, dict[str, Any] | None]] = [
        ("PUT", f"/api/users/{ana}/presence", {"state": "offline"}),
        ("GET", f"/api/users/{ana}/presence", None),
        ("GET", f"/api/users/{ana}/plan", None),
        ("POST", f"/api/users/{ana}/plan", line),
        ("POST", "/api/plan", {"add": [line | {"user_id": ana}]}),
        ("POST", "/api/plan", {"remove": [planned.json()["id"]]}),
        ("DELETE", f"/api/plan/{planned.json()['id']}", None),
        ("GET", f"/api/users/{ana}/redistribution", None),
        ("POST", f"/api/users/{ana}/absent", {"digest": "", "ends_at": _at(8)}),
        ("PUT", f"/api/users/{ana}/work", {"capacity": 1}),
        ("PUT", f"/api/teams/{office.teams['Ventas']}/members", {"user_ids": [office.ids["vic"]]}),
        ("PUT", f"/api/teams/{office.teams['Ventas']}/members", {"user_ids": [office.ids["sup"]]}),
        ("PATCH", f"/api/teams/{office.teams['Ventas']}", {"name": "Mía"}),
        ("PUT", f"/api/policies/team/{office.teams['Ventas']}", {"body": _overflowing(office)}),
        ("PUT", f"/api/users/{office.ids['vic']}/work", {"team_ids": list(office.teams.values())}),
        ("PUT", f"/api/users/{office.ids['sup']}/work", {"team_ids": list(office.teams.values())}),
    ]
    before = [await office.pool.fetch(f"select * from {table} t order by t") for table in CHANGED]
    for who in VIEWERS:
        for method, path, body in roads:
            answer = await office.ask(who, method, path, json=body)
            assert answer.status_code == 403, (who, method, path, answer.text)
            codes = {"team_unseen", "colleague_unseen"} if who in SUPERVISORS else {"forbidden"}
            assert answer.json()["code"] in codes, (who, path, answer.text)
    assert before == [await office.pool.fetch(f"select * from {table} t order by t") for table in CHANGED]
    whole = (await office.ask("vic", "GET", "/api/plan")).json()
    assert [line for line in whole["lines"] if line["user_id"] == ana] == []


async def test_absent_today_of_a_shared_colleague_shows_only_what_is_in_sight(four: Corner) -> None:
    office = four.office
    await office.hire("luz", teams=("Soporte", "Ventas"))
    luz = office.ids["luz"]
    await office.pool.execute("update conversations set assignee_id = $1", luz)
    for who in SUPERVISORS:
        answer = await office.ask(who, "GET", f"/api/users/{luz}/redistribution")
        assert answer.status_code == 200, answer.text
        found = answer.json()
        shown = {*(move["conversation_id"] for move in found.get("moves", ())), *found.get("queued", ())}
        assert four.hidden not in shown
        assert SECRET not in answer.text
        assert found["unseen"] == (1 if four.own in shown else 2)


async def test_alerts_of_ventas_are_nobodys_here(four: Corner) -> None:
    office = four.office
    sql = "insert into alerts (kind, cause, team_id, conversation_id, body) values ($1, $2, $3, $4, $5) returning id"
    body = f'{{"reason": "{SECRET}"}}'
    ids = [
        await office.pool.fetchval(sql, kind, str(uuid.uuid4()), team, conversation, body)
        for kind in ("help", "stalled", "queue_stuck", "incident")
        for team, conversation in ((office.teams["Ventas"], None), (None, four.hidden))
    ]
    before = await office.pool.fetch("select * from alerts order by id")
    for who in VIEWERS:
        assert SECRET not in (await office.ask(who, "GET", "/api/snapshot")).text
        for id_ in ids:
            assert (await office.ask(who, "POST", f"/api/alerts/{id_}/acknowledge")).status_code == 404
        many = await office.ask(who, "POST", "/api/alerts/acknowledge", json={"ids": ids})
        assert SECRET not in many.text
    assert await office.pool.fetch("select * from alerts order by id") == before
    everybody = (await office.ask("sol", "GET", "/api/snapshot")).json()
    assert {alert["id"] for alert in everybody["alerts"]} >= set(ids)


async def test_an_incident_of_the_whole_company_names_no_conversation_to_anybody(four: Corner) -> None:
    """A stopped number concerns every supervisor; which conversations wait on it is each one's own sight."""
    office = four.office
    body = {"cause": "number", "scope": office.number_id, "count": 2, "conversations": [four.hidden, four.own]}
    wrong = NewAlert(kind="incident", cause=f"incident:{uuid.uuid4()}", level="alert", step=3, body=body)
    told = {"cause": "number", "scope": office.number_id, "count": 2}
    async with AsyncExitStack() as streams:
        lines = {who: await streams.enter_async_context(follow(office, who)) for who in (*SUPERVISORS, "ivo", "eve")}
        async with Unit(office.pool) as unit:
            await raise_alerts(unit, [wrong], datetime.now(UTC))
        for who in SUPERVISORS:
            assert (await _told(lines[who], "alert"))["body"] == told
    id_ = await office.pool.fetchval("select id from alerts where cause = $1", wrong.cause)
    for who in VIEWERS:
        shown = (await office.ask(who, "GET", "/api/snapshot")).json()["alerts"]
        assert [one["body"] for one in shown if one["id"] == id_] == ([told] if who in SUPERVISORS else [])
    owned = await office.ask("vic", "POST", f"/api/alerts/{id_}/acknowledge")
    assert owned.json()["body"] == told
    kept = await office.pool.fetchval("select body -> 'conversations' from alerts where id = $1", id_)
    assert sorted(json.loads(kept)) == sorted([four.hidden, four.own]), "the gateway itself knows them"


async def _told(line: ClientConnection, kind: str) -> Any:
    """The next row of this kind on the stream."""
    async with asyncio.timeout(10):
        while True:
            items = json.loads(await line.recv()).get("items", ())
            for row in (item["row"] for item in items if item["k"] == kind):
                return row


async def test_what_was_taken_out_of_sight_is_out_of_reach_though_one_wrote_in_it(four: Corner) -> None:
    """A message scheduled, a note written, a pen held: none of it opens a door back."""
    office, own = four.office, f"/api/conversations/{four.own}"
    schedule = {"client_token": token(), "content": TEXT, "due_at": _at(5)}
    mine = (await office.ask("eve", "POST", f"{own}/scheduled", json=schedule)).json()["id"]
    assert (await office.ask("eve", "PUT", f"{own}/pen", json={})).status_code == 200
    await office.pool.execute(
        "update conversations set assignee_id = $2, team_id = $3 where id = $1",
        *(four.own, office.ids["ana"], office.teams["Ventas"]),
    )
    for method, path, body in (
        ("PUT", f"{own}/pen", {}),
        ("GET", f"{own}/messages", None),
        ("PUT", f"/api/scheduled/{mine}", schedule | {"rev": 1}),
        ("POST", f"/api/scheduled/{mine}/send", None),
    ):
        answer = await office.ask("eve", method, path, json=body)
        assert answer.status_code == 404, (method, path, answer.text)


def _overflowing(office: Office) -> dict[str, Any]:
    """What Ventas has would come to Soporte by itself."""
    return {
        "team_id": office.teams["Ventas"], "mode": "round_robin", "overflow_minutes": 0,
        "overflow_team_id": office.teams["Soporte"],
    }  # fmt: skip


def _at(hours: float) -> str:
    return (datetime.now(UTC) + timedelta(hours=hours)).isoformat()

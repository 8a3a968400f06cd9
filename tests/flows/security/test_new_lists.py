"""What lists and details were added last: clocks, alerts' conversations, orders of views, skills, holidays.

Four people of Soporte ask (see `test_four_viewers`). What always holds: nothing of Ventas comes through, ids of any
size are answered in words, and what an agent may not manage is refused.
"""

import asyncio
import json
import uuid
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection

from backend_gateway.actions.alerts import raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from tests.flows.security.conftest import SECRET, Corner, follow
from tests.flows.security.test_four_viewers import SUPERVISORS, VIEWERS, four

__all__ = ["four"]

HUGE = 2**63 - 1


async def _alert(four: Corner, kind: Any, **fields: Any) -> int:
    async with Unit(four.office.pool) as unit:
        wrong = NewAlert(kind=kind, cause=str(uuid.uuid4()), level="alert", step=3, **fields)
        await raise_alerts(unit, [wrong], four.office.gateway.parts.clock())
    return int(await four.office.pool.fetchval("select max(id) from alerts"))


async def _with_case(four: Corner, conversation: int) -> None:
    """A wait that is open."""
    pool = four.office.pool
    episode = await pool.fetchval(
        "insert into episodes (conversation_id, started_at) values ($1, now() - interval '1 hour') returning id",
        conversation,
    )
    await pool.execute("update conversations set episode_id = $2 where id = $1", conversation, episode)
    await pool.execute(
        "insert into waits (conversation_id, episode_id, started_at) values ($1, $2, now())", conversation, episode
    )


async def test_clocks_are_told_to_whoever_sees_the_conversation_and_nobody_else(four: Corner) -> None:
    office = four.office
    await _with_case(four, four.hidden)
    await _with_case(four, four.own)
    for who in VIEWERS:
        answer = await office.ask(who, "GET", f"/api/conversations/{four.hidden}/clocks")
        gone = await office.ask(who, "GET", f"/api/conversations/{HUGE}/clocks")
        assert (answer.status_code, answer.json()) == (gone.status_code, gone.json()), who
        assert answer.status_code == 404
    seen = await office.ask("eve", "GET", f"/api/conversations/{four.own}/clocks")
    assert len(seen.json()["waits"]) == 1
    await office.pool.execute("update conversations set merged_into = $1 where id = $2", four.hidden, four.own)
    assert (await office.ask("eve", "GET", f"/api/conversations/{four.own}/clocks")).status_code == 404


async def test_an_alert_of_everybody_lists_to_each_what_they_see(four: Corner) -> None:
    office = four.office
    both = {"conversations": [four.hidden, four.own], "oldest_id": four.hidden}
    whole = [await _alert(four, "incident", body=both), await _alert(four, "incident", body=both | {"cause": SECRET})]
    theirs = await _alert(four, "queue_stuck", team_id=office.teams["Ventas"], body=both)
    await office.pool.execute(
        "update conversations set owner_kind = 'queue', assignee_id = null, queued_at = now() where id = $1",
        four.hidden,
    )
    everyone = await _alert(four, "nobody_available", body={"team_ids": list(office.teams.values())})
    for who in VIEWERS:
        for id_ in (*whole, theirs, everyone, HUGE):
            answer = await office.ask(who, "GET", f"/api/alerts/{id_}/conversations")
            assert answer.status_code in (200, 404), (who, answer.text)
            assert SECRET not in answer.text, (who, id_)
            assert id_ != theirs or answer.status_code == 404, who
            if answer.status_code == 200:
                assert {one["id"] for one in answer.json()} <= {four.own}, (who, id_)
    for who in SUPERVISORS:
        assert (await office.ask(who, "GET", f"/api/alerts/{whole[0]}/conversations")).status_code == 200
    full = await office.ask("sol", "GET", f"/api/alerts/{whole[0]}/conversations")
    assert {one["id"] for one in full.json()} == {four.hidden, four.own}


async def test_an_order_names_only_views_in_sight_and_is_told_to_its_person_alone(four: Corner) -> None:
    office = four.office
    body = {"name": f"De Ventas {SECRET}", "query": {"text": "x"}, "team_id": office.teams["Ventas"]}
    made = await office.ask("ada", "POST", "/api/saved-views", json=body)
    assert made.status_code == 201, made.text
    hidden = made.json()["id"]
    async with follow(office, "vic") as other:
        for who in VIEWERS:
            for views in ([hidden], [hidden, 0, hidden, 0], [HUGE]):
                answer = await office.ask(who, "PUT", "/api/me/view-order", json={"views": views})
                assert answer.status_code == 200, answer.text
                assert hidden not in answer.json().get("views", ()), who
        mark = await office.ask("vic", "PUT", "/api/me/view-order", json={"views": []})
        assert await _orders(other, mark.json()["rev"]) == {office.ids["vic"]}
    rows = await office.pool.fetch("select user_id, views from view_orders")
    assert {row["user_id"] for row in rows} == {office.ids[who] for who in VIEWERS}
    assert all(hidden not in row["views"] for row in rows)


async def _orders(stream: ClientConnection, rev: int) -> set[int]:
    """Whose orders this person heard of until that revision of their own."""
    heard: list[dict[str, Any]] = []
    async with asyncio.timeout(20):
        while not heard or heard[-1]["rev"] < rev:
            items = json.loads(await stream.recv()).get("items", ())
            heard += [item["row"] for item in items if item["k"] == "view_order"]
    return {row["user_id"] for row in heard}


@pytest.mark.parametrize("views", [[-1], [2**63], [1.5], None, list(range(100_000))])
async def test_an_order_of_nonsense_is_refused_in_words(four: Corner, views: Any) -> None:
    answer = await four.office.ask("eve", "PUT", "/api/me/view-order", json={"views": views})
    assert answer.status_code == 400, answer.text
    assert answer.json()["title"]


async def test_skills_and_holidays_are_managed_by_nobody_without_the_right(four: Corner) -> None:
    office = four.office
    for who in ("ivo", "eve"):
        for method, path, body in (
            ("GET", "/api/skills", None),
            ("DELETE", "/api/skills/1", None),
            ("GET", "/api/calendars/1/holiday-news", None),
            ("POST", "/api/calendars/1/holiday-news", {"accept": True, "base": 1}),
        ):
            assert (await office.ask(who, method, path, json=body)).status_code == 403, (who, path)
    for size in (HUGE, 2**63, 2**70, 0, -1):
        for method, path, body in (
            ("DELETE", f"/api/skills/{size}", None),
            ("GET", f"/api/calendars/{size}/holiday-news", None),
            ("POST", f"/api/calendars/{size}/holiday-news", {"accept": True, "base": 2**70}),
            ("GET", f"/api/conversations/{size}/clocks", None),
            ("GET", f"/api/alerts/{size}/conversations", None),
        ):
            answer = await office.ask("sol", method, path, json=body)
            assert answer.status_code in (400, 404), (path, answer.text)

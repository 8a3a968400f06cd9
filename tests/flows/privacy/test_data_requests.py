"""What people ask of their data: written down once, in the queue of who answers, gone with who is forgotten."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from backend_gateway.store.board.board import company_zone
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.workers.housekeeping import Housekeeper
from tests.flows.line.conftest import Agent, Office
from tests.flows.privacy.test_erase import erase, told

NOTE = "lo pidió por teléfono, quiere copia de todo"


async def ask(agent: Agent, contact: int, **more: object) -> tuple[int, dict[str, object]]:
    answer = await agent.http.post(f"/api/contacts/{contact}/data-requests", json={"kind": "access", **more})
    return answer.status_code, answer.json()


async def queue(agent: Agent) -> list[dict[str, object]]:
    answer = await agent.http.get("/api/data-requests")
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, object]] = answer.json()
    return rows


async def test_asked_once_answered_once_and_never_seen_by_who_may_not(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    elsewhere = await line.agent("lia", role="admin", visibility="own")
    conversation, contact, _ = await told(line, agent)
    status, row = await ask(agent, contact, note=f"  {NOTE} ")
    assert status == 201
    assert (row["note"], row["state"], row["conversation_id"]) == (NOTE, "open", conversation)
    asked = datetime.fromisoformat(str(row["asked_at"])).date()
    assert date.fromisoformat(str(row["due_on"])) > asked + timedelta(days=2)
    assert (await ask(agent, contact))[0] == 409
    assert (await ask(agent, contact, kind="erase", due_on="2020-01-01"))[0] == 400
    assert (await ask(elsewhere, contact, kind="erase"))[0] == 404
    assert (await agent.http.get("/api/data-requests")).status_code == 403
    assert await queue(elsewhere) == []
    assert [one["id"] for one in await queue(admin)] == [row["id"]]
    road = f"/api/data-requests/{row['id']}/close"
    assert (await agent.http.post(road, json={"state": "done"})).status_code == 403
    assert (await elsewhere.http.post(road, json={"state": "done"})).status_code == 404
    assert (await admin.http.post(road, json={"state": "declined"})).status_code == 400
    done = await admin.http.post(road, json={"state": "done", "outcome": "entregado"})
    assert done.json()["outcome"] == "entregado"
    assert (await admin.http.post(road, json={"state": "done"})).status_code == 409
    assert (await ask(agent, contact))[0] == 201, "they may ask again"
    actions = [row[0] for row in await line.gateway.pool.fetch(
        "select action from audit where action like 'data_request.%' order by id")]  # fmt: skip
    assert actions == ["data_request.asked", "data_request.done", "data_request.asked"]


async def test_who_is_forgotten_is_answered_and_leaves_no_word(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    _, contact, _ = await told(line, agent)
    assert (await ask(agent, contact, kind="erase", note=NOTE))[0] == 201
    assert (await erase(admin, contact)).is_success
    [row] = await queue(admin)
    assert (row["state"], row["note"], row["name"], row["conversation_id"]) == ("done", "", "", None)


async def alerts(line: Office) -> list[tuple[str, dict[str, object], bool]]:
    """Level, body and whether somebody owns it, of what is open."""
    rows = await line.gateway.pool.fetch(
        "select level, body, acknowledged_at is not null as owned from alerts"
        " where kind = 'data_request_due' and closed_at is null"
    )
    return [(row["level"], json.loads(row["body"]), row["owned"]) for row in rows]


async def test_before_the_last_day_somebody_is_told_and_nobody_is_named(line: Office, tmp_path: Path) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    _, contact, _ = await told(line, agent)
    async with line.gateway.pool.acquire() as conn:
        today = datetime.now(ZoneInfo(await company_zone(conn))).date()
    assert (await ask(agent, contact, kind="rectify", due_on=f"{today + timedelta(days=9)}"))[0] == 201
    assert await alerts(line) == []
    status, row = await ask(agent, contact, note=NOTE, due_on=f"{today + timedelta(days=2)}")
    assert status == 201
    due = (today + timedelta(days=2)).isoformat()
    assert await alerts(line) == [("warn", {"count": 1, "late": 0, "due_on": due}, False)]
    open_ = (await admin.http.get("/api/snapshot")).json()["alerts"]
    [seen] = [one for one in open_ if one["kind"] == "data_request_due"]
    assert (await admin.http.post(f"/api/alerts/{seen['id']}/acknowledge")).is_success
    for days, level, owned in ((1, "warn", True), (2, "alert", True), (3, "critical", False), (9, "critical", False)):
        now = datetime.now(UTC) + timedelta(days=days)
        keeper = Housekeeper(line.gateway.pool, MediaFiles(tmp_path), lambda now=now: now)  # type: ignore[misc]
        await keeper.look_at_data_requests()
        [found] = await alerts(line)
        assert (found[0], found[2]) == (level, owned), days
    assert found[1] == {"count": 2, "late": 1, "due_on": due}
    assert (await admin.http.post(f"/api/data-requests/{row['id']}/close", json={"state": "done"})).is_success
    assert await alerts(line) == [], "the other one is not due for a week"

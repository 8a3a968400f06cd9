"""What people ask of their data: written down once, in the queue of who answers, gone with who is forgotten."""

from datetime import date, datetime, timedelta

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

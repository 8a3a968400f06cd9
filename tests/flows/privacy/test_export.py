"""Everything of a person leaves in one file: for who sees them wholly and may export, in the audit before a byte."""

import io
import json
import zipfile
from typing import Any

import httpx

from tests.flows.line.conftest import Agent, Office
from tests.flows.privacy.test_erase import ANSWERED, LATER, NAME, NOTED, SAID, erase, told

PARTS = {
    "README.txt", "contact.json", "conversations.json", "messages.json", "cases.json", "changes.json", "surveys.json",
    "scheduled.json", "imported.json", "requests.json", "files.json",
}  # fmt: skip


async def export(agent: Agent, contact: int) -> httpx.Response:
    return await agent.http.get(f"/api/contacts/{contact}/export")


def opened(answer: httpx.Response) -> dict[str, Any]:
    assert answer.headers["content-type"] == "application/zip"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as book:
        assert book.testzip() is None
        assert set(book.namelist()) == PARTS
        return {name: json.loads(book.read(name)) for name in book.namelist() if name.endswith(".json")}


async def test_all_of_a_person_and_nobody_else_is_in_the_file(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    conversation, contact, wa_id = await told(line, agent)
    await line.customer("Otra Persona").say("esto es de otra")
    await agent.until(lambda: any(one["content"].get("body") == "esto es de otra" for one in agent.messages()))
    parts = opened(await export(admin, contact))
    whole = json.dumps(parts, ensure_ascii=False)
    assert [word for word in (NAME, SAID, ANSWERED, NOTED, LATER, wa_id) if word not in whole] == []
    assert "esto es de otra" not in whole
    assert [row["id"] for row in parts["conversations.json"]] == [conversation]
    said = [row["content"].get("body") for row in parts["messages.json"]]
    assert [one for one in said if one in {SAID, ANSWERED, NOTED}] == [SAID, ANSWERED, NOTED]
    row = await line.gateway.pool.fetchrow("select subject from audit where action = 'contact.exported'")
    assert row is not None
    assert row["subject"] == f"contact:{contact}"
    assert (await erase(admin, contact)).is_success
    assert (await export(admin, contact)).status_code == 404


async def test_who_sees_a_part_or_may_not_export_gets_nothing(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    _, contact, wa_id = await told(line, agent)
    lead = await line.agent("sol", role="supervisor", visibility="own")
    assert (await export(agent, contact)).status_code == 403
    assert (await export(lead, contact)).status_code == 404
    assert await line.gateway.pool.fetchval("select count(*) from audit where action = 'contact.exported'") == 0
    role = {
        "name": "Archivo",
        "base": "supervisor",
        "visibility": "all",
        "permissions": ["export", "read_conversations"],
    }
    made = (await admin.http.post("/api/roles", json=role)).json()
    user = (await lead.http.get("/api/session")).json()["id"]
    assert (await admin.http.patch(f"/api/users/{user}", json={"role_id": made["id"]})).is_success
    masked = await export(lead, contact)
    assert masked.status_code == 200, masked.text
    assert wa_id not in json.dumps(opened(masked)), "numbers are not theirs to see"

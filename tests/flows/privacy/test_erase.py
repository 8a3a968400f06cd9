"""A person is forgotten: no table, no file and no delivery knows them any more, and every figure stays."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx

from backend_gateway.store import erasure_list
from tests.flows.line.conftest import Agent, Office

NAME = "Mariana Quispe Rojas"
SAID = "me duele la rodilla izquierda"
ANSWERED = "le agendo con traumatología"
NOTED = "habla bajito por la noche"
LATER = "recordarle sus radiografías"

_COLUMNS = """
select table_name, column_name, data_type from information_schema.columns
where table_schema = 'public' order by 1, 2
"""


async def erase(agent: Agent, contact_id: int, name: str = NAME) -> httpx.Response:
    return await agent.http.post(f"/api/contacts/{contact_id}/erase", json={"name": name})


async def told(line: Office, agent: Agent) -> tuple[int, int, str]:
    """A case with all sorts of words in it; (conversation, contact, how WhatsApp calls them)."""
    snapshot = await agent.snapshot()
    await agent.follow(snapshot.cursor, snapshot.epoch)
    customer = line.customer(NAME)
    await customer.say(SAID)
    await agent.until(lambda: len(agent.messages()) == 1)
    [row] = (await agent.conversations()).items
    sent = (await agent.send(row.id, ANSWERED)).json()["id"]
    await agent.until(lambda: any(one["id"] == sent and one.get("status") == "read" for one in agent.messages()))
    path = f"/api/conversations/{row.id}"
    note = {"client_token": str(uuid4()), "body": NOTED}
    assert (await agent.http.post(f"{path}/notes", json=note)).status_code == 201
    draft = {"text": LATER, "mode": "reply"}
    assert (await agent.http.put(f"{path}/draft", json=draft)).is_success
    due = (datetime.now(UTC) + timedelta(hours=2)).isoformat()
    later = {"client_token": str(uuid4()), "content": {"type": "text", "body": LATER}, "due_at": due}
    assert (await agent.http.post(f"{path}/scheduled", json=later)).is_success
    fields = {"email": "mariana.q@correo.example", "notes": NOTED}
    assert (await agent.http.patch(f"/api/contacts/{row.contact_id}", json=fields)).is_success
    return row.id, row.contact_id, customer.user.wa_id


async def traces(line: Office, *words: str) -> list[str]:
    """Tables and columns where one of these stands, as text or inside bytes."""
    found = []
    async with line.gateway.pool.acquire() as conn:
        for table, column, kind in await conn.fetch(_COLUMNS):
            wanted = [word.encode().hex() if kind == "bytea" else word for word in words]
            sql = f'select count(*) from "{table}" t where exists (select from unnest($1::text[]) w'
            sql += f' where position(lower(w) in lower(t."{column}"::text)) > 0)'
            if await conn.fetchval(sql, wanted):
                found.append(f"{table}.{column}")
    return found


async def test_nothing_of_a_person_is_left_and_the_figures_stay(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    conversation, contact, wa_id = await told(line, agent)
    words = (NAME, SAID, ANSWERED, NOTED, LATER, wa_id, "mariana.q@correo.example")
    assert {"messages.content", "identities.value", "contacts.name", "journal.body"} <= set(await traces(line, *words))
    cases = await line.gateway.pool.fetchval("select count(*) from episodes")
    answer = await erase(admin, contact)
    assert answer.status_code == 200, answer.text
    assert answer.json()["conversations"] == 1
    assert answer.json()["messages"] >= 3
    assert await traces(line, *words) == []
    assert await line.gateway.pool.fetchval("select count(*) from episodes") == cases
    row = await line.gateway.pool.fetchrow("select ended_at from episodes where conversation_id = $1", conversation)
    assert row is not None
    assert row["ended_at"] is not None
    assert await line.gateway.pool.fetchval("select state from scheduled_messages") == "cancelled"
    entry = await line.gateway.pool.fetchrow("select detail::text, subject from audit where action = 'contact.erased'")
    assert entry is not None
    assert entry["subject"] == f"contact:{contact}"


async def test_open_windows_are_told_and_nobody_finds_them(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    conversation, contact, _ = await told(line, agent)
    assert (await erase(admin, contact)).is_success
    await agent.until(lambda: gone(agent) >= {("conversation", conversation), ("contact", contact)})
    assert (await agent.conversations()).items == []
    for path in (f"/api/conversations/{conversation}", f"/api/conversations/{conversation}/messages"):
        assert (await agent.http.get(path)).status_code == 404
    found = (await agent.http.get("/api/search", params={"q": "rodilla"})).json()
    assert "rodilla" not in str(found)
    assert (await erase(admin, contact)).status_code == 404


def gone(agent: Agent) -> set[tuple[str, int]]:
    return {(item["kind"], item["id"]) for item in agent.items() if item["k"] == "gone"}


async def test_who_writes_again_is_somebody_new(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    customer = line.customer(NAME)
    snapshot = await agent.snapshot()
    await agent.follow(snapshot.cursor, snapshot.epoch)
    await customer.say("hola")
    await agent.until(lambda: len(agent.messages()) == 1)
    [row] = (await agent.conversations()).items
    assert (await erase(admin, row.contact_id)).is_success
    await customer.say("hola de nuevo")
    await agent.until(lambda: any("de nuevo" in str(one["content"]) for one in agent.messages()))
    [again] = (await agent.conversations()).items
    assert again.id != row.id
    assert again.contact_id != row.contact_id
    assert [one.content.body for one in await agent.timeline(again.id) if hasattr(one.content, "body")] == [
        "hola de nuevo"
    ]


async def test_the_list_outside_knows_them_and_tells_nobody(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    _, contact, wa_id = await told(line, agent)
    assert (await erase(admin, contact)).is_success
    path, keyring = line.gateway.gate.settings.erasures_file, line.gateway.gate.keyring
    [entry] = erasure_list.read(path)
    assert erasure_list.known(keyring, entry, [("wa_id", "", wa_id)])
    assert not erasure_list.known(keyring, entry, [("wa_id", "", "5919999999")])
    assert wa_id not in path.read_text()


async def test_the_name_is_typed_and_only_who_may_erases(line: Office) -> None:
    agent, admin = await line.agent(), await line.agent("ada", role="admin")
    sol = await line.agent("sol", role="supervisor")
    conversation, contact, _ = await told(line, agent)
    wrong: Any = await erase(admin, contact, "Mariana")
    assert (wrong.status_code, wrong.json()["code"]) == (400, "bad_request")
    for who in (agent, sol):
        assert (await erase(who, contact)).status_code == 403
    assert (await agent.http.get(f"/api/conversations/{conversation}")).is_success
    assert erasure_list.read(line.gateway.gate.settings.erasures_file) == []

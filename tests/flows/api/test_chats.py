"""A chat of before Relevo over HTTP: kept once, read beside the record, in no figure, taken back, forgotten."""

from typing import Any

from tests.flows.api.conftest import Office

PHONE = "+51 987 654 321"
LINES: list[dict[str, Any]] = [
    {"at": "2024-03-04T14:00:00Z", "ours": False, "text": "¿tienen talla 38?"},
    {"at": "2024-03-04T14:00:00Z", "ours": False, "text": "¿tienen talla 38?", "nth": 1},
    {"at": "2024-03-04T14:10:00Z", "ours": True, "text": "Sí, en negro"},
    {"at": "2024-03-05T20:00:00Z", "ours": False, "file": "IMG-1.jpg"},
]
_SILENT = ("metric_facts", "metric_queue", "follow_queue", "messages", "episodes", "conversations")


async def _opened(office: Office, phone: str = PHONE) -> dict[str, Any]:
    body = {"phone": phone, "name": "Marisol", "filename": "Chat de WhatsApp con Marisol.zip"}
    answer = await office.ask("ada", "POST", "/api/chat-imports", json=body)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


async def _counts(office: Office) -> list[int]:
    return [await office.pool.fetchval(f"select count(*) from {table}") for table in _SILENT]


async def _add(office: Office, import_id: int, lines: list[dict[str, Any]]) -> Any:
    return await office.ask("ada", "POST", f"/api/chat-imports/{import_id}/messages", json={"lines": lines})


async def test_a_chat_is_kept_once_and_no_figure_hears_of_it(office: Office) -> None:
    made = await _opened(office)
    before = await _counts(office)
    assert (await _add(office, made["id"], LINES)).json() == {"added": 4, "known": 0}
    assert (await _add(office, made["id"], LINES)).json() == {"added": 0, "known": 4}
    again = await _opened(office, "51987654321")
    assert again["contact_id"] == made["contact_id"]
    left_out = {**LINES[3], "file": "", "omitted": True}  # the same chat, exported without its media
    assert (await _add(office, again["id"], [*LINES[:3], left_out])).json()["added"] == 0
    assert await _counts(office) == before
    read = (await office.ask("ana", "GET", f"/api/contacts/{made['contact_id']}/chats")).json()
    assert [one.get("file") or one["text"] for one in read["messages"]] == [
        "IMG-1.jpg", "Sí, en negro", "¿tienen talla 38?", "¿tienen talla 38?",
    ]  # fmt: skip
    assert [one.get("messages", 0) for one in read["imports"]] == [0, 4]
    older = await office.ask(
        "ana", "GET", f"/api/contacts/{made['contact_id']}/chats?before={read['messages'][1]['id']}"
    )
    assert len(older.json()["messages"]) == 2
    zone = {"zone": "America/Lima"}
    told = (await office.ask("ada", "GET", "/api/chat-imports/baseline", params=zone)).json()
    assert (told["chats"], told["messages"], told["turns"], told["unanswered"], told["median_s"]) == (1, 4, 2, 1, 600)
    assert told["by_hour"][9] == 2
    undone = await office.ask("ada", "DELETE", f"/api/chat-imports/{made['id']}")
    assert undone.status_code == 204
    read = (await office.ask("ana", "GET", f"/api/contacts/{made['contact_id']}/chats")).json()
    assert read["messages"] == []
    assert (await _add(office, again["id"], LINES)).json()["added"] == 4
    said = [
        row[0] for row in await office.pool.fetch("select action from audit where action like 'chat.%' order by id")
    ]
    assert said == ["chat.imported", "chat.imported", "chat.taken_back"]


async def test_what_cannot_be_is_refused_with_a_sentence(office: Office) -> None:
    made = await _opened(office)
    future = await _add(office, made["id"], [{**LINES[0], "at": "2099-01-01T00:00:00Z"}])
    assert future.status_code == 400
    assert "future" in future.json()["detail"]
    phone = await office.ask("ada", "POST", "/api/chat-imports", json={"phone": "12"})
    assert phone.json()["code"] == "record_invalid"
    zone = await office.ask("ada", "GET", "/api/chat-imports/baseline", params={"zone": "../x"})
    assert zone.status_code == 400
    assert (await _add(office, made["id"] + 9, LINES)).status_code == 404
    for who in ("ana", "sol"):
        refused = await office.ask(who, "POST", "/api/chat-imports", json={"phone": PHONE})
        assert refused.status_code == 403


async def test_who_is_forgotten_has_no_chat_of_before(office: Office) -> None:
    made = await _opened(office)
    await _add(office, made["id"], LINES)
    erased = await office.ask("ada", "POST", f"/api/contacts/{made['contact_id']}/erase", json={"name": "Marisol"})
    assert erased.status_code == 200, erased.text
    assert await office.pool.fetchval("select count(*) from imported_messages") == 0
    assert await office.pool.fetchval("select count(*) from chat_imports") == 0

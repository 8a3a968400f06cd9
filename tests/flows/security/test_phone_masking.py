"""Who may not see phone numbers gets none: not in a list, a record, a search, the stream; and finds by a whole one."""

import asyncio
import json
from typing import Any

import pytest
import websockets

from protocol.rules.permissions import PRESETS, Permission
from tests.flows.api.conftest import Office
from tests.flows.api.test_users import good

WHOLE = "51999111222"
MASKED = "+51 ··· ··22"


async def without_phones(office: Office) -> None:
    """`ana` may do all an agent may, but for the numbers."""
    held = sorted(PRESETS["agent"] - {Permission.SEE_PHONE_NUMBERS})
    role = {"name": "Sin teléfonos", "permissions": held, "visibility": "all"}
    made = good(await office.ask("ada", "POST", "/api/roles", json=role), 201)
    good(await office.ask("ada", "PATCH", f"/api/users/{office.ids['ana']}", json={"role_id": made["id"]}))


async def who_wrote(office: Office) -> int:
    """A customer with a message: search finds people by their newest."""
    conversation = await office.customer()
    await office.pool.execute(
        "insert into messages (conversation_id, number_id, kind, content, plain, direction, author_kind, at, order_us,"
        " order_journal, order_index) select id, number_id, 'text', $2, 'hola', 'in', 'customer', now(), 1, 1, 1"
        " from conversations where id = $1",
        conversation, json.dumps({"type": "text", "body": "hola"}),
    )  # fmt: skip
    return conversation


async def rows_of(office: Office, who: str, conversation: int) -> dict[str, Any]:
    """What every road to a customer's number answers."""
    thread = f"/api/conversations/{conversation}"
    row = good(await office.ask(who, "GET", thread))
    contact = row["contact_id"]
    return {
        "row": row,
        "snapshot": good(await office.ask(who, "GET", "/api/snapshot")),
        "list": good(await office.ask(who, "GET", "/api/conversations")),
        "filtered": good(await office.ask(who, "GET", "/api/conversations/find?filter={}")),
        "contact": good(await office.ask(who, "GET", f"/api/contacts/{contact}")),
        "edited": good(await office.ask(who, "PATCH", f"/api/contacts/{contact}", json={"city": f"La Paz {who}"})),
        "found": good(await office.ask(who, "GET", "/api/contacts?q=Marisol")),
        "searched": good(await office.ask(who, "GET", "/api/search?q=Marisol")),
        "moved": good(await office.ask(who, "POST", f"{thread}/priority", json={"priority": 9})),
    }  # fmt: skip


async def test_no_road_leads_to_the_whole_number(office: Office) -> None:
    conversation = await who_wrote(office)
    for name, answer in (await rows_of(office, "sol", conversation)).items():
        assert WHOLE in json.dumps(answer), name
    await without_phones(office)
    for name, answer in (await rows_of(office, "ana", conversation)).items():
        text = json.dumps(answer, ensure_ascii=False)
        assert WHOLE not in text, name
        assert MASKED in text, name


@pytest.mark.parametrize("path", ["/api/contacts?q={0}&number_id=1", "/api/search?q={0}"])
async def test_a_complete_number_finds_and_a_part_of_it_does_not(office: Office, path: str) -> None:
    await who_wrote(office)
    await without_phones(office)

    async def found(who: str, typed: str) -> int:
        answer = good(await office.ask(who, "GET", path.format(typed)))
        return len(answer.get("items", ()) if isinstance(answer, dict) else answer)

    assert await found("ana", WHOLE) == 1
    assert await found("ana", WHOLE[:-1]) == 0
    assert await found("ana", WHOLE[3:]) == 0
    assert await found("sol", WHOLE[3:]) == 1


async def test_the_stream_carries_it_masked_to_who_may_not_see_it_and_whole_to_who_may(office: Office) -> None:
    conversation = await office.customer()
    await without_phones(office)
    url = f"{office.gateway.url.replace('http', 'ws')}/api/stream"
    heard: dict[str, str] = {}

    async def hear(who: str, ready: asyncio.Event) -> None:
        headers = {"authorization": f"Bearer {office.tokens[who]}"}
        async with websockets.connect(url, additional_headers=headers) as stream:
            await stream.recv()
            ready.set()
            async for frame in stream:
                if '"conversation"' in str(frame) and "Marisol" in str(frame):
                    heard[who] = str(frame)
                    return

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        for who in ("ana", "sol"):
            ready = asyncio.Event()
            group.create_task(hear(who, ready))
            await ready.wait()
        good(await office.ask("ada", "POST", f"/api/conversations/{conversation}/priority", json={"priority": 9}))
    assert WHOLE in heard["sol"]
    assert WHOLE not in heard["ana"]
    assert MASKED in heard["ana"]

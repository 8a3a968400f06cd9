"""Looking into a conversation that is not one's own is told once an hour, however often and by whichever road."""

import json
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import websockets

from backend_gateway.actions.audit_reading import note_reading
from backend_gateway.api.readings import Readings
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.people import Role
from tests.flows.api.conftest import Office

READ = "select user_id, subject, address, session_id, device from audit where action = 'conversation.read' order by id"
NOW = datetime(2026, 11, 23, 14, 10, tzinfo=UTC)


async def look(office: Office, who: str, conversation: int) -> httpx.Response:
    return await office.ask(who, "GET", f"/api/conversations/{conversation}/messages")


async def test_a_supervisor_who_reads_is_told_once(office: Office) -> None:
    conversation = await office.customer(owner="ana")
    for _ in range(3):
        assert (await look(office, "sol", conversation)).is_success
    row = (await office.pool.fetch(READ))[0]
    assert (row["user_id"], row["subject"]) == (office.ids["sol"], f"conversation:{conversation}")
    assert (row["address"], row["device"], row["session_id"] > 0) == ("127.0.0.1", "device of sol", True)
    assert len(await office.pool.fetch(READ)) == 1


async def test_who_owns_it_reads_their_own_and_the_queue_is_everybodys(office: Office) -> None:
    own, waits = await office.customer(owner="ana"), await office.customer("Rosa")
    await look(office, "ana", own)
    await look(office, "ana", waits)
    assert await office.pool.fetch(READ) == []
    await look(office, "sol", waits)
    assert [row["user_id"] for row in await office.pool.fetch(READ)] == [office.ids["sol"]]


async def test_an_agent_in_a_colleagues_conversation_is_told_too(office: Office) -> None:
    await office.hire("leo")
    await look(office, "leo", await office.customer(owner="ana"))
    assert [row["user_id"] for row in await office.pool.fetch(READ)] == [office.ids["leo"]]


async def test_who_wrote_in_it_takes_part(office: Office) -> None:
    conversation = await office.customer(owner="ana")
    note = {"client_token": "00000000-0000-4000-8000-000000000001", "body": "lo veo yo"}
    answer = await office.ask("sol", "POST", f"/api/conversations/{conversation}/notes", json=note)
    assert answer.is_success, answer.text
    await look(office, "sol", conversation)
    assert await office.pool.fetch(READ) == []


async def test_what_is_out_of_sight_is_neither_shown_nor_told(office: Office) -> None:
    await office.hire("eva", role="supervisor", visibility="mine")
    conversation = await office.customer(owner="ana")
    assert (await look(office, "eva", conversation)).status_code == 404
    assert await office.pool.fetch(READ) == []


@pytest.mark.parametrize(("role", "count"), [("supervisor", 2), ("admin", 2), ("agent", 0)])
async def test_once_an_hour_over_all_gateways(office: Office, role: Role, count: int) -> None:
    conversation = await office.customer()
    viewer = Viewer(office.ids["sol"], role)
    now = NOW
    gateways = [Readings(office.pool, lambda: now) for _ in range(2)]
    for minutes in (0, 30, 55, 90):
        now = NOW + timedelta(minutes=minutes)
        for one in gateways:
            await one.read(viewer, conversation)
    assert len(await office.pool.fetch(READ)) == count


async def test_what_is_on_the_screen_is_told_over_the_stream(office: Office) -> None:
    conversation = await office.customer(owner="ana")
    url = office.gateway.url.replace("http", "ws") + "/api/stream"
    headers = {"authorization": f"Bearer {office.tokens['sol']}"}
    async with websockets.connect(url, additional_headers=headers, proxy=None) as stream:
        await stream.recv()
        await stream.send(json.dumps({"t": "viewing", "conversation_id": conversation}))
        while not (rows := await office.pool.fetch(READ)):
            await office.ask("sol", "GET", "/api/session")
    assert [(row["user_id"], row["address"], row["device"]) for row in rows] == [
        (office.ids["sol"], "127.0.0.1", "device of sol")
    ]


async def test_nobody_reads_what_is_not_there(office: Office) -> None:
    async with Unit(office.pool) as unit:
        await note_reading(unit, Viewer(office.ids["sol"], "supervisor"), 424242, NOW)
    assert await office.pool.fetch(READ) == []


MESSAGE = """
insert into messages (conversation_id, number_id, direction, kind, content, at, order_us, order_journal, order_index,
                      author_kind)
values ($1, $2, 'in', 'image', '{}', now(), 1, 1, 0, 'customer') returning id
"""
MEDIA = """
insert into media (message_id, direction, kind, mime, state) values ($1, 'in', 'image', 'image/png', 'waiting')
returning id
"""


async def test_a_file_of_a_conversation_is_part_of_it(office: Office) -> None:
    conversation = await office.customer(owner="ana")
    message = await office.pool.fetchval(MESSAGE, conversation, office.number_id)
    media = await office.pool.fetchval(MEDIA, message)
    await office.ask("sol", "GET", f"/api/media/{media}")
    assert [row["subject"] for row in await office.pool.fetch(READ)] == [f"conversation:{conversation}"]

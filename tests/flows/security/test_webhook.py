"""The webhook's door against whoever is not Meta, and against a Meta gone mad."""

import asyncio
from urllib.parse import urlsplit

import msgspec
import pytest
import pytest_asyncio

from backend_gateway.actions.numbers import add_webhook_secret
from backend_gateway.api.webhook import MAX_BODY
from backend_gateway.channels.whatsapp.signature import signature
from backend_gateway.parsers import Secret
from backend_gateway.store.unit import Unit
from tests.flows.api.conftest import Office

PATH = "/webhooks/whatsapp"
SECRET = "app secret"
"""Of the office; the refusal speaks of \"the app secret\", never of its value."""


def delivery(*wamids: str, body: str = "hola") -> bytes:
    """As Meta writes them: one customer, these messages."""
    messages = [
        {"from": "51999111222", "id": wamid, "timestamp": "1795300000", "type": "text", "text": {"body": body}}
        for wamid in wamids
    ]
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "51900", "phone_number_id": "111"},
        "contacts": [{"profile": {"name": "Marisol"}, "wa_id": "51999111222"}],
        "messages": messages,
    }
    entry = {"id": "222", "changes": [{"value": value, "field": "messages"}]}
    return msgspec.json.encode({"object": "whatsapp_business_account", "entry": [entry]})


async def post(office: Office, body: bytes, header: str | None = None) -> int:
    headers = {"x-hub-signature-256": signature(body, SECRET) if header is None else header}
    return (await office.http.post(PATH, content=body, headers=headers)).status_code


@pytest_asyncio.fixture(autouse=True)
async def known_secret(office: Office) -> None:
    """The office adds its secret after the start; a gateway reads them every few seconds."""
    await office.gateway.parts.secrets.refresh()


async def settled(office: Office) -> None:
    """Everything in the journal has been read."""
    async with asyncio.timeout(30):
        while await office.pool.fetchval("select count(*) from inbox_queue"):
            await asyncio.sleep(0.02)


async def test_only_signed_deliveries_reach_the_journal(office: Office) -> None:
    body = delivery("wamid.1")
    good = signature(body, SECRET)
    wrong = [
        "",
        "sha256=",
        good[:-1],
        good + "0",
        good.replace("sha256", "sha1"),
        signature(body, "another"),
        signature(body, ""),
        signature(body + b" ", SECRET),
        f"{good},{good}",
        f"{good}x",
        "sha256=" + "é" * 64,
    ]
    for header in wrong:
        answer = await office.http.post(PATH, content=body, headers={b"x-hub-signature-256": header.encode("latin-1")})
        assert answer.status_code == 403, header
        assert good.removeprefix("sha256=") not in answer.text
    assert (await office.http.post(PATH, content=body)).status_code == 403
    assert await office.pool.fetchval("select count(*) from journal") == 0
    assert await post(office, body, "sha256=" + good.removeprefix("sha256=").upper()) == 200
    assert await office.pool.fetchval("select count(*) from journal") == 1


async def test_while_a_secret_is_replaced_both_are_good_and_nothing_else(office: Office) -> None:
    async with Unit(office.pool) as unit:
        await add_webhook_secret(unit, office.gateway.gate.keyring, None, "app_secret", Secret("new secret"))
    await office.gateway.parts.secrets.refresh()
    body = delivery("wamid.2")
    assert [await post(office, body, signature(body, key)) for key in (SECRET, "new secret", "old")] == [200, 200, 403]


async def test_a_replayed_delivery_changes_nothing(office: Office) -> None:
    body = delivery("wamid.3")
    for _ in range(20):
        assert await post(office, body) == 200
    await settled(office)
    assert await office.pool.fetchval("select count(*) from messages") == 1
    assert await office.pool.fetchval("select inbound_count from conversations") == 1


async def test_a_thousand_messages_in_one_delivery_are_a_thousand_messages(office: Office) -> None:
    assert await post(office, delivery(*(f"wamid.m{n}" for n in range(1000)))) == 200
    await settled(office)
    assert await office.pool.fetchval("select count(*) from messages") == 1000
    assert await office.pool.fetchval("select count(*) from conversations") == 1


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 200_000,
        b'{"entry":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b"",
        b"\x00" * 1000,
        b'{"entry":[{"id":"222","changes":[{"field":"messages","value":' + b"9" * 10_000 + b"}]}]}",
    ],
    ids=["open brackets", "nested arrays", "nested objects", "nothing", "zeros", "a huge number"],
)
async def test_a_bomb_is_set_aside_and_the_next_delivery_is_read(office: Office, body: bytes) -> None:
    assert await post(office, body) == 200
    assert await post(office, delivery("wamid.after")) == 200
    await settled(office)
    assert await office.pool.fetchval("select count(*) from messages where wamid = 'wamid.after'") == 1


async def test_customers_words_are_never_sql_nor_a_format(office: Office) -> None:
    words = "'; drop table messages; -- {0.__class__} %s %(x)s ${x} {{visible}} \\'"
    assert await post(office, delivery("wamid.'; drop table users; --", body=words)) == 200
    await settled(office)
    assert msgspec.json.decode(await office.pool.fetchval("select content from messages"))["body"] == words
    for query in (
        words[:200],
        "'",
        "''",
        "\\",
        ":*",
        "a:*",
        "!a",
        "a & | b",
        "<->",
        "(((",
        "%%",
        "__",
        "a' & 'b",
        "\u00df'",
    ):
        answer = await office.ask("ana", "GET", "/api/search", params={"q": query + " drop"})
        assert answer.status_code == 200, (query, answer.text)
    assert await office.pool.fetchval("select count(*) from users") == 3


@pytest.mark.parametrize(
    "head",
    [
        f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: {'9' * 5000}\r\n\r\n",
        f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: {MAX_BODY + 1}\r\n\r\n",
        f"POST {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        f"GET {PATH}?hub.mode=subscribe&hub.verify_token=%ff%00&hub.challenge=<script> HTTP/1.1\r\nHost: x\r\n\r\n",
        f"GET {PATH}?{'a=b&' * 10_000} HTTP/1.1\r\nHost: x\r\n\r\n",
        f"DELETE {PATH} HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
    ids=["endless length", "negative length", "too long", "two lengths", "strange token", "many parameters", "method"],
)
async def test_strange_requests_are_refused_in_a_sentence(office: Office, head: str) -> None:
    place = urlsplit(office.gateway.url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    writer.write(head.encode("latin-1"))
    async with asyncio.timeout(20):
        status = await reader.readline()
    assert status.split()[1][:1] == b"4", status
    writer.close()
    assert await office.pool.fetchval("select count(*) from journal") == 0

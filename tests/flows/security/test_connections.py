"""Clients that say nothing, little, or far too much, without a password."""

import asyncio
from urllib.parse import urlsplit

import pytest

from backend_gateway import patience
from tests.flows.api.conftest import Office

DEADLINE = 20.0


async def dial(office: Office) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    place = urlsplit(office.gateway.url)
    return await asyncio.open_connection(place.hostname, place.port)


async def until_closed(reader: asyncio.StreamReader) -> bytes:
    """What the gateway says until it hangs up; fails when it never does."""
    async with asyncio.timeout(DEADLINE):
        try:
            return await reader.read()
        except ConnectionError:
            return b""


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\n",
        b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost:",
        b"GET /api/stream HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n",
    ],
    ids=["nothing", "half a header", "half a second header", "half a handshake"],
)
async def test_who_says_nothing_is_hung_up_on(office: Office, monkeypatch: pytest.MonkeyPatch, said: bytes) -> None:
    monkeypatch.setattr(patience, "HEADER_SECONDS", 0.3)
    reader, writer = await dial(office)
    writer.write(said)
    answer = await until_closed(reader)
    assert answer.count(b"200 OK") == said.count(b"\r\n\r\n")
    writer.close()


@pytest.mark.parametrize("path", ["/api/session", "/webhooks/whatsapp", "/api/media"])
async def test_a_body_that_drips_is_given_up(office: Office, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.setattr(patience, "BODY_SECONDS", 0.3)
    reader, writer = await dial(office)
    head = f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n"
    signed = f"X-Hub-Signature-256: sha256={'0' * 64}\r\nAuthorization: Bearer {office.tokens['ana']}\r\n"
    writer.write(f"{head}{signed}\r\n{{".encode())
    answer = await until_closed(reader)
    assert b"500 " not in answer
    assert b"Traceback" not in answer
    writer.close()


async def test_headers_without_end_are_refused(office: Office) -> None:
    reader, writer = await dial(office)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
    try:
        for _ in range(64):
            writer.write(b"X-Filler: " + b"x" * 16_000 + b"\r\n")
            await writer.drain()
            await asyncio.sleep(0)
    except ConnectionError:
        pass
    assert await until_closed(reader) == b""
    writer.close()


async def test_a_connection_that_is_used_stays(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The patience is with headers: it never ends a connection between two requests of a client, or in a long one."""
    monkeypatch.setattr(patience, "HEADER_SECONDS", 0.3)
    reader, writer = await dial(office)
    loop = asyncio.get_running_loop()
    later = loop.time() + 1.0
    while loop.time() < later:
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
        async with asyncio.timeout(DEADLINE):
            assert b"alive" in await reader.readuntil(b"}")
    writer.close()

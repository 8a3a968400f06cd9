"""Clients that say nothing, little, or far too much, without a password."""

import asyncio
import socket
from urllib.parse import urlsplit

import pytest

from backend_gateway import patience
from backend_gateway.doorstep import DoorstepProtocol
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
        b"POST /api/stream HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nX: y",
    ],
    ids=["nothing", "half a header", "half a second header", "half a handshake", "half a wrong handshake"],
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


@pytest.mark.parametrize(
    "head",
    [
        "POST /api/stream HTTP/1.1\r\nHost: x\r\n",
        "GET /api/stream HTTP/1.1\r\nHost: x\r\n" + "X-More: y\r\n" * 200,
        f"GET /api/stream HTTP/1.1\r\nHost: x\r\nX-Long: {'y' * 20_000}\r\n",
    ],
    ids=["another method", "too many headers", "too long a header"],
)
async def test_a_handshake_that_the_stream_cannot_read_ends_the_connection(office: Office, head: str) -> None:
    reader, writer = await dial(office)
    writer.write(f"{head}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n".encode())
    assert b" 101 " not in await until_closed(reader)
    writer.close()


async def test_who_asks_and_asks_without_waiting_is_refused_before_it_costs_memory(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    longest, usual = 0, DoorstepProtocol.on_headers_complete

    def watched(self: DoorstepProtocol) -> None:
        nonlocal longest
        longest = max(longest, len(self.pipeline))
        usual(self)

    monkeypatch.setattr(DoorstepProtocol, "on_headers_complete", watched)
    reader, writer = await dial(office)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" * 20_000)
    assert (await until_closed(reader)).count(b"HTTP/1.1 400") <= 1
    assert longest == patience.AHEAD
    writer.close()


@pytest.mark.parametrize("closing", [False, True], ids=["while it asks on", "while the connection is closed"])
async def test_who_takes_nothing_of_the_answers_is_hung_up_on(
    office: Office, monkeypatch: pytest.MonkeyPatch, *, closing: bool
) -> None:
    gone, made, lost = asyncio.Event(), DoorstepProtocol.connection_made, DoorstepProtocol.connection_lost

    def roomy(self: DoorstepProtocol, transport: asyncio.Transport) -> None:
        made(self, transport)
        if closing:  # so much room that the server never waits with writing
            transport.set_write_buffer_limits(high=1 << 30)

    def heard(self: DoorstepProtocol, error: Exception | None) -> None:
        lost(self, error)
        gone.set()

    monkeypatch.setattr(patience, "UNREAD_SECONDS", 0.3)
    monkeypatch.setattr(DoorstepProtocol, "connection_made", roomy)
    monkeypatch.setattr(DoorstepProtocol, "connection_lost", heard)
    place = urlsplit(office.gateway.url)
    with socket.create_connection((place.hostname, place.port)) as caller:
        caller.sendall(b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" * 200)
        caller.sendall(b"GET /openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" if closing else b"")
        async with asyncio.timeout(DEADLINE):
            await gone.wait()


async def test_who_reads_slowly_has_everything(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "UNREAD_SECONDS", 1.5)
    one = len((await office.http.get("/openapi.json")).content)
    reader, writer = await dial(office)
    writer.write(b"GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n" * 20)
    writer.write(b"GET /openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    size = 0
    async with asyncio.timeout(DEADLINE):
        while piece := await reader.read(256 * 1024):
            size += len(piece)
            await asyncio.sleep(0.03)
    assert size > 21 * one
    writer.close()

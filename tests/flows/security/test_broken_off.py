"""A client that leaves in the middle of a body: nothing is written, nothing hangs, nothing is logged as our fault."""

import asyncio
import logging
import socket
import struct
from collections.abc import Iterator

import pytest

from sandbox.builders import sign
from tests.flows.api.conftest import Office
from tests.flows.security.conftest import Corner

DEADLINE = 20.0
FORM = b'--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhalf'


def requests(token: str) -> Iterator[tuple[str, bytes]]:
    """Name and the first part of each request; every one announces more than it brings."""
    bearer = f"Authorization: Bearer {token}\r\n"
    signed = f"X-Hub-Signature-256: {sign(b'x' * 5000, 'app secret')}\r\n"
    json = "Content-Type: application/json\r\n"
    lines = {
        "delivery": ("POST /webhooks/whatsapp", signed, b'{"object":'),
        "sign in": ("POST /api/session", json, b'{"email":"an'),
        "message": ("POST /api/conversations/1/messages", bearer + json, b'{"client_'),
        "upload": ("POST /api/media", bearer + "Content-Type: image/png\r\n", b"\x89PNG\r\n"),
        "form": ("POST /api/media", bearer + "Content-Type: multipart/form-data; boundary=x\r\n", FORM),
    }
    for name, (line, headers, body) in lines.items():
        yield name, f"{line} HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: 5000\r\n\r\n".encode() + body
    chunked = f"POST /api/media HTTP/1.1\r\nHost: x\r\n{bearer}Transfer-Encoding: chunked\r\n\r\n".encode()
    yield "chunks", chunked + b"400\r\nhalf a chunk"


async def leave(office: Office, data: bytes, *, rudely: bool) -> None:
    """Connect, say half of it, go. Rudely: a reset instead of an end."""
    host, port = office.gateway.url.removeprefix("http://").split(":")
    _, writer = await asyncio.open_connection(host, int(port))
    writer.write(data)
    await writer.drain()
    if rudely:
        raw = writer.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.close()


async def settled(before: set[str]) -> None:
    """Until no request is being served any more."""
    async with asyncio.timeout(DEADLINE):
        while {task.get_name() for task in asyncio.all_tasks() if "RequestResponseCycle" in repr(task)} - before:
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("rudely", [False, True], ids=["ends", "resets"])
async def test_half_a_body_is_nobodys_fault(
    corner: Corner, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture, *, rudely: bool
) -> None:
    office = corner.office
    before = [await office.pool.fetchval(f"select count(*) from {table}") for table in ("journal", "media", "messages")]
    capfd.readouterr()
    with caplog.at_level(logging.INFO):
        for _name, data in requests(office.tokens["ana"]):
            await leave(office, data, rudely=rudely)
        assert (await office.ask("ana", "GET", "/api/session")).status_code == 200
        await settled(set())
        said = "".join(capfd.readouterr())
    assert "Traceback" not in said, said
    assert "unexpected error" not in said, said
    assert [
        record.getMessage() for record in caplog.records if record.exc_info or record.levelno >= logging.ERROR
    ] == []
    after = [await office.pool.fetchval(f"select count(*) from {table}") for table in ("journal", "media", "messages")]
    assert after == before

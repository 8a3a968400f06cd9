"""A delivery in one piece is answered at the doorstep; whatever is not plain takes the long way to the same answer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

import pytest

from backend_gateway.api import webhook
from backend_gateway.doorstep import DoorstepProtocol
from backend_gateway.store.engine import connect
from sandbox.builders import Business, encode, envelope, inbound, sign, text
from tests.contract.world import person
from tests.flows.webhook.conftest import PATH, SECRET, Door

WAITS = (
    "select exists (select from pg_stat_activity"
    " where application_name = 'relevo journal' and wait_event_type = 'Lock')"
)


def _request(words: str, *more: str, secret: str = SECRET, length: int | None = None) -> bytes:
    body = encode(envelope(inbound(Business(), text(person(1), words), people=[person(1)])))
    head = [f"POST {PATH} HTTP/1.1", "Host: x", f"X-Hub-Signature-256: {sign(body, secret)}", *more]
    head.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join([*head, "", ""]).encode() + body


class Caller:
    """A connection that stays open, and what the gateway says on it."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def answer(self) -> tuple[int, dict[str, str], bytes]:
        """(status, headers, body) of the next answer."""
        async with asyncio.timeout(20):
            status, *lines = (await self.reader.readuntil(b"\r\n\r\n")).decode().splitlines()
            headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines if line)}
            return int(status.split()[1]), headers, await self.reader.readexactly(int(headers["content-length"]))


@asynccontextmanager
async def calling(door: Door) -> AsyncIterator[Caller]:
    place = urlsplit(door.gateway.url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    yield Caller(reader, writer)
    writer.close()


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each delivery in one piece was taken at the doorstep."""
    seen: list[bool] = []
    usual = DoorstepProtocol._taken

    def watched(self: DoorstepProtocol, *asked: object) -> bool:
        seen.append(usual(self, *asked))  # type: ignore[arg-type]
        return seen[-1]

    monkeypatch.setattr(DoorstepProtocol, "_taken", watched)
    return seen


async def test_one_after_another_on_one_connection(door: Door, taken: list[bool]) -> None:
    async with calling(door) as caller:
        for words in ("uno", "dos", "tres"):
            caller.writer.write(_request(words))
            status, headers, body = await caller.answer()
            assert (status, body) == (200, b"")
            assert "date" in headers
    assert taken == [True] * 3
    await door.acted()
    assert [m.content.body for m in await door.timeline()] == ["uno", "dos", "tres"]  # type: ignore[union-attr]


async def test_two_in_one_breath_are_both_kept_in_their_order(door: Door) -> None:
    async with calling(door) as caller:
        caller.writer.write(_request("uno") + _request("dos") + _request("tres"))
        assert [(await caller.answer())[0] for _ in range(3)] == [200] * 3
    await door.acted()
    assert [m.content.body for m in await door.timeline()] == ["uno", "dos", "tres"]  # type: ignore[union-attr]


@pytest.mark.parametrize("at", [1, 40, 200, 260, -1])
async def test_one_that_comes_in_two_pieces_is_kept_whole(door: Door, at: int) -> None:
    request = _request("por partes")
    async with calling(door) as caller:
        caller.writer.write(request[:at])
        await caller.writer.drain()
        caller.writer.write(request[at:])
        assert (await caller.answer())[0] == 200
    assert await door.stored() == 1


async def test_a_wrong_signature_is_refused_in_words_and_the_connection_goes_on(door: Door, taken: list[bool]) -> None:
    async with calling(door) as caller:
        caller.writer.write(_request("falso", secret="another"))
        status, headers, body = await caller.answer()
        assert (status, headers["content-type"]) == (403, "application/problem+json")
        assert b"app secret" in body
        caller.writer.write(_request("bueno"))
        assert (await caller.answer())[0] == 200
    assert taken == [False, True]
    assert await door.stored() == 1


async def test_who_asks_to_close_is_answered_and_closed(door: Door) -> None:
    async with calling(door) as caller:
        caller.writer.write(_request("adiós", "Connection: close"))
        assert (await caller.answer())[0] == 200
        async with asyncio.timeout(20):
            assert await caller.reader.read() == b""
    assert await door.stored() == 1


async def test_the_handshake_and_other_methods_go_the_long_way(door: Door, taken: list[bool]) -> None:
    asked = "hub.mode=subscribe&hub.verify_token=the%20verify%20token&hub.challenge=77"
    async with calling(door) as caller:
        caller.writer.write(f"GET {PATH}?{asked} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n".encode())
        status, _, body = await caller.answer()
        assert (status, body) == (200, b"77")
        caller.writer.write(f"DELETE {PATH} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n".encode())
        assert (await caller.answer())[0] == 405
    assert taken == []


async def test_what_cannot_be_stored_is_503_and_comes_again(door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhook, "COMMIT_SECONDS", 0.3)
    blocker = await connect(str(door.gateway.parts.dsn))
    async with calling(door) as caller:
        async with blocker.transaction():
            await blocker.execute("lock table journal in access exclusive mode")
            caller.writer.write(_request("hola"))
            status, headers, body = await caller.answer()
            assert (status, headers["content-type"]) == (503, "application/problem+json")
            assert b"unavailable" in body
        caller.writer.write(_request("de nuevo"))
        assert (await caller.answer())[0] == 200
    await blocker.close()


async def test_who_hangs_up_before_the_answer_has_still_been_heard(door: Door) -> None:
    blocker = await connect(str(door.gateway.parts.dsn))
    async with blocker.transaction():
        await blocker.execute("lock table journal in access exclusive mode")
        async with calling(door) as caller:
            caller.writer.write(_request("hola"))
            await caller.writer.drain()
            await door.until(WAITS)
    await blocker.close()
    async with calling(door) as caller:
        caller.writer.write(_request("otra"))
        assert (await caller.answer())[0] == 200
    assert await door.stored() == 2

"""What is taken at the doorstep is answered as the webhook's application answers it, request by request.

Every request is said twice to one gateway, each time on a raw connection of its own: with the doorstep, and with the
doorstep shut (everything takes the ASGI way). Answers, what is kept, and whether the line stays open must be equal.
"""

import asyncio
from urllib.parse import urlsplit

import pytest

from backend_gateway.doorstep import DoorstepProtocol
from sandbox.builders import Business, encode, envelope, inbound, sign, text
from tests.contract.world import person
from tests.flows.webhook.conftest import PATH, SECRET, Door

BODY = encode(envelope(inbound(Business(), text(person(1), "hola"), people=[person(1)])))
GOOD = f"X-Hub-Signature-256: {sign(BODY, SECRET)}"
BAD = f"X-Hub-Signature-256: {sign(BODY, 'another')}"
LAST = b"GET /nothing-here HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
"""Said behind every request: what is answered to it shows where the server sees the end of the request before."""


def _say(*lines: str, first: str = f"POST {PATH} HTTP/1.1", body: bytes = BODY, length: bool = True) -> bytes:
    head = [first, "Host: x", *lines, *([f"Content-Length: {len(body)}"] if length else [])]
    return "\r\n".join([*head, "", ""]).encode("latin-1") + body


def _chunked(body: bytes, size: int, trailer: bytes = b"") -> bytes:
    parts = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n" + trailer + b"\r\n"


def _in_chunks(*lines: str, size: int = 1000, trailer: bytes = b"") -> bytes:
    return _say("Transfer-Encoding: chunked", *lines, body=_chunked(BODY, size, trailer), length=False)


REQUESTS = {
    "plain": _say(GOOD),
    "wrong": _say(BAD),
    "unsigned": _say(),
    "good then bad": _say(GOOD, BAD),
    "bad then good": _say(BAD, GOOD),
    "a query": _say(GOOD, first=f"POST {PATH}?x=1 HTTP/1.1"),
    "an escaped letter": _say(GOOD, first="POST /%77ebhooks/whatsapp HTTP/1.1"),
    "an escaped slash": _say(GOOD, first="POST /webhooks%2Fwhatsapp HTTP/1.1"),
    "escaped twice": _say(GOOD, first="POST /%2577ebhooks/whatsapp HTTP/1.1"),
    "an address": _say(GOOD, first=f"POST http://elsewhere{PATH} HTTP/1.1"),
    "a slash more": _say(GOOD, first=f"POST {PATH}/ HTTP/1.1"),
    "two slashes": _say(GOOD, first=f"POST /{PATH} HTTP/1.1"),
    "dots": _say(GOOD, first="POST /webhooks/x/../whatsapp HTTP/1.1"),
    "capitals": _say(GOOD, first=f"POST {PATH.upper()} HTTP/1.1"),
    "a fragment": _say(GOOD, first=f"POST {PATH}#x HTTP/1.1"),
    "http 1.0": _say(GOOD, first=f"POST {PATH} HTTP/1.0"),
    "http 1.0 that stays": _say(GOOD, "Connection: keep-alive", first=f"POST {PATH} HTTP/1.0"),
    "http 2.0": _say(GOOD, first=f"POST {PATH} HTTP/2.0"),
    "closing": _say(GOOD, "Connection: close"),
    "chunks": _in_chunks(GOOD),
    "tiny chunks": _in_chunks(GOOD, size=3),
    "chunks, signed in the trailer": _in_chunks(trailer=GOOD.encode() + b"\r\n"),
    "chunks, unsigned in the trailer": _in_chunks(GOOD, trailer=BAD.encode() + b"\r\n"),
    "chunks, a huge length in the trailer": _in_chunks(GOOD, trailer=b"Content-Length: 99999999\r\n"),
    "chunks and a length": _in_chunks(GOOD, "Content-Length: 5"),
    "chunked twice": _in_chunks(GOOD, "Transfer-Encoding: chunked"),
    "chunked last but one": _in_chunks(GOOD, "Transfer-Encoding: identity"),
    "chunked, written oddly": _say("Transfer-Encoding : chunked", GOOD, body=_chunked(BODY, 1000), length=False),
    "two lengths": _say(GOOD, "Content-Length: 5"),
    "the same length twice": _say(GOOD, f"Content-Length: {len(BODY)}"),
    "a length with a sign": _say(GOOD, f"Content-Length: +{len(BODY)}", length=False),
    "lengths in a list": _say(GOOD, f"Content-Length: {len(BODY)}, {len(BODY)}", length=False),
    "no length": _say(GOOD, length=False, body=b""),
    "length nought": _say(GOOD, "Content-Length: 0", length=False, body=b""),
    "a body shorter than told": _say(GOOD, f"Content-Length: {len(BODY) - 9}", length=False),
    "get with a body": _say(GOOD, first=f"GET {PATH} HTTP/1.1"),
    "head": _say(GOOD, first=f"HEAD {PATH} HTTP/1.1", body=b""),
    "put": _say(GOOD, first=f"PUT {PATH} HTTP/1.1"),
    "bare line ends": _say(GOOD).replace(b"\r\n", b"\n"),
    "a folded header": _say(GOOD + "\r\n more"),
    "a header with a space": _say(GOOD, "X Y: z"),
    "an upgrade nobody knows": _say(GOOD, "Connection: Upgrade", "Upgrade: h2c"),
    "two of them, nothing between": 2 * _say(GOOD, "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c"),
    "one behind the other": _say(GOOD) + _say(BAD) + _say(GOOD),
    "one in the body of another": _say(BAD, body=_say(GOOD)),
    "empty lines before": b"\r\n\r\n" + _say(GOOD),
}


async def _asked(door: Door, request: bytes) -> tuple[list[bytes], int]:
    """(what the gateway says until it hangs up, without dates; how many deliveries it kept)."""
    before, place = await door.stored(), urlsplit(door.gateway.url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    writer.write(request + LAST)
    async with asyncio.timeout(20):
        said = await reader.read()
    writer.close()
    own = (b"date:", b"x-request-id:")  # of each request its own
    lines = [line for line in said.split(b"\r\n") if not line.startswith(own)]
    return lines, await door.stored() - before


@pytest.mark.parametrize("request_name", REQUESTS)
async def test_the_doorstep_answers_as_the_application(
    door: Door, monkeypatch: pytest.MonkeyPatch, request_name: str
) -> None:
    found = await _asked(door, REQUESTS[request_name])
    monkeypatch.setattr(DoorstepProtocol, "_taken", lambda *_: False)
    assert found == await _asked(door, REQUESTS[request_name])
    assert found[0][0].startswith(b"HTTP/1.1 ")


@pytest.mark.parametrize("cut", [None, 60, -300, -3])
async def test_an_offer_to_upgrade_is_ignored_and_its_body_read(door: Door, cut: int | None) -> None:
    request = _say(GOOD, "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: AAMAAABk")
    before, place = await door.stored(), urlsplit(door.gateway.url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    async with asyncio.timeout(20):
        for piece in [request] if cut is None else [request[:cut], request[cut:]]:
            writer.write(piece)
            await writer.drain()
            await door.stored()  # a turn of the gateway's loop between the pieces
        said = await reader.readuntil(b"\r\n\r\n")
        assert said.startswith(b"HTTP/1.1 200 ")
        assert await door.stored() == before + 1
        writer.write(LAST)
        assert (await reader.read()).startswith(b"HTTP/1.1 404 ")
    writer.close()

"""The Graph client against a real server on this machine that answers well, badly, slowly or not at all."""

import asyncio
import contextlib
import hashlib
import hmac
import json
import logging
import socket
import struct
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from backend_gateway.channels.base import Accepted, Refused, Unknown, transport
from backend_gateway.channels.whatsapp.client import GraphClient, GraphError, create_http
from backend_gateway.channels.whatsapp.downloads import TooLarge, may_have_token

Answer = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]
TOKEN = "EAAsecret"
USAGE = '{"1":[{"estimated_time_to_regain_access":2}]}'
GOOD = {"contacts": [{"input": "+52", "wa_id": "52", "user_id": "MX.1"}],
        "messages": [{"id": "wamid.1", "message_status": "held_for_quality_assessment"}]}  # fmt: skip


class Server:
    """Answers each request with the next prepared behaviour and remembers what was asked."""

    def __init__(self) -> None:
        self.requests: list[bytes] = []
        self.answers: list[Answer] = []
        self.url = ""
        self._open: set[asyncio.Task[None]] = set()

    @contextlib.asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Serve on a free port; nothing is left open afterwards."""
        server = await asyncio.start_server(self.handle, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        try:
            yield
        finally:
            server.close()
            for task in self._open:
                task.cancel()
            await asyncio.gather(*self._open, return_exceptions=True)

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(self.serve(reader, writer))
        self._open.add(task)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while self.answers:
                head = await reader.readuntil(b"\r\n\r\n")
                body = await reader.readexactly(announced(head)) if announced(head) else await chunks(reader, head)
                self.requests.append(head + body)
                await self.answers.pop(0)(head + body, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()


def announced(head: bytes) -> int:
    lines = head.lower().split(b"\r\n")
    return next((int(line.split(b":")[1]) for line in lines if line.startswith(b"content-length:")), 0)


async def chunks(reader: asyncio.StreamReader, head: bytes) -> bytes:
    body = b""
    while b"transfer-encoding: chunked" in head.lower():
        size = int(await reader.readuntil(b"\r\n"), 16)
        body += (await reader.readexactly(size + 2))[:-2]
        if size == 0:
            break
    return body


def reply(status: int, held: Any, **headers: str) -> Answer:
    async def answer(_request: bytes, writer: asyncio.StreamWriter) -> None:
        body = held if isinstance(held, bytes) else json.dumps(held).encode()
        named = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
        writer.write(f"HTTP/1.1 {status} X\r\ncontent-length: {len(body)}\r\n{named}\r\n".encode() + body)
        await writer.drain()

    return answer


async def drip(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """A sign of an answer every 20 ms, without end."""
    writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
    with contextlib.suppress(ConnectionError):
        while True:
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(0.02)


async def reset(_request: bytes, writer: asyncio.StreamWriter) -> None:
    """RST instead of FIN."""
    raw = writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()


async def half(_request: bytes, writer: asyncio.StreamWriter) -> None:
    writer.write(b'HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{"messages"')
    await writer.drain()
    writer.close()


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    made = Server()
    async with made.listening():
        yield made


@pytest.fixture
async def graph(server: Server) -> AsyncIterator[GraphClient]:
    """Patient: a busy machine may take a second for what is answered at once."""
    async with GraphClient(server.url, "v26.0", TOKEN, deadline_s=30, transfer_deadline_s=30) as client:
        yield client


@pytest.fixture
async def hasty(server: Server) -> AsyncIterator[GraphClient]:
    """For servers that never come to an end."""
    async with GraphClient(server.url, "v26.0", TOKEN, deadline_s=0.5, transfer_deadline_s=2) as client:
        yield client


def error(code: int, **more: Any) -> dict[str, Any]:
    return {"error": {"message": f"(#{code}) Some title", "code": code, "fbtrace_id": "tr"} | more}


RESULTS: dict[str, tuple[Answer, Accepted | Refused | Unknown]] = {
    "taken": (reply(200, GOOD), Accepted(wamid="wamid.1", wa_id="52", bsuid="MX.1",
                                         message_status="held_for_quality_assessment")),
    "refused": (reply(400, error(131047, error_data={"details": "24 h"}, error_subcode=2494)),
                Refused(http_status=400, code=131047, subcode=2494, title="Some title", details="24 h", fbtrace="tr")),
    "busy": (reply(429, error(80007), retry_after="12"),
             Refused(http_status=429, code=80007, title="Some title", fbtrace="tr", retry_after=12)),
    "busy by usage": (reply(400, error(80007), x_business_use_case_usage=USAGE),
                      Refused(http_status=400, code=80007, title="Some title", fbtrace="tr", retry_after=120)),
    "known code with 500": (reply(500, error(130429)),
                            Refused(http_status=500, code=130429, title="Some title", fbtrace="tr")),
    "Meta's own failure": (reply(400, error(131000)), Unknown(reason="Some title", http_status=400, code=131000)),
    "unknown code with 500": (reply(500, error(777)), Unknown(reason="Some title", http_status=500, code=777)),
    "gateway's page": (reply(502, b"<html>502</html>"), Unknown(reason="HTTP 502", http_status=502)),
    "proxy's page": (reply(403, b"<html>no</html>"), Refused(http_status=403, title="X")),
    "redirect": (reply(302, b"", location="https://example.org"), Refused(http_status=302, title="X")),
    "nonsense": (reply(200, b"<html>"), Unknown(reason="answer not understood", http_status=200)),
    "no id": (reply(200, {"messages": []}), Unknown(reason="answer without message id", http_status=200)),
    "reset": (reset, Unknown(reason="connection lost")),
    "half an answer": (half, Unknown(reason="connection lost")),
}  # fmt: skip


@pytest.mark.parametrize("name", RESULTS)
async def test_what_an_answer_to_a_send_proves(server: Server, graph: GraphClient, name: str) -> None:
    answer, expected = RESULTS[name]
    server.answers = [answer]
    assert await graph.send("77", {"type": "text"}) == expected
    assert len(server.requests) == 1


async def test_a_dripping_server_cannot_hold_a_send_past_its_deadline(server: Server, hasty: GraphClient) -> None:
    server.answers = [drip]
    async with asyncio.timeout(60):  # the server itself would drip for ever
        result = await hasty.send("77", {})
    assert result == Unknown(reason="timeout")
    assert transport(Unknown(reason="timeout")) == "unknown"


async def test_without_a_connection_nothing_was_sent() -> None:
    listening = await asyncio.start_server(lambda _r, _w: None, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    listening.close()
    await listening.wait_closed()
    async with GraphClient(f"http://127.0.0.1:{port}", "v26.0", TOKEN) as graph:
        result = await graph.send("77", {})
    assert isinstance(result, Refused)
    assert transport(result) == "not_sent"


async def test_the_request_of_a_send(server: Server) -> None:
    server.answers = [reply(200, GOOD)]
    async with GraphClient(server.url, "v26.0", TOKEN, app_secret="shh") as graph:
        await graph.send("77", {"to": "+52", "text": {"body": "ñ"}})
    head, _, body = server.requests[0].partition(b"\r\n\r\n")
    proof = hmac.new(b"shh", TOKEN.encode(), hashlib.sha256).hexdigest()
    assert head.startswith(f"POST /v26.0/77/messages?appsecret_proof={proof} HTTP/1.1".encode())
    assert f"bearer {TOKEN}".lower().encode() in head.lower()
    assert json.loads(body) == {"to": "+52", "text": {"body": "ñ"}}


async def test_connections_are_kept(server: Server, graph: GraphClient) -> None:
    server.answers = [reply(200, GOOD), reply(200, {"success": True})]
    assert isinstance(await graph.send("77", {}), Accepted)
    await graph.mark_read("77", "wamid.2", typing=True)
    assert b'"typing_indicator"' in server.requests[1]


async def test_secrets_show_in_no_repr_and_no_log(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    server.answers = [reply(200, {"url": "https://lookaside.fbsbx.com/?hash=private", "file_size": "10"})]
    caplog.set_level(logging.INFO)
    async with GraphClient(server.url, "v26.0", TOKEN, app_secret="shh", http=create_http()) as graph:
        shown = repr(graph) + repr(await graph.media_url("5"))
        await graph._http.aclose()
    assert not any(word in shown + caplog.text for word in (TOKEN, "shh", "private", "appsecret_proof"))


async def test_uploading_a_file(server: Server, graph: GraphClient, tmp_path: Path) -> None:
    (tmp_path / "a.ogg").write_bytes(b"OggS-bytes")
    server.answers = [reply(200, {"id": "1037"})]
    assert await graph.upload_media("77", tmp_path / "a.ogg", "audio/ogg; codecs=opus", "nota.ogg") == "1037"
    for part in (b"OggS-bytes", b'filename="nota.ogg"', b"audio/ogg; codecs=opus", b'name="messaging_product"'):
        assert part in server.requests[0]


async def test_templates_are_read_to_the_last_page(server: Server, graph: GraphClient) -> None:
    first = {
        "data": [{"name": "a"}],
        "paging": {"cursors": {"after": "XY"}, "next": "https://elsewhere.example/?after=XY"},
    }
    server.answers = [reply(200, first), reply(200, {"data": [{"name": "b"}], "paging": {"cursors": {"after": "Z"}}})]
    assert [one["name"] async for one in graph.templates("55")] == ["a", "b"]
    assert b"after=XY" in server.requests[1].split(b"\r\n")[0]


async def test_lesson_27_a_revoked_token_is_told_with_its_code(server: Server, graph: GraphClient) -> None:
    server.answers = [reply(401, error(190, error_subcode=463))]
    with pytest.raises(GraphError) as raised:
        await graph.phone_number("77")
    assert (raised.value.code, raised.value.http_status) == (190, 401)


async def test_numbers_and_subscription(server: Server, graph: GraphClient) -> None:
    server.answers = [reply(200, {"data": [{"id": "77"}]}), reply(200, {"success": True})]
    assert await graph.phone_numbers("55") == [{"id": "77"}]
    await graph.subscribe("55", callback="https://relevo.example/hook", verify_token="v")
    assert b"override_callback_uri" in server.requests[1]


async def test_downloading_a_file_with_redirect_on_the_same_host(server: Server, graph: GraphClient) -> None:
    server.answers = [reply(302, b"", location="/file"), reply(200, b"x" * 200_000, content_type="image/jpeg")]
    held = bytearray()
    found = await graph.download_media(f"{server.url}/media", held.extend, max_bytes=1_000_000)
    assert (found.size, found.mime, len(held)) == (200_000, "image/jpeg", 200_000)
    assert found.sha256 == hashlib.sha256(held).hexdigest()
    assert TOKEN.encode() in server.requests[1]


async def test_the_token_never_follows_a_redirect_to_another_host(server: Server, graph: GraphClient) -> None:
    thief = Server()
    thief.answers = [reply(200, b"caught")]
    async with thief.listening():
        server.answers = [reply(302, b"", location=f"{thief.url}/x")]
        with pytest.raises(GraphError, match="not a host of Meta"):
            await graph.download_media(f"{server.url}/media", bytearray().extend, max_bytes=10)
    assert thief.requests == []


@pytest.mark.parametrize("headers", [{}, {"transfer_encoding": "chunked"}])
async def test_a_file_larger_than_allowed_is_not_fetched(
    server: Server, graph: GraphClient, headers: dict[str, str]
) -> None:
    async def endless(_request: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
        with contextlib.suppress(ConnectionError):
            while True:
                writer.write(b"1000\r\n" + b"x" * 4096 + b"\r\n")
                await writer.drain()

    server.answers = [endless if headers else reply(200, b"x" * 5000)]
    held = bytearray()
    with pytest.raises(TooLarge):
        await graph.download_media(f"{server.url}/media", held.extend, max_bytes=1000)
    assert len(held) <= 1000


async def test_an_address_that_expired_is_told_apart(server: Server, graph: GraphClient) -> None:
    server.answers = [reply(404, b"gone")]
    with pytest.raises(GraphError) as raised:
        await graph.download_media(f"{server.url}/media", bytearray().extend, max_bytes=10)
    assert raised.value.http_status == 404


@pytest.mark.parametrize(("url", "trusted"), [
    ("https://lookaside.fbsbx.com/x", True),
    ("https://graph.facebook.com/x", True),
    ("http://lookaside.fbsbx.com/x", False),
    ("https://lookaside.fbsbx.com.evil.example/x", False),
    ("https://evilfbsbx.com/x", False),
    ("https://lookaside.fbsbx.com:8443/x", False),
    ("http://127.0.0.1:9/x", True),
    ("http://127.0.0.1:10/x", False),
])  # fmt: skip
def test_who_may_see_the_token(url: str, trusted: bool) -> None:
    assert may_have_token(httpx.URL(url), httpx.URL("http://127.0.0.1:9/v26.0/")) is trusted

"""The websocket against clients that flood, swell, nest, multiply or come from a web page."""

import asyncio
import json
import uuid

import asyncpg
import pytest
import websockets

from backend_gateway.api import restraint
from backend_gateway.feed.live import CHANNEL
from tests.flows.api.conftest import Office
from tests.flows.security.conftest import Corner, follow

DEADLINE = 20.0


async def marked(office: Office, conversation: int, stream: websockets.ClientConnection) -> list[str]:
    """Everything the stream says up to a note written now: proof that it is alive."""
    marker, heard = f"fin {uuid.uuid4().hex}", []
    body = {"client_token": str(uuid.uuid4()), "body": marker}
    answer = await office.ask("ana", "POST", f"/api/conversations/{conversation}/notes", json=body)
    assert answer.status_code == 201
    async with asyncio.timeout(DEADLINE):
        while marker not in (frame := str(await stream.recv())):
            heard.append(frame)
    return heard


async def test_a_flood_of_typing_is_no_flood_of_notifications(corner: Corner, database_url: str) -> None:
    """Many conversations, so that the pause between equal pings does not help; all of them visible to ana."""
    office = corner.office
    several = [await office.customer(f"Cliente {n}", team="Ventas") for n in range(200)]
    heard: list[str] = []
    done = asyncio.Event()
    listener = await asyncpg.connect(database_url)
    await listener.add_listener(CHANNEL, lambda *event: heard.append(str(event[-1])))
    await listener.add_listener("finished", lambda *_: done.set())
    async with follow(office, "ana") as ana, follow(office, "sol") as sol:
        await ana.recv(), await sol.recv()
        for conversation in several * 3:
            await ana.send(json.dumps({"t": "typing", "conversation_id": conversation}))
        pings = [frame for frame in await marked(office, corner.own, sol) if '"t":"live"' in frame]
        await marked(office, corner.own, ana)
        await office.pool.execute("select pg_notify('finished', '')")
        async with asyncio.timeout(DEADLINE):
            await done.wait()
    await listener.close()
    most = restraint.BURST + restraint.PER_SECOND * DEADLINE
    assert 0 < len(heard) <= most
    assert len(pings) <= most


async def _flood(stream: websockets.ClientConnection, text: str) -> None:
    while True:
        await stream.send(text)
        await asyncio.sleep(0)


async def test_who_floods_regardless_is_hung_up_on(corner: Corner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restraint, "MOST_DROPPED", 50)
    async with follow(corner.office, "ana") as ana:
        await ana.recv()
        async with asyncio.timeout(DEADLINE):
            with pytest.raises(websockets.ConnectionClosed):
                await _flood(ana, json.dumps({"t": "viewing", "conversation_id": corner.own}))


async def test_a_session_has_a_few_streams_and_the_newest_counts(
    corner: Corner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restraint, "MOST_STREAMS", 2)
    streams = []
    for _ in range(3):
        streams.append(await follow(corner.office, "ana"))
        await streams[-1].recv()
    async with asyncio.timeout(DEADLINE):
        await streams[0].wait_closed()
    assert await marked(corner.office, corner.own, streams[1]) == []
    assert await marked(corner.office, corner.own, streams[2]) != []
    for stream in streams:
        await stream.close()


async def test_nonsense_does_not_disturb_a_stream(corner: Corner) -> None:
    async with follow(corner.office, "ana") as ana:
        await ana.recv()
        for text in (
            "", "{", "null", "[]", '{"t":"typing"}', '{"t":"what"}', "[" * 1000, '{"t":"typing","x":' + "[" * 900,
            '{"t":"typing","conversation_id":99999999999999999999}', '{"t":"viewing","conversation_id":-1}',
            "x" * 60_000,
        ):  # fmt: skip
            await ana.send(text)
        await ana.send(b"\x00\xff")
        await marked(corner.office, corner.own, ana)


@pytest.mark.parametrize("compression", [None, "deflate"])
async def test_a_frame_too_large_ends_the_stream_also_when_it_came_small(
    corner: Corner, compression: str | None
) -> None:
    """64 MB of zeros are 64 KB on the line: the limit is on what comes out."""
    size = 200_000 if compression is None else 64 * 1024 * 1024
    async with follow(corner.office, "ana", compression=compression, max_size=None) as ana:
        await ana.recv()
        async with asyncio.timeout(DEADLINE):
            with pytest.raises(websockets.ConnectionClosed):
                await _flood(ana, "0" * size)
        assert ana.close_code in (1009, 1006)


@pytest.mark.parametrize(
    "query", [f"?protocol={'9' * 5000}", "?protocol=x", f"?cursor={'9' * 5000}-1", "?cursor=%00", "?epoch=x"]
)
async def test_a_strange_address_gets_an_answer(corner: Corner, query: str) -> None:
    async with follow(corner.office, "ana", query) as ana, asyncio.timeout(DEADLINE):
        await ana.wait_closed()
    assert ana.close_code in (1000, 4426)


async def test_a_web_page_gets_nothing(corner: Corner) -> None:
    """A browser cannot set the header the token travels in, there are no cookies, and no origin is ever allowed."""
    url = corner.office.gateway.url.replace("http", "ws") + "/api/stream"
    async with websockets.connect(url, origin="https://evil.test", proxy=None) as page:  # type: ignore[arg-type]
        assert '"revoked"' in str(await page.recv())
    for method in ("GET", "OPTIONS"):
        headers = {"origin": "https://evil.test", "access-control-request-method": "GET"}
        answer = await corner.office.ask(None, method, "/api/snapshot", headers=headers)
        assert not [name for name in answer.headers if name.startswith("access-control")]
        assert "set-cookie" not in answer.headers


async def test_there_is_no_other_websocket(corner: Corner) -> None:
    url = corner.office.gateway.url.replace("http", "ws") + "/api/other"
    with pytest.raises(websockets.InvalidStatus):
        async with websockets.connect(url, proxy=None):
            pass

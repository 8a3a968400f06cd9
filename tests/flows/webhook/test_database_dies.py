"""The embedded database is killed under a gateway that lives: 503 meanwhile, then everything goes on by itself."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import msgspec
import psutil
import pytest_asyncio
import websockets

from backend_gateway import settings
from backend_gateway.app import running_gateway
from backend_gateway.parsers import Address
from protocol.api import Snapshot
from sandbox.builders import text
from tests.contract.world import World, person
from tests.flows.webhook.conftest import SECRET, Door

DEADLINE = 90.0
WHO = person(1)


@pytest_asyncio.fixture
async def home(tmp_path: Path) -> AsyncIterator[Door]:
    """A gateway with a database of its own, in `tmp_path`."""
    chosen = settings.for_folder(tmp_path, listen=Address("127.0.0.1", 0), company="Andes", drain_seconds=1)
    async with running_gateway(chosen) as gateway, httpx.AsyncClient(base_url=gateway.url, trust_env=False) as http:
        world = World(gateway.pool)
        await world.open()
        found = Door(gateway, http, world, 0)
        await found.rotate(SECRET)
        yield found


def postmaster(home: Door) -> psutil.Process:
    lines = (home.gateway.parts.settings.data_dir / "postgres" / "cluster" / "postmaster.pid").read_text().splitlines()
    return psutil.Process(int(lines[0]))


async def says(home: Door, body: str) -> int:
    return (await home.deliver(WHO, text(WHO, body, timestamp=home.world.tick()))).status_code


async def until_down(home: Door) -> None:
    while await says(home, "perdido") != 503:
        await asyncio.sleep(0)


async def until_stored(home: Door, body: str, headers: dict[str, str]) -> None:
    """As Meta does: again and again until it is taken. A colleague who asks meanwhile hears that too, never a fault."""
    while (status := await says(home, body)) != 200:
        assert status == 503
        answer = await home.http.get("/api/conversations", headers=headers)
        assert (answer.status_code, answer.json().get("code")) in ((503, "unavailable"), (200, None)), answer.text
        await asyncio.sleep(0.01)


async def test_a_killed_postmaster_comes_back_and_nothing_taken_is_lost(home: Door) -> None:
    headers = await home.admin()
    start = msgspec.json.decode((await home.http.get("/api/snapshot", headers=headers)).content, type=Snapshot)
    url = f"{home.gateway.url.replace('http', 'ws')}/api/stream?cursor={start.cursor}&epoch={start.epoch}"
    async with asyncio.timeout(DEADLINE), websockets.connect(url, additional_headers=headers) as stream:
        assert [await says(home, f"antes {n}") for n in range(5)] == [200] * 5
        before = postmaster(home)
        before.kill()
        await until_down(home)
        await until_stored(home, "después", headers)
        assert postmaster(home).pid != before.pid
        await home.acted()
        bodies = [getattr(m.content, "body", "") for m in await home.timeline()]
        assert [body for body in bodies if body != "perdido"] == [*(f"antes {n}" for n in range(5)), "después"]
        await _until_seen(stream, "después")
    assert (await home.http.get("/api/conversations", headers=headers)).status_code == 200


async def _until_seen(stream: Any, body: str) -> None:
    """The client that was connected all the time is told, without connecting anew."""
    async for frame in stream:
        if body in str(frame):
            return
    raise AssertionError("the stream ended")

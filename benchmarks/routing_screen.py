"""From "I am available" to my new conversation painted by my own desktop client, for a sample of colleagues.

Called by `routing`. The client is the real one, offscreen, connected to one gateway; the declaration goes to the other,
as when a supervisor's click or another device of mine speaks to another replica.
"""

import asyncio
import time
from pathlib import Path

import asyncpg
import httpx

from benchmarks.latency_window import Window, window
from benchmarks.routing_seed import token_of
from benchmarks.world import Server

PATIENCE = 10.0
_OFFLINE, _AVAILABLE = {"state": "offline"}, {"state": "available"}


async def painted(
    folder: Path, conn: asyncpg.Connection, gateways: tuple[Server, Server], who: tuple[int, str], rounds: int
) -> list[float]:
    """Milliseconds of each round: one more place, available, one more conversation on the screen."""
    user, email = who
    one, other = gateways
    headers = {"authorization": f"Bearer {await token_of(conn, user)}"}
    async with (
        window(folder, other, email, eye="routing_eye", name=email) as screen,
        httpx.AsyncClient(base_url=one.url, headers=headers, trust_env=False, timeout=30) as http,
    ):
        times = []
        for _ in range(rounds):
            await other.quiet(5)
            times.append(await _round(conn, http, screen, user))
        return times


async def _round(conn: asyncpg.Connection, http: httpx.AsyncClient, screen: Window, user: int) -> float:
    await conn.execute("update users set capacity = capacity + 1 where id = $1", user)
    before = set(screen.painted)
    began = time.perf_counter()
    (await http.put("/api/me/presence", json=_AVAILABLE)).raise_for_status()
    while not screen.painted.keys() - before and time.perf_counter() - began < PATIENCE:  # noqa: ASYNC110
        await asyncio.sleep(0.005)
    (await http.put("/api/me/presence", json=_OFFLINE)).raise_for_status()
    seen = [screen.painted[id_] for id_ in screen.painted.keys() - before]
    return (min(seen, default=began + PATIENCE) - began) * 1000

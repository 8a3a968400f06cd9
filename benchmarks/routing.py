"""`routing`: how fast queues are dealt, and how soon somebody who becomes available has a conversation on their screen.

500 people, 10,000 customers who wait, two gateway processes. First both deal at once whatever there is room for. Then
everybody has gone, and one after another comes back: declared at one gateway, seen at the websocket of the other; and
for a few of them, painted by the real desktop client that is connected to the other.
"""

import asyncio
import json
import time
from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import httpx
import websockets

from backend_gateway.domain.routing.plan import plan
from backend_gateway.store.engine import create_pool
from backend_gateway.store.routing.policies import in_force
from backend_gateway.store.routing.queues import read_people, read_queues
from backend_gateway.store.unit import Reader
from benchmarks.report import Bar, Result, at_least, at_most, percentile
from benchmarks.routing_screen import painted
from benchmarks.routing_seed import all_here, hire, token_of, wait_in_line, watchers
from benchmarks.world import PASSWORD, QUICK, Server, World, world

PEOPLE, WAITING, PLACES = 500, 10_000, 4
WATCHERS, ROUNDS = 5, 8
PATIENCE, DEAL_PATIENCE = 10.0, 60.0
_DEALT = "select count(*) from conversations where owner_kind = 'person'"
_TWICE = """
select count(*) from (select episode_id from owner_segments where owner_kind = 'person' and ended_at is null
                      group by 1 having count(*) > 1) t
"""
_OVER = """
select count(*) from (select u.id from users u join conversations c on c.assignee_id = u.id and c.state <> 'resolved'
                      group by u.id, u.capacity having count(*) > u.capacity) t
"""


async def run(folder: Path, *, quick: bool) -> Result:
    """A round of dealing, then everybody comes back and some at their screen (`quick`: 30, and one at the screen)."""
    result = Result("routing")
    async with world(folder, "routing") as here:
        await here.provision()
        conn = await asyncpg.connect(here.dsn)
        people = await hire(conn, PEOPLE, PLACES)
        looking = await watchers(conn, 1 if quick else WATCHERS, QUICK.hash(PASSWORD))
        await wait_in_line(conn, WAITING)
        gateways = here.gateway(), here.gateway()
        for gateway in gateways:
            await gateway.start()
            await gateway.quiet()
        await all_here(conn, here=True)
        await _plan(here, result)
        await _deal(conn, result)
        await all_here(conn, here=False)
        await conn.execute("update users set capacity = capacity + 1 where email like 'agent%'")
        times = await _come_back(conn, gateways, people[:30] if quick else people)
        screens = [await painted(here.folder, conn, gateways, who, ROUNDS) for who in looking]
        _judge(result, times, [one for screen in screens for one in screen])
        result.bars["owned by two"] = at_most(float(await conn.fetchval(_TWICE)), 0)
        result.bars["people over capacity"] = at_most(float(await conn.fetchval(_OVER)), 0)
        await conn.close()
    return result


async def _plan(here: World, result: Result) -> None:
    """What one look at the queues costs, without carrying anything out."""
    pool = await create_pool(here.dsn, max_size=2)
    now = datetime.now(UTC)
    began = time.perf_counter()
    async with Reader(pool, repeatable_read=True) as reader:
        policies = await in_force(reader.conn)
        queues = await read_queues(reader.conn, policies, await read_people(reader.conn, policies, now), now)
    read = time.perf_counter()
    decisions = plan(queues.snapshot, now)
    planned = time.perf_counter()
    await pool.close()
    result.figures |= {
        "customers who wait": float(len(queues.snapshot.waiting)),
        "people": float(len(queues.snapshot.agents)),
        "reading the queues, ms": (read - began) * 1000,
        "planning, ms": (planned - read) * 1000,
        "planned decisions": float(sum(one.kind != "wait" for one in decisions)),
    }


async def _deal(conn: asyncpg.Connection, result: Result) -> None:
    """Both gateways are told at once and deal everything there is room for."""
    wanted = PEOPLE * PLACES
    began = time.perf_counter()
    await conn.execute("select pg_notify('relevo_routing', '')")
    while (dealt := await conn.fetchval(_DEALT)) < wanted:
        if time.perf_counter() - began > DEAL_PATIENCE:
            break
        await asyncio.sleep(0.02)
    took = time.perf_counter() - began
    result.figures["decisions carried out"] = float(dealt)
    result.figures["decisions a second, two gateways (read, planned, claimed, explained, told)"] = dealt / took
    result.bars["decisions carried out"] = at_least(float(dealt), wanted)


async def _come_back(conn: asyncpg.Connection, gateways: tuple[Server, Server], people: list[int]) -> list[float]:
    """Milliseconds from "I am available" at one gateway to my new conversation at the other one's websocket."""
    one, other = gateways
    await one.quiet()
    await other.quiet()
    times = []
    for user in people:
        times.append(await _one_comes_back(one, other, user, await token_of(conn, user)))
        one, other = other, one
    return times


async def _one_comes_back(one: Server, other: Server, user: int, token: str) -> float:
    headers = {"authorization": f"Bearer {token}"}
    async with httpx.AsyncClient(base_url=one.url, headers=headers, trust_env=False, timeout=30) as http:
        start = (await http.get("/api/snapshot")).raise_for_status().json()
        query = f"cursor={start['cursor']}&epoch={start['epoch']}"
        url = f"{other.url.replace('http', 'ws')}/api/stream?{query}"
        async with websockets.connect(url, additional_headers=headers, proxy=None, max_size=None) as stream:
            await stream.recv()
            began = time.perf_counter()
            (await http.put("/api/me/presence", json={"state": "available"})).raise_for_status()
            try:
                async with asyncio.timeout(PATIENCE):
                    while not _mine(str(await stream.recv()), user):
                        pass
            except TimeoutError:
                return PATIENCE * 1000
            took = (time.perf_counter() - began) * 1000
            await http.put("/api/me/presence", json={"state": "offline"})
            return took


def _mine(frame: str, user: int) -> bool:
    items = json.loads(frame).get("items", ())
    return any(item.get("k") == "conversation" and item["row"].get("assignee_id") == user for item in items)


def _judge(result: Result, times: list[float], screens: list[float]) -> None:
    p50, p99 = percentile(times, 0.5), percentile(times, 0.99)
    screen50, screen99 = percentile(screens, 0.5), percentile(screens, 0.99)
    result.figures |= {
        "available to assigned at the websocket, p50 ms": p50,
        "available to assigned at the websocket, p99 ms": p99,
        "who came back": float(len(times)),
        "available to painted by the desktop client, p50 ms": screen50,
        "available to painted by the desktop client, p99 ms": screen99,
        "paints looked at": float(len(screens)),
    }
    result.bars["available to assigned, p99 ms"] = Bar(p99, "< 300", p99 < 300)
    result.bars["available to painted, p99 ms"] = Bar(screen99, "< 300", screen99 < 300)

"""`routing`: how fast queues are dealt, and how soon somebody who becomes available has a conversation on their screen.

500 people, 10,000 customers who wait. First one gateway's loop deals in this process. Then two gateways run, everybody
has gone, and one after another comes back: declared at one gateway, seen at the websocket of the other.
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
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.engine import create_pool
from backend_gateway.store.routing.policies import in_force
from backend_gateway.store.routing.queues import read_people, read_queues
from backend_gateway.store.unit import Reader
from backend_gateway.workers.routing import Router
from benchmarks.report import Bar, Result, at_least, at_most, percentile
from benchmarks.routing_seed import all_here, hire, token_of, wait_in_line
from benchmarks.world import Server, World, world

PEOPLE, WAITING, PLACES = 500, 10_000, 4
PATIENCE = 10.0
_TWICE = """
select count(*) from (select episode_id from owner_segments where owner_kind = 'person' and ended_at is null
                      group by 1 having count(*) > 1) t
"""
_OVER = """
select count(*) from (select u.id from users u join conversations c on c.assignee_id = u.id and c.state <> 'resolved'
                      group by u.id, u.capacity having count(*) > u.capacity) t
"""


async def run(folder: Path, *, quick: bool) -> Result:
    """A round of dealing, then 200 who come back (`quick`: 30)."""
    result = Result("routing")
    async with world(folder, "routing") as here:
        await here.provision()
        conn = await asyncpg.connect(here.dsn)
        people = await hire(conn, PEOPLE, PLACES)
        await wait_in_line(conn, WAITING)
        await all_here(conn, here=True)
        await _deal(here, result)
        await all_here(conn, here=False)
        await conn.execute("update users set capacity = $1 where email like 'agent%'", PLACES + 1)
        times = await _come_back(here, conn, people[: 30 if quick else 200])
        _judge(result, times)
        result.bars["owned by two"] = at_most(float(await conn.fetchval(_TWICE)), 0)
        result.bars["people over capacity"] = at_most(float(await conn.fetchval(_OVER)), 0)
        await conn.close()
    return result


async def _deal(here: World, result: Result) -> None:
    """One loop deals everything there is room for."""
    pool = await create_pool(here.dsn, max_size=4)
    now = datetime.now(UTC)
    began = time.perf_counter()
    async with Reader(pool, repeatable_read=True) as reader:
        policies = await in_force(reader.conn)
        queues = await read_queues(reader.conn, policies, await read_people(reader.conn, policies, now), now)
    read = time.perf_counter()
    decisions = plan(queues.snapshot, now)
    planned = time.perf_counter()
    dealt = await Router(pool, Signal(), lambda: now, lambda: None).round(sweep=False)
    ended = time.perf_counter()
    await pool.close()
    result.figures |= {
        "customers who wait": float(len(queues.snapshot.waiting)),
        "people": float(len(queues.snapshot.agents)),
        "reading the queues, ms": (read - began) * 1000,
        "planning, ms": (planned - read) * 1000,
        "planned decisions": float(sum(one.kind != "wait" for one in decisions)),
        "decisions carried out": float(dealt.done),
        "decisions a second (read, planned, claimed, explained, told)": dealt.done / (ended - planned),
    }
    result.bars["decisions carried out"] = at_least(float(dealt.done), PEOPLE * PLACES)


async def _come_back(here: World, conn: asyncpg.Connection, people: list[int]) -> list[float]:
    """Milliseconds from "I am available" at one gateway to my new conversation at the other one's websocket."""
    one, other = here.gateway(), here.gateway()
    await one.start()
    await other.start()
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


def _judge(result: Result, times: list[float]) -> None:
    p50, p99 = percentile(times, 0.5), percentile(times, 0.99)
    result.figures |= {
        "available to assigned at the websocket, p50 ms": p50,
        "available to assigned at the websocket, p99 ms": p99,
        "who came back": float(len(times)),
    }
    result.bars["available to assigned, p99 ms"] = Bar(p99, "< 300", p99 < 300)

"""`ingest`: durable acknowledgements a second at our webhook door, beside the usual ways to build one.

Each way runs in a process of its own and is loaded in turn, round after round, by the same load process; medians count.
Our door is the whole gateway, with the inbox worker held back by its own advisory lock, because the peers do nothing
with what they stored either; the figure with everything running is given too.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import asyncpg

from backend_gateway.store.inbox import LOCK
from benchmarks.load.ask import Acks, AcksDone
from benchmarks.report import Result, at_least, at_most, middle
from benchmarks.world import APP, Server, World, load, world

WAYS = {
    "relevo": "",
    "fastapi, a commit each": "fastapi_commit",
    "pywa, a commit each": "pywa_commit",
    "pywa as documented": "pywa_documented",
    "bare protocol": "bare",
}
MOST_PER_SECOND = {"bare protocol": 150_000}
"""A quiet machine acknowledges so many through the ceiling; the other ways stay far below `USUAL_MOST`."""
USUAL_MOST = 60_000


async def run(folder: Path, *, quick: bool) -> Result:
    """Every way at 1, 16, 64 and 256 connections five rounds (`quick`: 1 and 64, one round)."""
    seconds, rounds = (1.0, 1) if quick else (1.5, 5)
    done: dict[tuple[str, int], list[AcksDone]] = {}
    async with world(folder, "ingest") as here, AsyncExitStack() as stack:
        await here.provision()
        conn = await asyncpg.connect(here.dsn)
        stack.push_async_callback(conn.close)
        servers = {way: await _started(here, module) for way, module in WAYS.items() if module}
        async with _inbox_held_back(conn):
            servers["relevo"] = await _started(here, "")
            for connections in (1, 64) if quick else (1, 16, 64, 256):
                for at in range(rounds):
                    for way in WAYS:
                        most = int(MOST_PER_SECOND.get(way, USUAL_MOST) * seconds)
                        taken = await _measure(conn, servers[way], connections, seconds, f"{way[:5].strip()}{at}", most)
                        done.setdefault((way, connections), []).append(taken)
        most = int(USUAL_MOST * seconds)
        whole = [await _measure(conn, servers["relevo"], 64, seconds, f"whole{at}", most) for at in range(rounds)]
    return _judged(done, whole)


async def _started(here: World, module: str) -> Server:
    server = here.peer(module) if module else here.gateway()
    await server.start()
    return server


@asynccontextmanager
async def _inbox_held_back(conn: asyncpg.Connection) -> AsyncIterator[None]:
    await conn.execute("select pg_advisory_lock($1)", LOCK)
    yield
    await conn.execute("truncate journal, inbox_queue")
    await conn.execute("select pg_advisory_unlock($1)", LOCK)
    await asyncio.sleep(1.5)  # until the worker has looked again


async def _measure(
    conn: asyncpg.Connection, server: Server, connections: int, seconds: float, prefix: str, most: int
) -> AcksDone:
    await conn.execute("checkpoint")
    prefix = f"{prefix}c{connections}"
    ask = Acks(
        port=server.port, connections=connections, seconds=seconds, secret=APP.app_secret, prefix=prefix, most=most
    )
    done = await load(ask, AcksDone)
    if done.refused or done.lost:
        raise RuntimeError(f"{prefix}: {done.refused} refused, {done.lost} connections lost")
    await server.quiet()
    return done


def _judged(done: dict[tuple[str, int], list[AcksDone]], whole: list[AcksDone]) -> Result:
    result = Result("ingest")
    for (way, connections), runs in done.items():
        result.figures[f"{way}, {connections} connections, acks/s"] = middle([one.per_second for one in runs])
        result.figures[f"{way}, {connections} connections, p99 ms"] = middle([one.p99_ms for one in runs])
    result.figures["relevo with inbox and feed working, 64 connections, acks/s"] = middle([w.per_second for w in whole])
    for way, wanted in zip(list(WAYS)[1:], (6.0, 6.0, 4.0, 0.45), strict=True):
        ratio = _beside(done, way, lambda one: one.per_second)
        result.ratios[f"relevo to {way}, 64 connections"] = ratio
        result.bars[f"acks/s to {way}"] = at_least(ratio, wanted)
    late = _beside(done, "pywa as documented", lambda one: one.p99_ms)
    result.bars["p99 to pywa as documented"] = at_most(late, 0.25)
    return result


def _beside(
    done: dict[tuple[str, int], list[AcksDone]], way: str, figure: Callable[[AcksDone], float], connections: int = 64
) -> float:
    """The median over the rounds of our figure to theirs, taken within seconds, so what disturbs one disturbs both."""
    pairs = zip(done["relevo", connections], done[way, connections], strict=True)
    return middle([figure(ours) / figure(theirs) for ours, theirs in pairs])

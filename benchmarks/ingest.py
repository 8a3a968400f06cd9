"""`ingest`: durable acknowledgements a second at our webhook door, beside the usual ways to build one.

Each way runs in a process of its own and is loaded in turn, round after round, by the same load process; medians count.
Our door is the whole gateway, with the inbox worker held back by its own advisory lock, because the peers do nothing
with what they stored either; the figure with everything running is given too.
"""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager
from collections.abc import AsyncIterator
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
MOST_PER_SECOND = 60_000


async def run(folder: Path, *, quick: bool) -> Result:
    """Every way at 1, 16, 64 and 256 connections (`quick`: 1 and 64, one round)."""
    seconds, rounds = (1.0, 1) if quick else (2.0, 3)
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
                        taken = await _measure(conn, servers[way], connections, seconds, f"{way[:5].strip()}{at}")
                        done.setdefault((way, connections), []).append(taken)
        whole = [await _measure(conn, servers["relevo"], 64, seconds, f"whole{at}") for at in range(rounds)]
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


async def _measure(conn: asyncpg.Connection, server: Server, connections: int, seconds: float, prefix: str) -> AcksDone:
    await conn.execute("checkpoint")
    prefix = f"{prefix}c{connections}"
    most = int(MOST_PER_SECOND * seconds)
    ask = Acks(
        port=server.port, connections=connections, seconds=seconds, secret=APP.app_secret, prefix=prefix, most=most
    )
    done = await load(ask, AcksDone)
    if done.refused or done.lost:
        raise RuntimeError(f"{prefix}: {done.refused} refused, {done.lost} connections lost")
    await server.quiet()
    return done


def _judged(done: dict[tuple[str, int], list[AcksDone]], whole: list[AcksDone]) -> Result:
    rate = {key: middle([one.per_second for one in runs]) for key, runs in done.items()}
    p99 = {key: middle([one.p99_ms for one in runs]) for key, runs in done.items()}
    result = Result("ingest")
    for way, connections in rate:
        result.figures[f"{way}, {connections} connections, acks/s"] = rate[way, connections]
        result.figures[f"{way}, {connections} connections, p99 ms"] = p99[way, connections]
    result.figures["relevo with inbox and feed working, 64 connections, acks/s"] = middle([w.per_second for w in whole])
    ours = "relevo", 64
    for way in list(WAYS)[1:]:
        result.ratios[f"relevo to {way}, 64 connections"] = rate[ours] / rate[way, 64]
    for way, wanted in zip(list(WAYS)[1:], (6.0, 6.0, 4.0, 0.45), strict=True):
        result.bars[f"acks/s to {way}"] = at_least(rate[ours] / rate[way, 64], wanted)
    result.bars["p99 to pywa as documented"] = at_most(p99[ours] / p99["pywa as documented", 64], 0.25)
    return result

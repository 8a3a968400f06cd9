"""Acknowledgements a second: every connection posts, waits for its answer, posts again."""

import asyncio
import time

from benchmarks.load.ask import Acks, AcksDone
from benchmarks.load.deliveries import Deliveries
from benchmarks.load.http import Poster, connect
from benchmarks.report import percentile


async def acks(ask: Acks) -> AcksDone:
    """Deliveries are made before the first is posted; `most` of them bounds the run."""
    source = Deliveries(ask.secret, ask.prefix)
    requests = iter([source.request(number) for number in range(ask.most)])
    deadline = 0.0

    def following(_poster: Poster) -> bytes | None:
        return next(requests, None) if time.perf_counter() < deadline else None

    posters = await connect("127.0.0.1", ask.port, ask.connections, following)
    began = time.perf_counter()
    deadline = began + ask.seconds
    for poster in posters:
        poster.go()
    await asyncio.sleep(ask.seconds)
    taken = time.perf_counter() - began
    times = [seconds for poster in posters for seconds in poster.seconds]
    refused, lost = sum(p.refused for p in posters), sum(p.lost for p in posters)
    exhausted = next(requests, None) is None
    for poster in posters:
        poster.close()
    if exhausted:
        raise RuntimeError(f"{ask.most} deliveries were too few for {ask.seconds} s")
    return AcksDone(
        per_second=len(times) / taken,
        p50_ms=percentile(times, 0.5) * 1000,
        p99_ms=percentile(times, 0.99) * 1000,
        refused=refused,
        lost=lost,
    )

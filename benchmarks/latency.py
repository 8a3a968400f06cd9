"""`latency`: from the post of a webhook to its frame at the websocket, at 50 messages a second.

Two commits lie between (journal, receive), so the tail is the disk's: a bare write-and-sync probe runs in the same
window on the same disk. A painted pixel at the end of the line is measured with the desktop.
"""

from pathlib import Path

from benchmarks.load.ask import Line, LineDone
from benchmarks.machine import DiskProbe
from benchmarks.report import Bar, Result, at_most, middle
from benchmarks.world import APP, load, sign_in, world

EMAIL = "valentina@casalumbre.mx"
RATE = 50.0


async def run(folder: Path, *, quick: bool) -> Result:
    """Three windows of 20 s (`quick`: one of 5 s)."""
    rounds, seconds = (1, 5.0) if quick else (3, 20.0)
    async with world(folder, "latency") as here:
        await here.provision(EMAIL)
        gateway = here.gateway()
        await gateway.start()
        token = await sign_in(gateway, EMAIL)
        runs: list[tuple[LineDone, DiskProbe]] = []
        for at in range(rounds):
            ask = Line(
                port=gateway.port, connections=8, seconds=seconds, warm_up=3.0, secret=APP.app_secret,
                prefix=f"late{at}", token=token, rate=RATE, people=100,
            )  # fmt: skip
            with DiskProbe(here.folder) as probe:
                done = await load(ask, LineDone)
            runs.append((done, probe))
    return _judged(runs)


def _judged(runs: list[tuple[LineDone, DiskProbe]]) -> Result:
    result = Result("latency")
    p50, p99 = middle([done.p50_ms for done, _ in runs]), middle([done.p99_ms for done, _ in runs])
    disk50, disk99 = middle([probe.p50 for _, probe in runs]), middle([probe.p99 for _, probe in runs])
    lost = sum(done.lost + done.doubled for done, _ in runs)
    result.figures |= {
        "webhook to websocket, p50 ms": p50,
        "webhook to websocket, p99 ms": p99,
        "bare fdatasync in the same window, p50 ms": disk50,
        "bare fdatasync in the same window, p99 ms": disk99,
        "messages": sum(done.sent for done, _ in runs),
        "lost or doubled": lost,
    }
    result.ratios["p50 to fdatasync"] = p50 / disk50
    result.ratios["p99 to fdatasync"] = p99 / disk99
    limit = max(30.0, 2 * disk99)
    result.bars["p50 ms"] = Bar(p50, "< 8", p50 < 8)
    result.bars["p99 ms"] = Bar(p99, f"< 30 or twice fdatasync's p99, here {limit:.0f}", p99 < limit)
    result.bars["lost or doubled"] = at_most(lost, 0)
    return result

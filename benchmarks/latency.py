"""`latency`: from the post of a webhook to its frame at the websocket and to a pixel, at 50 messages a second.

Two commits lie between (journal, receive), so the tail is the disk's: a bare write-and-sync probe runs in the same
window on the same disk. The pixel is that of the real client, offscreen, with its list and one conversation open: the
paint that shows the message is over (`latency_eye`).
"""

from math import inf, isinf
from pathlib import Path

from benchmarks.latency_window import Window, window
from benchmarks.load.ask import Line, LineDone
from benchmarks.machine import DiskProbe
from benchmarks.report import Bar, Result, at_most, middle, percentile
from benchmarks.world import APP, load, sign_in, world

EMAIL = "valentina@casalumbre.mx"
RATE = 50.0
PEOPLE = 100
PATIENCE = 3.0
"""Seconds after a round in which its last messages may still be painted."""

_Run = tuple[LineDone, DiskProbe, list[float]]


async def run(folder: Path, *, quick: bool) -> Result:
    """Three windows of 20 s (`quick`: one of 5 s)."""
    rounds, seconds = (1, 5.0) if quick else (3, 20.0)
    async with world(folder, "latency") as here:
        await here.provision(EMAIL)
        gateway = here.gateway()
        await gateway.start()
        token = await sign_in(gateway, EMAIL)
        runs: list[_Run] = []
        async with window(here.folder, gateway, EMAIL) as client:
            for at in range(rounds):
                prefix = f"late{at}"
                ask = Line(
                    port=gateway.port, connections=8, seconds=seconds, warm_up=3.0, secret=APP.app_secret,
                    prefix=prefix, token=token, rate=RATE, people=PEOPLE,
                )  # fmt: skip
                with DiskProbe(here.folder) as probe:
                    done = await load(ask, LineDone)
                runs.append((done, probe, await _to_pixel(client, prefix, done)))
    return _judged(runs)


async def _to_pixel(client: Window, prefix: str, done: LineDone) -> list[float]:
    """Milliseconds from each post to the end of the paint that first showed it; of what was never painted, infinity."""
    posted = {f"{prefix} {number}": at for number, at in enumerate(done.posted) if at is not None}
    await client.all_of(set(posted), PATIENCE)
    return [(client.painted.get(words, inf) - at) * 1000 for words, at in posted.items()]


def _judged(runs: list[_Run]) -> Result:
    result = Result("latency")
    p50, p99 = middle([done.p50_ms for done, _, _ in runs]), middle([done.p99_ms for done, _, _ in runs])
    disk50, disk99 = middle([probe.p50 for _, probe, _ in runs]), middle([probe.p99 for _, probe, _ in runs])
    pixels = [one for _, _, run in runs for one in run]
    pixel50 = middle([percentile(run, 0.5) for _, _, run in runs])
    pixel99 = middle([percentile([one for one in run if not isinf(one)], 0.99) for _, _, run in runs])
    lost = sum(done.lost + done.doubled for done, _, _ in runs)
    result.figures |= {
        "webhook to websocket, p50 ms": p50,
        "webhook to websocket, p99 ms": p99,
        "webhook to painted pixel, p50 ms": pixel50,
        "webhook to painted pixel, p99 ms": pixel99,
        "bare fdatasync in the same window, p50 ms": disk50,
        "bare fdatasync in the same window, p99 ms": disk99,
        "never painted by themselves (overtaken in their row)": sum(map(isinf, pixels)),
        "messages": sum(done.sent for done, _, _ in runs),
        "lost or doubled": lost,
    }
    result.ratios["p50 to fdatasync"] = p50 / disk50
    result.ratios["p99 to fdatasync"] = p99 / disk99
    limit = max(30.0, 2 * disk99)
    result.bars["p50 ms"] = Bar(p50, "< 8", p50 < 8)
    result.bars["p99 ms"] = Bar(p99, f"< 30 or twice fdatasync's p99, here {limit:.0f}", p99 < limit)
    result.bars["p50 ms to the painted pixel"] = Bar(pixel50, "< 30", pixel50 < 30)
    result.bars["lost or doubled"] = at_most(lost, 0)
    return result

"""`fanout`: how long one event takes from the webhook to 100, 500 and 1,000 connected clients."""

from pathlib import Path

from benchmarks.load.ask import Crowd, CrowdDone
from benchmarks.report import Result, at_most
from benchmarks.world import APP, load, world

EMAIL = "valentina@casalumbre.mx"


async def run(folder: Path, *, quick: bool) -> Result:
    """Every client sees everything, so each event goes to all of them."""
    events = 10 if quick else 50
    result = Result("fanout")
    async with world(folder, "fanout") as here:
        await here.provision(EMAIL)
        gateway = here.gateway()
        await gateway.start()
        tokens = await here.sessions(EMAIL, 1000)
        missing = 0
        for clients in (100, 500, 1000):
            ask = Crowd(
                port=gateway.port, tokens=tokens[:clients], events=events, secret=APP.app_secret, prefix=f"fan{clients}"
            )
            done = await load(ask, CrowdDone)
            missing += done.missing
            result.figures[f"{clients} clients, p50 ms"] = done.p50_ms
            result.figures[f"{clients} clients, p99 ms"] = done.p99_ms
            result.figures[f"{clients} clients, the last one, p50 ms"] = done.last_p50_ms
            result.figures[f"gateway's resident MB after {clients} clients"] = gateway.resident_mb
    result.bars["events that missed a client"] = at_most(missing, 0)
    return result

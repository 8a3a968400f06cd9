"""`pipeline`: messages a second from the webhook to a frame at the websocket, sustained, none lost and none doubled.

One message in each delivery, a thousand customers. What is on its way is bounded, so the figure is what the whole line
keeps up with. The peer is the same line as it is usually written: FastAPI, an ORM session for each message (contact,
conversation, message, totals), a commit, a frame to whoever is connected.
"""

from pathlib import Path

from benchmarks.load.ask import Line, LineDone
from benchmarks.report import Result, at_least, at_most, middle
from benchmarks.world import APP, Server, load, sign_in, world

EMAIL = "valentina@casalumbre.mx"
PEER = "peer"
"""The peer knows no sign-in: any token will do."""


async def run(folder: Path, *, quick: bool) -> Result:
    """Ours for 30 s in three parts with the peer in between (`quick`: 5 s in one)."""
    rounds, seconds, peer_seconds = (1, 5.0, 3.0) if quick else (3, 10.0, 5.0)
    async with world(folder, "pipeline") as here:
        await here.provision(EMAIL)
        ours, peer = here.gateway(), here.peer("orm_line")
        await ours.start()
        await peer.start()
        token = await sign_in(ours, EMAIL)
        mine: list[LineDone] = []
        theirs: list[LineDone] = []
        for at in range(rounds):
            mine.append(await _measure(ours, token, f"ours{at}", seconds))
            theirs.append(await _measure(peer, PEER, f"peer{at}", peer_seconds, window=100))
        result = Result("pipeline")
        _judge(result, mine, theirs)
        _cost(ours, mine, result)
        return result


async def _measure(server: Server, token: str, prefix: str, seconds: float, window: int = 3000) -> LineDone:
    ask = Line(
        port=server.port, connections=64, seconds=seconds, warm_up=2.0, secret=APP.app_secret, prefix=prefix,
        token=token, window=window,
    )  # fmt: skip
    done = await load(ask, LineDone)
    await server.quiet()
    return done


def _judge(result: Result, mine: list[LineDone], theirs: list[LineDone]) -> None:
    ours, peer = middle([one.per_second for one in mine]), middle([one.per_second for one in theirs])
    lost, doubled = sum(one.lost for one in mine), sum(one.doubled for one in mine)
    result.figures["relevo, messages/s"] = ours
    result.figures["relevo, messages in a frame"] = middle([one.sent / one.frames for one in mine])
    result.figures["relevo, messages sent"] = sum(one.sent for one in mine)
    result.figures["relevo, lost"] = lost
    result.figures["relevo, doubled"] = doubled
    result.figures["ORM per message, messages/s"] = peer
    result.figures["ORM per message, lost"] = sum(one.lost for one in theirs)
    result.ratios["relevo to ORM per message"] = ours / peer
    result.bars["messages/s, webhook to websocket"] = at_least(ours, 4000)
    result.bars["to the same logic with the ORM"] = at_least(ours / peer, 10)
    result.bars["lost"] = at_most(lost, 0)
    result.bars["doubled"] = at_most(doubled, 0)


def _cost(server: Server, mine: list[LineDone], result: Result) -> None:
    """Processor time of the gateway for each message, everything included."""
    sent = sum(one.sent for one in mine)
    result.figures["relevo, gateway's processor us/message"] = server.cpu_seconds / sent * 1e6
    result.figures["relevo, gateway's resident MB"] = server.resident_mb

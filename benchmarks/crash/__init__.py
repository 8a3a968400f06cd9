"""`crash`: gateways killed at random points while customers write and colleagues answer; what is left is counted.

    customers (sandbox, 50/s, duplicates and shuffles) --> balancer --> gateway(s), killed and started again
    colleagues (API, retrying with their token)        -->    "                |
    follower (websocket, resuming at its cursor)       <--    "                v
    ledger of the sandbox <------------------------------------------------ sends

Called by `benchmarks` (50 rounds) and by `tests/faults` (a few). Always holds: the gateway is the real command in a
process of its own and dies by SIGKILL; what counts is what the sandbox heard and what PostgreSQL holds afterwards.
"""

from pathlib import Path

from benchmarks.crash.scene import Plan, crash
from benchmarks.crash.verdict import Verdict
from benchmarks.report import Result, at_least, at_most
from benchmarks.world import world

__all__ = ["Plan", "Verdict", "crash", "run"]

_NONE = ("lost", "doubled", "out_of_order", "sent_twice", "never_sent", "unsettled", "parked", "unseen", "gaps")


async def run(folder: Path, *, quick: bool) -> Result:
    """50 rounds with one gateway, 50 with two on one database (`quick`: 5 each)."""
    result = Result("crash")
    rounds = 5 if quick else 50
    for gateways in (1, 2):
        async with world(folder, f"crash{gateways}") as here:
            verdict = await crash(here, Plan(rounds=rounds, gateways=gateways, seed=20261122 + gateways))
        _tell(result, verdict, f"{gateways} gateway{'s' if gateways > 1 else ''}", rounds)
    return result


def _tell(result: Result, verdict: Verdict, what: str, rounds: int) -> None:
    result.figures |= {f"{what}, {key.replace('_', ' ')}": value for key, value in verdict.figures().items()}
    result.bars[f"{what}, rounds survived"] = at_least(verdict.rounds, rounds)
    for name in _NONE:
        result.bars[f"{what}, {name.replace('_', ' ')}"] = at_most(len(getattr(verdict, name)), 0)

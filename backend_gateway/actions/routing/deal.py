"""One round of dealing: the queues are read, planned, and every decision claimed; who could not be dealt is told.

Called by `workers/routing`, on a hint and in the sweep, by any number of gateways at once. What always holds: the plan
reads and never writes; each claim is judged again on locked rows, so a plan that is a moment old does no harm.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Final

import asyncpg
from msgspec import Struct

from backend_gateway.actions.routing.claim import claim
from backend_gateway.actions.routing.stuck import tell_stuck
from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.plan import plan
from backend_gateway.store.routing.policies import RoutingPolicies, in_force
from backend_gateway.store.routing.queues import Queues, read_people, read_queues, room
from backend_gateway.store.unit import Reader, Unit

CHUNK: Final = 25
"""Claims of one transaction: enough to be quick, few enough to be on the screens soon."""
LARGE: Final = 500
"""A queue that long is planned beside the event loop."""


class Dealt(Struct, frozen=True):
    """How many decisions were carried out, and how many somebody else was faster with."""

    done: int = 0
    lost: int = 0


async def deal(pool: asyncpg.Pool, now: datetime, on_commit: Callable[[], None], *, sweep: bool) -> Dealt:
    """Deal what can be dealt. Without `sweep` it ends early when nobody has room, and tells of nobody's absence."""
    queues = await _read(pool, now, sweep=sweep)
    if queues is None:
        return Dealt()
    large = len(queues.snapshot.waiting) > LARGE
    decisions = await asyncio.to_thread(plan, queues.snapshot, now) if large else plan(queues.snapshot, now)
    wanted = [one for one in decisions if one.kind != "wait"]
    done = await _carry_out(pool, wanted, queues.policies, now, on_commit)
    if sweep:
        await tell_stuck(pool, [one.alert for one in decisions if one.alert is not None], now, on_commit)
    return Dealt(done, len(wanted) - done)


async def _carry_out(
    pool: asyncpg.Pool, wanted: list[Decision], policies: RoutingPolicies, now: datetime, on_commit: Callable[[], None]
) -> int:
    """Claim chunk by chunk; how many decisions were carried out.

    Another gateway makes the same plan at the same moment. Where it was faster with a whole chunk, this one goes on
    from the other end; where they meet, the rest is planned again.
    """
    rest, done, backwards = deque(_chunks(wanted)), 0, False
    while rest:
        some = rest.pop() if backwards else rest.popleft()
        async with Unit(pool, name="deal") as unit:
            unit.after_commit(on_commit)
            claimed = len(await claim(unit, some, policies, now))
        done += claimed
        if not claimed and backwards and done:
            break
        backwards = backwards or not claimed
    return done


async def _read(pool: asyncpg.Pool, now: datetime, *, sweep: bool) -> Queues | None:
    async with Reader(pool, repeatable_read=True, name="queues") as reader:
        policies = await in_force(reader.conn)
        if not policies.teams:
            return None
        people = await read_people(reader.conn, policies, now)
        if not sweep and not room(people):
            return None
        return await read_queues(reader.conn, policies, people, now)


def _chunks(wanted: list[Decision]) -> list[list[Decision]]:
    return [wanted[at : at + CHUNK] for at in range(0, len(wanted), CHUNK)]

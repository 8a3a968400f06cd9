"""Deals the queues: whenever something changed that may free a place or bring a customer, and in a sweep.

Every gateway runs this loop and may decide at the same time as the others: claims are fenced (`actions/routing/claim`).
A hint that is lost costs a sweep. Between two rounds it rests as long as the last one took, so that a flood of messages
leaves the event loop to others.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

import asyncpg
import structlog

from backend_gateway.actions.routing.deal import Dealt, deal
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.routing.intake import enqueue_unseen
from backend_gateway.store.routing.policies import in_force
from backend_gateway.store.trouble import is_transient
from backend_gateway.store.unit import Unit

SWEEP_SECONDS: Final = 3.0
MOST_REST: Final = 0.1

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Router:
    """What the loop needs. `signal`: something may change who gets what; `on_commit` hints at the feed."""

    pool: asyncpg.Pool
    signal: Signal
    clock: Callable[[], datetime]
    on_commit: Callable[[], None]
    _swept: float = field(default=0.0, init=False)

    async def run(self) -> None:
        """Deal until cancelled."""
        while True:
            began = time.monotonic()
            try:
                dealt = await self.round()
            except Exception as error:
                if not is_transient(error):
                    raise
                log.warning("routing waits for the database", error=repr(error))
                dealt = Dealt()
            rest = min(time.monotonic() - began, MOST_REST)
            await asyncio.sleep(rest)
            if not (dealt.done and dealt.lost):
                await self.signal.wait(max(0.0, self._swept + SWEEP_SECONDS - time.monotonic()))

    async def round(self, *, sweep: bool | None = None) -> Dealt:
        """One round; a sweep when one is due, or as asked."""
        if sweep is None:
            sweep = time.monotonic() >= self._swept + SWEEP_SECONDS
        if sweep:
            self._swept = time.monotonic()
            await self._bring_in()
        return await deal(self.pool, self.clock(), self.on_commit, sweep=sweep)

    async def _bring_in(self) -> None:
        """Have those looked at who wait since before there were rules, or whom a lost hint forgot."""
        async with Unit(self.pool, name="bring into the queues") as unit:
            policies = await in_force(unit.conn)
            if not policies.teams and not policies.lists:
                return
            if await enqueue_unseen(unit.conn, list(policies.teams), everybody=bool(policies.lists)):
                unit.after_commit(self.on_commit)

"""Seals the audit within a second, follows the chain again and again, and writes its head down outside the database.

Every gateway runs this loop; who holds the lock seals, so whoever writes entries never waits for the chain. What always
holds: a fault that is found once is told in the log at every look until an admin has dealt with it.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import asyncpg
import structlog

from backend_gateway.actions.audit_sealing import BATCH, LOOK_BATCH, Verdict, remember, seal_waiting, verify
from backend_gateway.domain.audit_chain import START, Place
from backend_gateway.store import audit_anchors, audit_chain
from backend_gateway.store.trouble import is_transient
from backend_gateway.store.unit import Reader, Unit

EVERY_SECONDS: Final = 0.5
LOOK_SECONDS: Final = 120.0
"""How often what was sealed since is followed."""
WHOLE_EVERY: Final = timedelta(hours=24)
"""How often the whole chain is followed, from its first entry."""
ANCHORED: Final = 100
"""How many of the latest anchors are compared each time; `verify-audit` compares all."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class AuditSealer:
    """What the loop needs. `anchors`: the file of heads."""

    pool: asyncpg.Pool
    clock: Callable[[], datetime]
    anchors: Path
    _looked: float = field(default=float("-inf"), init=False)
    _written: int = field(default=0, init=False)

    async def run(self) -> None:
        """Seal until cancelled."""
        while True:
            try:
                await self.round()
            except Exception as error:
                if not is_transient(error):
                    raise
                log.warning("sealing the audit waits for the database", error=repr(error))
            await asyncio.sleep(EVERY_SECONDS)

    async def round(self) -> int:
        """Seal all that waits, and look when it is time; how many were sealed."""
        total = 0
        while True:
            async with Unit(self.pool, name="seal audit") as unit:
                count = await seal_waiting(unit)
            total += count
            if count < BATCH:
                break
        if time.monotonic() - self._looked >= LOOK_SECONDS:
            self._looked = time.monotonic()
            await self.look()
        return total

    async def look(self) -> Verdict:
        """Follow what is new (once a day everything), remember what was found, write the head down."""
        now = self.clock()
        since, known = await self._since(now)
        written = await self._anchors()
        verdict = await verify(self.pool, since=since, anchors=[*written, *known], batch=LOOK_BATCH)
        async with Unit(self.pool, name="remember check of audit") as unit:
            await remember(unit, verdict, now)
        if verdict.broken is not None:
            fault = verdict.broken
            log.error("the audit was tampered with", fault=fault.fault, seal=fault.seq, entry=fault.audit_id)
        else:
            await self._anchor(verdict.to, now)
        return verdict

    async def _since(self, now: datetime) -> tuple[Place, list[Place]]:
        """(where to begin, what is known of the chain). From the start when something was wrong or a day is over."""
        async with Reader(self.pool, name="state of audit") as reader:
            last = await audit_chain.last_check(reader.conn)
            whole = await audit_chain.last_whole(reader.conn)
            good = await audit_chain.last_good(reader.conn)
        known = [good] if good is not None and good.seq else []
        if good is None or last is None or last.broken is not None or whole is None or now - whole >= WHOLE_EVERY:
            return START, known
        return good, known

    async def _anchors(self) -> list[Place]:
        try:
            found = await asyncio.to_thread(audit_anchors.read, self.anchors)
        except (OSError, ValueError) as error:
            log.warning("the anchors of the audit cannot be read", error=str(error))
            return []
        return audit_anchors.places(found)[-ANCHORED:]

    async def _anchor(self, head: Place, now: datetime) -> None:
        """Write the head down when there is a new one: in the file, and in the log, which often goes elsewhere."""
        if head.seq <= self._written:
            return
        log.info("head of the audit", seal=head.seq, hash=head.hash.hex())
        try:
            await asyncio.to_thread(audit_anchors.add, self.anchors, head, now)
        except OSError as error:
            log.warning("the head of the audit cannot be written down", error=str(error))
            return
        self._written = head.seq

"""From the journal to conversations: one live worker per cluster.

    hint or 1 s -> claim up to 1000 (attempt committed) -> parse -> receive_facts + done, one transaction -> feed hint
                                                              |
                                                     failed? halve the batch; one delivery? fact by fact;
                                                     what still fails is parked with its error

It holds an advisory lock on a connection of its own: with it lost, it stops and somebody else goes on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import asyncpg
import structlog

from backend_gateway.actions.receive import receive_facts
from backend_gateway.channels.whatsapp.parse import parse
from backend_gateway.domain.facts import Fact, TemplateFact
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import inbox
from backend_gateway.store.engine import connect
from backend_gateway.store.inbox import Delivery
from backend_gateway.store.parked import Parked, park
from backend_gateway.store.stories import of_delivery
from backend_gateway.store.trouble import is_transient
from backend_gateway.store.unit import Unit

BATCH = 1000
POLL_SECONDS = 1.0
STANDBY_SECONDS = 1.0
MAX_ATTEMPTS = 5
"""A delivery that was begun this often and never finished kills its worker: it is parked unread."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Inbox:
    """What the loop needs; `on_commit` hints at the feed, `on_templates` at the template sync."""

    dsn: str
    pool: asyncpg.Pool
    signal: Signal
    clock: Callable[[], datetime]
    on_commit: Callable[[], None]
    on_templates: Callable[[], None]

    async def run(self) -> None:
        """Work while holding the lock; wait for it otherwise. Raises when the connection that holds it is lost."""
        conn = await connect(self.dsn, application_name="relevo inbox")
        try:
            await inbox.wait_for_lock(conn, STANDBY_SECONDS)
            await inbox.count_quickly(conn)
            while not conn.is_closed():
                if not await self._work_off(conn):
                    await self.signal.wait(POLL_SECONDS)
            raise ConnectionError("the inbox lock is lost with its connection")  # the runner starts this loop again
        finally:
            conn.terminate()

    async def _work_off(self, conn: asyncpg.Connection) -> bool:
        """Everything that waits, oldest first; False when there was nothing."""
        after, worked = 0, False
        while batch := await inbox.claim(conn, after, BATCH):
            await self._act(conn, batch)
            after, worked = batch[-1].journal_id, True
        return worked

    async def _act(self, conn: asyncpg.Connection, batch: Sequence[Delivery]) -> None:
        if all(delivery.attempts == 0 for delivery in batch):
            await self._try(batch)
            return
        # Begun before and not finished: something in here may kill the process, and then only its own count grows.
        for at, delivery in enumerate(batch):
            begun = await inbox.begin(conn, delivery.journal_id) if at else delivery.attempts + 1
            if begun > MAX_ATTEMPTS:
                await self._park_whole(delivery, "its worker never finished it")
            else:
                await self._one(delivery)

    async def _try(self, batch: Sequence[Delivery]) -> None:
        """One transaction for all; halves when that fails."""
        if not batch:
            return
        try:
            await self._receive(batch, [fact for d in batch for fact in parse(d.body, d.journal_id, d.received_at)])
        except Exception as error:
            if is_transient(error) and not isinstance(error, asyncpg.TransactionRollbackError):
                raise
            if len(batch) == 1:
                await self._one(batch[0])
                return
            log.warning("inbox batch failed, halving it", deliveries=len(batch), error=repr(error))
            middle = len(batch) // 2
            await self._try(batch[:middle])
            await self._try(batch[middle:])

    async def _receive(self, batch: Sequence[Delivery], facts: Sequence[Fact]) -> None:
        async with Unit(self.pool, name="receive") as unit:
            await receive_facts(unit, facts, self.clock())
            await inbox.done(unit.conn, [delivery.journal_id for delivery in batch])
            unit.after_commit(self.on_commit)
        # One text: taking secrets out of a thousand costs more than reading them.
        log.info("deliveries read", stories=" ".join(of_delivery(one.journal_id) for one in batch), facts=len(facts))
        if any(isinstance(fact, TemplateFact) for fact in facts):
            self.on_templates()

    async def _one(self, delivery: Delivery) -> None:
        """A delivery that failed before, or in a batch: each fact on its own; what fails is parked."""
        facts = parse(delivery.body, delivery.journal_id, delivery.received_at)
        try:
            await self._receive([delivery], facts)
            return
        except Exception as error:
            if is_transient(error):
                raise
            log.warning("delivery failed, trying its parts", story=of_delivery(delivery.journal_id), error=repr(error))
        failed = [part for fact in facts if (part := await self._part(delivery, fact)) is not None]
        async with Unit(self.pool, name="park") as unit:
            await park(unit.conn, failed)
            await inbox.done(unit.conn, [delivery.journal_id])

    async def _part(self, delivery: Delivery, fact: Fact) -> Parked | None:
        """Receive one fact; what to park when that fails."""
        try:
            async with Unit(self.pool, name="receive one") as unit:
                await receive_facts(unit, [fact], self.clock())
        except Exception as error:
            if is_transient(error):
                raise
            log.exception("an item is parked", story=of_delivery(delivery.journal_id), index=fact.place.index)
            return Parked(delivery.journal_id, fact.place.index, delivery.body, repr(error)[:500])
        self.on_commit()
        return None

    async def _park_whole(self, delivery: Delivery, reason: str) -> None:
        async with Unit(self.pool, name="park") as unit:
            await park(unit.conn, [Parked(delivery.journal_id, -1, delivery.body, reason)])
            await inbox.done(unit.conn, [delivery.journal_id])

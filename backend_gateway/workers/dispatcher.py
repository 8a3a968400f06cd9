"""From queued messages to Meta: one replica per number, order kept per conversation, nothing sent twice.

    lease (renewed) -> claim: queued -> sending, fence checked, committed -> request, outside any transaction
                                                                               |
                       accepted / refused / unknown -> record_send_result  <---+   (shielded)
                       no result in time: sending -> uncertain, held 30 s, settled by a status or by a person

`Dispatcher` keeps the leases of this process and one `NumberSender` per number it holds.
"""

import asyncio
import time
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

import asyncpg
import structlog

from backend_gateway.actions.send_results import expire_sending, expire_stale, record_send_result
from backend_gateway.channels.base import SendResult
from backend_gateway.channels.whatsapp.limits import PAIR_BURST, PAIR_INTERVAL, NumberLimits
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import outbox
from backend_gateway.store.outbox import Job, Sender
from backend_gateway.store.trouble import TRANSIENT, is_transient
from backend_gateway.store.unit import Unit

RENEW_SECONDS = 1.0
POLL_SECONDS = 1.0
IN_FLIGHT = 40
REFILLED = PAIR_BURST * PAIR_INTERVAL
"""After this many seconds every bucket is full again, whoever sent before."""

Transmit = Callable[[Sender, Job], Awaitable[SendResult]]
log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Tools:
    """What sending needs. `transmit` makes the request (and uploads files before it); `on_commit` hints at the feed."""

    pool: asyncpg.Pool
    clock: Callable[[], datetime]
    transmit: Transmit
    on_commit: Callable[[], None]


@dataclass(slots=True)
class Dispatcher:
    """The loop of one process."""

    tools: Tools
    signal: Signal
    holder: str = field(default_factory=lambda: uuid.uuid4().hex)
    _senders: dict[int, "NumberSender"] = field(default_factory=dict)
    _tasks: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    async def run(self) -> None:
        """Hold leases and send until cancelled; requests under way are finished, leases given back."""
        renewed = 0.0
        try:
            while True:
                if time.monotonic() - renewed >= RENEW_SECONDS:
                    await self._renew()
                    renewed = time.monotonic()
                await self.signal.wait(RENEW_SECONDS - min(RENEW_SECONDS, time.monotonic() - renewed))
                for sender in self._senders.values():
                    sender.signal.set()
        finally:
            await self._end(list(self._senders))
            async with self.tools.pool.acquire() as conn:
                await outbox.release_leases(conn, self.holder)

    async def _renew(self) -> None:
        async with self.tools.pool.acquire() as conn:
            numbers = await outbox.active_numbers(conn)
            held = {}
            for number in numbers:
                rest = await outbox.since_last_lease(conn, number.number_id)
                fence = await outbox.hold_lease(conn, number.number_id, self.holder)
                if fence is not None:
                    held[number.number_id] = (number, fence, rest)
        lost = [id_ for id_, s in self._senders.items() if id_ not in held or held[id_][1] != s.fence]
        await self._end(lost)
        for id_, (number, fence, rest) in held.items():
            if id_ not in self._senders or self._tasks[id_].done():
                self._begin(number, fence, rest)
        for sender in self._senders.values():
            sender.limits.forget_idle(time.monotonic())

    def _begin(self, number: Sender, fence: int, rest: float | None) -> None:
        started = time.monotonic() - (REFILLED if rest is None else max(0.0, rest))
        sender = NumberSender(self.tools, number, self.holder, fence, NumberLimits(started, rate=number.throughput))
        self._senders[number.number_id] = sender
        self._tasks[number.number_id] = asyncio.create_task(sender.run(), name=f"sender {number.number_id}")

    async def _end(self, ids: list[int]) -> None:
        tasks = [self._tasks.pop(id_) for id_ in ids]
        for id_ in ids:
            del self._senders[id_]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@dataclass(slots=True)
class NumberSender:
    """Sends for one number while its fence is the newest."""

    tools: Tools
    number: Sender
    holder: str
    fence: int
    limits: NumberLimits
    signal: Signal = field(default_factory=Signal)
    _flying: dict[int, asyncio.Task[None]] = field(default_factory=dict)

    async def run(self) -> None:
        """Claim and send until cancelled; what has begun is finished."""
        try:
            while True:
                try:
                    wait = await self._round()
                except TRANSIENT as error:
                    log.warning("sender cannot reach the database", number=self.number.number_id, error=repr(error))
                    wait = POLL_SECONDS
                if wait > 0:
                    await self.signal.wait(wait)
        finally:
            await asyncio.gather(*self._flying.values(), return_exceptions=True)

    async def _round(self) -> float:
        """Expire, claim, start; seconds until the next look (0: at once)."""
        now, clock = self.tools.clock(), time.monotonic()
        async with Unit(self.tools.pool, name="expire") as unit:
            expired = await expire_sending(unit, self.number.number_id, now)
        if expired:
            self.tools.on_commit()
        room = IN_FLIGHT - len(self._flying)
        pause = self.limits.number_wait(clock)
        if pause > 0 or room <= 0:
            return max(pause, 0.005)
        jobs = await self._claim(now, clock, min(room, max(1, int(self.number.throughput / 4))))
        for job in jobs:
            self.limits.spend(str(job.conversation_id), clock)
            task = asyncio.create_task(self._send(job, time.monotonic()), name=f"send {job.message_id}")
            self._flying[job.message_id] = task
            task.add_done_callback(partial(self._landed, job.message_id))
        return 0.0 if jobs else await self._rest(now, clock)

    def _landed(self, message_id: int, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("a result could not be recorded", message_id=message_id, exc_info=error)
        self._flying.pop(message_id, None)
        self.signal.set()

    async def _claim(self, now: datetime, clock: float, most: int) -> list[Job]:
        slow = [int(who) for who in self.limits.waiting(clock)]
        async with Unit(self.tools.pool, name="claim") as unit:
            ids = [str(uuid.uuid4()) for _ in range(most)]
            return await outbox.claim_jobs(unit.conn, self.number.number_id, self.holder, self.fence, now, slow, ids)

    async def _rest(self, now: datetime, clock: float) -> float:
        """How long nothing can become due without a hint."""
        async with self.tools.pool.acquire() as conn:
            due = await outbox.next_due(conn, self.number.number_id, now)
        waits = [POLL_SECONDS, *(w for who in self.limits.waiting(clock) if (w := self.limits.wait(who, clock)) > 0)]
        if due is not None:
            waits.append(max((due - now).total_seconds(), 0.005))
        return min(waits)

    async def _send(self, job: Job, claimed: float) -> None:
        """Whatever is logged about it, here or below, carries its story."""
        told = {"story": job.story, "message_id": job.message_id, "attempt": job.attempt_id}
        with structlog.contextvars.bound_contextvars(**told):
            await self._hand_over(job, claimed)

    async def _hand_over(self, job: Job, claimed: float) -> None:
        if self.tools.clock() - max(job.written_at, job.held_until or job.written_at) > outbox.STALE:
            await self._record(job, None)
            return
        if time.monotonic() - claimed > outbox.LEASE_SECONDS:
            log.warning("this process stood still, a message is not sent")
            return  # somebody else may have the lease by now: it becomes uncertain
        await asyncio.shield(self._record(job, await self.tools.transmit(self.number, job)))

    async def _record(self, job: Job, result: SendResult | None) -> None:
        """Record until it is recorded: a database that is away for a moment must not lose a result."""
        while True:
            try:
                async with Unit(self.tools.pool, name="send result") as unit:
                    if result is None:
                        await expire_stale(unit, job, self.tools.clock())
                        verdict = None
                    else:
                        verdict = await record_send_result(unit, job, result, self.tools.clock())
                break
            except Exception as error:
                if not is_transient(error):
                    raise
                log.warning("a result waits for the database", error=repr(error))
                await asyncio.sleep(POLL_SECONDS)
        outcome = "stale" if result is None else "accepted" if verdict is None else verdict.action
        log.info("message handed over", outcome=outcome)
        if verdict is not None and verdict.backoff is not None:
            self._slow_down(job, verdict.backoff, per_contact=verdict.per_contact)
        self.tools.on_commit()

    def _slow_down(self, job: Job, backoff: timedelta, *, per_contact: bool) -> None:
        seconds, clock = backoff.total_seconds(), time.monotonic()
        if per_contact:
            self.limits.slow_pair(str(job.conversation_id), clock, seconds)
        else:
            self.limits.slow_number(clock, min(seconds, POLL_SECONDS))

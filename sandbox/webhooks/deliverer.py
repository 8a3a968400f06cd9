"""Takes changes, posts signed bodies, and tries again until it hears 200.

Called by customers, the life of a message and the template store through `push`. Rules: FACTS 1. Always holds: a
change is delivered until a 200 or `give_up_after`; a repeat sends the very same bytes; any status but 200 counts as
not delivered.
"""

import asyncio
import itertools
import random
import time
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import h11
import httpx
import msgspec

from sandbox.builders.envelope import Change, encode, envelope, sign
from sandbox.clock import Clock
from sandbox.webhooks.batching import arrange
from sandbox.webhooks.disturbance import Disturbance
from sandbox.webhooks.poster import Poster, trusted

HEADERS = (("Content-Type", "application/json"), ("User-Agent", "facebookexternalua"), ("Accept", "*/*"))


class Delivery(msgspec.Struct, kw_only=True, eq=False):
    """One body on its way. `acknowledged_at` is set by the first 200; `attempts`: what came back (0 = no answer)."""

    number: int
    url: str
    body: bytes
    signature: str
    changes: Sequence[Change]
    queued_at: float
    attempts: list[int] = msgspec.field(default_factory=list)
    acknowledged_at: float | None = None
    posted_at: float | None = None  # time.monotonic() of the first attempt: comparable between processes of one machine
    given_up: bool = False


class Deliverer:
    """The outgoing side of the webhooks of one app."""

    def __init__(self, clock: Clock, app_secret: str, seed: int, disturbance: Disturbance | None = None) -> None:
        self.clock = clock
        self.disturbance = disturbance or Disturbance()
        self.deliveries: list[Delivery] = []
        self.remember = True
        self.acknowledged = 0
        self.on_acknowledged: list[Callable[[Delivery], None]] = []
        self._secret = app_secret
        self._dice = random.Random(seed)
        self._numbers = itertools.count(1)
        self._waiting: dict[tuple[str, bool], list[Change]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._slots = asyncio.Semaphore(self.disturbance.connections)
        self._quiet = asyncio.Condition()
        self._waker: asyncio.Future[None] | None = None  # Held, or the loop may collect it before it ran.
        self._poster = Poster()
        self.client = httpx.AsyncClient(
            timeout=60,
            follow_redirects=False,
            trust_env=False,
            verify=trusted(),
            limits=httpx.Limits(max_connections=None),
        )

    def configure(self, disturbance: Disturbance) -> None:
        """Use other knobs from the next body on."""
        self.disturbance = disturbance
        self._slots = asyncio.Semaphore(disturbance.connections)

    def push(self, url: str, change: Change, *, timed: bool = False) -> None:
        """Queue one change; `timed` ones carry `entry.time` (management fields)."""
        queue = self._waiting.setdefault((url, timed), [])
        first = not queue
        queue.extend([change] * (2 if self._happens(self.disturbance.repeat_change) else 1))
        if len(queue) >= self.disturbance.batch_changes:
            self._flush(url, timed=timed)
        elif first:
            self._start(self._flush_later(url, timed=timed))

    def send_now(self, url: str, changes: Sequence[Change], *, time: int | None = None) -> Delivery:
        """Queue one body with exactly these changes."""
        body = encode(envelope(*changes, time=time), escaped=self.disturbance.escaped)
        return self.send_bytes(url, body, changes)

    def send_bytes(self, url: str, body: bytes, changes: Sequence[Change] = ()) -> Delivery:
        """Queue exact bytes, signed: for payloads no builder would make."""
        delivery = Delivery(
            number=next(self._numbers),
            url=url,
            body=body,
            signature=sign(body, self._secret),
            changes=changes,
            queued_at=self.clock.now(),
        )
        if self.remember:
            self.deliveries.append(delivery)
        self._start(self._deliver(delivery))
        if self._happens(self.disturbance.duplicate):
            self._start(self._deliver(delivery))
        return delivery

    async def idle(self, seconds: float = 20.0) -> None:
        """Wait until nothing is queued or on its way. Raises TimeoutError after real `seconds`."""
        async with asyncio.timeout(seconds), self._quiet:
            await self._quiet.wait_for(lambda: not self._tasks)

    async def close(self) -> None:
        """Stop; undelivered bodies are dropped."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._poster.close()
        await self.client.aclose()

    async def _flush_later(self, url: str, *, timed: bool) -> None:
        await self.clock.sleep(self.disturbance.batch_seconds)
        self._flush(url, timed=timed)

    def _flush(self, url: str, *, timed: bool) -> None:
        changes = self._waiting.pop((url, timed), [])
        knobs = self.disturbance
        stamp = int(self.clock.now()) if timed else None
        mixed = self._happens(knobs.shuffle)
        for batch in arrange(changes, knobs, self._dice, mixed=mixed):
            self.send_now(url, batch, time=stamp)

    async def _deliver(self, delivery: Delivery) -> None:
        knobs = self.disturbance
        await self._travel(knobs)
        wait = knobs.retry_first
        while not await self._attempt(delivery, knobs):
            if self.clock.now() - delivery.queued_at > knobs.give_up_after:
                delivery.given_up = True
                return
            await self.clock.sleep(wait * self._dice.uniform(0.8, 1.2))
            wait = min(wait * knobs.retry_growth, knobs.retry_longest)
        if delivery.acknowledged_at is None:
            self._acknowledge(delivery)

    async def _travel(self, knobs: Disturbance) -> None:
        delay = self._dice.uniform(*knobs.delay)
        if self._happens(knobs.shuffle):
            delay += self._dice.uniform(*knobs.hold_seconds)
        if delay:
            await self.clock.sleep(delay)

    async def _attempt(self, delivery: Delivery, knobs: Disturbance) -> bool:
        headers = [*HEADERS, ("X-Hub-Signature-256", delivery.signature)]
        async with self._slots:
            try:
                delivery.posted_at = delivery.posted_at or time.monotonic()
                async with asyncio.timeout(knobs.timeout):
                    answered = await self._poster.post(delivery.url, delivery.body, headers)
                code = 0 if self._happens(knobs.lost_answer) else answered
            except (OSError, TimeoutError, h11.ProtocolError):
                code = 0
        delivery.attempts.append(code)
        return code == 200

    def _acknowledge(self, delivery: Delivery) -> None:
        delivery.acknowledged_at = self.clock.now()
        self.acknowledged += 1
        for listener in self.on_acknowledged:
            listener(delivery)

    def _happens(self, chance: float) -> bool:
        return chance > 0 and self._dice.random() < chance

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not self._tasks:
            self._waker = asyncio.ensure_future(self._announce_quiet())

    async def _announce_quiet(self) -> None:
        async with self._quiet:
            self._quiet.notify_all()

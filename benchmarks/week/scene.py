"""The week itself: what is due is done, then the clock goes on to what is due next; now and then a gateway dies.

    due: customers write (webhooks) -> settled -> colleagues act (API) -> settled -> the clock moves -> due ...

Called by `run`. A discrete simulation around real processes: nothing of the gateway is stepped. "Settled" is read from
the database: no delivery unread, nothing to follow, no message on its way, no timer due. Always holds: the clock never
moves back; it moves at most `STEP` at once, and not while something waits, unless that waits too long (counted). What
is due within one `grain` happens together.
"""

import asyncio
import heapq
import itertools
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import asyncpg

from backend_gateway.actions.firing import EFFECTS
from benchmarks.crash.balancer import Balancer
from benchmarks.week.clock import Mover
from benchmarks.week.company import THANKS
from benchmarks.week.customers import Customer, Customers
from benchmarks.week.http import Http
from benchmarks.world import Server
from sandbox import Sandbox

STEP = timedelta(seconds=180)
TOGETHER = 24
"""Requests of colleagues at once."""

PATIENCE, KILLED_PATIENCE = 15.0, 40.0
LOOK = 0.015
ROUTED = timedelta(seconds=60)
_BUSY = """
select exists (select from inbox_queue) or exists (select from follow_queue)
  or exists (select from messages where status = 'queued' and (not_before is null or not_before <= $2))
  or exists (select from messages where status = 'sending' and fence = (select max(fence) from leases))
  or exists (select from timers where kind = any($1::text[]) and due_at <= $2)
"""
_WAITS = """
select (select count(*) from inbox_queue) as unread, (select count(*) from follow_queue) as unfollowed,
  (select count(*) from messages where status = 'queued') as queued_messages,
  (select count(*) from messages where status = 'sending') as sending,
  (select count(*) from timers where kind = any($1::text[]) and due_at <= $2) as due
"""
_NEXT = """
select (select min(due_at) from timers where kind = any($1::text[]) and due_at > $2) as next,
  exists (select from conversations where queued_at is not null) as queued
"""
Deed = Callable[[], Awaitable[Any]]


@dataclass
class Week:
    """Everything that takes part. `counts` and `refused` are told in the end."""

    seed: int
    mover: Mover
    conn: asyncpg.Connection
    sandbox: Sandbox
    balancer: Balancer
    servers: list[Server]
    customers: Customers
    teams: dict[str, int]
    boss: str
    ends: datetime
    grain: timedelta
    counts: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    said: dict[str, tuple[int, str]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    _heap: list[tuple[datetime, int, Deed]] = field(default_factory=list)
    _ticket: Any = field(default_factory=itertools.count)
    _killing: set[asyncio.Task[None]] = field(default_factory=set)
    _routed: datetime | None = None

    def __post_init__(self) -> None:
        self.dice = random.Random(f"{self.seed}/week")
        self.https = {server.port: Http(server.port) for server in self.servers}
        self._room = asyncio.Semaphore(TOGETHER)
        self._turn = itertools.count()
        self._kinds = list(EFFECTS)

    # ----------------------------------------------------------------------------------------------- what is planned

    def now(self) -> datetime:
        """The deployment's time."""
        return self.mover.now()

    def at(self, moment: datetime, deed: Deed) -> None:
        """Do it then."""
        heapq.heappush(self._heap, (moment, next(self._ticket), deed))

    def later(self, seconds: float, deed: Deed) -> None:
        """Do it after so long."""
        self.at(self.now() + timedelta(seconds=seconds), deed)

    async def writes(self, customer: Customer, text: str) -> None:
        """A customer writes."""
        self.counts["messages written"] += 1
        self.customers.write(customer, text, self.now())

    async def asks_again(self, customer: Customer) -> None:
        """They have another question; who is not answered soon may ask once more."""
        await self.writes(customer, customer.words())
        if customer.dice.random() < 0.15:
            self.later(customer.dice.uniform(120, 900), lambda: self._nudge(customer))

    async def _nudge(self, customer: Customer) -> None:
        if customer.owed:
            await self.writes(customer, f"¿Siguen ahí? {customer.words()}")

    # -------------------------------------------------------------------------------------------------- how it goes

    async def play(self) -> None:
        """Until the end, then once more settled."""
        shown = time.monotonic()
        while self.now() < self.ends:
            await self._do_due()
            await self.settled()
            await self._go_on()
            if time.monotonic() - shown > 30:
                shown = time.monotonic()
                print(f"   {self.now():%a %d %b %H:%M} UTC  {dict(self.counts)}", flush=True)
        await asyncio.gather(*self._killing)
        await self.sandbox.settled(KILLED_PATIENCE)
        await self.settled()
        for http in self.https.values():
            http.drop()

    async def _do_due(self) -> None:
        """Customers first, in the second that begins; then colleagues."""
        due: list[Deed] = []
        while self._heap and self._heap[0][0] <= self.now():
            due.append(heapq.heappop(self._heap)[2])
        if due:
            self.counts["deeds"] += len(due)
            await asyncio.gather(*(self._do(deed) for deed in due))

    async def _do(self, deed: Deed) -> None:
        async with self._room:
            try:
                await deed()
            except Exception as error:  # noqa: BLE001  told in the end
                self.failed.append(repr(error))

    async def _go_on(self) -> None:
        now = self.now()
        state = await self.conn.fetchrow(_NEXT, self._kinds, now)
        assert state is not None
        wanted = [now + STEP, self.ends]
        wanted += [max(self._heap[0][0], now + self.grain)] if self._heap else []
        wanted += [max(state["next"], now + self.grain)] if state["next"] else []
        await self.mover.to(min(wanted))
        self.counts["moves of the clock"] += 1
        if state["queued"] and (self._routed is None or self.now() - self._routed > ROUTED):
            self._routed = self.now()
            await self.conn.execute("select pg_notify('relevo_routing', '')")

    async def settled(self) -> None:
        """Return when nothing waits but for time; after `PATIENCE` real seconds anyway."""
        began, told = time.monotonic(), False
        patience = KILLED_PATIENCE if self._killing else PATIENCE
        await self.sandbox.idle(KILLED_PATIENCE)
        while await self.conn.fetchval(_BUSY, self._kinds, self.now()):
            if not told:
                await self.conn.execute("select pg_notify('relevo_timers', '')")
                told = True
            if time.monotonic() - began > patience:
                self.counts["moved on unsettled"] += 1
                state = await self.conn.fetchrow(_WAITS, self._kinds, self.now())
                print(f"   unsettled at {self.now()}: {state}", flush=True)
                return
            await asyncio.sleep(LOOK)

    async def breathe(self) -> None:
        """Let what was told arrive."""
        await asyncio.sleep(0.05)

    # ------------------------------------------------------------------------------------------------- the gateways

    def ports(self) -> list[int]:
        """Where to connect, the preferred one first."""
        alive = [server.port for server in self.servers if server.running]
        shift = next(self._turn) % max(1, len(alive))
        return (alive[shift:] + alive[:shift]) or [self.servers[0].port]

    async def ask(self, method: str, path: str, token: str, body: Any = None) -> Any:
        """A request, repeated elsewhere until somebody answers. Raises Refused."""
        deadline = time.monotonic() + KILLED_PATIENCE
        while True:
            for port in self.ports():
                try:
                    return await self.https[port].ask(method, path, token, body)
                except OSError as error:
                    self.counts["requests repeated"] += 1
                    if time.monotonic() > deadline:
                        raise TimeoutError(f"nobody answers {path}") from error
            await asyncio.sleep(0.05)

    async def kill(self) -> None:
        """Some gateways die within the next moments, whatever they are doing; somebody starts them again."""
        task = asyncio.create_task(self._kill(), name="kill")
        self._killing.add(task)
        task.add_done_callback(self._killing.discard)

    async def _kill(self) -> None:
        await asyncio.sleep(self.dice.uniform(0.0, 0.3))
        victims = list(self.servers) if self.dice.random() < 0.2 else [self.dice.choice(self.servers)]
        for server in victims:
            server.kill()
            self.https[server.port].drop()
        self.counts["gateways killed"] += len(victims)
        await self.mover.forget_leases()
        await asyncio.sleep(self.dice.uniform(0.0, 0.5))
        for started in await asyncio.gather(*(server.start() for server in victims), return_exceptions=True):
            if started is not None:
                self.failed.append(f"a gateway does not start again: {started}")


async def first_words(week: Week, customer: Customer) -> None:
    """Somebody writes for the first time; some say thanks in advance, which asks for nothing."""
    if customer.dice.random() < 0.02:
        await week.writes(customer, THANKS)
    await week.asks_again(customer)

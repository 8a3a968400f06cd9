"""What happens to a message after it was accepted: statuses, with the delays of real life.

Called by the messages route. Rules: FACTS 4 and 7. Always holds: sent comes first, read at once leaves delivered out,
a failure ends the life, `biz_opaque_callback_data` is in every status, and `contacts` is never beside a failure.
"""

import asyncio
import random
from collections.abc import Callable
from typing import Any

import msgspec

from sandbox.builders.base import Json
from sandbox.builders.envelope import Change, statuses_change
from sandbox.builders.statuses import pricing, status
from sandbox.clock import Clock
from sandbox.errors import status_error
from sandbox.ledger import Ledger, SendRecord
from sandbox.settings import Pace
from sandbox.world import Number, User


class Fate(msgspec.Struct, frozen=True, kw_only=True):
    """What was decided at acceptance: an error code, or a price and whether it can be played."""

    fails_with: int | None = None
    details: str | None = None
    price: Json | None = None
    voice: bool = False
    silent: bool = False


class Lifecycle:
    """Runs the life of every accepted message."""

    def __init__(
        self,
        clock: Clock,
        pace: Pace,
        seed: int,
        ledger: Ledger,
        push: Callable[[Number, Change], None],
        arrived: Callable[[Number, User], None],
    ) -> None:
        self._clock = clock
        self._pace = pace
        self._ledger = ledger
        self._push = push
        self._arrived = arrived
        self._dice = random.Random(seed + 1)
        self._tasks: set[asyncio.Task[None]] = set()
        self._back_online = asyncio.Condition()
        self.running = True

    def begin(self, record: SendRecord, number: Number, user: User, fate: Fate) -> None:
        """Start one life."""
        if fate.silent:
            return
        task = asyncio.create_task(self._live(record, number, user, fate))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def came_online(self) -> None:
        """Deliver what waited for customers that are online again."""
        async with self._back_online:
            self._back_online.notify_all()

    @property
    def busy(self) -> int:
        """Lives that still have a status to tell."""
        return len(self._tasks)

    async def settled(self) -> None:
        """Wait until every life has ended (offline customers never do)."""
        while self._tasks:
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def close(self) -> None:
        """Stop all lives."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _live(self, record: SendRecord, number: Number, user: User, fate: Fate) -> None:
        if fate.fails_with is not None:
            await self._wait(self._pace.failed)
            await self._tell("failed", record, number, user, errors=[status_error(fate.fails_with, fate.details)])
            return
        await self._wait(self._pace.sent)
        await self._tell("sent", record, number, user, price=fate.price or pricing())
        await self._arrive(user)
        self._arrived(number, user)
        if user.reads_at_once:
            await self._tell("read", record, number, user, price=fate.price or pricing())
        else:
            await self._wait(self._pace.delivered)
            await self._tell("delivered", record, number, user, price=fate.price or pricing())
            if not user.receipts:
                return
            await self._wait(self._pace.read)
            await self._tell("read", record, number, user)
        if fate.voice:
            await self._wait(self._pace.played)
            await self._tell("played", record, number, user)

    async def _arrive(self, user: User) -> None:
        async with self._back_online:
            await self._back_online.wait_for(lambda: not user.offline)

    async def _tell(self, kind: str, record: SendRecord, number: Number, user: User, **more: Any) -> None:
        now = self._clock.now()
        person = user.person(number.id, now)
        told = status(kind, record.wamid, person, timestamp=now, callback_data=record.callback_data, **more)
        people = () if kind == "failed" else (person,)
        change = statuses_change(number.business, told, people=people)
        if kind == "sent" and "contacts" in change[1]["value"]:
            change[1]["value"]["contacts"][0]["profile"].pop("username", None)  # Absent on `sent` (FACTS 3).
        record.statuses.append(kind)
        self._push(number, change)
        await self._ledger.wake()

    async def _wait(self, span: tuple[float, float]) -> None:
        await self._clock.sleep(self._dice.uniform(*span))

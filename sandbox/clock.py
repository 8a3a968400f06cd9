"""Time for the sandbox: real and sped up, or moved by hand.

Called by everything that waits or stamps. Always holds: `now()` is epoch seconds in UTC and never goes back; delays
pass through `sleep`, so one `speed` governs statuses, retries, batching and customers alike.
"""

import asyncio
import heapq
import itertools
import time
from typing import Protocol


class Clock(Protocol):
    """What the sandbox needs to know about time."""

    def now(self) -> float:
        """Epoch seconds."""

    async def sleep(self, seconds: float) -> None:
        """Wait that many seconds of this clock."""


class SystemClock:
    """Wall clock whose delays are divided by `speed` (1 = as Meta, 1000 = tests, inf = no delay)."""

    def __init__(self, speed: float = 1.0) -> None:
        self.speed = speed

    def now(self) -> float:
        """Epoch seconds of the wall clock: stamps stay true at any speed."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Wait `seconds / speed` real seconds."""
        await asyncio.sleep(seconds / self.speed)


class ManualClock:
    """A clock that stands still until `advance`; sleepers wake in the order they are due."""

    def __init__(self, start: float | None = None) -> None:
        self._now = time.time() if start is None else start
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._ticket = itertools.count()

    def now(self) -> float:
        """Epoch seconds as set."""
        return self._now

    @property
    def next_due(self) -> float | None:
        """When the next sleeper wakes, in epoch seconds; None when nobody sleeps."""
        return self._sleepers[0][0] if self._sleepers else None

    async def sleep(self, seconds: float) -> None:
        """Wait until `advance` has passed that many seconds."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        future = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + max(seconds, 0.0), next(self._ticket), future))
        await future

    async def advance(self, seconds: float) -> None:
        """Move time on, waking every sleeper due on the way and letting it run before the next one."""
        goal = self._now + seconds
        await _let_others_run()
        while self._sleepers and self._sleepers[0][0] <= goal:
            due, _, future = heapq.heappop(self._sleepers)
            self._now = max(self._now, due)
            if not future.done():
                future.set_result(None)
            await _let_others_run()
        self._now = goal


async def _let_others_run() -> None:
    for _ in range(5):  # A woken task may hand over to another one before it sleeps again.
        await asyncio.sleep(0)

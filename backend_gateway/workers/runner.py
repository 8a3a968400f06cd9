"""Runs the background loops: starts them all, restarts one that failed, ends them together.

Called by `app`. A loop is an async function that runs until it is cancelled; it finishes the unit it is in (a commit
that has begun is waited for) and returns its leases on the way out.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from backend_gateway import clock

RESTART_SECONDS = 1.0

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Worker:
    """One loop and its name in the log."""

    name: str
    run: Callable[[], Awaitable[None]]


class Runner:
    """The loops of one process."""

    def __init__(self, workers: Sequence[Worker]) -> None:
        self._workers = workers
        self._tasks: list[asyncio.Task[None]] = []
        self.failed: dict[str, datetime] = {}
        """When a loop last had to be started again, by its name."""

    def start(self) -> None:
        """Start every loop."""
        self._tasks = [asyncio.create_task(self._keep_running(worker), name=worker.name) for worker in self._workers]

    async def stop(self) -> None:
        """Cancel every loop and wait until all have ended."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    async def _keep_running(self, worker: Worker) -> None:
        while True:
            try:
                await worker.run()
                log.error("worker ended by itself, starting it again", worker=worker.name)
            except Exception:
                log.exception("worker failed, starting it again", worker=worker.name)
            self.failed[worker.name] = clock.now()
            await asyncio.sleep(RESTART_SECONDS)

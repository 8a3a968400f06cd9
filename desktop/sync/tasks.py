"""The tasks of a session: every one is known, none outlives it, and no failure is swallowed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from typing import Any

from desktop.net.errors import NetError

Work = Coroutine[Any, Any, Any]

_log = logging.getLogger(__name__)


class Tasks:
    """Starts work on the running loop; `failed(error, quiet)` hears of requests that did not succeed."""

    def __init__(self, failed: Callable[[NetError, bool], None]) -> None:
        self._failed = failed
        self._tasks: set[asyncio.Task[Any]] = set()

    def spawn(self, work: Work) -> None:
        """Start work that reports its own problems."""
        _ = self._start(work, work)

    def ask(self, request: Work, shown: Callable[[Any], None] | None = None, *, quiet: bool = False) -> None:
        """Start a request; `shown` takes its answer."""
        _ = self._start(self._guard(request, shown, quiet=quiet), request)

    def replaceable(self, request: Work) -> asyncio.Task[Any]:
        """Start a quiet request that may be cancelled in favour of another."""
        return self._start(self._guard(request, None, quiet=True), request)

    async def end(self) -> None:
        """Cancel everything and wait until it has ended."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _guard(self, request: Awaitable[Any], shown: Callable[[Any], None] | None, *, quiet: bool) -> None:
        try:
            answer = await request
        except NetError as error:
            self._failed(error, quiet)
        else:
            if shown is not None:
                shown(answer)

    def _start(self, work: Work, inner: Work) -> asyncio.Task[Any]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)
        task.add_done_callback(lambda _: inner.close())  # a task cancelled before its first step never awaited it
        return task

    def _finished(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            _log.error("task_failed", exc_info=error)

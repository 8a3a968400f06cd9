"""Hears of conversations that are looked into, and has it written down, once an hour for each person.

Two roads lead here: the client says what is on its screen (a signal of its stream), or pages of a timeline are asked
for. What always holds: a page is answered only when it is written down who reads it; a signal never waits for that.
"""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import datetime
from typing import Any, Final

import asyncpg
import structlog

from backend_gateway.actions.audit_reading import note_reading
from backend_gateway.clock import Clock
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.frames import Signal, ViewingSignal

MOST_KNOWN: Final = 20_000
"""Readings remembered, so that the database is not asked again within the hour."""
MOST_WAITING: Final = 200

log = structlog.get_logger(__name__)
OnSignal = Callable[[Viewer, Signal], None]


class Readings:
    """Of one gateway process. `close` waits for what is being written."""

    def __init__(self, pool: asyncpg.Pool, clock: Clock) -> None:
        self._pool = pool
        self._clock = clock
        self._hour: datetime | None = None
        self._known: set[tuple[int, int]] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def read(self, viewer: Viewer, conversation_id: int) -> None:
        """Write it down unless this hour's is written."""
        now = self._clock()
        one = (viewer.user_id, conversation_id)
        if not self._is_new(one, now):
            return
        async with Unit(self._pool, name="note_reading") as unit:
            await note_reading(unit, viewer, conversation_id, now)
        self._known.add(one)

    def hearing(self, on_signal: OnSignal) -> OnSignal:
        """`on_signal`, with an ear for what is being looked at."""

        def heard(viewer: Viewer, signal: Signal) -> None:
            if isinstance(signal, ViewingSignal) and signal.conversation_id is not None:
                self._spawn(self._try(viewer, signal.conversation_id))
            on_signal(viewer, signal)

        return heard

    async def close(self) -> None:
        """Let what is being written end."""
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _is_new(self, one: tuple[int, int], now: datetime) -> bool:
        hour = now.replace(minute=0, second=0, microsecond=0)
        if hour != self._hour or len(self._known) >= MOST_KNOWN:
            self._hour, self._known = hour, set()
        return one not in self._known

    async def _try(self, viewer: Viewer, conversation_id: int) -> None:
        try:
            await self.read(viewer, conversation_id)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("a reading is told when the conversation is looked at again", error=repr(error))

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        if len(self._tasks) >= MOST_WAITING:
            work.close()
            return
        task = asyncio.create_task(work, name="note reading")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

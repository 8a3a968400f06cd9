"""The journal: every delivery as received, on disk before Meta hears 200.

    request -> submit(body) --+                       +--> commit --> every waiter of that batch
    request -> submit(body) --+--> batch while one    |
    request -> submit(body) --+    flush is under way +

Called by `api/webhook`. What always holds: a waiter's future is done only after the commit that holds its body; each
waiter has a future of its own (cancelling one request cancels nobody else); the batch is swapped in the loop, without a
timer, and one timer serves the deadlines of all who wait.
"""

import asyncio
from collections import deque
from collections.abc import Callable

import asyncpg
import structlog

from backend_gateway.store.engine import connect

_APPEND = """
with j as (
    insert into journal (body) select b from unnest($1::bytea[]) with ordinality as t (b, n) order by n returning id
)
insert into inbox_queue (journal_id) select id from j
"""
MAX_ROWS = 1000
MAX_BYTES = 16 * 1024 * 1024

log = structlog.get_logger(__name__)

_Waiting = tuple[bytes, "asyncio.Future[None]"]


class JournalWriter:
    """Commits deliveries in groups on one connection of its own.

    `on_commit` is called after each commit, in the loop. A lost connection fails the batch under way (its requests are
    answered 503 and Meta sends them again) and the next batch connects anew.
    """

    def __init__(self, dsn: str, on_commit: Callable[[], None]) -> None:
        self._dsn = dsn
        self._on_commit = on_commit
        self._conn: asyncpg.Connection | None = None
        self._waiting: dict[asyncio.Future[None], bytes] = {}
        self._deadlines: deque[tuple[float, asyncio.Future[None]]] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._flusher: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def submit(self, body: bytes, within: float) -> asyncio.Future[None]:
        """Done when `body` is on disk; raises what the database raised, TimeoutError after `within` seconds.

        `within` is the same in every call: deadlines come in the order of the calls.
        """
        # Asked once: before Python 3.12 every question for the running loop is a system call, a tenth of a delivery.
        loop = self._loop = self._loop or asyncio.get_running_loop()
        future: asyncio.Future[None] = loop.create_future()
        self._waiting[future] = body
        self._deadlines.append((loop.time() + within, future))
        if self._flusher is None:
            self._flusher = loop.create_task(self._flush_all(), name="journal flush")
        if self._timer is None:
            self._timer = loop.call_later(within, self._give_up)
        return future

    def _give_up(self) -> None:
        """Tell those who have waited too long; who gave up is not kept in memory while the database stands still."""
        self._timer = None
        loop = asyncio.get_running_loop()
        now = loop.time()
        while self._deadlines and (self._deadlines[0][0] <= now or self._deadlines[0][1].done()):
            _, future = self._deadlines.popleft()
            self._waiting.pop(future, None)
            if not future.done():
                future.set_exception(TimeoutError("the journal could not commit in time"))
        if self._deadlines:
            self._timer = loop.call_at(self._deadlines[0][0], self._give_up)

    async def close(self) -> None:
        """Flush what waits, then close the connection."""
        if self._timer is not None:
            self._timer.cancel()
        if self._flusher is not None:
            await asyncio.gather(self._flusher, return_exceptions=True)
        if self._conn is not None and not self._conn.is_closed():
            await self._conn.close()

    async def _flush_all(self) -> None:
        try:
            while self._waiting:
                await self._flush(self._take())
        finally:
            self._flusher = None

    def _take(self) -> list[_Waiting]:
        """The next batch: everything that waits, up to the limits (always at least one)."""
        batch: list[_Waiting] = []
        size = 0
        for future, body in self._waiting.items():
            if batch and (len(batch) >= MAX_ROWS or size + len(body) > MAX_BYTES):
                break
            batch.append((body, future))
            size += len(body)
        for _, future in batch:
            del self._waiting[future]
        return batch

    async def _flush(self, batch: list[_Waiting]) -> None:
        try:
            conn = await self._connection()
            await conn.execute(_APPEND, [body for body, _ in batch])
        except Exception as error:
            log.exception("journal could not commit", error=repr(error), deliveries=len(batch))
            _settle(batch, error)
        else:
            _settle(batch, None)
            self._on_commit()
        while self._deadlines and self._deadlines[0][1].done():
            self._deadlines.popleft()

    async def _connection(self) -> asyncpg.Connection:
        if self._conn is None or self._conn.is_closed():
            self._conn = await connect(self._dsn, application_name="relevo journal")
        return self._conn


def _settle(batch: list[_Waiting], error: Exception | None) -> None:
    """Tell every waiter of the batch, but those who went away meanwhile."""
    for _, future in batch:
        if future.done():
            continue
        if error is None:
            future.set_result(None)
        else:
            future.set_exception(error)

"""`Unit` (read and write) and `Reader` (read only): one transaction each. The only place in the gateway that commits.

Called by `actions` (Unit) and by reads of `api`, `feed` and `workers` (Reader). What always holds: one `async with` is
one transaction on one connection; a commit that was begun is waited for even when the task is cancelled meanwhile, so
nobody is told "cancelled" about work whose fate is unknown; an exception rolls everything back; over one second is told
in the log, because a long write transaction freezes the feed.
"""

import asyncio
import time
from collections.abc import Callable, Coroutine
from types import TracebackType
from typing import Self

import asyncpg
import structlog
from asyncpg.pool import PoolConnectionProxy
from asyncpg.transaction import Transaction

SLOW_SECONDS = 1.0

log = structlog.get_logger(__name__)


class _Scope:
    """One transaction: opened on entry; committed on exit, or rolled back when an exception leaves the block."""

    def __init__(self, pool: asyncpg.Pool, name: str) -> None:
        self._pool = pool
        self._name = name
        self._conn: PoolConnectionProxy | None = None
        self._transaction: Transaction
        self._began = 0.0

    @property
    def conn(self) -> PoolConnectionProxy:
        """The connection of this transaction; only inside the block."""
        if self._conn is None:
            raise RuntimeError(f"{type(self).__name__} is not open")
        return self._conn

    async def __aenter__(self) -> Self:
        conn = await self._pool.acquire()
        self._began = time.monotonic()
        try:
            self._transaction = self._begin(conn)
            await self._transaction.start()
        except BaseException:
            await self._pool.release(conn)
            raise
        self._conn = conn
        return self

    def _begin(self, conn: PoolConnectionProxy) -> Transaction:
        raise NotImplementedError

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await _to_the_end(self._finish(failed=kind is not None))

    async def _finish(self, *, failed: bool) -> None:
        conn, self._conn = self.conn, None
        try:
            if not failed:
                await self._transaction.commit()
                self._committed()
            elif not conn.is_closed():
                await self._transaction.rollback()
        except asyncpg.InternalClientError as error:
            # How asyncpg refuses to send COMMIT over a connection that the server is closing at that moment.
            conn.terminate()
            raise asyncpg.ConnectionDoesNotExistError("the connection was lost inside the transaction") from error
        finally:
            self._tell_when_slow()
            await self._pool.release(conn)

    def _committed(self) -> None:
        """Called at once after the commit, before the connection is cleaned for the next one (a round trip)."""

    def _tell_when_slow(self) -> None:
        seconds = time.monotonic() - self._began
        if seconds > SLOW_SECONDS:
            log.warning("transaction took too long", transaction=self._name, seconds=round(seconds, 3))


class Unit(_Scope):
    """One business change: `async with Unit(pool) as unit: await unit.conn.execute(...)`. READ COMMITTED."""

    def __init__(self, pool: asyncpg.Pool, *, name: str = "") -> None:
        """`name` is the action's, for the log of slow transactions."""
        super().__init__(pool, name)
        self._after: list[Callable[[], object]] = []

    def _begin(self, conn: PoolConnectionProxy) -> Transaction:
        return conn.transaction(isolation="read_committed")

    def after_commit(self, callback: Callable[[], object]) -> None:
        """Call `callback` (quick, not a coroutine) once this is committed; never when it is rolled back."""
        self._after.append(callback)

    def _committed(self) -> None:
        for callback in self._after:
            callback()


class Reader(_Scope):
    """Reads that belong together. READ ONLY; `repeatable_read=True` shows all of them one moment of the database."""

    def __init__(self, pool: asyncpg.Pool, *, repeatable_read: bool = False, name: str = "") -> None:
        super().__init__(pool, name)
        self._repeatable_read = repeatable_read

    def _begin(self, conn: PoolConnectionProxy) -> Transaction:
        return conn.transaction(
            isolation="repeatable_read" if self._repeatable_read else "read_committed", readonly=True
        )


async def _to_the_end(work: Coroutine[object, object, None]) -> None:
    """Await `work` however often we are cancelled meanwhile; the cancellation is raised after it."""
    task = asyncio.ensure_future(work)
    cancelled = False
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            cancelled = True
    if cancelled:
        if (error := task.exception()) is not None:
            log.error("transaction ended with an error while its task was cancelled", error=repr(error))
        raise asyncio.CancelledError
    task.result()

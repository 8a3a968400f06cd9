"""The inbox queue: whose attempts are counted, so that one delivery that kills its worker costs no other one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import NoReturn

import asyncpg
import pytest

from backend_gateway.channels.whatsapp.parse import parse
from backend_gateway.domain.facts import Fact
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store import inbox
from backend_gateway.store.engine import connect
from backend_gateway.store.journal import JournalWriter
from backend_gateway.workers import inbox as worker
from backend_gateway.workers.inbox import MAX_ATTEMPTS, Inbox

WITHIN = 20.0


class Killed(BaseException):
    """Stands for the end of the process: nothing of ours catches it."""


@asynccontextmanager
async def journalled(database_url: str, *bodies: bytes) -> AsyncIterator[None]:
    journal = JournalWriter(database_url, lambda: None)
    await asyncio.gather(*(journal.submit(body, WITHIN) for body in bodies))
    try:
        yield
    finally:
        await journal.close()


@asynccontextmanager
async def link(database_url: str) -> AsyncIterator[asyncpg.Connection]:
    conn = await connect(database_url)
    yield conn
    await conn.close()


async def counted(pool: asyncpg.Pool) -> list[int]:
    return [row[0] for row in await pool.fetch("select attempts from inbox_queue order by journal_id")]


async def test_a_claim_counts_the_first_row_and_begin_its_own(pool: asyncpg.Pool, database_url: str) -> None:
    async with journalled(database_url, b"[1]", b"[2]", b"[3]"), link(database_url) as conn:
        batch = await inbox.claim(conn, 0, 500)
        assert sorted(delivery.body for delivery in batch) == [b"[1]", b"[2]", b"[3]"]
        assert [delivery.attempts for delivery in batch] == [0, 0, 0]
        assert await counted(pool) == [1, 0, 0]
        assert await inbox.begin(conn, batch[1].journal_id) == 1
        assert [delivery.attempts for delivery in await inbox.claim(conn, 0, 500)] == [1, 1, 0]
        assert await inbox.claim(conn, batch[-1].journal_id, 500) == []


async def test_what_kills_its_worker_is_parked_alone(
    pool: asyncpg.Pool, database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    killer = b'{"object":"killer"}'

    def deadly(body: bytes, journal_id: int, at: datetime) -> list[Fact]:
        if body == killer:
            raise Killed
        return list(parse(body, journal_id, at))

    monkeypatch.setattr(worker, "parse", deadly)
    async with journalled(database_url, b"{}", killer, b"{}", b"{}"), link(database_url) as conn:
        for start in range(2 * MAX_ATTEMPTS):
            box = Inbox(database_url, pool, Signal(), lambda: datetime.now(UTC), lambda: None, _never)
            try:
                await box._work_off(conn)
            except Killed:
                assert start < 2 * MAX_ATTEMPTS - 1, "it goes on killing"
            else:
                break
        assert await counted(pool) == []
        parked = await pool.fetch("select body, error from parked p join journal j on j.id = p.journal_id")
        assert [row["body"] for row in parked if "never finished" in row["error"]] == [killer]


def _never() -> NoReturn:
    raise AssertionError("there is no template here")


async def test_who_waits_too_long_is_told_and_stored_nowhere_or_once(pool: asyncpg.Pool, database_url: str) -> None:
    patient, hasty = (JournalWriter(database_url, lambda: None) for _ in range(2))
    await patient.submit(b"first", WITHIN)
    async with pool.acquire() as conn, conn.transaction():
        await conn.execute("lock table journal in access exclusive mode")
        late = [hasty.submit(b"late", 0.2) for _ in range(3)]
        assert all(isinstance(told, TimeoutError) for told in await asyncio.gather(*late, return_exceptions=True))
    await hasty.close()
    await patient.submit(b"last", WITHIN)
    await patient.close()
    bodies = [row[0] for row in await pool.fetch("select body from journal order by id")]
    assert (bodies[0], bodies[-1]) == (b"first", b"last")
    assert len(bodies) <= 5

"""The inbox worker's queue: journalled deliveries nobody has acted on yet.

Attempts are counted (and committed) before a delivery is read, so one that kills the process is noticed at the next
start. That count is the only thing committed without waiting for the disk: losing it costs one more try.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime

import asyncpg
from msgspec import Struct

from backend_gateway.store.conn import Conn

LOCK = 0x52454C45_0002  # "RELE", inbox

_CLAIM = """
update inbox_queue q set attempts = q.attempts + 1
from (select journal_id from inbox_queue where journal_id > $1 order by journal_id limit $2) s, journal j
where q.journal_id = s.journal_id and j.id = q.journal_id
returning j.id, j.body, j.received_at, q.attempts
"""
_DONE = "delete from inbox_queue where journal_id = any($1::bigint[])"
_WAITING = """
select count(*), extract(epoch from clock_timestamp() - min(j.received_at))
from inbox_queue q join journal j on j.id = q.journal_id
"""


class Delivery(Struct, frozen=True):
    """A journalled delivery; `attempts` includes this one."""

    journal_id: int
    body: bytes
    received_at: datetime
    attempts: int


async def wait_for_lock(conn: asyncpg.Connection, seconds: float) -> None:
    """Return once this connection holds the inbox lock; looks every `seconds` (a waiting lock would block vacuum)."""
    while not await conn.fetchval("select pg_try_advisory_lock($1)", LOCK):  # noqa: ASYNC110  another process has it
        await asyncio.sleep(seconds)


async def claim(conn: asyncpg.Connection, after: int, limit: int) -> list[Delivery]:
    """The next deliveries past journal id `after`, oldest first, their attempts counted and committed."""
    async with conn.transaction():
        await conn.execute("set local synchronous_commit = off")
        rows = await conn.fetch(_CLAIM, after, limit)
    return sorted((Delivery(*row) for row in rows), key=lambda delivery: delivery.journal_id)


async def done(conn: Conn, journal_ids: Sequence[int]) -> None:
    """Take these out of the queue, in the transaction that acted on them."""
    await conn.execute(_DONE, list(journal_ids))


async def waiting(conn: Conn) -> tuple[int, float]:
    """(deliveries nobody acted on yet, age of the oldest in seconds)."""
    row = await conn.fetchrow(_WAITING)
    return (row[0], float(row[1] or 0)) if row else (0, 0.0)

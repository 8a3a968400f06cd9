"""The inbox worker's queue: journalled deliveries nobody has acted on yet.

Attempts are counted (and committed) before a delivery is read, so one that kills the process is noticed at the next
start. A batch is counted on its first row: whoever finds a row that was begun before takes the batch apart and counts
each delivery as it is begun. Those counts are the only thing committed without waiting for the disk: losing one costs
one more try.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime

import asyncpg
from msgspec import Struct

from backend_gateway.store.conn import Conn

LOCK = 0x52454C45_0002  # "RELE", inbox

_CLAIM = """
with batch as (
  select journal_id, attempts from inbox_queue where journal_id > $1 order by journal_id limit $2
), counted as (
  update inbox_queue set attempts = attempts + 1 where journal_id = (select min(journal_id) from batch)
)
select j.id, j.body, j.received_at, b.attempts from batch b join journal j on j.id = b.journal_id order by j.id
"""
_BEGIN = "update inbox_queue set attempts = attempts + 1 where journal_id = $1 returning attempts"
_DONE = "delete from inbox_queue where journal_id = any($1::bigint[])"
_WAITING = """
select count(*), extract(epoch from clock_timestamp() - min(j.received_at))
from inbox_queue q join journal j on j.id = q.journal_id
"""


class Delivery(Struct, frozen=True):
    """A journalled delivery; `attempts` were begun before this one."""

    journal_id: int
    body: bytes
    received_at: datetime
    attempts: int


async def wait_for_lock(conn: asyncpg.Connection, seconds: float) -> None:
    """Return once this connection holds the inbox lock; looks every `seconds` (a waiting lock would block vacuum)."""
    while not await conn.fetchval("select pg_try_advisory_lock($1)", LOCK):  # noqa: ASYNC110  another process has it
        await asyncio.sleep(seconds)


async def count_quickly(conn: asyncpg.Connection) -> None:
    """Let this connection, which commits nothing but counts, not wait for the disk."""
    await conn.execute("set synchronous_commit = off")


async def claim(conn: asyncpg.Connection, after: int, limit: int) -> list[Delivery]:
    """The next deliveries past journal id `after`, oldest first; the attempt is counted on the first and committed."""
    return [Delivery(*row) for row in await conn.fetch(_CLAIM, after, limit)]


async def begin(conn: asyncpg.Connection, journal_id: int) -> int:
    """Count an attempt at one delivery of a claimed batch, committed; how many there have been."""
    return await conn.fetchval(_BEGIN, journal_id) or 0


async def done(conn: Conn, journal_ids: Sequence[int]) -> None:
    """Take these out of the queue, in the transaction that acted on them."""
    await conn.execute(_DONE, list(journal_ids))


async def waiting(conn: Conn) -> tuple[int, float]:
    """(deliveries nobody acted on yet, age of the oldest in seconds)."""
    row = await conn.fetchrow(_WAITING)
    return (row[0], float(row[1] or 0)) if row else (0, 0.0)

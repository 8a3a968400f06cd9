"""Deletes what has had its time, a batch at a time, so that no transaction is long.

Each function deletes at most `limit` rows and tells how many, 0 when nothing is left to do.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from backend_gateway.store.conn import Conn

_OLDEST_EVENTS = "select xid, seq, at from event_log order by xid, seq limit $1"
_DROP_EVENTS = "delete from event_log where (xid, seq) <= ($1::xid8, $2::bigint)"
_COMPLETE_AFTER = "update feed_epoch set pruned_xid = $1, pruned_seq = $2 where (pruned_xid, pruned_seq) < ($1, $2)"

_BATCHES: dict[str, tuple[str, timedelta]] = {
    "orphan_statuses": ("known_at < $1", timedelta(days=31)),
    "sign_in_attempts": ("at < $1", timedelta(days=90)),
    "sessions": ("expires_at < $1 or revoked_at < $1", timedelta(days=30)),
    "media": ("message_id is null and direction = 'out' and created_at < $1", timedelta(days=60)),
}
"""Table -> what is old, and how old. Unsent uploads are kept while a template that names them can be retried."""

EVENTS_KEPT = timedelta(days=14)


async def prune_events(conn: Conn, now: datetime, limit: int) -> int:
    """The oldest events, in the order clients read them; who is behind them takes a new snapshot."""
    old = []
    for row in await conn.fetch(_OLDEST_EVENTS, limit):
        if row["at"] >= now - EVENTS_KEPT:
            break
        old.append(row)
    if old:
        last = old[-1]
        await conn.execute(_COMPLETE_AFTER, last["xid"], last["seq"])
        await conn.execute(_DROP_EVENTS, last["xid"], last["seq"])
    return len(old)


def pruner(table: str) -> Callable[[Conn, datetime, int], Awaitable[int]]:
    """The function that prunes one of the tables above."""
    condition, kept = _BATCHES[table]
    sql = f"delete from {table} where id in (select id from {table} where {condition} order by id limit $2)"  # noqa: S608

    async def prune(conn: Conn, now: datetime, limit: int) -> int:
        status: str = await conn.execute(sql, now - kept, limit)
        return int(status.rpartition(" ")[2])

    return prune


PRUNERS = {"event_log": prune_events} | {table: pruner(table) for table in _BATCHES}
"""Everything that is pruned, by table."""

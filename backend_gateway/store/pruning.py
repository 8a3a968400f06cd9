"""Deletes what has had its time, a batch at a time, so that no transaction is long.

Each function deletes at most `limit` rows and tells how many, 0 when nothing is left to do.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from backend_gateway.store.conn import Conn

_OLDEST_EVENTS = "select xid, seq, at from event_log order by xid, seq limit $1"
_DROP_EVENTS = "delete from event_log where (xid, seq) <= ($1::xid8, $2::bigint)"
_COMPLETE_AFTER = "update feed_epoch set pruned_xid = $1, pruned_seq = $2 where (pruned_xid, pruned_seq) < ($1, $2)"

_UNSENT = "message_id is null and direction = 'out' and created_at < $1"
# Never given to WhatsApp, and nobody has planned to.
_UNUSED = f"""{_UNSENT} and wa_id is null and number_id is null and not exists (
  select from scheduled_messages s where s.author_id = media.uploaded_by and s.state in ('waiting', 'asks'))"""

_BATCHES: dict[str, tuple[str, str, timedelta]] = {
    "orphan_statuses": ("orphan_statuses", "known_at < $1", timedelta(days=31)),
    "sign_in_attempts": ("sign_in_attempts", "at < $1", timedelta(days=90)),
    "sessions": ("sessions", "expires_at < $1 or revoked_at < $1", timedelta(days=30)),
    "uploads": ("media", _UNUSED, timedelta(days=1)),
    "media": ("media", _UNSENT, timedelta(days=60)),
}
"""Name -> table, what is old, and how old. Uploads that left stay while a template that names them can be retried."""

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


def pruner(name: str) -> Callable[[Conn, datetime, int], Awaitable[int]]:
    """The function that prunes one of the lines above."""
    table, condition, kept = _BATCHES[name]
    sql = f"delete from {table} where id in (select id from {table} where {condition} order by id limit $2)"  # noqa: S608

    async def prune(conn: Conn, now: datetime, limit: int) -> int:
        status: str = await conn.execute(sql, now - kept, limit)
        return int(status.rpartition(" ")[2])

    return prune


PRUNERS = {"event_log": prune_events} | {name: pruner(name) for name in _BATCHES}
"""Everything that is pruned, by name."""

"""Deletes what has had its time, a batch at a time, so that no transaction is long.

Each function deletes at most `limit` rows and tells how many, 0 when nothing is left to do.

What no report reads goes by age: decisions of routing (*why here* of what is open stays; a replay reaches as far back),
alerts that are over, which quick reply was used (only the last month ranks them), scheduled messages that never left.
What reports are made of is never pruned: clocks that ended (SLA attainment, and the clocks are told anew from them),
waits, episodes, owner segments, presence events, statuses, surveys, automatic replies, scheduled messages that left (a
report must know that nobody wrote them in answer), and the audit.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from backend_gateway.store.conn import Conn

_OLDEST_EVENTS = "select xid, seq, at from event_log order by xid, seq limit $1"
_DROP_EVENTS = "delete from event_log where (xid, seq) <= ($1::xid8, $2::bigint)"
_COMPLETE_AFTER = "update feed_epoch set pruned_xid = $1, pruned_seq = $2 where (pruned_xid, pruned_seq) < ($1, $2)"

_UNSENT = "message_id is null and direction = 'out' and created_at < $1"
# Never given to WhatsApp, and nobody has planned to.
_UNUSED = f"""{_UNSENT} and wa_id is null and number_id is null and not exists (
  select from scheduled_messages s where s.author_id = media.uploaded_by and s.state in ('waiting', 'asks'))"""

_DECIDED = """at < $1 and not exists (
  select from conversations c where c.id = routing_decisions.conversation_id and c.state <> 'resolved'
    and c.episode_id is not distinct from routing_decisions.episode_id)"""
_USES = """
delete from quick_reply_uses where ctid = any(array(select ctid from quick_reply_uses where at < $1 limit $2))
"""

_BATCHES: dict[str, tuple[str, str, timedelta]] = {
    "orphan_statuses": ("orphan_statuses", "known_at < $1", timedelta(days=31)),
    "sign_in_attempts": ("sign_in_attempts", "at < $1", timedelta(days=90)),
    "sessions": ("sessions", "expires_at < $1 or revoked_at < $1", timedelta(days=30)),
    "uploads": ("media", _UNUSED, timedelta(days=1)),
    "media": ("media", _UNSENT, timedelta(days=60)),
    "routing_decisions": ("routing_decisions", _DECIDED, timedelta(days=365)),
    "alerts": ("alerts", "closed_at < $1", timedelta(days=180)),
    "round_trips": ("round_trips", "started_at < $1", timedelta(days=30)),
    "number_news": ("number_news", "at < $1", timedelta(days=730)),
    "scheduled": ("scheduled_messages", "state in ('cancelled', 'refused') and due_at < $1", timedelta(days=180)),
}
"""Name -> table, what is old, and how old. Uploads that left stay while a template that names them can be retried."""

EVENTS_KEPT = timedelta(days=14)


USES_KEPT = timedelta(days=90)
Pruner = Callable[[Conn, datetime, int], Awaitable[int]]


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


async def prune_uses(conn: Conn, now: datetime, limit: int) -> int:
    """Uses of quick replies that rank nothing any more."""
    return _count(await conn.execute(_USES, now - USES_KEPT, limit))


def pruner(name: str, kept: timedelta | None = None) -> Pruner:
    """The function that prunes one of the lines above, after its usual time unless told another."""
    table, condition, usual = _BATCHES[name]
    sql = f"delete from {table} where id in (select id from {table} where {condition} order by id limit $2)"  # noqa: S608

    async def prune(conn: Conn, now: datetime, limit: int) -> int:
        return _count(await conn.execute(sql, now - (kept or usual), limit))

    return prune


def _count(status: str) -> int:
    return int(status.rpartition(" ")[2])


def pruners(kept: Mapping[str, timedelta] | None = None) -> dict[str, Pruner]:
    """Everything that is pruned, by name; `kept`: how long, where a setting says another time than the usual one."""
    by_age = {name: pruner(name, (kept or {}).get(name)) for name in _BATCHES}
    return {"event_log": prune_events, "quick_reply_uses": prune_uses} | by_age

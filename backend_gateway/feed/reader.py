"""Reads the event log, complete and in order, below the oldest transaction that still runs.

Called by `feed/follow` for everybody and by `feed/resume` for one client that was away. The connection must be to the
primary and have bitmap, sequential and parallel scans off: a generic plan otherwise sorts the whole log.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from backend_gateway.feed.cursor import Cursor
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Kind, Scope

BATCH = 1000

_READ = """
select xid, seq, kind, entity_id, team_before, user_before, team_after, user_after, private_to from event_log
where (xid, seq) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
order by xid, seq limit $3
"""
_NEWEST = "select xid, seq from event_log where (xid, seq) > ($1::xid8, $2::bigint) order by xid, seq limit 1"

PLAN_SETTINGS = {"enable_bitmapscan": "off", "enable_seqscan": "off", "max_parallel_workers_per_gather": "0"}


class LogRow(NamedTuple):
    """One event as logged."""

    cursor: Cursor
    kind: Kind
    entity_id: int
    before: Scope
    after: Scope
    private_to: int | None


_kind = cache(Kind)


@lru_cache(maxsize=4096)
def _scope(team: int | None, user: int | None) -> Scope:
    """One object for all events of a scope: there are a thousand rows in a batch and a handful of scopes."""
    return Scope(team, user)


async def read_events(conn: Conn, after: Cursor, limit: int = BATCH) -> Sequence[LogRow]:
    """Up to `limit` events after the cursor, oldest first."""
    rows = await conn.fetch(_READ, after.xid, after.seq, limit)
    return [
        LogRow(Cursor(xid, seq), _kind(kind), entity, _scope(team, user), _scope(new_team, new_user), private)
        for xid, seq, kind, entity, team, user, new_team, new_user, private in rows
    ]


async def is_more(conn: Conn, after: Cursor) -> bool:
    """Whether something lies past the cursor, readable yet or not."""
    return await conn.fetchrow(_NEWEST, after.xid, after.seq) is not None

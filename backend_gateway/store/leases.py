"""Compose leases: who writes to a customer, one row per conversation, kept when it is over so that its number grows.

Times come from the caller. What always holds: one holder at a time, a session; a new holder gets a higher number; only
the number that is current can be given back.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from backend_gateway.store.conn import Conn
from protocol.leases import LEASE_SECONDS

_HOLD = """
insert into compose_leases as l (conversation_id, user_id, session_id, fence, renewed_at, expires_at)
values ($1, $2, $3, 1, $4, $5)
on conflict (conversation_id) do update
set user_id = excluded.user_id, session_id = excluded.session_id, renewed_at = excluded.renewed_at,
    expires_at = excluded.expires_at,
    fence = l.fence + case when l.user_id = $2 and l.session_id is not distinct from $3 and l.expires_at > $4
                      then 0 else 1 end
where l.expires_at <= $4 or l.user_id = $2 or $6
returning user_id, fence, expires_at
"""
_LIVE = "select user_id, fence, expires_at from compose_leases where conversation_id = $1 and expires_at > $2 {lock}"
_RELEASE = """
update compose_leases set expires_at = $4
where conversation_id = $1 and user_id = $2 and fence = $3 and expires_at > $4 returning conversation_id
"""
_LEAVE = """
update compose_leases set expires_at = $2 where session_id = any($1::bigint[]) and expires_at > $2
returning conversation_id
"""


class Lease(NamedTuple):
    """A lease that is not over."""

    user_id: int
    fence: int
    until: datetime


async def hold(
    conn: Conn, conversation_id: int, holder: tuple[int, int | None], now: datetime, *, take_over: bool
) -> Lease | None:
    """Take or renew it for (user, session); None while somebody else holds it and it is not taken over."""
    until = now + timedelta(seconds=LEASE_SECONDS)
    row = await conn.fetchrow(_HOLD, conversation_id, *holder, now, until, take_over)
    return None if row is None else Lease(*row)


async def live(conn: Conn, conversation_id: int, now: datetime, *, lock: bool = False) -> Lease | None:
    """The lease in force; `lock` holds it still until the transaction ends, so nobody takes over in between."""
    row = await conn.fetchrow(_LIVE.format(lock="for update" if lock else ""), conversation_id, now)
    return None if row is None else Lease(*row)


async def release(conn: Conn, conversation_id: int, user_id: int, fence: int, now: datetime) -> bool:
    """Give it back; False when this number is not in force any more."""
    return await conn.fetchval(_RELEASE, conversation_id, user_id, fence, now) is not None


async def leave(conn: Conn, session_ids: Sequence[int], now: datetime) -> list[int]:
    """These sessions ended: they write nowhere any more; the conversations where they did."""
    return [row[0] for row in await conn.fetch(_LEAVE, list(session_ids), now)]

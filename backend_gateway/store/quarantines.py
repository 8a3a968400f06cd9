"""SQL of the quarantine a restored gateway is in, and of what must not go on as if nothing had happened."""

from datetime import datetime

from backend_gateway.store.conn import Conn

_BEGIN = """
insert into quarantines (cause, as_of, since) values ('restored', $1, $2)
on conflict ((released_at is null)) where released_at is null
do update set as_of = excluded.as_of, since = excluded.since
"""
_RELEASE = "update quarantines set released_at = $1, released_by = $2 where released_at is null returning as_of"
_UNFINISHED = "select id from messages where direction = 'out' and status in ('queued', 'sending') order by id"
_SESSIONS = "update sessions set revoked_at = $1 where revoked_at is null"
_LEASES = "delete from leases"


async def begin(conn: Conn, as_of: datetime, now: datetime) -> None:
    """Nothing leaves by itself from here on; one quarantine at a time."""
    await conn.execute(_BEGIN, as_of, now)


async def release(conn: Conn, user_id: int | None, now: datetime) -> datetime | None:
    """End it; the moment of the backup, None when there was none to end."""
    found: datetime | None = await conn.fetchval(_RELEASE, now, user_id)
    return found


async def unfinished(conn: Conn) -> list[int]:
    """Messages that were on their way out at the moment of the backup: they may have left since."""
    return [row[0] for row in await conn.fetch(_UNFINISHED)]


async def end_sessions(conn: Conn, now: datetime) -> int:
    """Everybody signs in again; how many sessions that were."""
    return int((await conn.execute(_SESSIONS, now)).rpartition(" ")[2])


async def end_keys(conn: Conn, now: datetime) -> int:
    """Every API key is revoked: one that was revoked after the backup must not count again. How many that were."""
    ended = await conn.execute("update api_keys set revoked_at = $1 where revoked_at is null", now)
    return int(ended.rpartition(" ")[2])


async def forget_leases(conn: Conn) -> None:
    """Whoever held a number at the moment of the backup holds nothing here."""
    await conn.execute(_LEASES)

"""SQL of the list of backups: that one was written, and when the last one was."""

from datetime import datetime

from backend_gateway.store.conn import Conn

_WRITTEN = "insert into backups (taken_at, bytes, messages, files) values ($1, $2, $3, $4)"
_LAST = "select max(taken_at) from backups"


async def written(conn: Conn, taken_at: datetime, size: int, messages: int, files: int) -> None:
    """One is complete on disk; `size` in bytes."""
    await conn.execute(_WRITTEN, taken_at, size, messages, files)


async def last(conn: Conn) -> datetime | None:
    """The moment the newest is of."""
    found: datetime | None = await conn.fetchval(_LAST)
    return found

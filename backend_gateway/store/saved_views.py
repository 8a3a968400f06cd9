"""Rows of saved views."""

import msgspec

from backend_gateway.store.conn import Conn
from protocol.filters import Filter

_ADD = """
insert into saved_views (name, user_id, team_id, query, position) values ($1, $2, $3, $4, $5) returning id
"""
_CHANGE = """
update saved_views set name = $2, user_id = $3, team_id = $4, query = $5, position = $6, rev = rev + 1 where id = $1
returning rev
"""
_LOCK = "select rev, user_id, team_id from saved_views where id = $1 for update"
_DELETE = "delete from saved_views where id = $1"


def _encoded(query: Filter) -> str:
    return msgspec.json.encode(query).decode()


async def add(conn: Conn, name: str, user_id: int | None, team_id: int | None, query: Filter, position: int) -> int:
    """A new one; its id. `user_id`: whose it is, None = shared."""
    id_: int = await conn.fetchval(_ADD, name, user_id, team_id, _encoded(query), position)
    return id_


async def change(
    conn: Conn, id_: int, name: str, user_id: int | None, team_id: int | None, query: Filter, position: int
) -> int:
    """Another name, filter, place or owner; the revision it has now."""
    rev: int = await conn.fetchval(_CHANGE, id_, name, user_id, team_id, _encoded(query), position)
    return rev


async def lock(conn: Conn, id_: int) -> tuple[int, int | None, int | None] | None:
    """(revision, owner, team), locked until the unit ends; None when there is none."""
    row = await conn.fetchrow(_LOCK, id_)
    return None if row is None else (row["rev"], row["user_id"], row["team_id"])


async def delete(conn: Conn, id_: int) -> None:
    """Forget it."""
    await conn.execute(_DELETE, id_)

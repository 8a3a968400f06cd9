"""Rows of the orders in which people have their saved views."""

from collections.abc import Sequence

from backend_gateway.store.conn import Conn

_PUT = """
insert into view_orders (user_id, views) values ($1, $2::bigint[])
on conflict (user_id) do update set views = excluded.views, rev = view_orders.rev + 1, changed_at = now()
  where view_orders.views <> excluded.views
returning rev
"""
_PUT_FIRST = """
insert into view_orders (user_id, views) values ($1, $2::bigint[]) on conflict (user_id) do nothing returning rev
"""


async def put(conn: Conn, user_id: int, views: Sequence[int], *, first: bool) -> int | None:
    """Keep this order; its revision, None when nothing changed. `first`: only when the person has none yet."""
    rev: int | None = await conn.fetchval(_PUT_FIRST if first else _PUT, user_id, list(views))
    return rev

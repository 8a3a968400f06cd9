"""Brings a client that was away from its cursor to the hub's, in chained frames; minutes or days make no difference.

Only current rows are sent: a conversation that changed a thousand times while the client slept costs one row a chunk.
"""

from collections.abc import AsyncGenerator

import asyncpg

from backend_gateway.feed.changes import changes_of
from backend_gateway.feed.cursor import Cursor
from backend_gateway.feed.hub import events_frame
from backend_gateway.feed.reader import PLAN_SETTINGS, read_events
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Kind
from backend_gateway.store.visible import Viewer

CHUNK = 2000
_CHANGED = f"""
select exists (select 1 from event_log where (xid, seq) > ($1::xid8, $2::bigint)
                and kind = {Kind.USER:d} and entity_id = $3)
"""  # noqa: S608  a number of our own


class AccessChanged(Exception):
    """What the client may see changed while it was away: only a new snapshot is right."""


async def access_changed(conn: Conn, user_id: int, after: Cursor) -> bool:
    """Whether something about this person was committed past the cursor, published already or not.

    Their session was read after it, so the hub will find nothing new in it: the rows they kept are of before.
    """
    async with conn.transaction(readonly=True):
        await _plan(conn)
        return bool(await conn.fetchval(_CHANGED, after.xid, after.seq, user_id))


async def _plan(conn: Conn) -> None:
    for name, value in PLAN_SETTINGS.items():
        await conn.execute(f"set local {name} = {value}")


async def missed(pool: asyncpg.Pool, viewer: Viewer, since: Cursor, until: Cursor) -> AsyncGenerator[bytes, None]:
    """Frames from `since` to `until` (the hub's cursor at subscription), the last one ending exactly there.

    No connection is held while the client takes its time with a frame. Raises AccessChanged.
    """
    at = since
    while at < until:
        async with pool.acquire() as conn, conn.transaction(readonly=True):
            await _plan(conn)
            rows = [row for row in await read_events(conn, at, CHUNK) if row.cursor <= until]
            if any(row.kind is Kind.USER and row.entity_id == viewer.user_id for row in rows):
                raise AccessChanged
            changes = await changes_of(conn, rows)
        to = rows[-1].cursor if len(rows) == CHUNK else until
        items = [item for change in changes if (item := change.for_viewer(viewer)) is not None]
        yield events_frame(at, to, items)
        at = to

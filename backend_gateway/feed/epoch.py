"""The epoch: while it stays the same, cursors mean what they meant. A restore or a fail-over changes it.

After a dump and restore the old transaction ids may lie above the new server's, and nothing newer would ever be read:
they are set to 0 and every client takes a new snapshot.
"""

from backend_gateway.feed.cursor import Cursor
from backend_gateway.store.conn import Conn

_CLUSTER = """
select (select system_identifier from pg_control_system())::text || '/' ||
       (select timeline_id from pg_control_checkpoint())::text
"""
_RESTORED = """
update feed_epoch set epoch = gen_random_uuid()::text, cluster = $1, since = now(), pruned_xid = 0, pruned_seq = 0
"""


async def settle_epoch(conn: Conn) -> str:
    """This database's epoch; a new one when the rows were written on another cluster or timeline. Run at start."""
    cluster = await conn.fetchval(_CLUSTER)
    async with conn.transaction():
        await conn.execute("select pg_advisory_xact_lock(hashtext('relevo epoch'))")
        row = await conn.fetchrow("select epoch, cluster from feed_epoch for update")
        if row is None or row["cluster"] == cluster:
            return await _epoch(conn)
        if row["cluster"]:
            await conn.execute("update event_log set xid = '0'")
            await conn.execute(_RESTORED, cluster)
        else:
            await conn.execute("update feed_epoch set cluster = $1", cluster)
        return await _epoch(conn)


async def _epoch(conn: Conn) -> str:
    return str(await conn.fetchval("select epoch from feed_epoch"))


async def complete_after(conn: Conn) -> Cursor:
    """The oldest cursor that can still be resumed from; older parts of the log are gone."""
    row = await conn.fetchrow("select pruned_xid, pruned_seq from feed_epoch")
    return Cursor(row["pruned_xid"], row["pruned_seq"]) if row else Cursor(0, 0)

"""The epoch: while it stays the same, cursors mean what they meant. A restore or a fail-over changes it.

A restore is recognised by where the row lies: on another cluster or timeline, in another database, or in a table that
was made anew or emptied (`pg_restore --clean` into the same cluster, `--data-only` after a TRUNCATE). VACUUM FULL looks
the same, which costs every client one snapshot.

After a dump and restore the old transaction ids may lie above the new server's, and nothing newer would ever be read:
they are set to 0 and every client takes a new snapshot.
"""

from backend_gateway.feed.cursor import Cursor
from backend_gateway.store.conn import Conn

_CLUSTER = """
select (select system_identifier from pg_control_system())::text || '/' ||
       (select timeline_id from pg_control_checkpoint())::text || '/' ||
       (select oid from pg_database where datname = current_database())::text || '/' ||
       'feed_epoch'::regclass::oid::text || '/' || pg_relation_filenode('feed_epoch')::text
"""
_RESTORED = """
update feed_epoch set epoch = gen_random_uuid()::text, cluster = $1, since = now(), pruned_xid = 0, pruned_seq = 0
"""


async def settle_epoch(conn: Conn, *, anew: bool = False) -> str:
    """This database's epoch; a new one when the rows were restored (or `anew`). Run at start and by the feed."""
    cluster = await conn.fetchval(_CLUSTER)
    row = await conn.fetchrow("select epoch, cluster from feed_epoch")
    if row is not None and row["cluster"] == cluster and not anew:
        return str(row["epoch"])
    async with conn.transaction():
        await conn.execute("select pg_advisory_xact_lock(hashtext('relevo epoch'))")
        row = await conn.fetchrow("select epoch, cluster from feed_epoch for update")
        if row is None or (row["cluster"] == cluster and not anew):
            return await _epoch(conn)
        if anew or not _older_mark(row["cluster"], cluster):
            await conn.execute("update event_log set xid = '0'")
            await conn.execute(_RESTORED, cluster)
        else:
            await conn.execute("update feed_epoch set cluster = $1", cluster)
        return await _epoch(conn)


def _older_mark(written: str, cluster: str) -> bool:
    """Nothing yet, or only cluster and timeline, as the first version wrote it."""
    return not written or (written.count("/") == 1 and cluster.startswith(f"{written}/"))


async def _epoch(conn: Conn) -> str:
    return str(await conn.fetchval("select epoch from feed_epoch"))


async def complete_after(conn: Conn) -> Cursor:
    """The oldest cursor that can still be resumed from; older parts of the log are gone."""
    row = await conn.fetchrow("select pruned_xid, pruned_seq from feed_epoch")
    return Cursor(row["pruned_xid"], row["pruned_seq"]) if row else Cursor(0, 0)

"""The loop that follows the log and publishes it to this process's clients.

A hint can come before the rows are visible: if something lies past the cursor, look again after 2 ms; without hints,
every second.
"""

import asyncio
import time
from collections.abc import Sequence

import asyncpg
import structlog

from backend_gateway.feed.changes import Change, changes_of
from backend_gateway.feed.cursor import START, Cursor
from backend_gateway.feed.epoch import settle_epoch
from backend_gateway.feed.hub import Hub
from backend_gateway.feed.reader import PLAN_SETTINGS, LogRow, is_more, read_events
from backend_gateway.feed.wakeup import Signal
from backend_gateway.store.conn import Conn
from backend_gateway.store.engine import connect

POLL_SECONDS = 1.0
AGAIN_SECONDS = 0.002
HEARTBEAT_SECONDS = 15
EPOCH_SECONDS = 5
RECONNECT_SECONDS = 0.5

log = structlog.get_logger(__name__)


async def open_reader(dsn: str) -> asyncpg.Connection:
    """A connection set up for reading the log."""
    conn = await connect(dsn, application_name="relevo feed")
    for name, value in PLAN_SETTINGS.items():
        await conn.execute(f"set {name} = {value}")
    return conn


async def watermark(conn: Conn) -> Cursor:
    """The cursor of this moment: everything before it is visible, everything after it is still to come."""
    return Cursor(await conn.fetchval("select pg_snapshot_xmin(pg_current_snapshot())"), 0)


async def follow(dsn: str, hub: Hub, signal: Signal, ready: asyncio.Event) -> None:
    """Publish for ever; survives a lost connection and continues where it was."""
    while True:
        try:
            conn = await open_reader(dsn)
        except (OSError, asyncpg.PostgresError) as error:
            log.warning("feed cannot connect", error=repr(error))
            await asyncio.sleep(RECONNECT_SECONDS)
            continue
        try:
            await _settle(conn, hub)
            ready.set()
            await _follow_on(conn, hub, signal)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("feed connection lost", error=repr(error))
        finally:
            conn.terminate()


async def _settle(conn: Conn, hub: Hub) -> None:
    """Go on from the hub's cursor; where that means nothing any more, everybody starts anew.

    After a restore it does not, nor when the server came back with fewer transactions than it had told of.
    """
    mark = await watermark(conn)
    epoch = await settle_epoch(conn, anew=mark.xid < hub.cursor.xid)
    if hub.epoch and epoch != hub.epoch:
        log.warning("the database was restored, every client starts anew", epoch=epoch)
        hub.start_anew()
        hub.cursor = START
    hub.epoch = epoch
    if hub.cursor == START:
        hub.cursor = mark


async def _follow_on(conn: Conn, hub: Hub, signal: Signal) -> None:
    beat = looked = time.monotonic()
    while True:
        if time.monotonic() - looked >= EPOCH_SECONDS:
            await _settle(conn, hub)
            looked = time.monotonic()
        published = await _publish_next(conn, hub)
        if time.monotonic() - beat >= HEARTBEAT_SECONDS:
            hub.heartbeat()
            beat = time.monotonic()
        if published:
            continue
        pending = await is_more(conn, hub.cursor)
        await signal.wait(AGAIN_SECONDS if pending else POLL_SECONDS)


async def _publish_next(conn: Conn, hub: Hub) -> bool:
    """Publish one batch; False when there was nothing to read."""
    rows = await read_events(conn, hub.cursor)
    if not rows:
        return False
    last = rows[-1].cursor
    changes = await _readable(conn, rows) if hub.subscribers else []
    hub.publish(changes, last)
    return True


async def _readable(conn: Conn, rows: Sequence[LogRow]) -> list[Change]:
    """The changes of a batch; a row that cannot be shown is left out and told, or it would stop everybody's feed."""
    try:
        return await changes_of(conn, rows)
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
        raise
    except Exception:
        if len(rows) == 1:
            log.exception("an event cannot be shown", kind=rows[0].kind.name, entity_id=rows[0].entity_id)
            return []
        middle = len(rows) // 2
        return await _readable(conn, rows[:middle]) + await _readable(conn, rows[middle:])

"""Changes of several conversations at once: seen, locked in the order of their ids, written, told.

Called by `tags`, `priority` and `bulk`. What always holds: whoever may not see a conversation gets it neither changed
nor told; locks are taken in one order, so that two selections never wait for each other in a circle.
"""

from collections.abc import Iterable, Sequence

from backend_gateway.actions.routing.lines import Line, write_lines
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.received import insert_messages
from backend_gateway.store.threads import Thread, load_threads
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer, visible


async def load_visible(conn: Conn, actor: Viewer, ids: Iterable[int]) -> dict[int, Thread]:
    """The conversations among these that the actor may see, locked until the unit ends, in the order of their ids."""
    threads = await load_threads(conn, ids)
    sql = f"select c.id from conversations c where c.id = any($1::bigint[]) and c.merged_into is null and {visible(actor)}"  # noqa: E501, S608  integers of our own
    seen = {row[0] for row in await conn.fetch(sql, list(threads))}
    return {id_: thread for id_, thread in sorted(threads.items()) if id_ in seen}


async def tell(unit: Unit, threads: Sequence[Thread], lines: Sequence[Line]) -> None:
    """Their rows were written (and their revision raised) beside the fold: write the lines and tell the clients."""
    rows = await write_lines(unit.conn, lines)
    await insert_messages(unit.conn, rows)
    scopes = {thread.id: thread.scope for thread in threads}
    for thread in threads:
        thread.rev += 1
    events = [Event(Kind.CONVERSATION, thread.id, thread.rev, thread.scope, thread.scope) for thread in threads]
    events += [Event(Kind.MESSAGE, row.id, 1, NOWHERE, scopes[row.conversation_id]) for row in rows]
    await append(unit.conn, events)

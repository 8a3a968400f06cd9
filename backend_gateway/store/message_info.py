"""Everything known about one message: its row, its attempts, its statuses, the chain of retries it is part of."""

from backend_gateway.store import hydrate
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from protocol.message import Attempt, MessageInfo

_VISIBLE = "select 1 from messages m join conversations c on c.id = m.conversation_id where m.id = $1 and "
_ATTEMPTS = """
select number, started_at, finished_at, outcome, code, detail from attempts where message_id = $1 order by number
"""
_STATUSES = "select status, at from message_statuses where message_id = $1 order by at, known_at"
_CHAIN = """
with recursive up as (
    select id, retry_of from messages where id = $1
    union select m.id, m.retry_of from messages m join up on m.id = up.retry_of
), down as (
    select id from up where retry_of is null
    union select m.id from messages m join down on m.retry_of = down.id
)
select id from down order by id
"""


async def may_see_message(conn: Conn, viewer: Viewer, message_id: int) -> bool:
    """Whether the viewer may see the conversation this message is in."""
    return await conn.fetchval(_VISIBLE + visible(viewer), message_id) is not None


async def message_info(conn: Conn, viewer: Viewer, message_id: int) -> MessageInfo | None:
    """None when it does not exist, is no line of a timeline, or the viewer may not see it."""
    if not await may_see_message(conn, viewer, message_id):
        return None
    ids = [row[0] for row in await conn.fetch(_CHAIN, message_id)]
    rows = await hydrate.messages(conn, [message_id, *ids])
    if message_id not in rows:
        return None
    # An undone merge can leave attempts in two conversations: only those of this one are the viewer's to see.
    here = rows[message_id].conversation_id
    chain = [id_ for id_ in ids if rows[id_].conversation_id == here]
    return MessageInfo(
        message=rows[message_id],
        wamid=await conn.fetchval("select wamid from messages where id = $1", message_id),
        attempts=tuple(Attempt(**dict(row)) for row in await conn.fetch(_ATTEMPTS, message_id)),
        statuses=tuple((row[0], row[1]) for row in await conn.fetch(_STATUSES, message_id)),
        chain=tuple(rows[id_] for id_ in chain) if len(chain) > 1 else (),
    )

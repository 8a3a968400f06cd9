"""What belongs to one user alone: drafts and read marks, by conversation."""

from collections.abc import Iterable

from backend_gateway.store.conn import Conn
from protocol.conversation import Draft, ReadMark

_DRAFTS = """
select conversation_id, rev, text, mode, reply_to, updated_at from drafts
where user_id = $1 and ($2::bigint[] is null or conversation_id = any($2::bigint[]))
"""
_READ_MARKS = """
select conversation_id, inbound_count, rev from read_marks
where user_id = $1 and ($2::bigint[] is null or conversation_id = any($2::bigint[]))
"""


async def drafts(conn: Conn, user_id: int, conversation_ids: Iterable[int] | None = None) -> dict[int, Draft]:
    """A user's drafts by conversation; all of them without ids."""
    ids = None if conversation_ids is None else list(conversation_ids)
    return {row["conversation_id"]: Draft(**dict(row)) for row in await conn.fetch(_DRAFTS, user_id, ids)}


async def read_marks(conn: Conn, user_id: int, conversation_ids: Iterable[int] | None = None) -> dict[int, ReadMark]:
    """A user's read marks by conversation; all of them without ids."""
    ids = None if conversation_ids is None else list(conversation_ids)
    return {row["conversation_id"]: ReadMark(**dict(row)) for row in await conn.fetch(_READ_MARKS, user_id, ids)}

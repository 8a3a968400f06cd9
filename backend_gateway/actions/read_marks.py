"""How far a colleague has read: private; unread is the conversation's inbound count minus theirs."""

from datetime import datetime

from backend_gateway.errors import NotFound
from backend_gateway.store import pages
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import MarkRead
from protocol.conversation import ReadMark

_KNOWN = "select inbound_count, rev from read_marks where user_id = $1 and conversation_id = $2"
_PUT = """
insert into read_marks (user_id, conversation_id, inbound_count, at) values ($1, $2, $3, $4)
on conflict (user_id, conversation_id) do update set at = excluded.at, rev = read_marks.rev + 1,
  inbound_count = case when $5 then excluded.inbound_count
                       else greatest(read_marks.inbound_count, excluded.inbound_count) end
returning inbound_count, rev
"""


async def mark_read(unit: Unit, actor: Viewer, conversation_id: int, request: MarkRead, now: datetime) -> ReadMark:
    """Move my mark forward, never past what there is; 0 puts it before the last inbound message (mark unread).

    A late request of a device that was offline never moves it back. Raises NotFound.
    """
    if not await pages.may_see(unit.conn, actor, conversation_id):
        raise NotFound
    total = await unit.conn.fetchval("select inbound_count from conversations where id = $1", conversation_id)
    unread = request.inbound_count == 0
    wanted = max(0, total - 1) if unread else min(request.inbound_count, total)
    known = await unit.conn.fetchrow(_KNOWN, actor.user_id, conversation_id)
    if known is not None and (known["inbound_count"] == wanted or (not unread and known["inbound_count"] > wanted)):
        return ReadMark(conversation_id=conversation_id, inbound_count=known["inbound_count"], rev=known["rev"])
    row = await unit.conn.fetchrow(_PUT, actor.user_id, conversation_id, wanted, now, unread)
    if row is None:
        raise NotFound
    await append(unit.conn, [Event(Kind.READ_MARK, conversation_id, row["rev"], private_to=actor.user_id)])
    return ReadMark(conversation_id=conversation_id, inbound_count=row["inbound_count"], rev=row["rev"])

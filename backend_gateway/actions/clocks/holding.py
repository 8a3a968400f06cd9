"""Holding replies: a short list of phrases proposes the mark, whoever answers can always take it back or set it.

Called by `send_message`, by the receiver for what was written in the phone app, and by the API. What always holds: a
holding reply ends the wait and opens a promise; the mark changes nothing that the customer sees.
"""

from datetime import datetime
from typing import Final

import msgspec

from backend_gateway.actions.own_lines import load_conversation
from backend_gateway.domain.sla import HOLDING_PHRASES, is_holding_reply
from backend_gateway.domain.sla.company import CompanySla
from backend_gateway.domain.waits import is_human_reply
from backend_gateway.errors import Conflict, NotFound
from backend_gateway.store import audit, following, hydrate
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Content, Text
from protocol.message import Message

_PHRASES: Final = "select body from policies where kind = 'sla' and subject = 0 order by version desc limit 1"
_SET: Final = "update messages set holding = $2, rev = rev + 1 where id = $1 returning rev"
_LONGEST: Final = 80
_sla = msgspec.json.Decoder(CompanySla)


async def looks_holding(conn: Conn, content: Content) -> bool | None:
    """Whether this reply is proposed as one that only buys time; None for what is no short text."""
    if not isinstance(content, Text) or len(content.body) > _LONGEST:
        return None
    body = await conn.fetchval(_PHRASES)
    phrases = HOLDING_PHRASES if body is None else _sla.decode(body).holding_phrases
    return True if is_holding_reply(content.body, phrases) else None


async def mark_holding(unit: Unit, actor: Viewer, message_id: int, now: datetime, *, holding: bool) -> Message:
    """Say what a reply of ours was. Raises NotFound, Conflict (it is no reply of a person)."""
    del now  # the reply counts when it left, whenever it is judged
    message = (await hydrate.messages(unit.conn, [message_id])).get(message_id)
    if message is None:
        raise NotFound
    thread = await load_conversation(unit, actor, message.conversation_id)
    if message.direction != "out" or not is_human_reply(message.author.kind, message.content, message.source):
        raise Conflict("Only a reply that a person wrote can be a holding reply.")
    if message.holding == holding:
        return message
    rev = await unit.conn.fetchval(_SET, message_id, holding)
    await append(unit.conn, [Event(Kind.MESSAGE, message_id, rev, thread.scope, thread.scope)])
    await following.enqueue(unit.conn, [thread.id])
    await audit.record(unit.conn, actor.user_id, "message.holding", f"message:{message_id}", {"holding": holding})
    return (await hydrate.messages(unit.conn, [message_id]))[message_id]

"""Our emoji on a customer's message: shown at once, sent like any message, one per conversation side.

WhatsApp knows one reaction of the business per message, whoever of us set it; a new one replaces it. It carries the
name of who set it, for the others to read; only the phone's own has none.
"""

from datetime import datetime
from typing import Any

import msgspec

from backend_gateway.actions.own_lines import load_conversation
from backend_gateway.actions.receive.reactions import merged_reactions
from backend_gateway.domain.outbox_policy import Refuse, judge_send_request
from backend_gateway.errors import BadRequest, NotFound, refusal
from backend_gateway.store import audit, hydrate
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.received import NewMessage, insert_messages, new_message_ids
from backend_gateway.store.sending import known_message, send_facts
from backend_gateway.store.targets import write_reactions
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import SendMessage, SendReaction
from protocol.content import ReactionEvent
from protocol.message import Author, Message
from protocol.order import to_microseconds

_NAME = "select name from users where id = $1"
_WHERE = "select conversation_id from messages where id = $1 and not (kind = 'reaction' and direction = 'out')"
_TARGET = (
    "select id, conversation_id, number_id, wamid, rev, reactions, episode_id from messages where id = $1 for update"
)


async def send_reaction(unit: Unit, actor: Viewer, message_id: int, request: SendReaction, now: datetime) -> Message:
    """Put our emoji on a message, or take it back with an empty one; the message as it then looks.

    Raises NotFound, BadRequest (a message WhatsApp never had), and what `send_message` raises of the window and number.
    """
    conn = unit.conn
    row: Any = await conn.fetchrow(_WHERE, message_id)
    if row is None:
        raise NotFound
    thread = await load_conversation(unit, actor, row["conversation_id"])
    target: Any = await conn.fetchrow(_TARGET, message_id)
    if target["wamid"] is None:
        raise BadRequest("WhatsApp has not taken this message, so nobody can react to it.")
    if await known_message(conn, actor.user_id, request.client_token) is None:
        content = ReactionEvent(request.emoji or None)
        wanted = SendMessage(client_token=request.client_token, content=content, send_anyway=True)
        verdict = judge_send_request(await send_facts(conn, thread.id, actor.user_id, wanted, now), wanted, now)
        if isinstance(verdict, Refuse):
            raise refusal(verdict.reasons)
        author = Author("user", actor.user_id)
        ours = Author("phone", None, await conn.fetchval(_NAME, actor.user_id))
        merged = merged_reactions(target["reactions"], ours, request.emoji or None, now)
        if merged is not None:
            await write_reactions(conn, {message_id: merged})
            await insert_messages(conn, [await _job(unit, target, author, content, request, now)])
            await append(conn, [Event(Kind.MESSAGE, message_id, target["rev"] + 1, thread.scope, thread.scope)])
            await audit.record(conn, actor.user_id, "message.reacted", f"message:{message_id}", {})
    return (await hydrate.messages(conn, [message_id]))[message_id]


async def _job(
    unit: Unit, target: Any, author: Author, content: ReactionEvent, request: SendReaction, now: datetime
) -> NewMessage:
    """The row the dispatcher sends; timelines do not show it."""
    [id_] = await new_message_ids(unit.conn, 1)
    return NewMessage(
        id=id_,
        conversation_id=target["conversation_id"],
        number_id=target["number_id"],
        episode_id=target["episode_id"],
        direction="out",
        source="live",
        author_kind=author.kind,
        author_id=author.id,
        wamid=None,
        order_us=to_microseconds(now),
        order_journal=0,
        order_index=0,
        at=now,
        kind="reaction",
        content=msgspec.json.encode(content).decode(),
        plain="",
        quoted_wamid=target["wamid"],
        status="queued",
        client_token=request.client_token,
    )

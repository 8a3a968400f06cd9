"""Replies of colleagues: judged, written as `queued` in one transaction, sent by the dispatcher afterwards.

What always holds: a known client token returns its first result before permission, window or owner are judged; what was
accepted here is on disk; a failed message stays as it is, retrying makes a new attempt chained to it.
"""

import uuid
from datetime import datetime
from functools import partial
from typing import Any

import msgspec
import structlog
from msgspec.structs import replace

from backend_gateway.actions.clocks.holding import looks_holding
from backend_gateway.actions.own_lines import happen, load_conversation
from backend_gateway.actions.receive.quotes import quote_of
from backend_gateway.actions.send_reaction import send_reaction
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.message_text import searchable
from backend_gateway.domain.outbox_policy import Refuse, SendFacts, judge_send_request
from backend_gateway.domain.placing import place_after
from backend_gateway.domain.plain_text import fold, sanitise
from backend_gateway.domain.thread_facts import Assigned, Written
from backend_gateway.errors import BadRequest, Conflict, MessageInvalid, NotFound, refusal
from backend_gateway.store import audit, hydrate, leases, media_rows
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.received import NewMessage, new_message_ids
from backend_gateway.store.sending import (
    attach_files,
    file_ids_in,
    files_in,
    is_here,
    known_message,
    quoted_message,
    send_facts,
)
from backend_gateway.store.threads import Thread
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import RetryMessage, SendMessage
from protocol.content import Content, ReactionEvent, Sendable, Template, Text
from protocol.message import Author, Message, Quote
from protocol.order import Order
from protocol.rules.templates import render

__all__ = ["retry_message", "send_message", "send_reaction"]

log = structlog.get_logger(__name__)
_AUTHOR = "select name from users where id = $1"
_FAILED = """
select conversation_id, content, status, attempt, quote from messages
where id = $1 and direction = 'out' and kind <> 'reaction'
"""
_CHAIN = "update messages set retry_of = $2, attempt = $3 where id = $1"
_RETRIED = "select id from messages where retry_of = $1 and status <> 'failed' limit 1"
_content = msgspec.json.Decoder[Content](Content)
_quote = msgspec.json.Decoder(Quote)
_encode = msgspec.json.Encoder().encode


async def send_message(
    unit: Unit, actor: Viewer, conversation_id: int, request: SendMessage, now: datetime, *, scheduled: bool = False
) -> Message:
    """Queue a reply. `scheduled`: a timer does, so it answers only what the customer wrote until now.

    Raises NotFound, OwnerChanged, PenHeld, NewerMessages, WindowClosed, MessageInvalid, TemplateUnusable,
    NumberStopped, NoRoute, MediaRefused, MediaNotReady, Conflict (the token was used elsewhere), BadRequest (no such
    quoted message, no such file).
    """
    # Notes and reactions have doors of their own and would go to the customer here.
    if isinstance(request.content, ReactionEvent) or not isinstance(request.content, Sendable):
        raise MessageInvalid(violations=[{"field": "", "key": "not_sendable", "limit": None, "actual": None}])
    return await _send(unit, actor, conversation_id, request, now, scheduled=scheduled)


async def _send(
    unit: Unit, actor: Viewer, conversation_id: int, request: SendMessage, now: datetime, *,
    again: bool = False, scheduled: bool = False,
) -> Message:  # fmt: skip
    """`again`: the files were judged when the message was first sent; its copies lie in the same conversation."""
    request = replace(request, content=_clean(request.content), client_token=_token(request.client_token))
    if (known := await _known(unit, actor, conversation_id, request.client_token)) is not None:
        return known
    thread = await load_conversation(unit, actor, conversation_id)
    # The lock serialises the retries of one request: whoever waited for it looks again.
    if (known := await _known(unit, actor, conversation_id, request.client_token)) is not None:
        return known
    if not again:
        await _check_files(unit, actor, request.content)
    facts = await send_facts(unit.conn, conversation_id, actor.user_id, request, now)
    verdict = judge_send_request(facts, request, now)
    if isinstance(verdict, Refuse):
        raise refusal(verdict.reasons)
    return await _queue(unit, actor, thread, request, facts, now, scheduled=scheduled)


async def _check_files(unit: Unit, actor: Viewer, content: Content) -> None:
    """An id is no permission: only files the actor may read. Raises BadRequest, the same for hidden ones and none."""
    ids = file_ids_in(content)
    seen = [await media_rows.seen_by(unit.conn, actor, id_) for id_ in ids]
    if None in seen or (files_in(content) and not ids):
        raise BadRequest("There is no such file: attach it again.")


async def retry_message(unit: Unit, actor: Viewer, message_id: int, request: RetryMessage, now: datetime) -> Message:
    """A new attempt at a message that failed or is uncertain; the first one keeps its mark (LESSONS 7).

    Raises what `send_message` raises, and Conflict when it has not failed or is being retried already.
    """
    row = await unit.conn.fetchrow(_FAILED, message_id)
    if row is None:
        raise NotFound
    again = SendMessage(client_token=request.client_token, content=_content.decode(row["content"]), send_anyway=True)
    used = await known_message(unit.conn, actor.user_id, _token(request.client_token))
    if used is not None and used[1] == row["conversation_id"]:
        return await _first_result(unit, used[0])
    await load_conversation(unit, actor, row["conversation_id"])
    if row["status"] not in ("failed", "uncertain") or await unit.conn.fetchval(_RETRIED, message_id) is not None:
        raise Conflict("This message has not failed, or it is being sent again already.")
    quote = _quote.decode(row["quote"]) if row["quote"] else None
    again = replace(again, reply_to=quote.message_id if quote else None)
    message = await _send(unit, actor, row["conversation_id"], again, now, again=True)
    await unit.conn.execute(_CHAIN, message.id, message_id, row["attempt"] + 1)
    return replace(message, retry_of=message_id, attempt=row["attempt"] + 1)


def _token(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        raise BadRequest("client_token must be a UUID.") from None


def _clean(content: Content) -> Content:
    """Text the database can hold: U+0000 and lone surrogates become U+FFFD."""
    if isinstance(content, Text):
        return replace(content, body=sanitise(content.body))
    return content


async def _known(unit: Unit, actor: Viewer, conversation_id: int, token: str) -> Message | None:
    found = await known_message(unit.conn, actor.user_id, token)
    if found is None:
        return None
    if found[1] != conversation_id:
        raise Conflict("This client_token was used for another message: mint a new one.")
    return await _first_result(unit, found[0])


async def _first_result(unit: Unit, message_id: int) -> Message:
    """What a token made. Raises Conflict when that is no line of the timeline (a reaction)."""
    found = (await hydrate.messages(unit.conn, [message_id])).get(message_id)
    if found is None:
        raise Conflict("This client_token was used for a reaction: mint a new one.")
    return found


async def _queue(
    unit: Unit, actor: Viewer, thread: Thread, request: SendMessage, facts: SendFacts, now: datetime, *, scheduled: bool
) -> Message:
    conn = unit.conn
    content = _rendered(request.content, facts)
    quote, quoted_wamid = await _quoted(unit, thread.id, request.reply_to)
    author = Author("user", actor.user_id, await conn.fetchval(_AUTHOR, actor.user_id))
    [id_] = await new_message_ids(conn, 1)
    if not scheduled or await is_here(conn, actor.user_id):  # nobody waits for somebody who went home
        _own_when_nobody_does(thread, actor, now)
    order = place_after(thread.state.activity, now)
    happen(thread, Written(id_, order, content, author))
    row = _row(id_, thread, content, author, order, now)
    row.client_token = request.client_token
    row.answers = True if scheduled else None
    row.holding = await looks_holding(conn, content)
    row.quote = _encode(quote).decode() if quote else None
    row.quoted_wamid = quoted_wamid
    await finish(conn, {thread.id: thread}, [row])
    unit.after_commit(partial(log.info, "message queued", story=row.story, message_id=id_))
    await attach_files(conn, content, id_, actor.user_id)
    if request.pen is not None and not request.keep_pen:
        await leases.release(conn, thread.id, actor.user_id, request.pen, now)
    await append(conn, [*conversation_events([thread]), Event(Kind.MESSAGE, id_, 1, NOWHERE, thread.scope)])
    await audit.record(conn, actor.user_id, "message.queued", f"conversation:{thread.id}", {"message": id_})
    return (await hydrate.messages(conn, [id_]))[id_]


def _own_when_nobody_does(thread: Thread, actor: Viewer, now: datetime) -> None:
    """Whoever answers what nobody owns, owns it from then on: no customer is answered by nobody."""
    state = thread.state
    if state.assignee_id is None and state.owner_kind in ("queue", "none"):
        happen(thread, Assigned(now, "person", actor.user_id, state.team_id, "answered"))


def _rendered(content: Content, facts: SendFacts) -> Content:
    """A template as the customer will read it, so that the bubble never shows placeholders."""
    if isinstance(content, Template) and facts.template is not None:
        return render(facts.template, content.parameters)
    return content


async def _quoted(unit: Unit, conversation_id: int, reply_to: int | None) -> tuple[Quote | None, str | None]:
    if reply_to is None:
        return None, None
    row: Any = await quoted_message(unit.conn, conversation_id, reply_to)
    if row is None:
        raise BadRequest("The message you answer is not in this conversation.")
    author = Author(row["author_kind"], row["author_id"], row["name"])
    return quote_of(row["id"], author, _content.decode(row["content"])), row["wamid"]


def _row(id_: int, thread: Thread, content: Content, author: Author, order: Order, now: datetime) -> NewMessage:
    kind: Any = type(content).__struct_config__.tag
    return NewMessage(
        id=id_,
        conversation_id=thread.id,
        number_id=thread.number_id,
        episode_id=thread.state.episode_id,
        direction="out",
        source="live",
        author_kind=author.kind,
        author_id=author.id,
        wamid=None,
        order_us=order[0],
        order_journal=order[1],
        order_index=order[2],
        at=now,
        kind=kind,
        content=_encode(content).decode(),
        plain=fold(searchable(content)),
        status="queued",
    )

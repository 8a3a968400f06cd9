"""The first words are ours: a template to a customer, or to a number nobody wrote from yet.

Called by the API. One rule decides the thread of every outgoing route (LESSONS 9): the one conversation of this
customer with this number of ours, made when there is none. What always holds: whoever starts it owns it, but never
takes it from a colleague who attends them; the template is judged like any other message (opt-out, block, window,
values); nothing is left behind when it is refused.
"""

from datetime import datetime

import asyncpg

from backend_gateway.actions.contacts import keep_changes
from backend_gateway.actions.known_contact import contacts_at
from backend_gateway.actions.own_lines import happen
from backend_gateway.actions.send_message import send_message
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.phone_plan import PhoneProblem, full_number, region_of
from backend_gateway.domain.record import edited
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.errors import BadRequest, Elsewhere, NotFound, RecordInvalid
from backend_gateway.store import audit, contact_reads, contact_record, hydrate, merges, pages
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.sending import known_message
from backend_gateway.store.threads import Thread, load_threads_at
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import EditContact, SendMessage
from protocol.customers import StartConversation, StartedConversation

HIDDEN = "This customer has a conversation that you cannot see. Ask a supervisor to give it to you."
_NUMBER = "select phone from numbers where id = $1"
_FIRST_EVER = "select rev = 1 and activity_us = 0 from conversations where id = $1"
# A colleague's template is on its way: the case it opens begins when Meta takes it.
_ON_ITS_WAY = """
select exists (select from messages where conversation_id = $1 and status in ('queued', 'sending', 'uncertain'))
"""


async def start_conversation(
    unit: Unit, actor: Viewer, request: StartConversation, now: datetime
) -> StartedConversation:
    """Queue the template in the customer's thread.

    Raises NotFound (no such customer), BadRequest (no such number of ours, neither customer nor phone), RecordInvalid
    (the phone), Elsewhere (a colleague attends them, or the conversation is not the actor's to see), and what
    `send_message` raises.
    """
    if (known := await _known(unit.conn, actor, request.client_token)) is not None:
        if not await pages.may_see(unit.conn, actor, known[1]):
            raise Elsewhere(HIDDEN)
        return await _started(unit.conn, *known)
    await merges.keep_apart(unit.conn)
    contact = await _contact(unit, actor, request, now)
    threads = await load_threads_at(unit.conn, [(request.number_id, contact)])
    thread = threads[request.number_id, contact]
    await _check_free(unit.conn, actor, thread)
    await _own(unit.conn, actor, thread, now)
    body = SendMessage(client_token=request.client_token, content=request.content, send_anyway=True)
    message = await send_message(unit, actor, thread.id, body, now)
    await audit.record(unit.conn, actor.user_id, "conversation.started", f"conversation:{thread.id}")
    return await _started(unit.conn, message.id, thread.id)


async def _known(conn: Conn, actor: Viewer, token: str) -> tuple[int, int] | None:
    try:
        return await known_message(conn, actor.user_id, token)
    except asyncpg.DataError:
        raise BadRequest("client_token must be a UUID.") from None


async def _started(conn: Conn, message_id: int, conversation_id: int) -> StartedConversation:
    conversation = (await hydrate.conversations(conn, [conversation_id]))[conversation_id]
    return StartedConversation(
        conversation=conversation,
        message=(await hydrate.messages(conn, [message_id]))[message_id],
        contact=(await hydrate.contacts(conn, [conversation.contact_id]))[conversation.contact_id],
    )


async def _contact(unit: Unit, actor: Viewer, request: StartConversation, now: datetime) -> int:
    """The record of whoever is written to."""
    ours = await unit.conn.fetchval(_NUMBER, request.number_id)
    if ours is None:
        raise BadRequest("There is no such number of ours.")
    if request.contact_id is not None:
        if not await contact_reads.may_see(unit.conn, actor, request.contact_id):
            raise NotFound
        return request.contact_id
    if not request.phone.strip():
        raise BadRequest("Say whom: contact_id, or a phone.")
    try:
        phone = full_number(request.phone, region_of(ours))
    except PhoneProblem as problem:
        raise RecordInvalid(field="phone", reason=problem.key) from None
    contact, new = (await contacts_at(unit.conn, [phone]))[phone]
    if new:
        await append(unit.conn, [Event(Kind.CONTACT, contact, 1, NOWHERE)])
        await _name(unit, actor, contact, request.name, now)
    return contact


async def _name(unit: Unit, actor: Viewer, contact_id: int, name: str, now: datetime) -> None:
    """Call a new customer what the colleague typed."""
    if name.strip():
        [record] = (await contact_record.lock_records(unit.conn, [contact_id])).values()
        after, changes = edited(record, EditContact(name=name), {}, (), now)
        await keep_changes(unit, actor.user_id, after, changes, "person", now)


async def _check_free(conn: Conn, actor: Viewer, thread: Thread) -> None:
    """Raises Elsewhere when somebody else has them, or the thread is hidden from the actor."""
    if await conn.fetchval(_FIRST_EVER, thread.id):
        return
    state = thread.state
    if not await pages.may_see(conn, actor, thread.id):
        raise Elsewhere(HIDDEN)
    busy = state.state != "resolved" or await conn.fetchval(_ON_ITS_WAY, thread.id)
    if state.owner_kind == "person" and state.assignee_id != actor.user_id and busy:
        raise Elsewhere(conversation_id=thread.id, assignee_id=state.assignee_id)


async def _own(conn: Conn, actor: Viewer, thread: Thread, now: datetime) -> None:
    """Whoever starts it owns it."""
    state = thread.state
    if state.owner_kind != "person" or state.assignee_id != actor.user_id:
        happen(thread, Assigned(now, "person", actor.user_id, state.team_id, "started"))
        await finish(conn, {thread.id: thread})
        await append(conn, conversation_events([thread]))

"""*It does need an answer*: a message that looked like mere thanks opens a wait where it was written; and taken back.

    need    the wait opens at that message, also when somebody said meanwhile that nothing needs an answer
    unneed  it was mere thanks after all: the line counts no more, and a waiver it struck counts again

Called by the API. The other half of `waiving` (METRICS section 2: the agent can flip it and the flip is logged). What
always holds: what was answered or resolved after the message opens nothing; waits of a case never overlap; what was
said in an earlier case changes nothing of the present one.
"""

from datetime import datetime
from typing import Any, Final

from backend_gateway.actions import waiving
from backend_gateway.actions.own_lines import check_owner, current, happen, load_conversation, new_line, write
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.thread_facts import AnswerNeeded
from backend_gateway.domain.waits import needs_answer
from backend_gateway.errors import AlreadyDone, Conflict, NotFound
from backend_gateway.store import audit, hydrate
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.threads import Thread
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.message import Message
from protocol.order import Order

LINE: Final = "needs_answer"
FROM_WAITING: Final = "needs_answer_now"
"""The line of one that was flagged while we waited for the customer: taken back, we wait for them again."""
_WORKED_ON: Final = ("open", "waiting_customer")
_OVER: Final = """
select m.episode_id is distinct from $2 or exists (select from messages l where l.conversation_id = m.conversation_id
  and l.kind = 'activity' and l.content ->> 'event' = 'resolved' and l.known_at > m.known_at)
from messages m where m.id = $1
"""
_WAIVERS: Final = """
update messages l set rev = l.rev + 1, content = l.content || jsonb_build_object(
  'event', 'waiver_undone', 'was', l.content ->> 'event', 'by', m.id::text)
from messages m where m.id = $1 and l.conversation_id = m.conversation_id and l.episode_id = m.episode_id
  and l.kind = 'activity' and l.content ->> 'event' in ('no_answer_needed', 'waiting_customer')
  and l.known_at >= m.known_at returning l.id, l.rev
"""
_STRIKE: Final = """
update messages set rev = rev + 1, content = jsonb_set(content, '{event}', '"needs_answer_undone"')
where conversation_id = $1 and kind = 'activity' and content ->> 'event' = any($3::text[])
  and content ->> 'subject' = $2::text and episode_id = $4
returning id, rev, order_us, order_journal, order_index
"""
_REINSTATE: Final = """
update messages set rev = rev + 1,
  content = content - 'was' - 'by' || jsonb_build_object('event', content ->> 'was')
where conversation_id = $1 and kind = 'activity' and content ->> 'event' = 'waiver_undone'
  and content ->> 'by' = $2::text and episode_id = $3
returning id, rev, order_us, order_journal, order_index, content ->> 'event' as event
"""
_WAS: Final = """
select content ->> 'event' from messages where conversation_id = $1 and kind = 'activity'
  and content ->> 'event' = any($3::text[]) and content ->> 'subject' = $2::text and episode_id = $4
order by id desc limit 1
"""


async def need(
    unit: Unit, actor: Viewer, message_id: int, owner_version: int | None, now: datetime
) -> Conversation:  # fmt: skip
    """A customer's message needs an answer.

    Raises NotFound, OwnerChanged, AlreadyDone (something waits already, or the case is resolved), Conflict (put away,
    no message of the customer, or answered since).
    """
    message, thread = await _load(unit, actor, message_id)
    check_owner(thread, actor, owner_version)
    await _check(unit, thread, message)
    if needs_answer(message.content):  # it always did: somebody waived it
        return await waiving.restore(unit, actor, thread.id, now, message=message_id)
    event = FROM_WAITING if thread.state.state == "waiting_customer" else LINE
    for row in await unit.conn.fetch(_WAIVERS, message_id):
        await append(unit.conn, [_event(thread, row)])
    happen(thread, AnswerNeeded(now))
    detail = {"message": message_id}
    await audit.record(unit.conn, actor.user_id, "conversation.needs_answer", f"conversation:{thread.id}", detail)
    line = await new_line(unit, actor, thread, Activity(event=event, subject=str(message_id)), now)
    return await write(unit, thread, line)


async def unneed(unit: Unit, actor: Viewer, message_id: int, now: datetime) -> Conversation:
    """It was no question after all. Raises NotFound, Conflict (nobody said so, or the case was resolved meanwhile)."""
    _, thread = await _load(unit, actor, message_id)
    episode = thread.state.episode
    line = (thread.id, str(message_id), [LINE, FROM_WAITING], episode.id if episode is not None else None)
    was = await unit.conn.fetchval(_WAS, *line)
    again = await unit.conn.fetch(_REINSTATE, thread.id, str(message_id), line[3])
    if was is None and not again:
        raise Conflict("There is nothing to take back here: the case was resolved meanwhile.")
    struck = await unit.conn.fetch(_STRIKE, *line)
    waiting = was == FROM_WAITING or (was is None and any(row["event"] == "waiting_customer" for row in again))
    lines = [*struck, *again]
    asked_since = thread.state.last_needing > max(map(_order, lines))
    happen(thread, AnswerNeeded(now, undone=True, waiting=waiting and not asked_since))
    await finish(unit.conn, {thread.id: thread})
    await append(unit.conn, [*conversation_events([thread]), *(_event(thread, row) for row in lines)])
    detail = {"message": message_id}
    await audit.record(
        unit.conn, actor.user_id, "conversation.needs_answer_undone", f"conversation:{thread.id}", detail
    )
    return await current(unit, thread.id)


async def _load(unit: Unit, actor: Viewer, message_id: int) -> tuple[Message, Thread]:
    message = (await hydrate.messages(unit.conn, [message_id])).get(message_id)
    if message is None:
        raise NotFound
    return message, await load_conversation(unit, actor, message.conversation_id)


async def _check(unit: Unit, thread: Thread, message: Message) -> None:
    state = thread.state
    if message.direction != "in" or message.source != "live":
        raise Conflict("Only a message of the customer can need an answer.")
    if state.episode is None or await unit.conn.fetchval(_OVER, message.id, state.episode.id):
        raise AlreadyDone("The case was resolved after that message: open it again instead.")
    if state.state not in _WORKED_ON:
        raise Conflict("Bring it back first: it is put away, or another area has it.")
    if state.wait is not None:
        raise AlreadyDone("Something waits for an answer here already.")
    if state.answered_until > message.order:
        raise Conflict("It was answered after that message.")


def _event(thread: Thread, row: Any) -> Event:
    return Event(Kind.MESSAGE, row["id"], row["rev"], thread.scope, thread.scope)


def _order(row: Any) -> Order:
    return row["order_us"], row["order_journal"], row["order_index"]

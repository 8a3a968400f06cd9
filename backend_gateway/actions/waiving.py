"""Whose turn it is, said by hand: nothing needs an answer, or the customer's turn; and taken back.

    waive     the open wait ends, waived; the state says whether the customer is waited for
    restore   the wait goes on from where it began: the line of the waiver counts no more

Called by `bulk` and `handover`. What always holds: what is waived is neither answered nor resolved, so no report takes
it for either (METRICS section 2, "the agent can flip it and the flip is logged"); it is a line in the timeline.
"""

from datetime import datetime
from typing import Any, Final

from backend_gateway.actions.own_lines import check_owner, current, happen, load_conversation, new_line, write
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.thread_facts import Waived, WaiverUndone
from backend_gateway.domain.thread_state import ThreadState
from backend_gateway.errors import AlreadyDone, Conflict
from backend_gateway.store import audit
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation

_WORKED_ON: Final = ("open", "waiting_customer")
_STRIKE: Final = """
update messages set rev = rev + 1, content = content || jsonb_strip_nulls(jsonb_build_object(
  'event', 'waiver_undone', 'was', content ->> 'event', 'by', $3::text))
where id = (select max(id) from messages where conversation_id = $1 and kind = 'activity' and episode_id = $2
            and content ->> 'event' in ('no_answer_needed', 'waiting_customer'))
returning id, rev
"""


async def waive(
    unit: Unit, actor: Viewer, conversation_id: int, owner_version: int | None, now: datetime, *, waiting: bool
) -> Conversation:
    """No answer is needed; `waiting`: we wait for the customer.

    Raises NotFound, OwnerChanged, Conflict (put away, or with another area), AlreadyDone (resolved, or so already).
    """
    thread = await load_conversation(unit, actor, conversation_id)
    check_owner(thread, actor, owner_version)
    _check(thread.state, waiting=waiting)
    happen(thread, Waived(now, waiting))
    event = "waiting_customer" if waiting else "no_answer_needed"
    await audit.record(unit.conn, actor.user_id, f"conversation.{event}", f"conversation:{conversation_id}")
    return await write(unit, thread, await new_line(unit, actor, thread, Activity(event=event), now))


def _check(state: ThreadState, *, waiting: bool) -> None:
    if state.episode is None:
        raise AlreadyDone("It is resolved: nobody waits.")
    if state.state not in _WORKED_ON:
        raise Conflict("Bring it back first: it is put away, or another area has it.")
    if state.wait is None and (not waiting or state.state == "waiting_customer"):
        raise AlreadyDone("Nothing waits for an answer here.")


async def restore(
    unit: Unit, actor: Viewer, conversation_id: int, now: datetime, *, message: int | None = None
) -> Conversation:
    """It does need an answer. `message`: somebody said so of that one (`needing`), and may take it back.

    Raises NotFound, Conflict (nothing was waived in this case).
    """
    thread = await load_conversation(unit, actor, conversation_id)
    episode = thread.state.episode
    by = None if message is None else str(message)
    struck: Any = episode and await unit.conn.fetchrow(_STRIKE, conversation_id, episode.id, by)
    if not struck:
        raise Conflict("There is nothing to take back here: the case was resolved meanwhile.")
    happen(thread, WaiverUndone(now))
    await finish(unit.conn, {thread.id: thread})
    line = Event(Kind.MESSAGE, struck["id"], struck["rev"], thread.scope, thread.scope)
    await append(unit.conn, [*conversation_events([thread]), line])
    await audit.record(unit.conn, actor.user_id, "conversation.waiver_undone", f"conversation:{conversation_id}")
    return await current(unit, conversation_id)

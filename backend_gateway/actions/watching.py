"""Supervisors look on in silence, and step in.

Called by the API. What always holds: watching writes nothing but the audit (no read mark, no blue ticks, no clock, no
line in the timeline); stepping in makes the conversation theirs, says so in the timeline and answers a call for help.
"""

from datetime import datetime
from typing import Literal

from backend_gateway.actions.help import help_answered
from backend_gateway.actions.own_lines import (
    check_taking,
    current,
    happen,
    is_theirs,
    load_conversation,
    new_line,
    write,
)
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.errors import NotFound
from backend_gateway.store import audit, pages
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import Take
from protocol.content import Activity
from protocol.conversation import Conversation


async def watch(unit: Unit, actor: Viewer, conversation_id: int, what: Literal["begin", "end"]) -> None:
    """Write down that somebody looks on, or stopped. Raises NotFound (also out of their sight)."""
    if not await pages.may_see(unit.conn, actor, conversation_id):
        raise NotFound
    verb = "watched" if what == "begin" else "watch_ended"
    await audit.record(unit.conn, actor.user_id, f"conversation.{verb}", f"conversation:{conversation_id}")


async def intervene(unit: Unit, actor: Viewer, conversation_id: int, request: Take, now: datetime) -> Conversation:
    """Make a colleague's conversation the actor's. Raises NotFound, OwnerChanged (another owner than seen, or none)."""
    thread = await load_conversation(unit, actor, conversation_id)
    if is_theirs(thread, actor):
        return await current(unit, conversation_id)
    check_taking(thread, actor, request.owner_version)
    state = thread.state
    before = state.assignee_id
    happen(thread, Assigned(now, "person", actor.user_id, state.team_id, "intervened"))
    detail = {"from": before, "assignee_id": actor.user_id}
    await audit.record(unit.conn, actor.user_id, "conversation.intervened", f"conversation:{thread.id}", detail)
    await help_answered(unit, actor, thread.id, now)
    return await write(unit, thread, await new_line(unit, actor, thread, Activity(event="intervened"), now))

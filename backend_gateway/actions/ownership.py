"""Who owns a conversation, and whether its case is open. One owner at a time, a versioned field (law 6).

Called by the API. What always holds: an owner segment ends where the next begins; the list, the timeline and the audit
tell the same story; doing again what is done already changes nothing.
"""

from datetime import datetime
from typing import Any

from backend_gateway.actions import resolving, tags
from backend_gateway.actions.alerts import close_alerts
from backend_gateway.actions.help import help_over
from backend_gateway.actions.own_lines import (
    check_owner,
    check_taking,
    current,
    happen,
    is_theirs,
    load_conversation,
    new_line,
    write,
)
from backend_gateway.actions.receivers import hold_one
from backend_gateway.domain.thread_facts import Assigned, Reopened, Resolved
from backend_gateway.errors import BadRequest
from backend_gateway.store import audit, hydrate
from backend_gateway.store import resolving as resolving_rows
from backend_gateway.store.threads import Thread
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import Assign, Reopen, Resolve, Take
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.work_api import ChangeTags


async def assign(unit: Unit, actor: Viewer, conversation_id: int, request: Assign, now: datetime) -> Conversation:
    """To a person (who keeps the team unless one is named), to a team's queue, or to nobody.

    Raises NotFound, OwnerChanged, BadRequest (no such active colleague or team).
    """
    subject = await hold_one(unit, request.assignee_id) if request.assignee_id is not None else None
    thread = await load_conversation(unit, actor, conversation_id)
    check_owner(thread, actor, request.owner_version)
    if request.assignee_id is not None:
        team = await _team_or(unit, request.team_id, thread.state.team_id)
        fact = Assigned(now, "person", request.assignee_id, team, "assigned")
        return await _change(unit, actor, thread, fact, Activity(event="assigned", subject=subject))
    fact = Assigned(now, "queue", None, await _team_or(unit, request.team_id, None), "queued")
    team_name = await _team_name(unit, request.team_id)
    released = team_name is None or (thread.state.assignee_id is not None and request.team_id == thread.state.team_id)
    event = "unassigned" if released else "assigned"
    return await _change(unit, actor, thread, fact, Activity(event=event, subject=team_name))


async def take(unit: Unit, actor: Viewer, conversation_id: int, request: Take, now: datetime) -> Conversation:
    """Make it the actor's. From a colleague only with the version that shows they were seen.

    Raises NotFound, OwnerChanged.
    """
    thread = await load_conversation(unit, actor, conversation_id)
    if is_theirs(thread, actor):
        return await current(unit, conversation_id)
    check_taking(thread, actor, request.owner_version)
    fact = Assigned(now, "person", actor.user_id, thread.state.team_id, "taken")
    return await _change(unit, actor, thread, fact, Activity(event="taken"))


async def resolve(unit: Unit, actor: Viewer, conversation_id: int, request: Resolve, now: datetime) -> Conversation:
    """End the episode, its wait and its owner segment, with what is said about the case.

    Mentions stay: a question to a colleague is not answered by closing the case.

    Raises NotFound, OwnerChanged, ResolveIncomplete, BadRequest (no such tag).
    """
    thread = await load_conversation(unit, actor, conversation_id)
    if thread.state.state == "resolved":
        return await current(unit, conversation_id)
    check_owner(thread, actor, request.owner_version)
    await resolving.check(unit, thread, request)
    was = await resolving_rows.before(unit.conn, conversation_id)
    if request.tags:
        row = await tags.change_tags(unit, actor, conversation_id, ChangeTags(add=request.tags), now)
        was.added = tuple(name for name in row.tags if name not in was.tags)
        thread = await load_conversation(unit, actor, conversation_id)
    await help_over(unit, conversation_id, now)
    await close_alerts(unit, [f"reminder:{conversation_id}"], now)
    episode = thread.state.episode_id
    row = await _change(unit, actor, thread, Resolved(now, actor.user_id), resolving.line_of(request))
    await resolving.keep(unit, episode, request, was)
    return row


async def reopen(
    unit: Unit, actor: Viewer, conversation_id: int, request: Reopen | Resolve, now: datetime
) -> Conversation:
    """Open the latest episode again (or a first one), owned by the actor. Raises NotFound, OwnerChanged."""
    thread = await load_conversation(unit, actor, conversation_id)
    if thread.state.state != "resolved":
        return await current(unit, conversation_id)
    check_owner(thread, actor, request.owner_version)
    return await _change(unit, actor, thread, Reopened(now, actor.user_id), Activity(event="reopened"))


async def _change(
    unit: Unit, actor: Viewer, thread: Thread, fact: Assigned | Resolved | Reopened, line: Activity
) -> Conversation:
    before = _owner(thread)
    happen(thread, fact)
    detail, differs = _owner(thread), audit.difference(before, _owner(thread))
    subject = f"conversation:{thread.id}"
    await audit.record(unit.conn, actor.user_id, f"conversation.{line.event}", subject, detail, **differs)
    return await write(unit, thread, await new_line(unit, actor, thread, line, fact.at))


def _owner(thread: Thread) -> dict[str, Any]:
    state = thread.state
    return {"owner_kind": state.owner_kind, "assignee_id": state.assignee_id, "team_id": state.team_id}


async def _team_or(unit: Unit, team_id: int | None, default: int | None) -> int | None:
    if team_id is None:
        return default
    await _team_name(unit, team_id)
    return team_id


async def _team_name(unit: Unit, team_id: int | None) -> str | None:
    if team_id is None:
        return None
    found = await hydrate.teams(unit.conn, [team_id])
    if team_id not in found:
        raise BadRequest("There is no such team.")
    return found[team_id].name

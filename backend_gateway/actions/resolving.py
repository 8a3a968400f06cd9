"""What is said when a case is resolved, its undo, and the review of cases that shall count for nothing.

Called by `ownership` and the API. What always holds: what the team's policy asks for is there before a case ends; an
undone resolve leaves owner, waits, clocks, tags and marks as they were, and only its own author can undo it, while
nobody did anything since; a void counts as void until a supervisor says otherwise.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final, cast

from backend_gateway.actions.own_lines import check_owner, current, happen, load_conversation
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.domain.thread_facts import ResolveUndone
from backend_gateway.errors import AlreadyDone, Conflict, NotFound, ResolveIncomplete
from backend_gateway.store import attempts, audit, following, hydrate
from backend_gateway.store import resolving as rows
from backend_gateway.store import tags as tag_rows
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.threads import Thread
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import Reopen
from protocol.content import Activity
from protocol.conversation import Conversation, ConversationState
from protocol.resolving import VOIDS, Close, ReviewVoid, VoidCase
from protocol.rules.resolving import missing

UNDO_WITHIN: Final = timedelta(minutes=10)
MOST_VOIDS: Final = 200


async def check(unit: Unit, thread: Thread, said: Close) -> None:
    """Raises ResolveIncomplete with what is missing under the policy of the conversation's team."""
    policy = await rows.in_force(unit.conn, thread.state.team_id)
    tags = (await tag_rows.on(unit.conn, [thread.id])).get(thread.id, ())
    tries = await _tries(unit.conn, thread, said)
    lacks = missing(policy, said, tags, tries)
    if lacks:
        raise ResolveIncomplete(missing=list(lacks), tries=tries, attempts=policy.attempts)


async def _tries(conn: Conn, thread: Thread, said: Close) -> int:
    episode = thread.state.episode
    if said.void != "unreachable" or episode is None:
        return 0
    return await attempts.tries_unanswered(conn, episode.id)


def line_of(said: Close) -> Activity:
    """The line in the timeline: what came of it, and the summary."""
    reason = sanitise(said.summary).strip() or None
    return Activity(event="resolved", subject=said.void or said.outcome, reason=reason)


async def keep(unit: Unit, episode_id: int | None, said: Close, was: rows.Before) -> None:
    """Keep what was said with the case."""
    if episode_id is not None:
        await rows.say(unit.conn, episode_id, said, was)


async def undo(unit: Unit, actor: Viewer, conversation_id: int, request: Reopen, now: datetime) -> Conversation:
    """My resolve of a moment ago never was. Raises NotFound, OwnerChanged, Conflict (too late, somebody did more)."""
    thread = await load_conversation(unit, actor, conversation_id)
    end = await rows.last(unit.conn, conversation_id)
    if thread.state.state != "resolved" or end is None or end.by != actor.user_id or end.segment is None:
        raise Conflict("There is nothing of yours to undo here: somebody did something meanwhile.")
    if now - end.at > UNDO_WITHIN:
        raise Conflict("It is too late to undo this: reopen the conversation instead.")
    check_owner(thread, actor, request.owner_version)
    owner = (thread.state.owner_kind, thread.state.assignee_id, thread.state.team_id)
    if await rows.owned_by(unit.conn, end.segment) != owner:  # a resolved case can be taken and assigned, too
        raise Conflict("There is nothing of yours to undo here: somebody did something meanwhile.")
    struck = await rows.strike(unit.conn, conversation_id, end.episode_id)
    happen(thread, ResolveUndone(now, end.segment, cast("ConversationState", end.before.state)))
    await finish(unit.conn, {thread.id: thread})
    await rows.put_back(unit.conn, conversation_id, end)
    if end.before.snoozed_until is not None:
        await rows.set_alarm(unit.conn, conversation_id, end.before.snoozed_until, actor.user_id)
    events = conversation_events([thread])
    if struck is not None:
        events.append(Event(Kind.MESSAGE, *struck, thread.scope, thread.scope))
    await append(unit.conn, events)
    await following.enqueue(unit.conn, [conversation_id])
    await audit.record(unit.conn, actor.user_id, "conversation.resolve_undone", f"conversation:{conversation_id}")
    return await current(unit, conversation_id)


async def voids(conn: Conn, actor: Viewer) -> list[VoidCase]:
    """What waits for a review."""
    found: Sequence[Any] = await rows.voids(conn, actor, list(VOIDS), MOST_VOIDS)
    conversations = await hydrate.conversations(conn, {row["conversation_id"] for row in found})
    return [
        VoidCase(
            episode_id=row["id"], conversation=conversations[row["conversation_id"]], void=row["void"],
            summary=row["summary"], resolved_by=row["resolved_by"], resolved_at=row["ended_at"],
            case_number=row["case_number"],
        )
        for row in found if row["conversation_id"] in conversations
    ]  # fmt: skip


async def review(unit: Unit, actor: Viewer, episode_id: int, request: ReviewVoid, now: datetime) -> None:
    """It counts for nothing, or it counts after all. Raises NotFound, AlreadyDone."""
    found = await rows.lock_void(unit.conn, actor, episode_id)
    if found is None or (found["void"] not in VOIDS and found["void_reviewed_at"] is None):
        raise NotFound
    if found["void_reviewed_at"] is not None:
        raise AlreadyDone("Somebody reviewed this case already.")
    await rows.review(unit.conn, episode_id, accept=request.accept, by=actor.user_id, now=now)
    await following.enqueue(unit.conn, [found["conversation_id"]])
    verb = "accepted" if request.accept else "rejected"
    detail = {"void": found["void"], "conversation": found["conversation_id"]}
    await audit.record(unit.conn, actor.user_id, f"void.{verb}", f"episode:{episode_id}", detail)

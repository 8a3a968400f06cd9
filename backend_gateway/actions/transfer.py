"""A conversation is handed to a person, who accepts or declines, or to a team's queue; the whole context goes with it.

    transfer --> queue of the receiver's team, kept for the receiver --accept--> theirs, with the draft
                                                                     |--decline-> back to whoever had it, if here
                                                                     '--no answer-> dealt like everything in that queue

Called by the API. What always holds: the customer never waits on somebody who is not there, because the conversation
stands in a queue from the first moment (LESSONS 18); the note is internal and stays in the timeline.
"""

from datetime import datetime, timedelta
from typing import Final

from msgspec.structs import replace

from backend_gateway.actions.own_lines import check_owner, current, happen, load_conversation, new_line
from backend_gateway.actions.receivers import hold
from backend_gateway.actions.routing.lines import moment
from backend_gateway.actions.routing.overflow import overflow_timers
from backend_gateway.actions.threads import conversation_events, finish
from backend_gateway.domain.thread_facts import Assigned, Written
from backend_gateway.errors import AlreadyDone, BadRequest, Conflict
from backend_gateway.store import audit, hydrate
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.received import NewMessage
from backend_gateway.store.routing import claims, offers
from backend_gateway.store.routing.claims import Outcome
from backend_gateway.store.routing.offers import OfferRow
from backend_gateway.store.routing.policies import in_force
from backend_gateway.store.threads import Thread
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity, Note
from protocol.conversation import Conversation
from protocol.message import Author
from protocol.people import User
from protocol.routing_api import Transfer

ANSWER_WITHIN: Final = timedelta(minutes=2)
"""How long a colleague has to accept a transfer, where their team says nothing else."""


async def transfer(unit: Unit, actor: Viewer, conversation_id: int, request: Transfer, now: datetime) -> Conversation:
    """Hand it over. Raises NotFound, OwnerChanged, BadRequest (nobody named, or unknown), AlreadyDone, Conflict."""
    if request.assignee_id is None and request.team_id is None:
        raise BadRequest("Name a colleague or a team to transfer it to.")
    await hold(unit, [request.assignee_id])
    thread = await load_conversation(unit, actor, conversation_id)
    check_owner(thread, actor, request.owner_version)
    if thread.state.episode is None:
        raise Conflict("It is resolved: reopen it first.")
    if request.assignee_id is not None:
        return await _to_person(unit, actor, thread, request, now)
    return await _to_team(unit, actor, thread, request, now)


async def _to_person(unit: Unit, actor: Viewer, thread: Thread, request: Transfer, now: datetime) -> Conversation:
    receiver = (await hydrate.users(unit.conn, [request.assignee_id or 0])).get(request.assignee_id or 0)
    if receiver is None or not receiver.active:
        raise BadRequest("There is no such active colleague.")
    if receiver.id == thread.state.assignee_id:
        raise AlreadyDone("They have it already.")
    if receiver.id == actor.user_id:
        raise BadRequest("To make it yours, take it.")
    team = _team_for(receiver, request.team_id, thread.state.team_id)
    before = thread.state.assignee_id
    await _move(unit, actor, thread, team, (request.note, receiver.name), now)
    policies = await in_force(unit.conn)
    routing = policies.teams.get(team or 0)
    seconds = routing.offer_seconds if routing is not None else None
    expires = now + (ANSWER_WITHIN if seconds is None else timedelta(seconds=seconds))
    offer = OfferRow(
        conversation_id=thread.id,
        episode_id=thread.state.episode_id,
        kind="transfer",
        from_user=actor.user_id,
        to_user=receiver.id,
        to_team=team,
        note=request.note,
        owner_version=thread.state.owner_version,
        at=now,
        expires_at=expires,
    )
    await _leave(unit, thread, before, now, expires)
    await set_timers(unit.conn, overflow_timers(policies, [(thread.id, team, now)]))
    ids = await offers.make(unit.conn, [offer])
    await set_timers(unit.conn, [Timer(kind="offer", subject=ids[thread.id], due_at=expires)])
    await audit.record(unit.conn, actor.user_id, "conversation.transferred", f"conversation:{thread.id}",
                       {"assignee_id": receiver.id, "team_id": team})  # fmt: skip
    return await current(unit, thread.id)


async def _to_team(unit: Unit, actor: Viewer, thread: Thread, request: Transfer, now: datetime) -> Conversation:
    team = (await hydrate.teams(unit.conn, [request.team_id or 0])).get(request.team_id or 0)
    if team is None:
        raise BadRequest("There is no such team.")
    if thread.state.owner_kind == "queue" and thread.state.team_id == team.id:
        raise AlreadyDone("It is in their queue already.")
    before = thread.state.assignee_id
    await _move(unit, actor, thread, team.id, (request.note, team.name), now)
    await _leave(unit, thread, before, now, now)
    await set_timers(unit.conn, overflow_timers(await in_force(unit.conn), [(thread.id, team.id, now)]))
    await audit.record(unit.conn, actor.user_id, "conversation.transferred", f"conversation:{thread.id}",
                       {"team_id": team.id})  # fmt: skip
    return await current(unit, thread.id)


def _team_for(receiver: User, wanted: int | None, present: int | None) -> int | None:
    """The queue it waits in: the one named, the present one if the receiver serves it, else their first.

    It must be one they see: who serves no team and sees no other gets it from the general queue.
    """
    if wanted is not None and wanted in receiver.team_ids:
        return wanted
    if present in receiver.team_ids:
        return present
    if receiver.team_ids:
        return receiver.team_ids[0]
    return present if receiver.visibility == "all" else None


async def _move(
    unit: Unit, actor: Viewer, thread: Thread, team: int | None, words: tuple[str, str], now: datetime
) -> None:
    """Into the queue, with the note and the line that tell it."""
    note, receiver = words
    await offers.end(unit.conn, await _open_offers(unit, thread), "withdrawn", "", now)
    rows: list[NewMessage] = []
    if note.strip():
        rows.append(await _note(unit, actor, thread, note, now))
    happen(thread, Assigned(moment(thread, now), "queue", None, team, "transferred"))
    rows.append(await new_line(unit, actor, thread, Activity(event="transferred", subject=receiver), now))
    await finish(unit.conn, {thread.id: thread}, rows)
    lines = [Event(Kind.MESSAGE, row.id, 1, NOWHERE, thread.scope) for row in rows]
    await append(unit.conn, [*conversation_events([thread]), *lines])


async def _note(unit: Unit, actor: Viewer, thread: Thread, note: str, now: datetime) -> NewMessage:
    content = Note(body=note)
    row = await new_line(unit, actor, thread, content, now)
    name = await unit.conn.fetchval("select name from users where id = $1", actor.user_id)
    author = Author("user", actor.user_id, name)
    happen(thread, Written(row.id, (row.order_us, row.order_journal, row.order_index), content, author))
    return row


async def _open_offers(unit: Unit, thread: Thread) -> list[int]:
    rows = await unit.conn.fetch("select id from offers where conversation_id = $1 and state = 'open'", thread.id)
    return [row[0] for row in rows]


async def _leave(unit: Unit, thread: Thread, before: int | None, now: datetime, asked_from: datetime) -> None:
    """It waits since now. Whoever had it is not dealt it in the round that begins then; their draft goes with it."""
    row = (await claims.standings(unit.conn, [thread.id]))[thread.id]
    kept = replace(row.kept, last_id=before or row.kept.last_id, taken_from=None, round=None)
    if before is not None:
        kept = replace(kept, preferred_id=before).without(before, "taken_from", asked_from)
    await claims.write_outcomes(unit.conn, [Outcome(id=thread.id, hops=row.hops, queued_at=now, kept=kept)])

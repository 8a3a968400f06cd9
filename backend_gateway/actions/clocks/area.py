"""Waiting on another area: who owes the answer, why, until when; and back.

Called by the API. What always holds: there is one such wait at a time in a conversation, it has a due time, and
resolving the case ends it.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec

from backend_gateway.actions.own_lines import check_owner, current, load_conversation, new_line, write
from backend_gateway.errors import BadRequest, Conflict
from backend_gateway.store import audit, following
from backend_gateway.store.clocks import holds
from backend_gateway.store.clocks.holds import NewHold
from backend_gateway.store.threads import Thread
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.promises import Colleague
from protocol.promises_api import WaitForArea

LONGEST: Final = timedelta(days=90)
WAITING: Final = "waiting_colleague"


async def wait_for_area(
    unit: Unit, actor: Viewer, conversation_id: int, request: WaitForArea, now: datetime
) -> Conversation:
    """Put it into the hands of another area; asked again, the new request replaces the old one.

    Raises NotFound, OwnerChanged, BadRequest (no such colleague, due in the past or too far), Conflict (resolved).
    """
    thread = await load_conversation(unit, actor, conversation_id)
    check_owner(thread, actor, request.owner_version)
    if thread.state.episode is None:
        raise Conflict("This case is closed: reopen it before you ask another area.")
    due = _due(request.due_at, now)
    await _check_colleague(unit, request.user_id)
    area, reason = request.area.strip(), request.reason.strip()
    await holds.answer(unit.conn, conversation_id, now, actor.user_id)
    asked = NewHold(
        conversation_id=conversation_id, episode_id=thread.state.episode.id, area=area, reason=reason,
        user_id=request.user_id, by_user=actor.user_id, at=now, due_at=due,
    )  # fmt: skip
    await holds.ask(unit.conn, asked)
    shown = Colleague(area=area, reason=reason, user_id=request.user_id, due_at=due)
    await holds.show(unit.conn, conversation_id, msgspec.json.encode(shown).decode())
    thread.state.state = WAITING
    line = Activity(event="waiting_area", subject=area, reason=reason or None)
    return await _done(unit, actor, thread, line, now)


async def back_from_area(unit: Unit, actor: Viewer, conversation_id: int, now: datetime) -> Conversation:
    """It is our turn again. Nothing to do when nobody was waited on. Raises NotFound."""
    thread = await load_conversation(unit, actor, conversation_id)
    area = await holds.answer(unit.conn, conversation_id, now, actor.user_id)
    if area is None:
        return await current(unit, conversation_id)
    await holds.show(unit.conn, conversation_id, None)
    if thread.state.state == WAITING:
        thread.state.state = "open"
    return await _done(unit, actor, thread, Activity(event="area_answered", subject=area), now)


async def _done(unit: Unit, actor: Viewer, thread: Thread, line: Activity, now: datetime) -> Conversation:
    thread.touched = True
    detail = {"area": line.subject, "reason_given": bool(line.reason)}
    await audit.record(unit.conn, actor.user_id, f"conversation.{line.event}", f"conversation:{thread.id}", detail)
    done = await write(unit, thread, await new_line(unit, actor, thread, line, now))
    await following.enqueue(unit.conn, [thread.id])
    return done


def _due(at: datetime, now: datetime) -> datetime:
    moment = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    if not now < moment <= now + LONGEST:
        raise BadRequest("due_at: choose a moment in the next 90 days.")
    return moment


async def _check_colleague(unit: Unit, user_id: int | None) -> None:
    found = await unit.conn.fetchval("select 1 from users where id = $1 and active and role <> 'wallboard'", user_id)
    if user_id is not None and found is None:
        raise BadRequest("There is no such active colleague.")

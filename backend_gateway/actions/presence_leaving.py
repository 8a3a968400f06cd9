"""Somebody leaves for a while: what becomes of each of their open conversations, as they chose it.

    leaving_list   what is suggested (`domain.presence.leaving`)        GET
    leave          kept, handed over, or the customer is told           POST, one transaction

Called by the API. What always holds: nothing is carried out while anything may not be; what has gone elsewhere
meanwhile is left alone; asked twice with one token, each customer is told once.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime

from backend_gateway.actions.own_lines import happen, load_conversation, new_line, write
from backend_gateway.actions.send_message import send_message
from backend_gateway.domain.presence import leaving
from backend_gateway.domain.thread_facts import Assigned
from backend_gateway.errors import BadRequest, Conflict
from backend_gateway.store import audit, presence_held
from backend_gateway.store.conn import Conn
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import SendMessage
from protocol.content import Activity, Text
from protocol.presence import Leaving, Occasion
from protocol.presence_api import Leave

HANDED_OVER = "handed_over"
"""Event of the line, and reason of the queue segment: a person chose it, so it is no automatic hop."""


async def leaving_list(
    conn: Conn, user_id: int, occasion: Occasion, back_at: datetime | None, now: datetime
) -> tuple[Leaving, ...]:
    """Their open conversations, those due first on top, with what is suggested for each."""
    return leaving.suggest(occasion, await presence_held.held(conn, user_id), back_at, now)


async def leave(unit: Unit, actor: Viewer, request: Leave, now: datetime) -> tuple[Leaving, ...]:
    """Carry out what was chosen; what was done.

    Raises Conflict (a choice that may not be), BadRequest (no text, no UUID), and what sending raises.
    """
    _check_token(request.client_token)
    lines = await leaving_list(unit.conn, actor.user_id, request.occasion, request.back_at, now)
    held = {line.conversation_id for line in lines}
    chosen = {id_: choice for id_, choice in request.chosen.items() if id_ in held}
    settled, objections = leaving.check(lines, chosen)
    if objections:
        raise Conflict(
            "Something changed meanwhile: look at the list again.",
            conversation_ids=[one.data["conversation_id"] for one in objections],
        )
    if any(line.choice == "tell_customer" for line in settled) and not request.text.strip():
        raise BadRequest("Write what the customers are told.")
    for line in sorted(settled, key=lambda one: one.conversation_id):
        await _carry_out(unit, actor, line, request, now)
    await _audit(unit, actor, request, settled)
    return settled


def _check_token(text: str) -> None:
    try:
        uuid.UUID(text)
    except ValueError:
        raise BadRequest("client_token must be a UUID.") from None


async def hand_over(unit: Unit, actor: Viewer, conversation_id: int, owner_version: int, now: datetime) -> None:
    """Back to the queue of its team, unless it got another owner meanwhile."""
    thread = await load_conversation(unit, actor, conversation_id)
    state = thread.state
    if state.assignee_id != actor.user_id or state.owner_version != owner_version:
        return
    happen(thread, Assigned(now, "queue", None, state.team_id, HANDED_OVER))
    await write(unit, thread, await new_line(unit, actor, thread, Activity(event=HANDED_OVER), now))


async def _carry_out(unit: Unit, actor: Viewer, line: Leaving, request: Leave, now: datetime) -> None:
    if line.choice == "hand_over":
        await hand_over(unit, actor, line.conversation_id, line.owner_version, now)
    elif line.choice == "tell_customer":
        token = str(uuid.uuid5(uuid.UUID(request.client_token), str(line.conversation_id)))
        message = SendMessage(
            client_token=token, content=Text(request.text), owner_version=line.owner_version, send_anyway=True
        )
        await send_message(unit, actor, line.conversation_id, message, now)


async def _audit(unit: Unit, actor: Viewer, request: Leave, settled: Sequence[Leaving]) -> None:
    detail = {
        "occasion": request.occasion,
        **{choice: [line.conversation_id for line in settled if line.choice == choice] for choice in _CHOICES},
    }
    await audit.record(unit.conn, actor.user_id, "presence.leaving", f"user:{actor.user_id}", detail)


_CHOICES = ("keep", "hand_over", "tell_customer")

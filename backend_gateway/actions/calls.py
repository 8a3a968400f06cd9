"""A phone call that a colleague noted: reached, not reached, voicemail; a line of the timeline the customer never sees.

Called by the API. What always holds: a client token that is known returns its first line before anything is judged; the
line counts as a try to reach the customer, and ends no wait: the customer wrote, and still has no answer there.
"""

from datetime import datetime

from backend_gateway.actions.notes import known_line
from backend_gateway.actions.own_lines import load_conversation, new_line, write
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.store import audit, hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.customers import NoteCall
from protocol.message import Message
from protocol.rules.attempts import EVENT_OF


async def note_call(unit: Unit, actor: Viewer, conversation_id: int, request: NoteCall, now: datetime) -> Message:
    """Write the line. Raises NotFound, BadRequest (no UUID), Conflict (the token was used in another conversation)."""
    if (known := await known_line(unit, actor, conversation_id, request.client_token)) is not None:
        return known
    thread = await load_conversation(unit, actor, conversation_id)
    # The lock serialises retries of one request: whoever waited for it looks again.
    if (known := await known_line(unit, actor, conversation_id, request.client_token)) is not None:
        return known
    note = " ".join(sanitise(request.note).split()) or None
    activity = Activity(event=EVENT_OF[request.outcome], reason=note)
    line = await new_line(unit, actor, thread, activity, now, request.client_token)
    detail = {"outcome": request.outcome}
    await audit.record(unit.conn, actor.user_id, "call.noted", f"conversation:{conversation_id}", detail)
    await write(unit, thread, line)
    return (await hydrate.messages(unit.conn, [line.id]))[line.id]

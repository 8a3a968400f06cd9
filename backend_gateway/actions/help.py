"""Asking a supervisor for help: one alert per conversation, its owner stays, whoever answers closes it.

Called by the API, by notes (a whisper answers), by stepping in and by resolving. What always holds: the customer never
sees any of it; one open call per conversation; asking again says the new reason to everybody.
"""

from datetime import datetime
from typing import Final

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.actions.own_lines import current, load_conversation, new_line, write
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import Conflict
from backend_gateway.store import audit
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.rules.permissions import Permission, can

KIND: Final = "help"
_OPEN = "select (body ->> 'user_id')::bigint from alerts where cause = $1 and closed_at is null"
_NAME = "select name from users where id = $1"


def cause_of(conversation_id: int) -> str:
    """What the alert of a conversation is called."""
    return f"{KIND}:{conversation_id}"


async def ask_help(unit: Unit, actor: Viewer, conversation_id: int, reason: str, now: datetime) -> Conversation:
    """Call the supervisors of its team. Raises NotFound, Conflict (it is resolved)."""
    thread = await load_conversation(unit, actor, conversation_id)
    if thread.state.state == "resolved":
        raise Conflict("It is resolved: reopen it first.")
    reason = " ".join(sanitise(reason).split())
    name = await unit.conn.fetchval(_NAME, actor.user_id)
    alert = NewAlert(
        kind=KIND, cause=cause_of(thread.id), level="alert", conversation_id=thread.id, team_id=thread.state.team_id,
        step=1, body={"user_id": actor.user_id, "name": name, "reason": reason},
    )  # fmt: skip
    await raise_alerts(unit, [alert], now)
    await audit.record(unit.conn, actor.user_id, "help.asked", f"conversation:{thread.id}")
    line = await new_line(unit, actor, thread, Activity(event="help_asked", reason=reason), now)
    return await write(unit, thread, line)


async def close_help(unit: Unit, actor: Viewer, conversation_id: int, now: datetime) -> Conversation:
    """It is not needed any more; a second time nothing happens. Raises NotFound."""
    thread = await load_conversation(unit, actor, conversation_id)
    if await _asker(unit, thread.id) is None:
        return await current(unit, thread.id)
    await close_alerts(unit, [cause_of(thread.id)], now)
    await audit.record(unit.conn, actor.user_id, "help.closed", f"conversation:{thread.id}")
    return await write(unit, thread, await new_line(unit, actor, thread, Activity(event="help_closed"), now))


async def help_answered(unit: Unit, actor: Viewer, conversation_id: int, now: datetime) -> None:
    """Somebody who hears such calls did something there (whispered, stepped in): it is answered."""
    if can(actor, Permission.SUPERVISE) and await _asker(unit, conversation_id) not in (None, actor.user_id):
        await close_alerts(unit, [cause_of(conversation_id)], now)


async def help_over(unit: Unit, conversation_id: int, now: datetime) -> None:
    """The case is closed: so is the call."""
    await close_alerts(unit, [cause_of(conversation_id)], now)


async def _asker(unit: Unit, conversation_id: int) -> int | None:
    asker: int | None = await unit.conn.fetchval(_OPEN, cause_of(conversation_id))
    return asker

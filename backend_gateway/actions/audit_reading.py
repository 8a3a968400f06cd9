"""Writes down that somebody looks into a conversation which is not theirs. Called by `api/readings`.

What always holds: it is told once an hour for a conversation and person, however many gateways see it; whoever owns it,
owned it once or wrote in it is not told of; what somebody may not see, they do not read.
"""

from datetime import datetime

from backend_gateway.store import audit, pages
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.rules.permissions import Permission, can


async def note_reading(unit: Unit, actor: Viewer, conversation_id: int, now: datetime) -> None:
    """Supervisors are told of always, others when the conversation is a colleague's."""
    if await pages.may_see(unit.conn, actor, conversation_id):
        supervises = can(actor, Permission.SUPERVISE)
        await audit.record_reading(unit.conn, actor.user_id, conversation_id, now, supervises=supervises)

"""Taking, keeping and giving back the pen of a conversation.

Called by the API. What always holds: only who may see the conversation may hold it; taking it from somebody is audited;
a lease is not in the event log, colleagues hear of it by live frames.
"""

from datetime import datetime

from backend_gateway.errors import NotFound
from backend_gateway.store import audit, leases, pages
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.leases import AskPen, Pen


async def ask_pen(
    unit: Unit, actor: Viewer, session_id: int | None, conversation_id: int, request: AskPen, now: datetime
) -> Pen:
    """Take or renew the pen; somebody else's is told, not an error. Raises NotFound."""
    if not await pages.may_see(unit.conn, actor, conversation_id):
        raise NotFound
    before = await leases.live(unit.conn, conversation_id, now) if request.take_over else None
    mine = await leases.hold(
        unit.conn, conversation_id, (actor.user_id, session_id), now, take_over=request.take_over
    )  # fmt: skip
    if mine is None:
        held = await leases.live(unit.conn, conversation_id, now)
        if held is not None:
            return Pen(conversation_id=conversation_id, user_id=held.user_id, mine=False, until=held.until)
        return await ask_pen(unit, actor, session_id, conversation_id, request, now)  # given back in between
    if before is not None and before.user_id != actor.user_id:
        detail = {"from": before.user_id, "fence": mine.fence}
        await audit.record(unit.conn, actor.user_id, "pen.taken_over", f"conversation:{conversation_id}", detail)
    return Pen(
        conversation_id=conversation_id, user_id=actor.user_id, mine=True, until=mine.until, fence=mine.fence
    )  # fmt: skip


async def release_pen(unit: Unit, actor: Viewer, conversation_id: int, fence: int, now: datetime) -> bool:
    """Give it back; False when it was not this one any more. Raises NotFound."""
    if not await pages.may_see(unit.conn, actor, conversation_id):
        raise NotFound
    return await leases.release(unit.conn, conversation_id, actor.user_id, fence, now)

"""The pen of a conversation: who writes to the customer."""

from litestar.params import JSONBody

from backend_gateway.actions import leases
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.errors import Forbidden
from protocol.frames import Live
from protocol.leases import LEASE_SECONDS, AskPen, Pen, ReleasePen


async def ask_pen(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[AskPen]) -> Pen:
    """Write here: take the pen, keep it (every 15 s), or learn who has it."""
    if signed.key_id is not None:
        raise Forbidden("A key writes no letters while somebody waits: it sends messages.")
    async with gate.unit("ask_pen") as unit:
        pen = await leases.ask_pen(unit, signed.viewer, signed.session_id, conversation_id, data, gate.clock())
    if pen.mine:
        user = signed.viewer.user_id
        gate.live(
            Live(what="writing", conversation_id=conversation_id, user_id=user, seconds=LEASE_SECONDS, fence=pen.fence)
        )
    return pen


async def release_pen(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[ReleasePen]) -> None:
    """I do not write here any more."""
    async with gate.unit("release_pen") as unit:
        over = await leases.release_pen(unit, signed.viewer, conversation_id, data.fence, gate.clock())
    if over:
        gate.live(Live(what="stopped", conversation_id=conversation_id, user_id=signed.viewer.user_id))

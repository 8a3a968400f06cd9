"""Deliveries that could not be understood: seen by admins, read again after a correction."""

from backend_gateway.actions import parked as actions
from backend_gateway.api.context import Gateway, Id, Limit, Signed
from backend_gateway.store import parked as reads
from protocol.api import ParkedDelivery

INBOX = "relevo_inbox"


async def list_parked(gate: Gateway, limit: Limit = 100) -> list[ParkedDelivery]:
    """The open ones, newest first."""
    async with gate.reader() as reader:
        return await reads.open_parked(reader.conn, limit=limit)


async def replay(gate: Gateway, signed: Signed, parked_id: Id) -> None:
    """Read its delivery again; what is already in the conversations is not doubled."""
    async with gate.unit("replay_parked") as unit:
        unit.after_commit(lambda: gate.hint(INBOX))
        await actions.replay(unit, signed.viewer, parked_id)

"""Working on conversations: priority, many at once."""

from litestar.params import JSONBody

from backend_gateway.actions import bulk, priority
from backend_gateway.api.context import Gateway, Id, Signed
from protocol.conversation import Conversation
from protocol.work_api import ChangeMany, ManyDone, SetPriority


async def set_priority(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[SetPriority]) -> Conversation:
    """How urgent it is."""
    async with gate.unit("set_priority") as unit:
        return await priority.set_priority(unit, signed.viewer, conversation_id, data.priority, gate.clock())


async def change_many(gate: Gateway, signed: Signed, data: JSONBody[ChangeMany]) -> ManyDone:
    """One change of several conversations; a result for each."""
    done = await bulk.change_many(lambda: gate.unit("change_many"), signed.viewer, data, gate.clock())
    return ManyDone(results=done)

"""Promises: a case's clocks, holding replies, waiting on another area."""

from litestar.params import JSONBody

from backend_gateway.actions import needing
from backend_gateway.actions.clocks import area, holding, told
from backend_gateway.api.context import Gateway, Id, Signed
from protocol.clocks_api import CaseClocks
from protocol.conversation import Conversation
from protocol.message import Message
from protocol.promises_api import MarkHolding, NeedsAnswer, WaitForArea


async def case_clocks(gate: Gateway, signed: Signed, conversation_id: Id) -> CaseClocks:
    """Every promise of the latest case, in open hours and by the wall clock; and its waits."""
    async with gate.reader() as reader:
        return await told.case_clocks(reader.conn, signed.viewer, conversation_id, gate.clock())


async def mark_holding(gate: Gateway, signed: Signed, message_id: Id, data: JSONBody[MarkHolding]) -> Message:
    """Whether this reply only buys time."""
    async with gate.unit("mark_holding") as unit:
        return await holding.mark_holding(unit, signed.viewer, message_id, gate.clock(), holding=data.holding)


async def needs_answer(gate: Gateway, signed: Signed, message_id: Id, data: JSONBody[NeedsAnswer]) -> Conversation:
    """Whether what the customer wrote there needs an answer after all."""
    async with gate.unit("needs_answer") as unit:
        if data.needs:
            return await needing.need(unit, signed.viewer, message_id, data.owner_version, gate.clock())
        return await needing.unneed(unit, signed.viewer, message_id, gate.clock())


async def wait_for_area(
    gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[WaitForArea]
) -> Conversation:
    """Another area owes the answer."""
    async with gate.unit("wait_for_area") as unit:
        return await area.wait_for_area(unit, signed.viewer, conversation_id, data, gate.clock())


async def back_from_area(gate: Gateway, signed: Signed, conversation_id: Id) -> Conversation:
    """It is our turn again."""
    async with gate.unit("back_from_area") as unit:
        return await area.back_from_area(unit, signed.viewer, conversation_id, gate.clock())

"""Offers, transfers, the next one of the queue, and why a conversation is where it is."""

from litestar.params import JSONBody

from backend_gateway.actions import offers
from backend_gateway.actions.routing import pull
from backend_gateway.actions.routing.why import why_here
from backend_gateway.actions.transfer import transfer as hand_over
from backend_gateway.api.context import Gateway, Id, Signed
from protocol.conversation import Conversation
from protocol.routing_api import Decline, Next, Transfer, WhyHere


async def transfer(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[Transfer]) -> Conversation:
    """Hand it to a person, who accepts or declines, or to a team's queue."""
    async with gate.unit("transfer") as unit:
        return await hand_over(unit, signed.viewer, conversation_id, data, gate.clock())


async def accept_offer(gate: Gateway, signed: Signed, offer_id: Id) -> Conversation:
    """What I am asked for becomes mine."""
    async with gate.unit("accept_offer") as unit:
        return await offers.accept(unit, signed.viewer, offer_id, gate.clock())


async def decline_offer(gate: Gateway, signed: Signed, offer_id: Id, data: JSONBody[Decline]) -> Conversation:
    """Not me: the next one is asked."""
    async with gate.unit("decline_offer") as unit:
        return await offers.decline(unit, signed.viewer, offer_id, data, gate.clock())


async def take_next(gate: Gateway, signed: Signed) -> Next:
    """Take the oldest conversation I may have."""
    async with gate.unit("take_next") as unit:
        return await pull.take_next(unit, signed.viewer, gate.clock())


async def decisions(gate: Gateway, signed: Signed, conversation_id: Id) -> WhyHere:
    """Why it is where it is: every automatic decision about it, with the people it was weighed between."""
    async with gate.reader() as reader:
        return await why_here(reader.conn, signed.viewer, conversation_id, gate.clock())

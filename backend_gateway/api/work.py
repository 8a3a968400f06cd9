"""Working on conversations: priority, many at once, undone resolves, cases that count for nothing."""

from litestar.params import JSONBody

from backend_gateway.actions import blocking, bulk, priority, resolving, snooze
from backend_gateway.api.context import FEED, Gate, Gateway, Id, Signed
from protocol.api import Reopen
from protocol.conversation import Conversation
from protocol.people import Contact
from protocol.resolving import ReviewVoid, VoidCase
from protocol.work_api import Block, ChangeMany, ManyDone, SetPriority, Snooze


async def set_priority(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[SetPriority]) -> Conversation:
    """How urgent it is."""
    async with gate.unit("set_priority") as unit:
        return await priority.set_priority(unit, signed.viewer, conversation_id, data.priority, gate.clock())


async def change_many(gate: Gateway, signed: Signed, data: JSONBody[ChangeMany]) -> ManyDone:
    """One change of several conversations; a result for each."""
    done = await bulk.change_many(lambda: gate.unit("change_many"), signed.viewer, data, gate.clock())
    return ManyDone(results=done)


async def undo_resolve(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[Reopen]) -> Conversation:
    """My resolve of a moment ago never was."""
    async with gate.unit("undo_resolve") as unit:
        return await resolving.undo(unit, signed.viewer, conversation_id, data, gate.clock())


async def put_away(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[Snooze]) -> Conversation:
    """Out of the list until then, or until the customer writes."""
    async with gate.unit("snooze") as unit:
        return await snooze.snooze(unit, signed.viewer, conversation_id, data, gate.clock())


async def wake(gate: Gateway, signed: Signed, conversation_id: Id) -> Conversation:
    """Back in the list now."""
    async with gate.unit("wake") as unit:
        return await snooze.wake(unit, signed.viewer, conversation_id, gate.clock())


async def voids(gate: Gateway, signed: Signed) -> list[VoidCase]:
    """Cases somebody wants to count for nothing."""
    async with gate.reader() as reader:
        return await resolving.voids(reader.conn, signed.viewer)


async def review_void(gate: Gateway, signed: Signed, episode_id: Id, data: JSONBody[ReviewVoid]) -> None:
    """It counts for nothing, or it counts after all."""
    async with gate.unit("review_void") as unit:
        await resolving.review(unit, signed.viewer, episode_id, data, gate.clock())


async def block(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[Block]) -> Contact:
    """WhatsApp lets this customer write no more."""
    contact = await blocking.block(_blocking(gate), signed.viewer, contact_id, data.reason, gate.clock())
    gate.hint(FEED)
    return contact


async def unblock(gate: Gateway, signed: Signed, contact_id: Id) -> Contact:
    """They may write again."""
    contact = await blocking.unblock(_blocking(gate), signed.viewer, contact_id, gate.clock())
    gate.hint(FEED)
    return contact


def _blocking(gate: Gate) -> blocking.Blocking:
    return blocking.Blocking(gate.pool, gate.keyring, gate.settings)

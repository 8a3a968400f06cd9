"""Sending, retrying, reacting, and everything known about one message."""

from typing import Any

from litestar.params import JSONBody

from backend_gateway.api.context import OUTBOX, Gate, Gateway, Id, Signed
from backend_gateway.api.later import later
from backend_gateway.store.people import SignedIn
from protocol.api import RetryMessage, SendMessage, SendReaction
from protocol.message import Message


async def send(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[SendMessage]) -> Message:
    """Queue a reply. A `client_token` that is known already returns its first result."""
    return await _do(gate, signed, "send_message", conversation_id, data)


async def retry(gate: Gateway, signed: Signed, message_id: Id, data: JSONBody[RetryMessage]) -> Message:
    """Send a failed message again: a new attempt chained to the first."""
    return await _do(gate, signed, "retry_message", message_id, data)


async def react(gate: Gateway, signed: Signed, message_id: Id, data: JSONBody[SendReaction]) -> Message:
    """React to a message; an empty emoji takes the reaction back."""
    return await _do(gate, signed, "send_reaction", message_id, data)


async def _do(gate: Gate, signed: SignedIn, name: str, subject_id: int, data: JSONBody[Any]) -> Message:
    """Run one action of `actions/send_message`; the dispatcher looks once it is committed."""
    action = later("actions.send_message", name)
    async with gate.unit(name) as unit:
        unit.after_commit(lambda: gate.hint(OUTBOX))
        message: Message = await action(unit, signed.viewer, subject_id, data, gate.clock())
        return message

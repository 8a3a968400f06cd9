"""Sending, retrying and reacting. Accepted means: on disk, with a place in the timeline; Meta is asked afterwards."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeVar

from litestar.params import JSONBody

from backend_gateway.actions.send_message import retry_message, send_message
from backend_gateway.actions.send_reaction import send_reaction
from backend_gateway.api.context import OUTBOX, Gate, Gateway, Id, Signed
from backend_gateway.store.people import SignedIn
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import RetryMessage, SendMessage, SendReaction
from protocol.frames import Live
from protocol.message import Message

T = TypeVar("T")
Action = Callable[[Unit, Viewer, int, T, datetime], Awaitable[Message]]


async def send(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[SendMessage]) -> Message:
    """Queue a reply. A `client_token` that is known already returns its first result."""
    message = await _queue(gate, signed, send_message, conversation_id, data)
    if data.pen is not None and not data.keep_pen:
        gate.live(Live(what="stopped", conversation_id=conversation_id, user_id=signed.viewer.user_id))
    return message


async def retry(gate: Gateway, signed: Signed, message_id: Id, data: JSONBody[RetryMessage]) -> Message:
    """Send a failed message again: a new attempt chained to the first."""
    return await _queue(gate, signed, retry_message, message_id, data)


async def react(gate: Gateway, signed: Signed, message_id: Id, data: JSONBody[SendReaction]) -> Message:
    """React to a message; an empty emoji takes the reaction back."""
    return await _queue(gate, signed, send_reaction, message_id, data)


async def _queue(gate: Gate, signed: SignedIn, action: Action[T], subject_id: int, data: T) -> Message:
    """Run the action; the dispatcher looks once it is committed."""
    async with gate.unit(action.__name__) as unit:
        unit.after_commit(lambda: gate.hint(OUTBOX))
        return await action(unit, signed.viewer, subject_id, data, gate.clock())

"""Everything known about one message."""

from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.errors import NotFound
from backend_gateway.store import message_info as reads
from protocol.message import MessageInfo


async def info(gate: Gateway, signed: Signed, message_id: Id) -> MessageInfo:
    """Its row, every attempt to reach the customer, and when each status happened."""
    async with gate.reader() as reader:
        found = await reads.message_info(reader.conn, signed.viewer, message_id)
    if found is None:
        raise NotFound
    return found

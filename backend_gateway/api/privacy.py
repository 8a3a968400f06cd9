"""The data of one person: erased at their wish."""

from litestar.params import JSONBody

from backend_gateway.actions import erasing
from backend_gateway.api.context import Gateway, Id, Signed
from protocol.privacy import Erase, Erased


async def erase(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[Erase]) -> Erased:
    """Forget a person: names, numbers, messages, files, deliveries as they came. It cannot be undone."""
    outside = (gate.keyring, gate.settings.erasures_file)
    async with gate.unit("erase_contact") as unit:
        erasure_id, told = await erasing.erase_contact(
            unit, signed.viewer, contact_id, data.name, outside, gate.clock()
        )
    await erasing.finish(gate.unit, gate.files, gate.keyring, erasure_id)
    return told

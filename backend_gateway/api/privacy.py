"""The data of one person: erased at their wish."""

from litestar.params import JSONBody

from backend_gateway.actions import erasing
from backend_gateway.api.context import Gate, Gateway, Id, Signed
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import hydrate
from protocol.people import Contact
from protocol.privacy import Erase, Erased


async def erase(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[Erase]) -> Erased:
    """Forget a person: names, numbers, messages, files, deliveries as they came. It cannot be undone."""
    async with gate.unit("erase_contact") as unit:
        contact = (await hydrate.contacts(unit.conn, [contact_id])).get(contact_id)
        path = gate.settings.erasures_file
        erasure_id, told = await erasing.erase_contact(
            unit, signed.viewer, contact_id, gate.keyring, path, gate.clock()
        )
        _check_typed(contact, data.name)  # after sight was judged: a wrong name tells nobody who exists
    await _finish(gate, erasure_id)
    return told


def _check_typed(contact: Contact | None, typed: str) -> None:
    if contact is None:
        raise NotFound
    shown = {contact.name, contact.profile_name, contact.phone, contact.username} - {None, ""}
    if typed.strip().casefold() not in {(name or "").casefold() for name in shown}:
        raise BadRequest("name: type the name of the person as it is shown.")


async def _finish(gate: Gate, erasure_id: int) -> None:
    await erasing.finish(gate.unit, gate.files, gate.keyring, erasure_id)

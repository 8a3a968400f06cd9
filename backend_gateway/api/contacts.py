"""The records of customers."""

from litestar.params import JSONBody

from backend_gateway.actions import contacts as actions
from backend_gateway.actions import tell_apart as judging
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.errors import NotFound
from backend_gateway.store import contact_reads, hydrate
from protocol.api import EditContact, MergeContacts, MergedContacts, TellApart, UnmergeContacts
from protocol.people import Contact


async def get_contact(gate: Gateway, signed: Signed, contact_id: Id) -> Contact:
    """One customer."""
    async with gate.reader() as reader:
        found = await hydrate.contacts(reader.conn, [contact_id])
        if contact_id not in found or not await contact_reads.may_see(reader.conn, signed.viewer, contact_id):
            raise NotFound
        return found[contact_id]


async def edit_contact(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[EditContact]) -> Contact:
    """Change fields of a customer; absent ones stay."""
    async with gate.unit("edit_contact") as unit:
        return await actions.edit_contact(unit, signed.viewer, contact_id, data, gate.clock())


async def merge(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[MergeContacts]) -> MergedContacts:
    """Make another record part of this one. The answer's `merge_id` undoes it."""
    async with gate.unit("merge_contacts") as unit:
        return await actions.merge_contacts(unit, signed.viewer, contact_id, data.other_id, gate.clock())


async def unmerge(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[UnmergeContacts]) -> MergedContacts:
    """Undo a merge: both records are as before, what arrived since stays where it arrived."""
    async with gate.unit("unmerge_contacts") as unit:
        return await actions.unmerge_contacts(unit, signed.viewer, contact_id, data.merge_id, gate.clock())


async def tell_apart(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[TellApart]) -> Contact:
    """Two records that looked like one customer are different people: nobody is asked about this pair again."""
    async with gate.unit("tell_apart") as unit:
        return await judging.tell_apart(unit, signed.viewer, contact_id, data, gate.clock())

"""What the record asks for beside its fields: history, marketing wish, attempts, calls, new conversations, imports."""

from typing import Annotated

from litestar.params import JSONBody, QueryParameter

from backend_gateway.actions import calls, contact_fields, contact_import, new_conversation, opt_out
from backend_gateway.api.context import OUTBOX, Gateway, Id, Limit, Signed
from backend_gateway.domain.phone_plan import PhoneProblem, full_number, region_of
from backend_gateway.errors import NotFound
from backend_gateway.store import attempts, contact_reads, contact_record, contact_search, hydrate, pages
from protocol.customers import (
    CaseRecord,
    ContactChange,
    FoundContacts,
    ImportOutcome,
    ImportRows,
    NoteCall,
    PutContactField,
    SetMarketing,
    StartConversation,
    StartedConversation,
)
from protocol.message import Message
from protocol.people import Contact
from protocol.tags import ContactField

Typed = Annotated[str, QueryParameter(min_length=2, max_length=200)]
MaybeId = Annotated[int, QueryParameter(ge=0, le=2**63 - 1)]


async def find_contacts(gate: Gateway, signed: Signed, q: Typed, number_id: MaybeId = 0) -> FoundContacts:
    """Customers by name, phone, field value or tag; and whether what was typed is a phone number one can write to."""
    async with gate.reader() as reader:
        ours = (await hydrate.numbers(reader.conn, [number_id])).get(number_id)
        phone, problem = None, ""
        try:
            phone = full_number(q, region_of(ours.phone) if ours else None)
        except PhoneProblem as refused:
            problem = refused.key
        items = await contact_search.find_contacts(reader.conn, signed.viewer, q, number_id, phone)
    return FoundContacts(items=items, phone=phone, phone_problem=problem)


async def contact_history(
    gate: Gateway, signed: Signed, contact_id: Id, before: MaybeId = 0, limit: Limit = 50
) -> list[ContactChange]:
    """Who changed what of a record, newest first."""
    async with gate.reader() as reader:
        if not await contact_reads.may_see(reader.conn, signed.viewer, contact_id):
            raise NotFound
        return await contact_record.recent_changes(reader.conn, contact_id, limit, before or None)


async def set_marketing(gate: Gateway, signed: Signed, contact_id: Id, data: JSONBody[SetMarketing]) -> Contact:
    """What the customer told a colleague about marketing; taking a "stop" back needs a reason."""
    async with gate.unit("set_marketing") as unit:
        return await opt_out.set_marketing(unit, signed.viewer, contact_id, data, gate.clock())


async def case_record(gate: Gateway, signed: Signed, conversation_id: Id) -> CaseRecord:
    """Every try to reach the customer in the latest case, and how the case before ended."""
    async with gate.reader() as reader:
        if not await pages.may_see(reader.conn, signed.viewer, conversation_id):
            raise NotFound
        return await attempts.case_record(reader.conn, conversation_id)


async def note_call(gate: Gateway, signed: Signed, conversation_id: Id, data: JSONBody[NoteCall]) -> Message:
    """A phone call, as a line the customer never sees."""
    async with gate.unit("note_call") as unit:
        return await calls.note_call(unit, signed.viewer, conversation_id, data, gate.clock())


async def start_conversation(gate: Gateway, signed: Signed, data: JSONBody[StartConversation]) -> StartedConversation:
    """Write first: a template to a customer or a number, in the one thread they have."""
    async with gate.unit("start_conversation") as unit:
        unit.after_commit(lambda: gate.hint(OUTBOX))
        return await new_conversation.start_conversation(unit, signed.viewer, data, gate.clock())


async def create_contact_field(gate: Gateway, signed: Signed, data: JSONBody[PutContactField]) -> ContactField:
    """A field of the record."""
    async with gate.unit("create_contact_field") as unit:
        return await contact_fields.create_field(unit, signed.viewer, data)


async def change_contact_field(
    gate: Gateway, signed: Signed, field_id: Id, data: JSONBody[PutContactField]
) -> ContactField:
    """Another name, choices or place; `active: false` puts it away."""
    async with gate.unit("change_contact_field") as unit:
        return await contact_fields.change_field(unit, signed.viewer, field_id, data)


async def import_contacts(gate: Gateway, signed: Signed, data: JSONBody[ImportRows]) -> ImportOutcome:
    """A piece of a file of customers, rehearsed or kept."""
    async with gate.unit("import_contacts") as unit:
        return await contact_import.import_piece(unit, signed.viewer.user_id, data, gate.clock())

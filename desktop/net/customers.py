"""Requests about the customer's record: one method per route, over the session's `Api`."""

from desktop.net.api import Api
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


class CustomersApi:
    """The routes of `backend_gateway.api.customers`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def find(self, typed: str, number_id: int) -> FoundContacts:
        """Customers by name, phone, field value or tag; and what was typed as a phone number."""
        params = {"q": typed, "number_id": number_id}
        return await self._api.call("GET", "/contacts", FoundContacts, params=params)

    async def history(self, contact_id: int, before: int | None) -> list[ContactChange]:
        """Who changed what of a record, newest first."""
        path, params = f"/contacts/{contact_id}/history", {"before": before}
        return await self._api.call("GET", path, list[ContactChange], params=params)

    async def set_marketing(self, contact_id: int, body: SetMarketing) -> Contact:
        """What the customer told me about marketing."""
        return await self._api.call("POST", f"/contacts/{contact_id}/marketing", Contact, body)

    async def case(self, conversation_id: int) -> CaseRecord:
        """The tries of the latest case, and how the one before ended."""
        return await self._api.call("GET", f"/conversations/{conversation_id}/case", CaseRecord)

    async def note_call(self, conversation_id: int, body: NoteCall) -> Message:
        """A phone call; a known client token answers with its first line."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/calls", Message, body)

    async def start(self, body: StartConversation) -> StartedConversation:
        """Write first; a known client token answers with its first result."""
        return await self._api.call("POST", "/conversations", StartedConversation, body)

    async def put_field(self, body: PutContactField, id: int | None) -> ContactField:
        """A new field of the record, or a change of one."""
        method, path = ("POST", "/contact-fields") if id is None else ("PUT", f"/contact-fields/{id}")
        return await self._api.call(method, path, ContactField, body)

    async def import_rows(self, body: ImportRows) -> ImportOutcome:
        """A piece of a file of customers, rehearsed or kept."""
        return await self._api.call("POST", "/contacts/import", ImportOutcome, body)

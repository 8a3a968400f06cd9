"""The record beside its fields: found, written to first, calls noted, marketing wishes, own fields, imports.

The part of a session behind the panel and its dialogs. What a dialog awaits raises what went wrong, so that it can say
it where it happened; everything else reports like any change.
"""

import uuid
from collections.abc import Callable
from typing import Any

from desktop.net.api import Api
from desktop.net.customers import CustomersApi
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.customers import (
    CallOutcome,
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
from protocol.frames import ContactFieldItem, ContactItem, ConversationItem, MessageItem

Done = Callable[[Any], None]


class Records:
    """The part of a session that keeps records."""

    api: Api
    engine: Engine
    _tasks: Tasks

    @property
    def _customers(self) -> CustomersApi:
        return CustomersApi(self.api)

    async def find_customers(self, typed: str, number_id: int) -> FoundContacts:
        """Customers by name, phone, field value or tag."""
        return await self._customers.find(typed, number_id)

    async def contact_history(self, contact_id: int, before: int | None = None) -> list[ContactChange]:
        """Who changed what, newest first."""
        return await self._customers.history(contact_id, before)

    async def case_record(self, conversation_id: int) -> CaseRecord:
        """The tries of the latest case, and how the one before ended."""
        return await self._customers.case(conversation_id)

    async def start_conversation(self, request: StartConversation) -> StartedConversation:
        """Write first; the rows are in the store when this returns."""
        started = await self._customers.start(request)
        self.engine.apply(
            [ContactItem(started.contact), ConversationItem(started.conversation), MessageItem(started.message)]
        )
        return started

    async def import_contacts(self, request: ImportRows) -> ImportOutcome:
        """A piece of a file."""
        return await self._customers.import_rows(request)

    def set_marketing(self, contact_id: int, request: SetMarketing, done: Done | None = None) -> None:
        """What the customer told me about marketing."""
        self._tasks.ask(self._marketing(contact_id, request, done))

    def note_call(self, conversation_id: int, outcome: CallOutcome, note: str = "") -> None:
        """A phone call, as a line the customer never sees."""
        body = NoteCall(client_token=str(uuid.uuid4()), outcome=outcome, note=note)
        self._tasks.ask(self._call(conversation_id, body))

    def put_contact_field(self, request: PutContactField, id: int | None = None, done: Done | None = None) -> None:
        """A new field of the record (no id), or a change of one."""
        self._tasks.ask(self._field(request, id, done))

    async def _marketing(self, contact_id: int, request: SetMarketing, done: Done | None) -> None:
        contact = await self._customers.set_marketing(contact_id, request)
        self.engine.apply([ContactItem(contact)])
        if done is not None:
            done(contact)

    async def _call(self, conversation_id: int, body: NoteCall) -> None:
        self.engine.apply([MessageItem(await self._customers.note_call(conversation_id, body))])

    async def _field(self, request: PutContactField, id: int | None, done: Done | None) -> None:
        field = await self._customers.put_field(request, id)
        self.engine.apply([ContactFieldItem(field)])
        if done is not None:
            done(field)

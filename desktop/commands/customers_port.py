"""What commands and views may ask of the session about the customer's record."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from protocol.customers import (
    CallOutcome,
    CaseRecord,
    ContactChange,
    FoundContacts,
    ImportOutcome,
    ImportRows,
    PutContactField,
    SetMarketing,
    StartConversation,
    StartedConversation,
)

Done = Callable[[Any], None]
"""Told what the gateway made of a change, if it took it."""


class CustomersPort(Protocol):
    """Part of `Controller`. What is awaited raises `desktop.net.errors.NetError`; the rest reports as a problem."""

    def find_customers(self, typed: str, number_id: int) -> Awaitable[FoundContacts]: ...
    def contact_history(self, contact_id: int, before: int | None = None) -> Awaitable[list[ContactChange]]: ...
    def case_record(self, conversation_id: int) -> Awaitable[CaseRecord]: ...
    def start_conversation(self, request: StartConversation) -> Awaitable[StartedConversation]: ...
    def import_contacts(self, request: ImportRows) -> Awaitable[ImportOutcome]: ...
    def set_marketing(self, contact_id: int, request: SetMarketing, done: Done | None = None) -> None: ...
    def note_call(self, conversation_id: int, outcome: CallOutcome, note: str = "") -> None: ...
    def put_contact_field(
        self, request: PutContactField, id: int | None = None, done: Done | None = None
    ) -> None: ...  # fmt: skip

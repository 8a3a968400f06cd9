"""The stage's part about the record: it shows what the scene put here, and nothing leaves."""

from typing import Any

from protocol.customers import CaseRecord, ContactChange, FoundContacts, ImportOutcome, ImportRows, StartedConversation


class StageCustomers:
    """`desktop.commands.customers_port.CustomersPort` for pictures."""

    found = FoundContacts()
    changes: tuple[ContactChange, ...] = ()
    case = CaseRecord()
    outcome: ImportOutcome | None = None

    async def find_customers(self, typed: str, number_id: int) -> FoundContacts:
        return self.found

    async def contact_history(self, contact_id: int, before: int | None = None) -> list[ContactChange]:
        return [] if before else list(self.changes)

    async def case_record(self, conversation_id: int) -> CaseRecord:
        return self.case

    async def start_conversation(self, request: Any) -> StartedConversation:
        raise LookupError(request)

    async def import_contacts(self, request: ImportRows) -> ImportOutcome:
        if self.outcome is None:
            raise LookupError(request)
        return self.outcome

    def set_marketing(self, contact_id: int, request: Any, done: Any = None) -> None:
        """Goes nowhere."""

    def note_call(self, conversation_id: int, outcome: Any, note: str = "") -> None:
        """Goes nowhere."""

    def put_contact_field(self, request: Any, id: int | None = None, done: Any = None) -> None:
        """Goes nowhere."""

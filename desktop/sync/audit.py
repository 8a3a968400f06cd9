"""The audit, asked of the gateway: whoever asked is told what it says, or why not."""

from desktop.net.audit import AuditApi
from desktop.store.audit_query import AuditQuery
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.audit import AuditPage, AuditState, NoteExport


class Audits(Reports):
    """The part of a session behind the audit page."""

    async def audit_page(
        self, query: AuditQuery, before: int | None, limit: int, *, count: bool = False
    ) -> AuditPage | Refusal:
        """Entries older than `before` (None: the newest), newest first; `count`: how many there are in all."""
        return await self._told(AuditApi(self.api).page(query, before, limit, count=count))

    async def audit_state(self) -> AuditState | Refusal:
        """How the chain over the audit stands."""
        return await self._told(AuditApi(self.api).state())

    async def verify_audit(self) -> AuditState | Refusal:
        """Have the whole chain followed now; how it stands after it."""
        return await self._told(AuditApi(self.api).verify())

    async def note_export(self, note: NoteExport) -> Refusal | None:
        """Say that a table is about to be written to a file."""
        return await self._told(AuditApi(self.api).note_export(note))

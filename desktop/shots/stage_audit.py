"""The stage's part about the audit: what scenes put here is what the gateway says."""

from desktop.store.audit_query import AuditQuery
from desktop.store.refusal import Refusal
from protocol.audit import AuditPage, AuditState, NoteExport


class StageAudit:
    """`AuditPort` for pictures."""

    audit_now: AuditPage | None = None
    audit_state_now: AuditState | None = None

    async def audit_page(
        self, query: AuditQuery, before: int | None, limit: int, *, count: bool = False
    ) -> AuditPage | Refusal:
        return self.audit_now or Refusal(words="offline")

    async def audit_state(self) -> AuditState | Refusal:
        return self.audit_state_now or Refusal(words="offline")

    async def verify_audit(self) -> AuditState | Refusal:
        return self.audit_state_now or Refusal(words="offline")

    async def note_export(self, note: NoteExport) -> Refusal | None:
        return None

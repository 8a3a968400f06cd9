"""What screens may ask of the session about the audit: `desktop.sync.audit.Audits` is this."""

from collections.abc import Awaitable
from typing import Protocol

from desktop.store.audit_query import AuditQuery
from desktop.store.refusal import Refusal
from protocol.audit import AuditPage, AuditState, NoteExport


class AuditPort(Protocol):
    """Part of `Controller`: awaitable questions, answered with what was asked or with why not."""

    def audit_page(
        self, query: AuditQuery, before: int | None, limit: int, *, count: bool = False
    ) -> Awaitable[AuditPage | Refusal]: ...
    def audit_state(self) -> Awaitable[AuditState | Refusal]: ...
    def verify_audit(self) -> Awaitable[AuditState | Refusal]: ...
    def note_export(self, note: NoteExport) -> Awaitable[Refusal | None]: ...

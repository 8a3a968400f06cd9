"""Requests about the audit: one method per route, over the session's `Api`. Everything raises NetError."""

from desktop.net.api import Api
from desktop.store.audit_query import AuditQuery
from protocol.audit import AuditPage, AuditState, NoteExport


class AuditApi:
    """The routes of `backend_gateway.api.audit`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def page(self, query: AuditQuery, before: int | None, limit: int, *, count: bool) -> AuditPage:
        """Entries older than `before`, newest first."""
        params = query.params() | {"before": before, "limit": limit, "count": "true" if count else None}
        return await self._api.call("GET", "/audit", AuditPage, params=params)

    async def state(self) -> AuditState:
        """How the chain stands."""
        return await self._api.call("GET", "/audit/state", AuditState)

    async def verify(self) -> AuditState:
        """Have the whole chain followed now."""
        return await self._api.call("POST", "/audit/verify", AuditState)

    async def note_export(self, note: NoteExport) -> None:
        """A table is about to be written to a file."""
        await self._api.tell("POST", "/exports", note)

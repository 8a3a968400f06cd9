"""Requests of the page of templates: one method per route. Everything raises NetError."""

from desktop.net.api import Api
from protocol.template_draft import PutBindings, PutTemplateDraft, ReturnDraft, SubmitDraft, TemplateDraftRow


class TemplatesApi:
    """What only who manages templates asks."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def drafts(self) -> list[TemplateDraftRow]:
        """All that Meta does not have yet."""
        return await self._api.call("GET", "/templates/drafts", list[TemplateDraftRow])

    async def put(self, body: PutTemplateDraft, id: int | None) -> TemplateDraftRow:
        """A new one, or what it says now."""
        method, path = ("POST", "/templates/drafts") if id is None else ("PUT", f"/templates/drafts/{id}")
        return await self._api.call(method, path, TemplateDraftRow, body)

    async def delete(self, id: int) -> None:
        """Away with a draft."""
        await self._api.tell("DELETE", f"/templates/drafts/{id}")

    async def submit(self, id: int, rev: int) -> TemplateDraftRow:
        """To Meta, or first to a colleague."""
        return await self._api.call("POST", f"/templates/drafts/{id}/submit", TemplateDraftRow, SubmitDraft(rev=rev))

    async def give_back(self, id: int, rev: int, note: str) -> TemplateDraftRow:
        """Wanted otherwise."""
        body = ReturnDraft(rev=rev, note=note)
        return await self._api.call("POST", f"/templates/drafts/{id}/return", TemplateDraftRow, body)

    async def bind(self, id: int, body: PutBindings) -> None:
        """What fills which variable."""
        await self._api.tell("PUT", f"/templates/{id}/bindings", body)

    async def take_away(self, id: int) -> None:
        """Delete it at Meta."""
        await self._api.tell("DELETE", f"/templates/{id}")

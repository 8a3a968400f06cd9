"""Templates as their page asks for them: whoever asked is told what came of it, or why not."""

from desktop.net.templates import TemplatesApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.api import TemplateRow
from protocol.template_draft import PutBindings, PutTemplateDraft, TemplateDraftRow


class Templates(Reports):
    """The part of a session behind that page. Nothing of it is kept: what Meta decides is asked for again."""

    async def every_template(self) -> list[TemplateRow] | Refusal:
        """All that Meta lists."""
        return await self._told(self.api.templates())

    async def fetch_templates(self) -> list[TemplateRow] | Refusal:
        """The same, asked of Meta now."""
        return await self._told(self.api.sync_templates())

    async def template_drafts(self) -> list[TemplateDraftRow] | Refusal:
        """All that Meta does not have yet."""
        return await self._told(TemplatesApi(self.api).drafts())

    async def put_template_draft(self, body: PutTemplateDraft, id: int | None = None) -> TemplateDraftRow | Refusal:
        """A new one, or what it says now."""
        return await self._told(TemplatesApi(self.api).put(body, id))

    async def delete_template_draft(self, id: int) -> Refusal | None:
        """Away with a draft."""
        return await self._told(TemplatesApi(self.api).delete(id))

    async def submit_template_draft(self, id: int, rev: int) -> TemplateDraftRow | Refusal:
        """To Meta, or first to a colleague."""
        return await self._told(TemplatesApi(self.api).submit(id, rev))

    async def return_template_draft(self, id: int, rev: int, note: str) -> TemplateDraftRow | Refusal:
        """Wanted otherwise."""
        return await self._told(TemplatesApi(self.api).give_back(id, rev, note))

    async def bind_template(self, id: int, body: PutBindings) -> Refusal | None:
        """What fills which variable."""
        return await self._told(TemplatesApi(self.api).bind(id, body))

    async def delete_template(self, id: int) -> Refusal | None:
        """Delete it at Meta."""
        return await self._told(TemplatesApi(self.api).take_away(id))

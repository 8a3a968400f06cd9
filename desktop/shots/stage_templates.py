"""The stage's part about templates being written: what scenes put here is what the gateway says."""

from desktop.store.refusal import Refusal
from protocol.api import TemplateRow
from protocol.template_draft import PutBindings, PutTemplateDraft, TemplateDraftRow

OFFLINE = Refusal(words="offline")


class StageTemplates:
    """`TemplatesPort` for pictures: nothing is changed."""

    templates_now: list[TemplateRow] | None = None
    drafts_now: list[TemplateDraftRow] | None = None

    async def every_template(self) -> list[TemplateRow] | Refusal:
        return OFFLINE if self.templates_now is None else self.templates_now

    async def fetch_templates(self) -> list[TemplateRow] | Refusal:
        return OFFLINE if self.templates_now is None else self.templates_now

    async def template_drafts(self) -> list[TemplateDraftRow] | Refusal:
        return OFFLINE if self.drafts_now is None else self.drafts_now

    async def put_template_draft(self, body: PutTemplateDraft, id: int | None = None) -> TemplateDraftRow | Refusal:
        return OFFLINE

    async def delete_template_draft(self, id: int) -> Refusal | None:
        return OFFLINE

    async def submit_template_draft(self, id: int, rev: int) -> TemplateDraftRow | Refusal:
        return OFFLINE

    async def return_template_draft(self, id: int, rev: int, note: str) -> TemplateDraftRow | Refusal:
        return OFFLINE

    async def bind_template(self, id: int, body: PutBindings) -> Refusal | None:
        return OFFLINE

    async def delete_template(self, id: int) -> Refusal | None:
        return OFFLINE

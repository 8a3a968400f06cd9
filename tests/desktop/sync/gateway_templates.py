"""The templates of the small gateway: drafts are kept, submitted and returned as the gateway does."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from protocol.errors import Problem
from protocol.rules.template_compose import row_of
from protocol.template_draft import PutBindings, PutTemplateDraft, ReturnDraft, SubmitDraft, TemplateDraftRow

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway

AT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)


class TemplatesDesk:
    """Drafts by id. `author`: who writes; `refusal`: what Meta says to the next one; `four_eyes` as the policy says."""

    def __init__(self) -> None:
        self.drafts: dict[int, TemplateDraftRow] = {}
        self.author, self.refusal, self.four_eyes = 1, "", False
        self.deleted: list[int] = []
        self.bound: dict[int, dict[str, str]] = {}


def drafts(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:  # noqa: PLR0911
    """The answer to one of these routes; None for any other."""
    here = gateway.drafts_desk
    if parts[:1] == ["templates"] and method == "DELETE" and len(parts) == 2:
        here.deleted.append(int(parts[1]))
        gateway.templates = [row for row in gateway.templates if row.id != int(parts[1])]
        return {}
    if parts[:1] == ["templates"] and parts[2:] == ["bindings"]:
        here.bound[int(parts[1])] = msgspec.json.decode(body, type=PutBindings).bindings
        return {}
    if parts == ["templates", "sync"]:
        return gateway.templates
    if parts[:2] != ["templates", "drafts"]:
        return None
    if len(parts) == 2:
        return list(here.drafts.values()) if method == "GET" else _put(here, None, body)
    row = here.drafts[int(parts[2])]
    if parts[-1] == "submit":
        return _submit(gateway, row, body)
    if parts[-1] == "return":
        note = msgspec.json.decode(body, type=ReturnDraft).note
        return _keep(here, replace(row, rev=row.rev + 1, state="returned", note=note))
    if method == "DELETE":
        del here.drafts[row.id]
        return {}
    return _put(here, row, body)


def _put(here: TemplatesDesk, row: TemplateDraftRow | None, body: bytes) -> Any:
    wanted = msgspec.json.decode(body, type=PutTemplateDraft)
    if row is None:
        id_ = max(here.drafts, default=0) + 1
        return _keep(here, TemplateDraftRow(
            id=id_, rev=1, draft=wanted.draft, state="draft", author_id=here.author, updated_at=AT,
            template_id=wanted.template_id,
        ))  # fmt: skip
    if wanted.rev != row.rev:
        return Problem(code="conflict", title="Changed", status=409)
    return _keep(here, replace(row, rev=row.rev + 1, draft=wanted.draft, state="draft", author_id=here.author, note=""))


def _submit(gateway: "Gateway", row: TemplateDraftRow, body: bytes) -> Any:
    here = gateway.drafts_desk
    if msgspec.json.decode(body, type=SubmitDraft).rev != row.rev:
        return Problem(code="conflict", title="Changed", status=409)
    if here.four_eyes and row.state != "waiting":
        return _keep(here, replace(row, rev=row.rev + 1, state="waiting"))
    if here.refusal:
        return _keep(here, replace(row, rev=row.rev + 1, state="draft", refusal=here.refusal))
    del here.drafts[row.id]
    listed = row_of(row.draft)
    listed.id, listed.status, listed.unusable = 900 + row.id, "PENDING", "pending"
    gateway.templates = [*gateway.templates, listed]
    return replace(row, rev=row.rev + 1, state="sent")


def _keep(here: TemplatesDesk, row: TemplateDraftRow) -> TemplateDraftRow:
    here.drafts[row.id] = row
    return row

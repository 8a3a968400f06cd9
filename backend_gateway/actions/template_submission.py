"""A draft on its way to Meta: asked of a colleague where the company wants that, submitted, and what Meta answered.

    begin (committed: `sending`) -> samples and template over the Graph API, outside any transaction -> told (committed)

What always holds: with four eyes nobody approves what they wrote themselves; what Meta would refuse for its form never
leaves; an answer that never came leaves a draft that says so, and the next sync finds out whether Meta has it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.actions.graph import Graph
from backend_gateway.actions.reach import check_company
from backend_gateway.actions.template_drafts import CHANGED, STUCK, media_of
from backend_gateway.channels.base import Unknown
from backend_gateway.channels.whatsapp.client import GraphClient, GraphError
from backend_gateway.channels.whatsapp.template_calls import TemplateCalls
from backend_gateway.errors import Conflict, Forbidden, MediaRefused, NotFound, TemplateInvalid, Unavailable
from backend_gateway.store import audit, policies
from backend_gateway.store import template_drafts as rows
from backend_gateway.store.conn import Conn
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.numbers import Credentials
from backend_gateway.store.template_drafts import KnownTemplate, Sample
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.rules.template_compose import components_of, row_of
from protocol.rules.template_draft import problems_of
from protocol.rules.template_edits import edit_hurdle
from protocol.template_draft import SubmitDraft, TemplateDraftRow, TemplatePolicy

UNKNOWN: Final = "unknown"
"""The refusal of a draft that Meta may have: nobody answered."""
_SAMPLES: Final = {
    "image": ("image/jpeg", "image/png"),
    "video": ("video/mp4",),
    "document": ("application/pdf",),
}
_HURDLES: Final = {
    "state": "Meta takes changes of approved, rejected and paused templates only.",
    "day": "Meta takes one change of an approved template a day: try again tomorrow.",
    "month": "Meta takes ten changes of an approved template in 30 days.",
}


class Leaving(Struct, frozen=True, kw_only=True):
    """A draft that goes now; `known` when Meta has it already."""

    row: TemplateDraftRow
    samples: Mapping[str, Sample]
    known: KnownTemplate | None


class Answered(Struct, frozen=True, kw_only=True):
    """What Meta said to it."""

    waba_id: str
    meta_id: str | None = None
    status: str = "PENDING"
    category: str | None = None
    refusal: str = ""


async def begin(unit: Unit, actor: Viewer, id_: int, request: SubmitDraft, now: datetime) -> Leaving | TemplateDraftRow:
    """Send it off, or ask a colleague first (then its row). Raises what `_ready` does, Forbidden (one's own)."""
    row = await _ready(unit.conn, actor, id_, request, now)
    if await four_eyes(unit.conn):
        if row.state != "waiting":
            asked = await rows.move(unit.conn, id_, "waiting", now, by=actor.user_id)
            await _record(unit, actor, "template_draft.asked", asked)
            return asked
        if actor.user_id == row.author_id:
            raise Forbidden("Somebody else has to look at what you wrote.")
        await _record(unit, actor, "template_draft.approved", row)
    known = await rows.known(unit.conn, row.template_id) if row.template_id is not None else None
    samples = await _samples(unit.conn, row)
    sending = await rows.move(unit.conn, id_, "sending", now)
    return Leaving(row=sending, samples=samples, known=known)


async def four_eyes(conn: Conn) -> bool:
    """Whether a colleague has to look at each template."""
    found = (await policies.in_force(conn, "templates")).get(policies.COMPANY)
    return found is not None and msgspec.json.decode(found.body, type=TemplatePolicy).four_eyes


async def _ready(conn: Conn, actor: Viewer, id_: int, request: SubmitDraft, now: datetime) -> TemplateDraftRow:
    """Raises TeamUnseen, NotFound, Conflict (changed, on its way, not now), TemplateInvalid."""
    check_company(actor)
    row = await rows.lock(conn, id_)
    if row is None:
        raise NotFound("There is no such draft.")
    if request.rev != row.rev or (row.state == "sending" and now - row.updated_at < STUCK):
        raise Conflict(CHANGED)
    if problems := problems_of(row.draft):
        raise TemplateInvalid(problems=msgspec.to_builtins(problems))
    if row.template_id is not None:
        known = await rows.known(conn, row.template_id)
        if known is None or known.meta_id is None:
            raise NotFound("Meta does not list this template any more: make it a new one.")
        if (hurdle := edit_hurdle(known.status, known.edits, now)) is not None:
            raise Conflict(_HURDLES[hurdle], hurdle=hurdle)
    return row


async def _samples(conn: Conn, row: TemplateDraftRow) -> dict[str, Sample]:
    """Its files by their place. Raises MediaRefused for what Meta takes as no sample."""
    wanted = media_of(row.draft)
    found = await rows.samples(conn, sorted(set(wanted.values())))
    kinds = {"header": row.draft.header.kind} | {
        f"card[{at}].header": card.header.kind for at, card in enumerate(row.draft.cards)
    }
    for place, media_id in wanted.items():
        sample = found.get(media_id)
        if kinds[place] in _SAMPLES and (
            sample is None or sample.sha256 is None or sample.mime not in _SAMPLES[kinds[place]]
        ):
            raise MediaRefused("A sample is a JPEG or PNG picture, an MP4 video or a PDF.", field=place)
    return {place: found[id_] for place, id_ in wanted.items() if kinds[place] in _SAMPLES}


async def send(graph: Graph, files: MediaFiles, leaving: Leaving) -> Answered:
    """Hand it to Meta; outside any transaction. Never raises for what Meta or the network does."""
    try:
        credentials, client = await door_of(graph, leaving.row.number_id, leaving.known)
    except Unavailable as error:
        return Answered(waba_id="", refusal=str(error))
    calls = TemplateCalls(client)
    try:
        handles = await _handles(calls, files, leaving.samples)
    except FileNotFoundError:
        return Answered(waba_id=credentials.waba_id, refusal="The sample file is gone: choose it again.")
    except GraphError as error:
        return Answered(waba_id=credentials.waba_id, refusal=str(error) or UNKNOWN)
    try:
        return await _submit(calls, credentials, leaving, handles)
    except GraphError as error:
        unsure = isinstance(error.why, Unknown)
        return Answered(waba_id=credentials.waba_id, refusal=UNKNOWN if unsure else str(error))


async def _submit(
    calls: TemplateCalls, credentials: Credentials, leaving: Leaving, handles: dict[str, str]
) -> Answered:
    draft, known = leaving.row.draft, leaving.known
    components = components_of(draft, handles)
    if known is not None and known.meta_id is not None:
        approved = known.status.upper() == "APPROVED"  # Meta keeps the category of what it approved
        await calls.edit(known.meta_id, components, None if approved else draft.category)
        return Answered(
            waba_id=known.waba_id, meta_id=known.meta_id, category=known.category if approved else draft.category
        )
    form = "NAMED" if draft.named else "POSITIONAL"
    body: dict[str, Any] = {"name": draft.name, "language": draft.language, "category": draft.category,
                            "parameter_format": form, "components": components}  # fmt: skip
    found = await calls.create(credentials.waba_id, body)
    return Answered(
        waba_id=credentials.waba_id, meta_id=str(found["id"]) if found.get("id") else None,
        status=str(found.get("status") or "PENDING"), category=str(found.get("category") or draft.category),
    )  # fmt: skip


async def door_of(graph: Graph, number_id: int | None, known: KnownTemplate | None) -> tuple[Credentials, GraphClient]:
    """The account it belongs to: that of the known template, of the number, or the first. Raises Unavailable."""
    doors = await graph.doors()
    if known is not None:
        doors = [one for one in doors if one[0].waba_id == known.waba_id]
    elif number_id is not None:
        found = await graph.door(number_id)
        doors = [found] if found is not None else []
    if not doors:
        raise Unavailable("No number of this account is connected.")
    return doors[0]


async def _handles(calls: TemplateCalls, files: MediaFiles, samples: Mapping[str, Sample]) -> dict[str, str]:
    made: dict[str, str] = {}
    if not samples:
        return made
    app = await calls.app_id()
    for place, sample in samples.items():
        async with files.opened(sample.sha256 or "") as path:
            made[place] = await calls.upload(app, path, sample.mime, sample.filename or place)
    return made


async def told(unit: Unit, actor: Viewer, leaving: Leaving, answer: Answered, now: datetime) -> TemplateDraftRow:
    """What Meta answered: the template is listed as pending, or the draft says why it was not taken."""
    row, draft = leaving.row, leaving.row.draft
    if answer.refusal:
        made = await rows.move(unit.conn, row.id, "draft", now, refusal=answer.refusal[:1000])
        await _record(unit, actor, "template.refused", made)
        return made
    listed = row_of(draft)
    listed.status, listed.category = answer.status, answer.category or draft.category
    id_ = await rows.submitted(unit.conn, answer.waba_id, answer.meta_id, listed, draft.bindings, now)
    if leaving.known is not None:
        await rows.edited(unit.conn, id_, now)
    made = await rows.move(unit.conn, row.id, "sent", now)
    await _record(unit, actor, "template.submitted", made)
    return made


async def _record(unit: Unit, actor: Viewer, action: str, row: TemplateDraftRow) -> None:
    detail = {"template": row.draft.name, "language": row.draft.language, "refusal": row.refusal}
    await audit.record(unit.conn, actor.user_id, action, f"template_draft:{row.id}", detail)

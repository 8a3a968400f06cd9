"""Templates as a company writes them, before Meta sees them. Called by `api/template_drafts` and starter packs.

What always holds: nobody overwrites what they did not read; a file in a draft was uploaded by whoever put it there; who
changed a draft last is its author, and what a colleague had approved is asked for again.
"""

from datetime import datetime, timedelta

from backend_gateway.actions.reach import check_company
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import audit
from backend_gateway.store import template_drafts as rows
from backend_gateway.store.conn import Conn
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.rules.template_bindings import is_source
from protocol.template_draft import PutBindings, PutTemplateDraft, ReturnDraft, TemplateDraft, TemplateDraftRow

CHANGED = "Somebody changed this draft meanwhile: look at it again."
MOST = 500
STUCK = timedelta(minutes=5)
"""After this a draft that still leaves belongs to a process that died: it may be changed and sent again."""


async def create(unit: Unit, actor: Viewer, request: PutTemplateDraft, now: datetime) -> TemplateDraftRow:
    """A new draft, of a new template or of one that Meta lists. Raises TeamUnseen, BadRequest, NotFound."""
    check_company(actor)
    await _check(unit.conn, actor, request, None)
    if request.template_id is not None:
        known = await rows.known(unit.conn, request.template_id)
        if known is None:
            raise NotFound("There is no such template.")
        if (known.name, known.language) != (request.draft.name, request.draft.language):
            raise BadRequest("draft.name: a template keeps its name and language.")
    if len(await rows.listed(unit.conn)) >= MOST:
        raise BadRequest(f"There are {MOST} drafts already: submit or delete some first.")
    made = await rows.add(unit.conn, request.draft, request.number_id, request.template_id, actor.user_id, now)
    await _told(unit, actor, "template_draft.created", made)
    return made


async def change(unit: Unit, actor: Viewer, id_: int, request: PutTemplateDraft, now: datetime) -> TemplateDraftRow:
    """It says this now. Raises TeamUnseen, BadRequest, NotFound, Conflict (changed meanwhile, or on its way)."""
    held = await locked(unit.conn, actor, id_, request.rev, now)
    await _check(unit.conn, actor, request, held.draft)
    if held.template_id is not None and _named(held.draft) != _named(request.draft):
        raise BadRequest("draft.name: a template keeps its name and language.")
    made = await rows.write(unit.conn, id_, request.draft, request.number_id, actor.user_id, now)
    if held.state != "draft":  # each key pressed would be an entry otherwise
        await _told(unit, actor, "template_draft.changed", made)
    return made


async def delete(unit: Unit, actor: Viewer, id_: int, now: datetime) -> None:
    """Away with it. Raises TeamUnseen, NotFound, Conflict."""
    held = await locked(unit.conn, actor, id_, None, now)
    await rows.delete(unit.conn, id_)
    await _told(unit, actor, "template_draft.deleted", held)


async def give_back(unit: Unit, actor: Viewer, id_: int, request: ReturnDraft, now: datetime) -> TemplateDraftRow:
    """A colleague wants it otherwise. Raises TeamUnseen, NotFound, Conflict (nobody asked, or it changed)."""
    held = await locked(unit.conn, actor, id_, request.rev, now)
    if held.state != "waiting":
        raise Conflict(CHANGED)
    made = await rows.move(unit.conn, id_, "returned", now, note=sanitise(request.note).strip())
    await _told(unit, actor, "template_draft.returned", made)
    return made


async def bind(unit: Unit, actor: Viewer, template_id: int, request: PutBindings) -> None:
    """What fills the variables of a template Meta lists. Raises TeamUnseen, NotFound, BadRequest."""
    check_company(actor)
    _check_sources(request.bindings)
    sql = "update templates set bindings = $2, rev = rev + 1 where id = $1 and gone_at is null returning name"
    name = await unit.conn.fetchval(sql, template_id, rows.json_of(request.bindings))
    if name is None:
        raise NotFound("There is no such template.")
    detail = {"template": name, "fields": sorted(request.bindings)}
    await audit.record(unit.conn, actor.user_id, "template.bound", f"template:{template_id}", detail)


async def locked(conn: Conn, actor: Viewer, id_: int, rev: int | None, now: datetime) -> TemplateDraftRow:
    """A draft that may be changed now. Raises TeamUnseen, NotFound, Conflict."""
    check_company(actor)
    held = await rows.lock(conn, id_)
    if held is None:
        raise NotFound("There is no such draft.")
    if rev is not None and rev != held.rev:
        raise Conflict(CHANGED)
    if held.state == "sending" and now - held.updated_at < STUCK:
        raise Conflict("It is on its way to Meta: wait a moment.")
    return held


def media_of(draft: TemplateDraft) -> dict[str, int]:
    """Its files, by the place they belong to."""
    places = [("header", draft.header), *((f"card[{at}].header", card.header) for at, card in enumerate(draft.cards))]
    return {place: header.media_id for place, header in places if header.media_id is not None}


async def _check(conn: Conn, actor: Viewer, request: PutTemplateDraft, before: TemplateDraft | None) -> None:
    """Its text may be anything while it is written; what it points at may not."""
    _check_sources(request.draft.bindings)
    if request.number_id is not None and not await rows.is_number(conn, request.number_id):
        raise BadRequest("number_id: there is no such number.")
    new = set(media_of(request.draft).values()) - set(media_of(before).values() if before is not None else ())
    found = await rows.samples(conn, sorted(new))
    if any(id_ not in found or found[id_].uploaded_by != actor.user_id for id_ in new):
        raise BadRequest("draft.header.media_id: upload the file first.")


def _check_sources(bindings: dict[str, str]) -> None:
    if wrong := [key for key, source in bindings.items() if not is_source(source)]:
        raise BadRequest(f"bindings.{wrong[0]}: not something Relevo knows of a customer.")


def _named(draft: TemplateDraft) -> tuple[str, str]:
    return draft.name, draft.language


async def _told(unit: Unit, actor: Viewer, action: str, row: TemplateDraftRow) -> None:
    detail = {"template": row.draft.name, "language": row.draft.language, "note": row.note}
    await audit.record(unit.conn, actor.user_id, action, f"template_draft:{row.id}", detail)

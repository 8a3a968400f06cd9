"""Quick replies: written, changed, deleted and brought back, counted.

Called by the API. What always holds: agents change their own, supervisors their teams', admins everybody's; a code is
used once per place and language; a change made on an older revision is refused; a reply changes neither between
personal and shared; nothing is erased, so every deletion can be undone.
"""

from datetime import datetime

from msgspec.structs import replace

from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, Forbidden, NotFound
from backend_gateway.store import audit, hydrate, media_rows
from backend_gateway.store import quick_replies as rows
from backend_gateway.store.conn import Conn
from backend_gateway.store.event_log import NOWHERE, Event, Kind, Scope, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer, in_scope
from protocol.answers import QuickReply
from protocol.answers_api import PutQuickReplies, PutQuickReply
from protocol.api import UploadedMedia
from protocol.rules.answers import may_change


async def create(unit: Unit, actor: Viewer, request: PutQuickReply, now: datetime) -> QuickReply:
    """Raises Forbidden (not theirs to write), BadRequest (no such team or file), Conflict (the code is taken)."""
    owner = actor.user_id if request.personal else None
    request = await _checked(unit, actor, request, owner)
    request = await _with_files(unit, actor, request, ())
    id_ = await rows.add(unit.conn, request, owner, actor.user_id, now)
    scope = Scope(request.team_id)
    await append(unit.conn, [Event(Kind.QUICK_REPLY, id_, 1, NOWHERE, scope, owner)])
    await audit.record(unit.conn, actor.user_id, "quick_reply.created", f"quick_reply:{id_}", {"code": request.code})
    return (await hydrate.quick_replies(unit.conn, [id_]))[id_]


async def change(unit: Unit, actor: Viewer, id_: int, request: PutQuickReply, now: datetime) -> QuickReply:
    """Another text or place, deleted or brought back.

    Raises NotFound, Forbidden, BadRequest, Conflict (changed meanwhile, the code is taken).
    """
    known = await rows.lock(unit.conn, id_)
    if known is None or not _in_sight(actor, known[2], known[1]):
        raise NotFound
    rev, team, owner, files = known
    if not may_change(actor, actor.user_id, actor.team_ids, owner_id=owner, team_id=team):
        raise Forbidden
    if request.rev not in (None, rev):
        raise Conflict("Somebody changed this quick reply meanwhile: look at it and make your change again.")
    request = await _checked(unit, actor, replace(request, personal=owner is not None), owner, but=id_)
    request = await _with_files(unit, actor, request, files)
    before = (await hydrate.quick_replies(unit.conn, [id_]))[id_]
    rev = await rows.change(unit.conn, id_, request, actor.user_id, now)
    await append(unit.conn, [Event(Kind.QUICK_REPLY, id_, rev, Scope(team), Scope(request.team_id), owner)])
    verb = "changed" if request.active else "deleted"
    after = (await hydrate.quick_replies(unit.conn, [id_]))[id_]
    differs, code = audit.changed(before, after), {"code": request.code}
    await audit.record(unit.conn, actor.user_id, f"quick_reply.{verb}", f"quick_reply:{id_}", code, **differs)
    return after


async def put_many(unit: Unit, actor: Viewer, request: PutQuickReplies, now: datetime) -> list[QuickReply]:
    """Write many, all or none. Raises what `create` and `change` do, with the code it is about."""
    made = []
    for one in request.replies:
        put = PutQuickReply(**{name: getattr(one, name) for name in PutQuickReply.__struct_fields__})
        try:
            if one.id is None:
                made.append(await create(unit, actor, put, now))
            else:
                made.append(await change(unit, actor, one.id, put, now))
        except (BadRequest, Conflict, Forbidden, NotFound) as error:
            error.detail = f"/{one.code}: {error.detail or error.title}"
            raise
    return made


async def use(unit: Unit, actor: Viewer, id_: int, now: datetime) -> None:
    """Somebody inserted it: it ranks higher for them. Raises NotFound."""
    found = (await hydrate.quick_replies(unit.conn, [id_])).get(id_)
    if found is None or not _in_sight(actor, found.user_id, found.team_id):
        raise NotFound
    await rows.used(unit.conn, id_, actor.user_id, now)


async def files(conn: Conn, actor: Viewer, id_: int) -> list[UploadedMedia]:
    """What the files of a reply are. Raises NotFound."""
    found = (await hydrate.quick_replies(conn, [id_])).get(id_)
    if found is None or not _in_sight(actor, found.user_id, found.team_id):
        raise NotFound
    return await rows.files(conn, found.files)


async def _checked(unit: Unit, actor: Viewer, request: PutQuickReply, owner: int | None, but: int = 0) -> PutQuickReply:
    """The request as it is kept."""
    team = None if owner is not None else request.team_id
    if not may_change(actor, actor.user_id, actor.team_ids, owner_id=owner, team_id=team):
        raise Forbidden("You may write quick replies of your own; a supervisor writes a team's, an admin everybody's.")
    if team is not None and team not in await hydrate.teams(unit.conn, [team]):
        raise BadRequest("There is no such team.")
    kept = replace(request, body=sanitise(request.body), title=sanitise(request.title).strip(), team_id=team)
    if not (kept.body.strip() or kept.files):
        raise BadRequest("Write the text of the quick reply, or add a file.")
    if kept.active and await rows.twin(unit.conn, kept, owner, but) is not None:
        raise Conflict(f"There is a quick reply /{kept.code} already: choose another code.")
    return kept


async def _with_files(unit: Unit, actor: Viewer, request: PutQuickReply, kept: tuple[int, ...]) -> PutQuickReply:
    """With copies of new files that stay with the reply. An id is no permission: only files the actor may read."""
    files = []
    for id_ in dict.fromkeys(request.files):
        if id_ not in kept and await media_rows.seen_by(unit.conn, actor, id_) is None:
            raise BadRequest("There is no such file: attach it again.")
        files.append(id_ if id_ in kept else await rows.keep_file(unit.conn, id_))
    return replace(request, files=tuple(files))


def _in_sight(actor: Viewer, owner: int | None, team: int | None) -> bool:
    """The rule of `store.office`: one's own, everybody's, and those of one's teams."""
    return owner == actor.user_id if owner is not None else in_scope(actor, Scope(team))

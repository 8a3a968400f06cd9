"""Starter packs: shown beside what there is, added item by item, taken back. Called by `api/packs`.

What always holds: nothing that exists is changed; an addition is all or nothing; taking it back leaves what somebody
changed or used since. Templates become drafts: a person looks at each and submits it.
"""

from collections.abc import Iterator
from datetime import datetime

import msgspec

from backend_gateway.actions import policies, quick_replies, tags, template_drafts
from backend_gateway.errors import AlreadyDone, BadRequest, Forbidden, NotFound
from backend_gateway.store import audit, hydrate
from backend_gateway.store import packs as rows
from backend_gateway.store import policies as versions
from backend_gateway.store import tags as tag_rows
from backend_gateway.store import template_drafts as draft_rows
from backend_gateway.store.board.board import company_zone
from backend_gateway.store.conn import Conn
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.answers_api import PutQuickReply
from protocol.api import PutPolicy
from protocol.packs import AddPack, ItemState, Made, Pack, PackFile, PackItem, PackLanguage, PackUse, SlaOfPack
from protocol.rules.packs import draft_of
from protocol.rules.permissions import Permission, can
from protocol.template_draft import PutTemplateDraft
from protocol.work_api import PutTag

SLA = "sla:promise"


class _Has(msgspec.Struct):
    """What of a pack there is already."""

    tags: dict[str, tuple[int, bool]]
    codes: set[tuple[str, str | None]]
    promises: bool
    templates: set[tuple[str, str]]


async def packs(conn: Conn, language: PackLanguage) -> list[Pack]:
    """All of them, as they would be added now."""
    has = await _has(conn)
    return [
        Pack(
            key=one.key, icon=one.icon, name=one.name[language], about=one.about[language],
            items=tuple(_items(one, language, has)),
        )
        for one in rows.shipped().values()
    ]  # fmt: skip


async def add(unit: Unit, actor: Viewer, key: str, request: AddPack, now: datetime) -> PackUse:
    """Add what was chosen. Raises Forbidden, NotFound (no such pack), BadRequest (unknown item, or nothing new)."""
    pack = rows.shipped().get(key)
    if pack is None:
        raise NotFound("There is no such starter pack.")
    if not all(can(actor, one) for one in (Permission.MANAGE_TAGS, Permission.MANAGE_ANSWERS)):
        raise Forbidden
    items = {one.key: one for one in _items(pack, request.language, await _has(unit.conn))}
    if unknown := [one for one in request.items if one not in items]:
        raise BadRequest(f"This pack has no {unknown[0]}.")
    wanted = {one for one in request.items if items[one].state in {"new", "retired"}}
    if any(items[one].kind == "template" for one in wanted) and not can(actor, Permission.MANAGE_TEMPLATES):
        raise Forbidden
    if not wanted:
        raise BadRequest("All of this is there already: nothing was added.")
    made = Made(
        tags=await _add_tags(unit, actor, pack, request.language, items, wanted),
        revived=await _revive(unit, actor, items, wanted),
        replies=await _add_replies(unit, actor, pack, request.language, wanted, now),
        drafts=await _add_drafts(unit, actor, pack, request.language, wanted, now),
        sla=await _promise(unit, actor, pack.sla, now) if SLA in wanted else None,
    )
    use = await rows.add(unit.conn, key, request.language, made, actor.user_id)
    detail = {"pack": key, "language": request.language, "items": sorted(wanted)}
    await audit.record(unit.conn, actor.user_id, "pack.added", f"pack:{use.id}", detail)
    return use


async def undo(unit: Unit, actor: Viewer, id_: int, now: datetime) -> PackUse:
    """Take back what is as it was added. Raises NotFound, AlreadyDone."""
    use = await rows.lock(unit.conn, id_)
    if use is None:
        raise NotFound("There is no such addition.")
    if use.undone_at is not None:
        raise AlreadyDone("This was taken back before.")
    kept = await _retire(unit, actor, {**use.made.tags, **use.made.revived})
    kept += await _delete(unit, actor, use.made.replies, now)
    kept += await _drop(unit, actor, use.made.drafts, now)
    kept += await _unpromise(unit, actor, use.made.sla, now)
    await rows.undone(unit.conn, id_)
    await audit.record(unit.conn, actor.user_id, "pack.undone", f"pack:{id_}", {"pack": use.pack, "kept": kept})
    return msgspec.structs.replace(use, undone_at=now, kept=kept)


async def _has(conn: Conn) -> _Has:
    found = (await versions.in_force(conn, "sla")).get(versions.COMPANY)
    promises = found is not None and bool(msgspec.json.decode(found.body).get("policies"))
    return _Has(await rows.tags(conn), await rows.codes(conn), promises, await rows.templates(conn))


def _items(pack: PackFile, language: PackLanguage, has: _Has) -> Iterator[PackItem]:
    for tag in pack.tags:
        known = has.tags.get(tag.name[language].lower())
        state: ItemState = "new" if known is None else "there" if known[1] else "retired"
        yield PackItem(key=f"tag:{tag.key}", kind="tag", state=state, title=tag.name[language], detail=tag.color)
    for reply in pack.replies:
        code = reply.code[language].lower()
        taken = (code, language) in has.codes or (code, None) in has.codes
        yield PackItem(
            key=f"reply:{reply.key}", kind="reply", state="there" if taken else "new", title=reply.title[language],
            text=reply.body[language], detail=reply.code[language],
        )  # fmt: skip
    promise = pack.sla
    numbers = f"{promise.first_response_minutes} {promise.next_response_minutes} {promise.resolution_hours}"
    yield PackItem(key=SLA, kind="sla", state="there" if has.promises else "new", title="", detail=numbers)
    for template in pack.templates:
        there = (template.name, draft_of(template, language).language) in has.templates
        yield PackItem(
            key=f"template:{template.key}", kind="template", state="there" if there else "new", title=template.name,
            text=template.body[language], detail=template.category,
        )  # fmt: skip


async def _add_tags(
    unit: Unit, actor: Viewer, pack: PackFile, language: PackLanguage, items: dict[str, PackItem], wanted: set[str]
) -> dict[str, int]:
    made = {}
    for tag in pack.tags:
        key = f"tag:{tag.key}"
        if key in wanted and items[key].state == "new":
            row = await tags.create(unit, actor, PutTag(name=tag.name[language], color=tag.color))
            made[str(row.id)] = row.rev
    return made


async def _revive(unit: Unit, actor: Viewer, items: dict[str, PackItem], wanted: set[str]) -> dict[str, int]:
    """Tags that were retired, as they were."""
    known, made = await rows.tags(unit.conn), {}
    for key in sorted(wanted):
        if items[key].kind == "tag" and items[key].state == "retired":
            id_ = known[items[key].title.lower()][0]
            row = (await hydrate.tags(unit.conn, [id_]))[id_]
            put = PutTag(name=row.name, color=row.color, team_id=row.team_id, active=True)
            made[str(id_)] = (await tags.change(unit, actor, id_, put)).rev
    return made


async def _add_replies(
    unit: Unit, actor: Viewer, pack: PackFile, language: PackLanguage, wanted: set[str], now: datetime
) -> dict[str, int]:
    made = {}
    for reply in pack.replies:
        if f"reply:{reply.key}" in wanted:
            put = PutQuickReply(
                code=reply.code[language], title=reply.title[language], body=reply.body[language], language=language
            )
            row = await quick_replies.create(unit, actor, put, now)
            made[str(row.id)] = row.rev
    return made


async def _add_drafts(
    unit: Unit, actor: Viewer, pack: PackFile, language: PackLanguage, wanted: set[str], now: datetime
) -> dict[str, int]:
    made = {}
    for template in pack.templates:
        if f"template:{template.key}" in wanted:
            put = PutTemplateDraft(draft=draft_of(template, language))
            row = await template_drafts.create(unit, actor, put, now)
            made[str(row.id)] = row.rev
    return made


async def _drop(unit: Unit, actor: Viewer, made: dict[str, int], now: datetime) -> int:
    """Drafts nobody changed or submitted; how many stay."""
    kept = 0
    for text, rev in made.items():
        row = await draft_rows.lock(unit.conn, int(text))
        if row is None or row.rev != rev:
            kept += 1
            continue
        await template_drafts.delete(unit, actor, row.id, now)
    return kept


async def _promise(unit: Unit, actor: Viewer, sla: SlaOfPack, now: datetime) -> int:
    """A promise to everybody, beside whatever else the company decided about promises."""
    found = (await versions.in_force(unit.conn, "sla")).get(versions.COMPANY)
    body = msgspec.json.decode(found.body) if found is not None else {"zone": await company_zone(unit.conn)}
    targets = [
        {"kind": "first_response", "within": f"PT{sla.first_response_minutes}M"},
        {"kind": "next_response", "within": f"PT{sla.next_response_minutes}M"},
        {"kind": "resolution", "within": f"PT{sla.resolution_hours}H", "pauses": ["customer", "snoozed"]},
    ]
    body["policies"] = [{"id": 1, "name": "", "position": 0, "targets": targets}]
    base = found.version if found is not None else None
    return (await policies.put_policy(unit, actor, "sla", 0, PutPolicy(body=body, base=base), now)).rev


async def _retire(unit: Unit, actor: Viewer, made: dict[str, int]) -> int:
    """Tags nobody changed and no conversation has; how many stay."""
    kept = 0
    for text, rev in made.items():
        id_ = int(text)
        row = (await hydrate.tags(unit.conn, [id_])).get(id_)
        uses = await tag_rows.uses(unit.conn, "true", id_)
        if row is None or row.rev != rev or any(use.conversations or use.named_by for use in uses):
            kept += 1
            continue
        put = PutTag(name=row.name, color=row.color, team_id=row.team_id, active=False)
        await tags.change(unit, actor, id_, put)
    return kept


async def _delete(unit: Unit, actor: Viewer, made: dict[str, int], now: datetime) -> int:
    """Quick replies nobody changed; how many stay."""
    kept = 0
    for text, rev in made.items():
        id_ = int(text)
        row = (await hydrate.quick_replies(unit.conn, [id_])).get(id_)
        if row is None or row.rev != rev:
            kept += 1
            continue
        put = PutQuickReply(code=row.code, title=row.title, body=row.body, language=row.language, active=False)
        await quick_replies.change(unit, actor, id_, put, now)
    return kept


async def _unpromise(unit: Unit, actor: Viewer, version: int | None, now: datetime) -> int:
    """The promise, unless there is a newer version; 1 when it stays."""
    if version is None:
        return 0
    found = (await versions.in_force(unit.conn, "sla")).get(versions.COMPANY)
    if found is None or found.version != version:
        return 1
    body = msgspec.json.decode(found.body) | {"policies": []}
    await policies.put_policy(unit, actor, "sla", 0, PutPolicy(body=body, base=version), now)
    return 0

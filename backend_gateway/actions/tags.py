"""Tags: made by supervisors and admins, put on conversations by everybody who works on them.

Called by the API and `bulk`. What always holds: a name is used once per kind; a conversation has each tag once and at
most twenty; a tag put on or taken off moves neither a read mark nor the place in the list (LESSONS 39); retiring a tag
takes it off nothing.
"""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from msgspec.structs import replace

from backend_gateway.actions.many import load_visible, tell
from backend_gateway.actions.routing.lines import Line
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, NotFound
from backend_gateway.store import audit, following, hydrate
from backend_gateway.store import tags as rows
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.threads import Thread, load_threads
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.content import Activity
from protocol.conversation import Conversation
from protocol.tags import TAG_COLORS, Tag
from protocol.work_api import MOST_TAGS, ChangeTags, MergeTag, OrderTags, PutTag

MOST_RENAMED = 2000
"""Conversations whose tag is renamed with it in one transaction; a tag in wider use is retired, and a new one made."""


class TooManyTags(BadRequest):
    """One conversation is full; others of the same selection need not be."""


async def create(unit: Unit, actor: Viewer, request: PutTag) -> Tag:
    """Raises BadRequest (no such colour or team, no name), Conflict (the name is taken)."""
    request = await _checked(unit, request)
    id_ = await rows.add(unit.conn, request)
    if id_ is None:
        raise Conflict(f"There is a tag called {request.name} already.")
    await append(unit.conn, [Event(Kind.TAG, id_, 1)])
    await audit.record(unit.conn, actor.user_id, "tag.created", f"tag:{id_}", {"name": request.name})
    return (await hydrate.tags(unit.conn, [id_]))[id_]


async def change(unit: Unit, actor: Viewer, id_: int, request: PutTag) -> Tag:
    """Another name or colour, retired or brought back. A new name is the new name everywhere.

    Raises NotFound, BadRequest, Conflict (changed meanwhile, the name is taken, in too wide use for another name).
    """
    found = await rows.lock(unit.conn, id_)
    if found is None:
        raise NotFound
    rev, name, kind = found
    if request.rev not in (None, rev):
        raise Conflict("Somebody changed this tag meanwhile: look at it and make your change again.")
    request = await _checked(unit, replace(request, kind=kind))
    if await rows.twin(unit.conn, kind, request.name, id_):
        raise Conflict(f"There is a tag called {request.name} already.")
    before = (await hydrate.tags(unit.conn, [id_]))[id_]
    rev = await rows.change(unit.conn, id_, request)
    if request.name != name and kind != "contact":
        await _rename(unit, name, request.name)
    await append(unit.conn, [Event(Kind.TAG, id_, rev)])
    verb = "changed" if request.active else "retired"
    after = (await hydrate.tags(unit.conn, [id_]))[id_]
    differs = audit.changed(before, after)
    await audit.record(unit.conn, actor.user_id, f"tag.{verb}", f"tag:{id_}", {"name": request.name}, **differs)
    return after


async def merge(unit: Unit, actor: Viewer, id_: int, request: MergeTag) -> Tag:
    """Whoever has this tag has the other instead, once; this one is retired, and is what is returned.

    Raises NotFound, BadRequest (itself, another kind, a retired one), Conflict (changed meanwhile, named by settings or
    macros, in too wide use).
    """
    locked = {one: await rows.lock(unit.conn, one) for one in sorted({id_, request.into})}
    found, into = locked[id_], locked[request.into]
    if found is None or into is None:
        raise NotFound("There is no such tag.")
    before = await hydrate.tags(unit.conn, locked)
    if id_ == request.into or found[2] != into[2] or not before[request.into].active:
        raise BadRequest("Choose another tag of the same kind that is in use.")
    if request.rev != found[0]:
        raise Conflict("Somebody changed this tag meanwhile: look at it and make your change again.")
    [use] = await rows.uses(unit.conn, "true", id_)
    if use.named_by:
        raise Conflict(f"It is still named by: {', '.join(use.named_by)}. Name the other one there first.")
    await _rename(unit, found[1], into[1])
    tag = before[id_]
    rev = await rows.change(unit.conn, id_, PutTag(name=tag.name, color=tag.color, team_id=tag.team_id, active=False))
    await append(unit.conn, [Event(Kind.TAG, id_, rev)])
    detail = {"name": found[1], "into": into[1], "conversations": use.conversations}
    await audit.record(unit.conn, actor.user_id, "tag.merged", f"tag:{request.into}", detail)
    return (await hydrate.tags(unit.conn, [id_]))[id_]


async def order(unit: Unit, actor: Viewer, request: OrderTags) -> None:
    """In which order lists show them."""
    moved = await rows.place(unit.conn, list(dict.fromkeys(request.tags)))
    await append(unit.conn, [Event(Kind.TAG, id_, rev) for id_, rev in moved])
    if moved:
        await audit.record(unit.conn, actor.user_id, "tag.ordered", "", {"tags": len(moved)})


async def change_tags(
    unit: Unit, actor: Viewer, conversation_id: int, request: ChangeTags, now: datetime
) -> Conversation:
    """Put tags on one conversation and take others off. Raises NotFound, BadRequest."""
    changed = await change_tags_of(unit, actor, [conversation_id], request, now)
    if conversation_id not in changed:
        raise NotFound
    return changed[conversation_id]


async def change_tags_of(
    unit: Unit, actor: Viewer, ids: Iterable[int], request: ChangeTags, now: datetime
) -> dict[int, Conversation]:
    """The same for many; those the actor may not see are absent. Raises BadRequest (no such tag, too many)."""
    add = await _spelled(unit, request.add)
    threads = await load_visible(unit.conn, actor, ids)
    wanted = {
        id_: after
        for id_, before in (await rows.on(unit.conn, list(threads))).items()
        if (after := _after(before, add, request.remove)) != before
    }
    before = await rows.on(unit.conn, list(wanted))
    await rows.write(unit.conn, {id_: msgspec.json.encode(after).decode() for id_, after in wanted.items()})
    lines = [line for id_ in wanted for line in _lines(threads[id_], before[id_], wanted[id_], actor, now)]
    await tell(unit, [threads[id_] for id_ in wanted], lines)
    await following.enqueue(unit.conn, list(wanted))  # rules and promises may go by tags
    return await hydrate.conversations(unit.conn, threads)


async def _checked(unit: Unit, request: PutTag) -> PutTag:
    name = " ".join(sanitise(request.name).split())
    if not name:
        raise BadRequest("A tag needs a name.")
    if request.color not in TAG_COLORS:
        raise BadRequest(f"There is no colour {request.color}: choose one of {', '.join(TAG_COLORS)}.")
    if request.team_id is not None and request.team_id not in await hydrate.teams(unit.conn, [request.team_id]):
        raise BadRequest("There is no such team.")
    return replace(request, name=name)


async def _spelled(unit: Unit, names: list[str]) -> list[str]:
    """The names as the tags spell them."""
    known = await rows.known(unit.conn, names) if names else {}
    missing = [name for name in names if name.lower() not in known]
    if missing:
        raise BadRequest(f"There is no tag {missing[0]}: choose one that exists.")
    return [known[name.lower()] for name in names]


def _after(before: tuple[str, ...], add: list[str], remove: list[str]) -> tuple[str, ...]:
    """Each once, in the order they came."""
    gone = {name.lower() for name in remove}
    kept = [name for name in before if name.lower() not in gone]
    after = tuple(dict.fromkeys([*kept, *add]))
    if len(after) > max(MOST_TAGS, len(before)):
        raise TooManyTags(f"A conversation has at most {MOST_TAGS} tags: take one off first.")
    return after


def _lines(
    thread: Thread, before: tuple[str, ...], after: tuple[str, ...], actor: Viewer, now: datetime
) -> Iterable[Line]:
    for event, names in (
        ("tagged", [name for name in after if name not in before]),
        ("untagged", [name for name in before if name not in after]),
    ):
        if names:
            yield Line(thread, Activity(event=event, subject=", ".join(names)), now, actor.user_id)


async def _rename(unit: Unit, before: str, after: str) -> None:
    found = await rows.conversations_with(unit.conn, before, MOST_RENAMED + 1)
    if len(found) > MOST_RENAMED:
        raise Conflict(f"More than {MOST_RENAMED} conversations have this tag: retire it and make a new one.")
    threads = await load_threads(unit.conn, found)
    tags = await rows.on(unit.conn, list(threads))
    wanted = {
        id_: list(dict.fromkeys(after if name == before else name for name in names)) for id_, names in tags.items()
    }
    await rows.write(unit.conn, {id_: msgspec.json.encode(names).decode() for id_, names in wanted.items()})
    await tell(unit, list(threads.values()), [])
    await following.enqueue(unit.conn, list(wanted))

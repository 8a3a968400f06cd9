"""One change of several conversations: chunk by chunk, a result for each, the rest unharmed by one that is refused.

    ids -> chunks of CHUNK, one transaction each -> [Done per conversation]

Called by the API. What always holds: each conversation is judged as if it had been changed alone (sight, owner,
permission), inside a savepoint of its own where the change is not set-based; a chunk is told to the clients at once.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, Final

from backend_gateway.actions import ownership, priority, resolving, snooze, tags, waiving
from backend_gateway.actions.receivers import hold
from backend_gateway.errors import Forbidden, NotFound, RelevoError
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol import api
from protocol.conversation import Conversation
from protocol.resolving import Close
from protocol.rules.permissions import Permission, can
from protocol.work_api import (
    AssignMany,
    ChangeMany,
    ChangeTags,
    Done,
    PriorityMany,
    ResolveMany,
    Snooze,
    SnoozeMany,
    TagMany,
    UnresolveMany,
    UnwaiveMany,
    WaiveMany,
    WakeMany,
)

CHUNK: Final = 100
"""Conversations of one transaction: well below a second."""

_LOCK = "select 1 from conversations where id = any($1::bigint[]) order by id for update"

OpenUnit = Callable[[], Unit]
"""Opens the transaction of a chunk."""


async def change_many(open_unit: OpenUnit, actor: Viewer, request: ChangeMany, now: datetime) -> list[Done]:
    """Raises Forbidden (nobody of this role may), BadRequest (what was asked for does not exist)."""
    kind = _KINDS[type(request.change)]
    if not can(actor, kind[0]):
        raise Forbidden
    ids = list(dict.fromkeys(request.ids))
    found: dict[int, Done] = {}
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        async with open_unit() as unit:
            found |= await kind[1](unit, actor, chunk, request, now)
    return [found[id_] for id_ in ids]


async def _tags(unit: Unit, actor: Viewer, ids: Sequence[int], request: ChangeMany, now: datetime) -> dict[int, Done]:
    change: Any = request.change
    body = ChangeTags(add=change.add, remove=change.remove)
    try:
        async with unit.conn.transaction():
            return _of_set(ids, await tags.change_tags_of(unit, actor, ids, body, now))
    except tags.TooManyTags:
        return await each(_tags_of_one)(unit, actor, ids, request, now)


async def _priority(
    unit: Unit, actor: Viewer, ids: Sequence[int], request: ChangeMany, now: datetime
) -> dict[int, Done]:
    change: Any = request.change
    return _of_set(ids, await priority.set_priority_of(unit, actor, ids, change.priority, now))


def _of_set(ids: Sequence[int], rows: dict[int, Conversation]) -> dict[int, Done]:
    missing = NotFound()
    return {
        id_: Done(id=id_, conversation=rows[id_]) if id_ in rows else _refused(id_, missing) for id_ in ids
    }  # fmt: skip


def _refused(id_: int, error: RelevoError) -> Done:
    return Done(id=id_, code=error.code, detail=error.detail or error.title, data=error.data)


One = Callable[[Unit, Viewer, int, Any, int | None, datetime], Awaitable[Conversation]]
Some = Callable[[Unit, Viewer, Sequence[int], ChangeMany, datetime], Awaitable[dict[int, Done]]]


def each(one: One) -> Some:
    """The kind whose conversations are changed one after the other, each in a savepoint."""

    async def some(
        unit: Unit, actor: Viewer, ids: Sequence[int], request: ChangeMany, now: datetime
    ) -> dict[int, Done]:
        await hold(unit, [getattr(request.change, "assignee_id", None)])
        await unit.conn.execute(_LOCK, list(ids))  # in one order, whatever the order they were picked in
        done = {}
        for id_ in ids:
            seen = request.versions.get(str(id_))
            try:
                async with unit.conn.transaction():
                    row = await one(unit, actor, id_, request.change, seen, now)
                done[id_] = Done(id=id_, conversation=row)
            except RelevoError as error:
                done[id_] = _refused(id_, error)
        return done

    return some


async def _tags_of_one(
    unit: Unit, actor: Viewer, id_: int, change: TagMany, _seen: int | None, now: datetime
) -> Conversation:
    return await tags.change_tags(unit, actor, id_, ChangeTags(add=change.add, remove=change.remove), now)


async def _assign(
    unit: Unit, actor: Viewer, id_: int, change: AssignMany, seen: int | None, now: datetime
) -> Conversation:
    row = await unit.conn.fetchrow("select owner_version, team_id from conversations where id = $1", id_)
    if row is None:
        raise NotFound
    seen = row["owner_version"] if seen is None else seen
    team = row["team_id"] if change.keep_team and change.team_id is None else change.team_id
    body = api.Assign(owner_version=seen, assignee_id=change.assignee_id, team_id=team)
    return await ownership.assign(unit, actor, id_, body, now)


async def _resolve(
    unit: Unit, actor: Viewer, id_: int, change: ResolveMany, seen: int | None, now: datetime
) -> Conversation:
    said = {name: getattr(change, name) for name in Close.__struct_fields__}
    return await ownership.resolve(unit, actor, id_, api.Resolve(owner_version=seen, **said), now)


async def _unresolve(
    unit: Unit, actor: Viewer, id_: int, _change: UnresolveMany, seen: int | None, now: datetime
) -> Conversation:
    return await resolving.undo(unit, actor, id_, api.Reopen(owner_version=seen), now)


async def _snooze(
    unit: Unit, actor: Viewer, id_: int, change: SnoozeMany, seen: int | None, now: datetime
) -> Conversation:
    body = Snooze(until=change.until, note=change.note, owner_version=seen)
    return await snooze.snooze(unit, actor, id_, body, now)


async def _wake(
    unit: Unit, actor: Viewer, id_: int, _change: WakeMany, _seen: int | None, now: datetime
) -> Conversation:
    return await snooze.wake(unit, actor, id_, now)


async def _waive(
    unit: Unit, actor: Viewer, id_: int, change: WaiveMany, seen: int | None, now: datetime
) -> Conversation:
    return await waiving.waive(unit, actor, id_, seen, now, waiting=change.waiting)


async def _unwaive(
    unit: Unit, actor: Viewer, id_: int, _change: UnwaiveMany, _seen: int | None, now: datetime
) -> Conversation:
    return await waiving.restore(unit, actor, id_, now)


_KINDS: Final[dict[type, tuple[Permission, Some]]] = {
    TagMany: (Permission.TAG_CONVERSATIONS, _tags),
    PriorityMany: (Permission.TAKE_CONVERSATIONS, _priority),
    AssignMany: (Permission.ASSIGN_OTHERS, each(_assign)),
    ResolveMany: (Permission.RESOLVE, each(_resolve)),
    UnresolveMany: (Permission.RESOLVE, each(_unresolve)),
    SnoozeMany: (Permission.TAKE_CONVERSATIONS, each(_snooze)),
    WakeMany: (Permission.TAKE_CONVERSATIONS, each(_wake)),
    WaiveMany: (Permission.TAKE_CONVERSATIONS, each(_waive)),
    UnwaiveMany: (Permission.TAKE_CONVERSATIONS, each(_unwaive)),
}
"""What each change needs and how it is done. Who adds a change adds a line."""

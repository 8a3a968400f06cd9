"""The end of a shift: every open conversation of somebody gets an outcome, all in one step.

Called by the API. What always holds: what has no outcome, is not theirs any more or cannot become what was chosen is
refused by its line, so that the person looks again; the rest is done. Each outcome is the action anybody could take,
with its line, events and audit, in a savepoint of its own.
"""

import uuid
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from typing import Final

from msgspec.structs import asdict

from backend_gateway.actions.notes import add_note
from backend_gateway.actions.ownership import resolve
from backend_gateway.actions.receivers import hold
from backend_gateway.actions.snooze import snooze
from backend_gateway.actions.transfer import transfer
from backend_gateway.actions.waiving import waive
from backend_gateway.errors import AlreadyDone, BadRequest, HandOverIncomplete, OwnerChanged, RelevoError
from backend_gateway.store import audit, hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import AddNote, Resolve
from protocol.routing_api import Transfer
from protocol.teamwork import HandOver, HandOverItem, Outcome
from protocol.work_api import Done, Snooze

_MINE = """
select id from conversations where assignee_id = $1 and owner_kind = 'person' and state <> 'resolved'
and merged_into is null order by id for update
"""
Step = Callable[[Unit, Viewer, HandOverItem, datetime], Awaitable[object]]


async def hand_over(unit: Unit, actor: Viewer, request: HandOver, now: datetime) -> list[Done]:
    """Carry out every outcome, in the order of ids; each conversation as it is then, or why it was refused.

    `hand_over_incomplete`: it is the actor's and has no outcome; `owner_changed`: it is not theirs, or not open, any
    more. Raises BadRequest (named twice).
    """
    items = {item.conversation_id: item for item in request.items}
    if len(items) != len(request.items):
        raise BadRequest("A conversation is named twice.")
    await hold(unit, [item.assignee_id for item in request.items if item.outcome == "transfer"])
    mine = [row[0] for row in await unit.conn.fetch(_MINE, actor.user_id)]
    refused: dict[int, RelevoError] = {id_: OwnerChanged() for id_ in items.keys() - set(mine)}
    for id_ in mine:
        error = await _carried_out(unit, actor, items[id_], now) if id_ in items else HandOverIncomplete()
        if error is not None:
            refused[id_] = error
    done = [id_ for id_ in mine if id_ not in refused]
    counted: dict[str, int] = {one: sum(items[id_].outcome == one for id_ in done) for one in _STEPS}
    await audit.record(unit.conn, actor.user_id, "shift.handed_over", f"user:{actor.user_id}", counted)
    rows = await hydrate.conversations(unit.conn, done)
    return [*(Done(id=id_, conversation=rows[id_]) for id_ in done), *(_told(id_, refused[id_]) for id_ in refused)]


async def _carried_out(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> RelevoError | None:
    """Why it was not."""
    try:
        async with unit.conn.transaction():
            await _STEPS[item.outcome](unit, actor, item, now)
    except RelevoError as error:
        return error
    return None


def _told(id_: int, error: RelevoError) -> Done:
    return Done(id=id_, code=error.code, detail=error.detail or error.title, data=error.data)


async def _keep(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
    await _remark(unit, actor, item, now)


async def _snooze(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
    if item.until is None:
        raise BadRequest("Until when is it put away?")
    wish = Snooze(until=item.until, note=item.note[:500], owner_version=item.owner_version)
    await snooze(unit, actor, item.conversation_id, wish, now)


async def _transfer(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
    if item.assignee_id is None and item.team_id is None:
        raise BadRequest("A transfer needs a colleague or a team.")
    to = Transfer(
        owner_version=item.owner_version, assignee_id=item.assignee_id, team_id=item.team_id, note=item.note
    )  # fmt: skip
    await transfer(unit, actor, item.conversation_id, to, now)


async def _resolve(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
    await _remark(unit, actor, item, now)
    said = asdict(item.close) if item.close is not None else {}
    await resolve(unit, actor, item.conversation_id, Resolve(owner_version=item.owner_version, **said), now)


async def _remark(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
    if item.note.strip():
        await add_note(
            unit, actor, item.conversation_id, AddNote(client_token=str(uuid.uuid4()), body=item.note.strip()), now
        )  # fmt: skip


async def _wait(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
    await _remark(unit, actor, item, now)
    with suppress(AlreadyDone):  # it is their turn already
        await waive(unit, actor, item.conversation_id, item.owner_version, now, waiting=True)


_STEPS: Final[dict[Outcome, Step]] = {
    "keep": _keep, "wait_customer": _wait, "snooze": _snooze, "transfer": _transfer, "resolve": _resolve,
}  # fmt: skip

"""The end of a shift: every open conversation of somebody gets an outcome, all in one step or nothing.

Called by the API. What always holds: what has no outcome stops the whole; what is not theirs any more too, so that the
person looks again; each outcome is the action anybody could take, with its line, events and audit.
"""

import uuid
from collections.abc import Awaitable, Callable, Sequence
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
from backend_gateway.errors import AlreadyDone, BadRequest, HandOverIncomplete
from backend_gateway.store import audit, hydrate
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import AddNote, Resolve
from protocol.conversation import Conversation
from protocol.routing_api import Transfer
from protocol.teamwork import HandOver, HandOverItem, Outcome
from protocol.work_api import Snooze

_MINE = """
select id from conversations where assignee_id = $1 and owner_kind = 'person' and state <> 'resolved'
and merged_into is null order by id for update
"""
Step = Callable[[Unit, Viewer, HandOverItem, datetime], Awaitable[object]]


async def hand_over(unit: Unit, actor: Viewer, request: HandOver, now: datetime) -> list[Conversation]:
    """Carry out every outcome, in the order of ids; the conversations as they are then.

    Raises HandOverIncomplete (some have no outcome, or are not the actor's any more), BadRequest, and whatever the
    action of an outcome raises.
    """
    await hold(unit, [item.assignee_id for item in request.items if item.outcome == "transfer"])
    mine = [row[0] for row in await unit.conn.fetch(_MINE, actor.user_id)]
    items = _checked(mine, request.items)
    for id_ in mine:
        await _STEPS[items[id_].outcome](unit, actor, items[id_], now)
    counted: dict[str, int] = {one: sum(item.outcome == one for item in items.values()) for one in _STEPS}
    await audit.record(unit.conn, actor.user_id, "shift.handed_over", f"user:{actor.user_id}", counted)
    found = await hydrate.conversations(unit.conn, mine)
    return [found[id_] for id_ in mine]


def _checked(mine: Sequence[int], items: Sequence[HandOverItem]) -> dict[int, HandOverItem]:
    named = {item.conversation_id: item for item in items}
    if len(named) != len(items):
        raise BadRequest("A conversation is named twice.")
    missing, foreign = sorted(set(mine) - named.keys()), sorted(named.keys() - set(mine))
    if missing or foreign:
        raise HandOverIncomplete(missing=missing, not_mine=foreign)
    for item in items:
        if item.outcome == "transfer" and item.assignee_id is None and item.team_id is None:
            raise BadRequest("A transfer needs a colleague or a team.")
    return named


async def _keep(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
    await _remark(unit, actor, item, now)


async def _snooze(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
    if item.until is None:
        raise BadRequest("Until when is it put away?")
    wish = Snooze(until=item.until, note=item.note[:500], owner_version=item.owner_version)
    await snooze(unit, actor, item.conversation_id, wish, now)


async def _transfer(unit: Unit, actor: Viewer, item: HandOverItem, now: datetime) -> None:
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

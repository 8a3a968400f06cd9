"""What each kind of step of a macro does: kind -> action. Who adds a kind adds a line, here and in `rules/macros`.

Called by `macros.run`, all steps of one macro in one unit. A step goes through the same action as the button it stands
for, so permission, owner, window and limits are judged the same; it returns the step that undoes it, or None.
"""

import uuid
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct
from msgspec.structs import asdict

from backend_gateway.actions import notes, ownership, priority, quick_replies, snooze, tags
from backend_gateway.actions.own_lines import current
from backend_gateway.actions.send_message import send_message
from backend_gateway.errors import BadRequest
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import AddNote, Assign, Resolve, SendMessage, Take, UploadedMedia
from protocol.resolving import Close
from protocol.rules.macros import Planned
from protocol.rules.outgoing import messages_of
from protocol.work_api import ChangeTags, Snooze

Undo = dict[str, Any] | None


class Running(Struct, frozen=True, kw_only=True):
    """One step being done."""

    unit: Unit
    actor: Viewer
    conversation_id: int
    step: dict[str, Any]
    planned: Planned
    token: str
    now: datetime
    close: Close | None = None
    """What the person says about the case, for the step that asks."""


async def _reply(it: Running) -> Undo:
    return await _send(it, [])


async def _quick_reply(it: Running) -> Undo:
    """Its text and its files. Raises NotFound (somebody took it away meanwhile)."""
    return await _send(it, await quick_replies.files(it.unit.conn, it.actor, int(it.step["id"])))


async def _send(it: Running, files: Sequence[UploadedMedia]) -> Undo:
    """As the composer sends them; the first message carries the step's own token."""
    text = it.planned.filled.text if it.planned.filled else ""
    for place, content in enumerate(messages_of(text, files)):
        token = token_of(it.token, place) if place else it.token
        await send_message(
            it.unit, it.actor, it.conversation_id, SendMessage(client_token=token, content=content), it.now
        )
    return None


async def _note(it: Running) -> Undo:
    body = it.planned.filled.text if it.planned.filled else ""
    await notes.add_note(it.unit, it.actor, it.conversation_id, AddNote(client_token=it.token, body=body), it.now)
    return None


async def _take(it: Running) -> Undo:
    back = await _owner_back(it)
    version = (await current(it.unit, it.conversation_id)).owner_version
    await ownership.take(it.unit, it.actor, it.conversation_id, Take(owner_version=version), it.now)
    return back


async def _assign(it: Running) -> Undo:
    return await _give(it, user=int(it.step["user_id"]), team=it.step.get("team_id"))


async def _team(it: Running) -> Undo:
    return await _give(it, user=None, team=int(it.step["team_id"]))


async def _release(it: Running) -> Undo:
    return await _give(it, user=None, team=None)


async def _give(it: Running, *, user: int | None, team: int | None) -> Undo:
    back = await _owner_back(it)
    version = (await current(it.unit, it.conversation_id)).owner_version
    request = Assign(owner_version=version, assignee_id=user, team_id=team)
    await ownership.assign(it.unit, it.actor, it.conversation_id, request, it.now)
    return back


async def _owner_back(it: Running) -> dict[str, Any]:
    """The step that gives it back to whom it belongs now."""
    row = await current(it.unit, it.conversation_id)
    if row.assignee_id is not None:
        return {"do": "assign", "user_id": row.assignee_id, "team_id": row.team_id}
    return {"do": "team", "team_id": row.team_id} if row.team_id is not None else {"do": "release"}


async def _resolve_ask(it: Running) -> Undo:
    said = asdict(it.close) if it.close is not None else {}
    await ownership.resolve(it.unit, it.actor, it.conversation_id, Resolve(**said), it.now)
    return {"do": "reopen"}


async def _snooze(it: Running) -> Undo:
    """Until so many hours from now; the step that undoes another snooze names its moment."""
    before = await current(it.unit, it.conversation_id)
    until = it.now + timedelta(hours=int(it.step["hours"]))
    if "until" in it.step:
        until = _moment(it.step["until"])
    await snooze.snooze(it.unit, it.actor, it.conversation_id, Snooze(until=until), it.now)
    if before.state == "snoozed" and before.snoozed_until is not None:
        return {"do": "snooze", "hours": 1, "until": before.snoozed_until.isoformat()}
    return {"do": "wake"}


def _moment(text: Any) -> datetime:
    try:
        return datetime.fromisoformat(str(text))
    except ValueError:
        raise BadRequest("The step that snoozes: until is no moment.") from None


async def _wake(it: Running) -> Undo:
    await snooze.wake(it.unit, it.actor, it.conversation_id, it.now)
    return None


async def _resolve(it: Running) -> Undo:
    """What else the step says about the case (its outcome, say) goes with it."""
    said = {name: value for name, value in it.step.items() if name in Resolve.__struct_fields__}
    try:
        request = msgspec.convert(said, Resolve)
    except msgspec.ValidationError as error:
        raise BadRequest(f"The step that resolves: {error}") from None
    await ownership.resolve(it.unit, it.actor, it.conversation_id, request, it.now)
    return {"do": "reopen"}


async def _reopen(it: Running) -> Undo:
    await ownership.reopen(it.unit, it.actor, it.conversation_id, Resolve(), it.now)
    return {"do": "resolve"}


async def _tag(it: Running) -> Undo:
    return await _change_tags(it, add=[str(name) for name in it.step["tags"]])


async def _untag(it: Running) -> Undo:
    return await _change_tags(it, remove=[str(name) for name in it.step["tags"]])


async def _change_tags(it: Running, *, add: Sequence[str] = (), remove: Sequence[str] = ()) -> Undo:
    """Only what was put on is taken off again, and the other way round."""
    before = set((await current(it.unit, it.conversation_id)).tags)
    request = ChangeTags(add=list(add), remove=list(remove))
    after = set((await tags.change_tags(it.unit, it.actor, it.conversation_id, request, it.now)).tags)
    if after - before:
        return {"do": "untag", "tags": sorted(after - before)}
    return {"do": "tag", "tags": sorted(before - after)} if before - after else None


async def _priority(it: Running) -> Undo:
    before = (await current(it.unit, it.conversation_id)).priority
    await priority.set_priority(it.unit, it.actor, it.conversation_id, int(it.step["priority"]), it.now)
    return {"do": "priority", "priority": before}


STEPS: Final[dict[str, Callable[[Running], Awaitable[Undo]]]] = {
    "reply": _reply,
    "quick_reply": _quick_reply,
    "note": _note,
    "take": _take,
    "assign": _assign,
    "team": _team,
    "release": _release,
    "resolve": _resolve,
    "resolve_ask": _resolve_ask,
    "reopen": _reopen,
    "tag": _tag,
    "untag": _untag,
    "priority": _priority,
    "snooze": _snooze,
    "wake": _wake,
}


def token_of(token: str, place: int) -> str:
    """The client token of the step at this place: the same for every repetition of the request."""
    return str(uuid.uuid5(uuid.UUID(token), str(place)))

"""Macros: several actions at once, written down, previewed, and done in one transaction: all of them or none.

Called by the API. What always holds: nothing is done when any step cannot be done (the plan is made again here, from
what is true now); agents change their own macros, supervisors their teams', admins everybody's; deletion is undone.
"""

import uuid
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec.structs import replace

from backend_gateway.actions.macro_steps import STEPS, Running, token_of
from backend_gateway.actions.own_lines import check_owner, current, load_conversation
from backend_gateway.actions.receivers import hold
from backend_gateway.domain.plain_text import sanitise
from backend_gateway.errors import BadRequest, Conflict, Forbidden, MacroBlocked, NotFound
from backend_gateway.store import audit, hydrate
from backend_gateway.store import macros as rows
from backend_gateway.store.event_log import NOWHERE, Event, Kind, Scope, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer, in_scope
from protocol.answers import Macro
from protocol.answers_api import MacroRun, PutMacro, RunMacro
from protocol.rules.answers import may_change
from protocol.rules.macros import asks, plan, shape_problem, undoable

_WRONG: Final = {"not_names": "Step {0}: tags are named, not numbered; write their names."}


async def create(unit: Unit, actor: Viewer, request: PutMacro, now: datetime) -> Macro:
    """Raises Forbidden (not theirs to write), BadRequest (no such team, a step that makes no sense)."""
    owner = actor.user_id if request.personal else None
    request = await _checked(unit, actor, request, owner)
    id_ = await rows.add(unit.conn, request, owner, now)
    await append(unit.conn, [Event(Kind.MACRO, id_, 1, NOWHERE, Scope(request.team_id), owner)])
    await audit.record(unit.conn, actor.user_id, "macro.created", f"macro:{id_}", {"name": request.name})
    return (await hydrate.macros(unit.conn, [id_]))[id_]


async def change(unit: Unit, actor: Viewer, id_: int, request: PutMacro, now: datetime) -> Macro:
    """Other steps, deleted or brought back. Raises NotFound, Forbidden, BadRequest, Conflict (changed meanwhile)."""
    known = await rows.lock(unit.conn, id_)
    if known is None or not _in_sight(actor, known[2], known[1]):
        raise NotFound
    rev, team, owner = known
    if not may_change(actor, actor.user_id, actor.team_ids, owner_id=owner, team_id=team):
        raise Forbidden
    if request.rev not in (None, rev):
        raise Conflict("Somebody changed this macro meanwhile: look at it and make your change again.")
    request = await _checked(unit, actor, request, owner)
    before = (await hydrate.macros(unit.conn, [id_]))[id_]
    rev = await rows.change(unit.conn, id_, request, now)
    await append(unit.conn, [Event(Kind.MACRO, id_, rev, Scope(team), Scope(request.team_id), owner)])
    verb = "changed" if request.active else "deleted"
    after = (await hydrate.macros(unit.conn, [id_]))[id_]
    differs, name = audit.changed(before, after), {"name": request.name}
    await audit.record(unit.conn, actor.user_id, f"macro.{verb}", f"macro:{id_}", name, **differs)
    return after


async def run(
    unit: Unit, actor: Viewer, conversation_id: int, request: RunMacro, company: str, now: datetime
) -> MacroRun:
    """Do all steps, or raise and do none.

    Raises NotFound, OwnerChanged, MacroBlocked (a step cannot be done), BadRequest, and what the steps' actions raise.
    """
    token, zone = _token(request.client_token), _zone(request.zone)
    steps = await _steps(unit, actor, request)
    named = (step.get("user_id") for step in steps if step.get("do") == "assign")
    await hold(unit, [one for one in named if isinstance(one, int)])
    thread = await load_conversation(unit, actor, conversation_id)
    check_owner(thread, actor, request.owner_version)
    if asks(steps) and request.close is None:
        raise BadRequest("close: this macro asks how the case ended; say it.")
    row = await current(unit, conversation_id)
    view = await rows.view(
        unit.conn, row, actor, company, now, language=request.language, zone=zone, kinds=frozenset(STEPS)
    )
    planned = plan(steps, view)
    if blocked := [(place, one) for place, one in enumerate(planned) if one.problem is not None]:
        raise MacroBlocked(steps=[{"step": at, "problem": one.problem, "detail": one.detail} for at, one in blocked])
    undo: list[dict[str, Any]] = []
    for place, (step, one) in enumerate(zip(steps, planned, strict=True)):
        running = Running(
            unit=unit, actor=actor, conversation_id=conversation_id, step=step, planned=one,
            token=token_of(token, place), now=now, close=request.close,
        )  # fmt: skip
        back = await STEPS[one.do](running)
        undo[:0] = [back] if back is not None else []
    detail = {"macro": request.macro_id, "steps": [one.do for one in planned]}
    await audit.record(unit.conn, actor.user_id, "macro.run", f"conversation:{conversation_id}", detail)
    return MacroRun(
        conversation=await current(unit, conversation_id), undo=tuple(undo) if undoable(steps) else None
    )  # fmt: skip


async def _steps(unit: Unit, actor: Viewer, request: RunMacro) -> tuple[dict[str, Any], ...]:
    if request.macro_id is None:
        if not request.steps:
            raise BadRequest("Name a macro, or give steps.")
        return request.steps
    macro = (await hydrate.macros(unit.conn, [request.macro_id])).get(request.macro_id)
    if macro is None or not macro.active or not _in_sight(actor, macro.user_id, macro.team_id):
        raise NotFound("This macro does not exist any more, or you may not see it.")
    return macro.steps


async def _checked(unit: Unit, actor: Viewer, request: PutMacro, owner: int | None) -> PutMacro:
    team = None if owner is not None else request.team_id
    if not may_change(actor, actor.user_id, actor.team_ids, owner_id=owner, team_id=team):
        raise Forbidden("You may write macros of your own; a supervisor writes a team's, an admin everybody's.")
    if team is not None and team not in await hydrate.teams(unit.conn, [team]):
        raise BadRequest("There is no such team.")
    for place, step in enumerate(request.steps, 1):
        if (problem := shape_problem(step)) is not None:
            raise BadRequest(_WRONG.get(problem, "Step {0} is {1}: correct it or take it out.").format(place, problem))
    steps = tuple({name: _storable(value) for name, value in step.items()} for step in request.steps)
    return replace(request, name=sanitise(request.name).strip(), team_id=team, steps=steps)


def _storable(value: Any) -> Any:
    """Texts that PostgreSQL can keep."""
    if isinstance(value, str):
        return sanitise(value)
    return [_storable(one) for one in value] if isinstance(value, list) else value


def _in_sight(actor: Viewer, owner: int | None, team: int | None) -> bool:
    return owner == actor.user_id if owner is not None else in_scope(actor, Scope(team))


def _token(text: str) -> str:
    try:
        return str(uuid.UUID(text))
    except ValueError:
        raise BadRequest("client_token must be a UUID.") from None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")

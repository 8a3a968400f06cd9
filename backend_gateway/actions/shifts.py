"""Shifts, absences, being on call: written by supervisors, counted by `presence.judge` and by routing.

Called by the API and `presence_absent`. What always holds: whoever's plan changed is judged at once; the audit tells
who planned it.
"""

from datetime import datetime, timedelta
from typing import Final

from backend_gateway.actions.presence import judge
from backend_gateway.actions.reach import check_reach
from backend_gateway.domain.presence.opening import inherits
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import audit, presence_held, shifts
from backend_gateway.store.conn import Conn
from backend_gateway.store.people import active_user_ids
from backend_gateway.store.routing.policies import in_force
from backend_gateway.store.routing.queues import read_people, read_queues
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.planning import ChangePlan, NewLine
from protocol.presence_api import NewPlanned, Planned, ShiftStart

LONGEST: Final = {"shift": timedelta(hours=24), "on_call": timedelta(days=14), "absence": timedelta(days=366)}
EARLY: Final = timedelta(hours=12)
"""Whoever starts looks for a shift that begins so soon."""


async def add(unit: Unit, actor: Viewer, user_id: int, new: NewPlanned, now: datetime) -> Planned:
    """One more line in somebody's plan. Raises NotFound, BadRequest, ColleagueUnseen."""
    if not await unit.conn.fetchval("select active and role <> 'wallboard' from users where id = $1", user_id):
        raise NotFound("There is no such active colleague.")
    await check_reach(unit.conn, actor, [user_id])
    _check(new, now)
    line = await shifts.add(unit.conn, user_id, new, actor.user_id, now)
    await _tell(unit, actor, "plan.added", line, now)
    return line


async def remove(unit: Unit, actor: Viewer, planned_id: int, now: datetime) -> None:
    """Take a line out. Raises NotFound, ColleagueUnseen."""
    line = await shifts.remove(unit.conn, planned_id)
    if line is None:
        raise NotFound("This is in no plan any more.")
    await check_reach(unit.conn, actor, [line.user_id])
    await _tell(unit, actor, "plan.removed", line, now)


async def change(unit: Unit, actor: Viewer, edit: ChangePlan, now: datetime) -> list[Planned]:
    """Many lines at once, all or nothing; what was added. Raises NotFound, BadRequest, ColleagueUnseen."""
    users = {new.user_id for new in edit.add}
    if users != await active_user_ids(unit.conn, sorted(users)):
        raise NotFound("There is no such active colleague.")
    for new in edit.add:
        _check(new, now)
    gone = await shifts.remove_many(unit.conn, edit.remove)
    await check_reach(unit.conn, actor, {*users, *(line.user_id for line in gone)})
    added = await shifts.add_many(unit.conn, edit.add, actor.user_id, now)
    for line in gone:
        await _record(unit, actor, "plan.removed", line)
    for line in added:
        await _record(unit, actor, "plan.added", line)
    if touched := sorted({line.user_id for line in (*gone, *added)}):
        await judge(unit, touched, now)
    return added


async def start_of_shift(conn: Conn, user_id: int, now: datetime) -> ShiftStart:
    """What somebody has, and what they would be given if they were available now. Nothing moves."""
    policies = await in_force(conn)
    queues = await read_queues(conn, policies, await read_people(conn, policies, now), now)
    decisions = inherits(queues.snapshot, user_id, now)
    plan = await shifts.between(conn, user_id, now, now + EARLY)
    return ShiftStart(
        held=await presence_held.held(conn, user_id),
        inherits=[one.why() for one in decisions],
        shift=next((line for line in plan if line.kind == "shift"), None),
    )


def _check(new: NewPlanned | NewLine, now: datetime) -> None:
    if not new.starts_at < new.ends_at or new.ends_at - new.starts_at > LONGEST[new.kind] or new.ends_at <= now:
        raise BadRequest("Give a start and an end: a shift lasts at most 24 hours, and its end is still to come.")


async def _tell(unit: Unit, actor: Viewer, action: str, line: Planned, now: datetime) -> None:
    await _record(unit, actor, action, line)
    await judge(unit, [line.user_id], now)


async def _record(unit: Unit, actor: Viewer, action: str, line: Planned) -> None:
    detail = {"kind": line.kind, "starts_at": line.starts_at.isoformat(), "ends_at": line.ends_at.isoformat()}
    await audit.record(unit.conn, actor.user_id, action, f"user:{line.user_id}", detail)

"""Presence: what I declare, the roster, my pause, my shift; a supervisor's view of others' plans and absences."""

from datetime import datetime, timedelta
from typing import Annotated

from litestar.params import JSONBody, QueryParameter

from backend_gateway.actions import presence, presence_absent, presence_leaving, shifts
from backend_gateway.actions.reach import check_reach, in_reach
from backend_gateway.api.context import OUTBOX, ROUTING, Gate, Gateway, Id, Limit, Signed
from backend_gateway.errors import BadRequest
from backend_gateway.store import hydrate
from backend_gateway.store import presence as rows
from backend_gateway.store import shifts as plan_rows
from backend_gateway.store.unit import Unit
from protocol.planning import ChangePlan, Plan
from protocol.presence import Occasion, Redistribution
from protocol.presence_api import (
    Absent,
    Declare,
    Leave,
    LeavingList,
    NewPlanned,
    Planned,
    PresenceEvent,
    ShiftStart,
)
from protocol.roster import Presence

Moment = Annotated[datetime | None, QueryParameter()]
Why = Annotated[Occasion, QueryParameter()]
BEHIND, AHEAD = timedelta(days=1), timedelta(days=31)
"""How much of a plan is shown when nobody asks for more."""


async def roster(gate: Gateway, signed: Signed) -> list[Presence]:
    """Who is here: of every colleague who ever was."""
    del signed
    async with gate.reader() as reader:
        return list((await hydrate.presence(reader.conn)).values())


async def declare_mine(gate: Gateway, signed: Signed, data: JSONBody[Declare]) -> Presence:
    """I am available, busy, away, offline."""
    async with _unit(gate, "declare_presence") as unit:
        return await presence.declare(unit, signed.viewer, signed.viewer.user_id, data, gate.clock())


async def declare_of(gate: Gateway, signed: Signed, user_id: Id, data: JSONBody[Declare]) -> Presence:
    """A colleague is: said by a supervisor."""
    async with _unit(gate, "declare_presence_of") as unit:
        return await presence.declare(unit, signed.viewer, user_id, data, gate.clock())


async def presence_history(
    gate: Gateway, signed: Signed, user_id: Id, since: Moment = None, limit: Limit = 100
) -> list[PresenceEvent]:
    """Changes of somebody's presence, newest first."""
    async with gate.reader() as reader:
        await check_reach(reader.conn, signed.viewer, [user_id])
        return await rows.history(reader.conn, user_id, _zoned(since) or gate.clock() - AHEAD, limit)


async def leaving(gate: Gateway, signed: Signed, occasion: Why = "pause", back_at: Moment = None) -> LeavingList:
    """The conversations that wait on me, and what is suggested for each while I am away."""
    async with gate.reader() as reader:
        user_id = signed.viewer.user_id
        lines = await presence_leaving.leaving_list(reader.conn, user_id, occasion, _zoned(back_at), gate.clock())
    return LeavingList(lines=list(lines))


async def leave(gate: Gateway, signed: Signed, data: JSONBody[Leave]) -> LeavingList:
    """Keep, hand over, tell the customer: as chosen."""
    async with _unit(gate, "leave") as unit:
        unit.after_commit(lambda: gate.hint(OUTBOX))
        return LeavingList(lines=list(await presence_leaving.leave(unit, signed.viewer, data, gate.clock())))


async def shift_start(gate: Gateway, signed: Signed) -> ShiftStart:
    """What I have, and what I would be given now."""
    async with gate.reader(repeatable_read=True) as reader:
        return await shifts.start_of_shift(reader.conn, signed.viewer.user_id, gate.clock())


async def my_plan(gate: Gateway, signed: Signed, since: Moment = None, until: Moment = None) -> list[Planned]:
    """My shifts, absences and times on call."""
    return await _plan(gate, signed.viewer.user_id, since, until)


async def plan_of(
    gate: Gateway, signed: Signed, user_id: Id, since: Moment = None, until: Moment = None
) -> list[Planned]:
    """A colleague's."""
    async with gate.reader() as reader:
        await check_reach(reader.conn, signed.viewer, [user_id])
    return await _plan(gate, user_id, since, until)


async def add_to_plan(gate: Gateway, signed: Signed, user_id: Id, data: JSONBody[NewPlanned]) -> Planned:
    """One more line in a colleague's plan."""
    async with _unit(gate, "add_to_plan") as unit:
        return await shifts.add(unit, signed.viewer, user_id, data, gate.clock())


async def whole_plan(gate: Gateway, signed: Signed, since: Moment = None, until: Moment = None) -> Plan:
    """Everybody's one may plan for: what a week's planning looks at."""
    now = gate.clock()
    async with gate.reader() as reader:
        begin, end = _zoned(since) or now - BEHIND, _zoned(until) or now + AHEAD
        lines = await plan_rows.everybody(reader.conn, begin, end)
        seen = await in_reach(reader.conn, signed.viewer, {line.user_id for line in lines})
        return Plan(lines=[line for line in lines if line.user_id in seen])


async def change_plan(gate: Gateway, signed: Signed, data: JSONBody[ChangePlan]) -> Plan:
    """Many lines at once: a shift of several weeks, and what goes for it."""
    async with _unit(gate, "change_plan") as unit:
        return Plan(lines=await shifts.change(unit, signed.viewer, data, gate.clock()))


async def remove_from_plan(gate: Gateway, signed: Signed, planned_id: Id) -> None:
    """Take a line out."""
    async with _unit(gate, "remove_from_plan") as unit:
        await shifts.remove(unit, signed.viewer, planned_id, gate.clock())


async def redistribution(gate: Gateway, signed: Signed, user_id: Id) -> Redistribution:
    """*Absent today*: who would get everything they hold."""
    async with gate.reader(repeatable_read=True) as reader:
        return await presence_absent.redistribution(reader.conn, signed.viewer, user_id, gate.clock())


async def absent(gate: Gateway, signed: Signed, user_id: Id, data: JSONBody[Absent]) -> Redistribution:
    """Do it, as it was previewed."""
    async with _unit(gate, "absent") as unit:
        return await presence_absent.absent(unit, signed.viewer, user_id, data, gate.clock())


def _unit(gate: Gate, name: str) -> Unit:
    """A unit after which routing looks, too: somebody may be free, or gone."""
    unit = gate.unit(name)
    unit.after_commit(lambda: gate.hint(ROUTING))
    return unit


async def _plan(gate: Gate, user_id: int, since: datetime | None, until: datetime | None) -> list[Planned]:
    now = gate.clock()
    async with gate.reader() as reader:
        begin, end = _zoned(since) or now - BEHIND, _zoned(until) or now + AHEAD
        return await plan_rows.between(reader.conn, user_id, begin, end)


def _zoned(at: datetime | None) -> datetime | None:
    """Raises BadRequest for a time of nowhere."""
    if at is not None and at.tzinfo is None:
        raise BadRequest("Times need their time zone: 2026-11-23T09:00:00-05:00.")
    return at

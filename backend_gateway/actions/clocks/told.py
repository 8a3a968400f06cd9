"""The clocks of a case as a person reads them: in open hours and by the wall clock, with and without holding replies.

Called by the API. Only reads. What always holds: every figure comes from the same readings as badges, alerts and
reports (`domain/sla/reading`).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.sla import Clock, course, due, elapsed, ended_at, outcome, state_of, target_name
from backend_gateway.errors import NotFound
from backend_gateway.store import pages
from backend_gateway.store.clocks import rows, told
from backend_gateway.store.clocks.inforce import hours_by_row, unset_hours
from backend_gateway.store.clocks.rows import ClockRow
from backend_gateway.store.clocks.told import Holder
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer
from protocol.clocks_api import CaseClock, CaseClocks, Measured, Pause

Holders = Mapping[Any, Holder]


async def case_clocks(conn: Conn, viewer: Viewer, conversation_id: int, now: datetime) -> CaseClocks:
    """Every promise of the latest case and every wait of it. Raises NotFound."""
    if not await pages.may_see(conn, viewer, conversation_id):
        raise NotFound
    episode = await told.latest_episode(conn, conversation_id)
    if episode is None:
        return CaseClocks(at=now)
    kept = sorted(await rows.of_episodes(conn, [episode]), key=lambda row: (row.started_at, row.id))
    frozen = await hours_by_row(conn, [row.calendar_id for row in kept if row.calendar_id is not None])
    holders = await told.holders_of(conn, episode)
    found = []
    for row in kept:
        hours = unset_hours() if row.calendar_id is None else frozen[row.calendar_id]
        found.append(clock_of(row, hours.calendar, holders, now))
    return CaseClocks(at=now, clocks=tuple(found), waits=await told.waits_of(conn, episode))


def clock_of(row: ClockRow, calendar: Calendar, holders: Holders, now: datetime) -> CaseClock:
    """One clock as it stands now; `calendar` is the version it froze."""
    clock, read = row.clock, measured(row.clock, calendar, now)
    without = measured(clock, calendar, now, holding=False)
    return CaseClock(
        id=row.id, target=target_name(clock.kind), started_at=clock.started, allowed_s=row.allowed_s,
        state=state_of(clock), read=read, wall=clock.measure == "wall", due_at=due(clock, calendar),
        wait_id=row.wait_id, holding=row.holding, without_holding=None if without == read else without,
        pauses=tuple(pauses_of(clock, holders)), reason=clock.void.why if clock.void is not None else "",
    )  # fmt: skip


def measured(clock: Clock, calendar: Calendar, now: datetime, *, holding: bool = True) -> Measured:
    """What it took, by its own time and by the wall clock. Pauses and closed intervals count in neither."""
    path = course(clock, holding=holding)
    wall = replace(clock, measure="wall")
    return Measured(
        outcome=outcome(clock, calendar, now, holding=holding),
        used_s=int(elapsed(clock, calendar, now, holding=holding).total_seconds()),
        calendar_s=int(elapsed(wall, calendar, now, holding=holding).total_seconds()),
        ended_at=ended_at(clock, path),
    )


def pauses_of(clock: Clock, holders: Holders) -> Iterable[Pause]:
    """When it stood still, whose turn it was and who said so, oldest first."""
    open_: dict[str, Pause] = {}
    end, found = ended_at(clock, course(clock)), []
    for mark in clock.marks:
        if mark.hold is None or (end is not None and mark.at > end):
            continue
        if mark.verb == "hold" and mark.hold not in open_:
            open_[mark.hold] = _pause(holders.get((mark.hold, mark.at)), Pause(kind=mark.hold, since=mark.at))
        elif mark.verb == "release" and mark.hold in open_:
            found.append(replace(open_.pop(mark.hold), until=mark.at))
    found += [replace(one, until=end) for one in open_.values()]
    return sorted(found, key=lambda one: one.since)


def _pause(holder: Holder | None, pause: Pause) -> Pause:
    if holder is None:
        return pause
    return replace(pause, by_user=holder.by_user, area=holder.area, reason=holder.reason)

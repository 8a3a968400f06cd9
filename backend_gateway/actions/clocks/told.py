"""The clocks of a case as a person reads them: in open hours and by the wall clock, with and without holding replies.

Called by the API. Only reads. What always holds: every figure comes from the same readings as badges, alerts and
reports (`domain/sla/reading`).
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.sla import Clock, course, due, elapsed, ended_at, outcome, state_of, target_name
from backend_gateway.errors import NotFound
from backend_gateway.store import pages
from backend_gateway.store.clocks import rows, told
from backend_gateway.store.clocks.inforce import hours_by_row, unset_hours
from backend_gateway.store.clocks.rows import ClockRow
from backend_gateway.store.clocks.told import Holder, HolderKey
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer
from protocol.clocks_api import MOST_EARLIER, CaseClock, CaseClocks, EarlierCase, Measured, Pause

Holders = Mapping[HolderKey, Holder]
_NEXT = timedelta(seconds=1)


async def case_clocks(conn: Conn, viewer: Viewer, conversation_id: int, now: datetime) -> CaseClocks:
    """Every promise and every wait of the latest case, and of those before it. Raises NotFound."""
    if not await pages.may_see(conn, viewer, conversation_id):
        raise NotFound
    cases = await told.cases_of(conn, conversation_id, 1 + MOST_EARLIER)
    if not cases:
        return CaseClocks(at=now)
    ids = [case.id for case in cases]
    clocks, waits = await _clocks_of(conn, ids, now), await told.waits_of(conn, ids)
    latest, *before = cases
    earlier = tuple(
        EarlierCase(
            number=case.number, started_at=case.started_at, ended_at=case.ended_at, clocks=clocks[case.id],
            waits=waits[case.id],
        )
        for case in before
    )  # fmt: skip
    return CaseClocks(at=now, number=latest.number, clocks=clocks[latest.id], waits=waits[latest.id], earlier=earlier)


async def _clocks_of(conn: Conn, episodes: list[int], now: datetime) -> dict[int, tuple[CaseClock, ...]]:
    kept = sorted(await rows.of_episodes(conn, episodes), key=lambda row: (row.started_at, row.id))
    frozen = await hours_by_row(conn, [row.calendar_id for row in kept if row.calendar_id is not None])
    holders = await told.holders_of(conn, episodes)
    found: dict[int, list[CaseClock]] = {id_: [] for id_ in episodes}
    for row in kept:
        hours = unset_hours() if row.calendar_id is None else frozen[row.calendar_id]
        found[row.episode_id].append(clock_of(row, hours.calendar, holders, now))
    return {id_: tuple(clocks) for id_, clocks in found.items()}


def clock_of(row: ClockRow, calendar: Calendar, holders: Holders, now: datetime) -> CaseClock:
    """One clock as it stands now; `calendar` is the version it froze."""
    clock, read = row.clock, measured(row.clock, calendar, now)
    without = measured(clock, calendar, now, holding=False)
    return CaseClock(
        id=row.id, target=target_name(clock.kind), started_at=clock.started, allowed_s=row.allowed_s,
        state=state_of(clock), read=read, wall=clock.measure == "wall", due_at=due(clock, calendar),
        wait_id=row.wait_id, holding=row.holding, without_holding=None if without == read else without,
        counts=elapsed(clock, calendar, now + _NEXT) > elapsed(clock, calendar, now),
        pauses=tuple(pauses_of(row, holders)), reason=clock.void.why if clock.void is not None else "",
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


def pauses_of(row: ClockRow, holders: Holders) -> Iterable[Pause]:
    """When it stood still, whose turn it was and who said so, oldest first."""
    open_: dict[str, Pause] = {}
    clock, case = row.clock, row.episode_id
    end, found = ended_at(clock, course(clock)), []
    for mark in clock.marks:
        if mark.hold is None or (end is not None and mark.at > end):
            continue
        if mark.verb == "hold" and mark.hold not in open_:
            open_[mark.hold] = _pause(holders.get((case, mark.hold, mark.at)), Pause(kind=mark.hold, since=mark.at))
        elif mark.verb == "release" and mark.hold in open_:
            found.append(replace(open_.pop(mark.hold), until=mark.at))
    found += [replace(one, until=end) for one in open_.values()]
    return sorted(found, key=lambda one: one.since)


def _pause(holder: Holder | None, pause: Pause) -> Pause:
    if holder is None:
        return pause
    return replace(pause, by_user=holder.by_user, area=holder.area, reason=holder.reason)

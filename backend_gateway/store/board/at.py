"""The board as it stood at an instant of the past: the struct of the live one, from the histories that are kept.

Called by the API (time travel), in one REPEATABLE READ transaction. What always holds: what no history keeps is named
in `Board.unknown`, never invented; whoever looks sees what was in their sight then, and of what they may open no more
now they are told the count but no customer.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from backend_gateway.store import hydrate
from backend_gateway.store.alert_sight import among
from backend_gateway.store.board.at_cases import Then, cases_at
from backend_gateway.store.board.at_people import roster_at
from backend_gateway.store.board.board import company_zone, team_lines
from backend_gateway.store.board.levels import Counted
from backend_gateway.store.board.pace import pace
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.figures import Filters
from backend_gateway.store.visible import visible
from protocol.board import ALERTED, HOTTEST, LONG_UNANSWERED_S, PACE_STEP_S, Board, HotLine, Levels, Pace, Unknown
from protocol.promises import Alert
from protocol.rules.load import weight

_NAMES: Final = """
select c.id, k.name, k.vip, c.priority from conversations c join contacts k on k.id = c.contact_id
where c.id = any($1::bigint[]) and c.merged_into is null and {seen}
"""
_ALERTS: Final = """
select a.id, a.acknowledged_at is null or a.acknowledged_at > $1 as unowned
from alerts a left join conversations c on c.id = a.conversation_id
where a.at <= $1 and (a.closed_at is null or a.closed_at > $1)
  and ($2::bigint[] is null or coalesce(c.team_id, a.team_id) = any($2::bigint[]))
order by array_position(array['critical', 'alert', 'warn'], a.level), a.at, a.id
"""
_DAY: Final = timedelta(days=1)


async def board_at(conn: Conn, scope: Scope, at: datetime, now: datetime) -> Board:
    """As it stood at `at`, by what is known `now`."""
    cases = await cases_at(conn, scope, at)
    counted = counted_of(cases, at)
    people, sure = await roster_at(conn, scope, counted, at)
    zone = await company_zone(conn)
    local = at.astimezone(ZoneInfo(zone))
    alerts, unowned, alerted = await _alerts(conn, scope, at)
    unknown: tuple[Unknown, ...] = ("figures", "back_at", "priority", *(() if sure else ("people",)))
    return Board(
        as_of=at, zone=zone, day=local.date(), levels=counted.total, teams=await team_lines(conn, scope, counted),
        people=people, hottest=await _hottest(conn, scope, [one for one in cases if one.seen]),
        pace=await _pace(conn, scope, local, now), alerts=alerts, alerts_unowned=unowned, alerted=alerted, past=True,
        unknown=unknown,
    )  # fmt: skip


def counted_of(cases: Iterable[Then], at: datetime) -> Counted:
    """The levels of those in sight; what each person carried, of all."""
    seen, carried = [], defaultdict[int, int](int)
    for one in cases:
        if one.seen:
            seen.append(one)
        if one.owner_kind == "person" and one.assignee_id is not None:
            carried[one.assignee_id] += weight(one.turn)
    return Counted(
        total=levels_of(seen, at), teams=_by(seen, at, lambda one: one.team_id),
        owners=_by(seen, at, lambda one: one.assignee_id), carried=dict(carried), hottest=(),
    )  # fmt: skip


def _by(cases: Iterable[Then], at: datetime, key: Callable[[Then], int | None]) -> dict[int | None, Levels]:
    groups: dict[int | None, list[Then]] = defaultdict(list)
    for one in cases:
        groups[key(one)].append(one)
    return {id_: levels_of(those, at) for id_, those in groups.items()}


def levels_of(cases: Sequence[Then], at: datetime) -> Levels:
    """As the live board counts them."""
    us = [one for one in cases if one.turn == "us"]
    turns = [one.turn for one in cases]
    queued = [one.owned_at for one in cases if one.queued]
    dues = [one.clock.due_at for one in cases if one.clock is not None and one.clock.due_at is not None]
    long_ago = at - timedelta(seconds=LONG_UNANSWERED_S)
    return Levels(
        open=len(cases), queued=len(queued), queued_oldest_at=min(queued, default=None),
        us=len(us), us_oldest_at=min((one.owed_since for one in us if one.owed_since), default=None),
        us_at_risk=sum(_at_risk(one, at) for one in us), us_breached=sum(_breached(one, at) for one in us),
        customer=turns.count("customer"), colleague=turns.count("colleague"), snoozed=turns.count("snoozed"),
        at_risk=sum(_at_risk(one, at) for one in cases), breached=sum(_breached(one, at) for one in cases),
        due_at=min(dues, default=None),
        unanswered_long=sum(one.owed_since is not None and one.owed_since <= long_ago for one in cases),
        window_closed=sum(one.window_until is None or one.window_until <= at for one in cases),
    )  # fmt: skip


def _breached(one: Then, at: datetime) -> bool:
    return one.clock is not None and one.clock.due_at is not None and one.clock.due_at <= at


def _at_risk(one: Then, at: datetime) -> bool:
    clock = one.clock
    return clock is not None and clock.warn_at is not None and clock.warn_at <= at and not _breached(one, at)


async def _hottest(conn: Conn, scope: Scope, cases: Sequence[Then]) -> tuple[HotLine, ...]:
    pressing = [
        one
        for one in cases
        if one.turn != "snoozed" and (one.owed_since is not None or (one.clock is not None and one.clock.due_at))
    ]
    first = sorted(pressing, key=_heat)[:HOTTEST]
    sql = _NAMES.format(seen=visible(scope.viewer))
    names = {row["id"]: row for row in await conn.fetch(sql, [one.conversation_id for one in first])}
    return tuple(_line(one, names[one.conversation_id]) for one in first if one.conversation_id in names)


def _heat(one: Then) -> tuple[bool, float, bool, float, int]:
    due = one.clock.due_at if one.clock is not None else None
    owed = one.owed_since
    return (
        due is None, due.timestamp() if due else 0.0, owed is None, owed.timestamp() if owed else 0.0,
        one.conversation_id,
    )  # fmt: skip


def _line(one: Then, row: Any) -> HotLine:
    line = HotLine(
        conversation_id=one.conversation_id, name=row["name"], case_number=one.case_number, vip=row["vip"],
        priority=row["priority"], number_id=one.number_id, team_id=one.team_id, assignee_id=one.assignee_id,
        owed_since=one.owed_since, window_until=one.window_until,
    )  # fmt: skip
    clock = one.clock
    return line if clock is None else replace(line, target=clock.target, due_at=clock.due_at, warn_at=clock.warn_at)


async def _pace(conn: Conn, scope: Scope, local: datetime, now: datetime) -> Pace:
    """The steps of that day until then."""
    began = local.replace(hour=0, minute=0, second=0, microsecond=0)
    agents = (scope.viewer.user_id,) if scope.own else None
    filters = Filters(since=local.date(), until=local.date(), teams=scope.teams, agents=agents)
    whole = await pace(conn, scope, filters, began.astimezone(UTC), min(now, began.astimezone(UTC) + _DAY))
    steps = int((local - began.astimezone(UTC)).total_seconds()) // PACE_STEP_S
    return replace(whole, arrivals=whole.arrivals[:steps], answers=whole.answers[:steps])


async def _alerts(conn: Conn, scope: Scope, at: datetime) -> tuple[int, int, tuple[Alert, ...]]:
    """How many, how many of them nobody's, and the worst of them as they were owned then."""
    rows = await conn.fetch(_ALERTS, at, None if scope.teams is None else list(scope.teams))
    seen = await among(conn, scope.viewer, [row["id"] for row in rows]) if rows else set()
    mine = [row for row in rows if row["id"] in seen]
    shown = [row["id"] for row in mine[:ALERTED]]
    known = await hydrate.alerts(conn, shown) if shown else {}
    unowned = {row["id"] for row in mine if row["unowned"]}
    alerted = tuple(_then(known[id_], owned=id_ not in unowned) for id_ in shown if id_ in known)
    return len(mine), len(unowned), alerted


def _then(alert: Alert, *, owned: bool) -> Alert:
    """It was open, whatever became of it."""
    if owned:
        return replace(alert, closed_at=None)
    return replace(alert, closed_at=None, acknowledged_at=None, acknowledged_by=None)

"""The cases that were open at an instant of the past, from the histories that are kept of them.

Called by `store/board/at`. Reads episodes, owners, waits, holds, messages and clocks; no mark, no stretch of the metric
engine: what `actions/levels` takes every five minutes is proved by it. What always holds: it is told by what is known
now, so a message that was late counts from when it was written; a case that counts for nothing was never there.
"""

import asyncio
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.calendar import Calendar
from backend_gateway.domain.sla import Clock, due, state_of, timers
from backend_gateway.store.board.scope import Scope
from backend_gateway.store.clocks import inforce
from backend_gateway.store.conn import Conn
from protocol.order import to_microseconds
from protocol.promises import Target
from protocol.rules.load import Turn

REACTED: Final = timedelta(days=35)
"""A reaction to an older message is not looked for: it opened the window all the same."""
_WINDOW: Final = timedelta(hours=24)
_AT_ONCE: Final = 200
_CASES: Final = """
with s as (
  select * from owner_segments where ended_at is null and started_at <= $1
  union all
  select * from owner_segments where ended_at > $1 and started_at <= $1
), o as (
  select e.id as episode_id, e.case_number, c.id as conversation_id, c.number_id, s.owner_kind, s.team_id,
    s.user_id as assignee_id, s.started_at as owned_at,
    (select max(a.started_at) from owner_segments a where a.episode_id = e.id and a.started_at <= $1 and not exists (
       select from owner_segments b where b.episode_id = e.id and b.ended_at = a.started_at
         and b.started_at < b.ended_at)) as opened_at,
    (select max(w.started_at) from waits w where w.episode_id = e.id and w.started_at <= $1
       and (w.ended_at is null or w.ended_at > $1)) as owed_since,
    exists (select from holds h where h.episode_id = e.id and h.kind = 'snoozed' and h.started_at <= $1
       and (h.ended_at is null or h.ended_at > $1)) as away,
    exists (select from holds h where h.episode_id = e.id and h.kind = 'area' and h.started_at <= $1
       and (h.ended_at is null or h.ended_at > $1)) as asked,
    greatest(
      (select max(m.at) from messages m where m.conversation_id = c.id and m.order_us > $2 and m.order_us <= $3
         and m.source = 'live' and (m.direction = 'in' and m.kind <> 'system'
           or m.direction = 'out' and m.kind = 'call' and m.content ->> 'event' = 'answered')),
      (select max((r.one ->> 'at')::timestamptz) from messages m
         cross join lateral jsonb_array_elements(m.reactions) as r (one)
         where m.conversation_id = c.id and m.order_us > $4 and m.order_us <= $3 and m.reactions is not null
           and r.one -> 'author' ->> 'kind' = 'customer' and (r.one ->> 'at')::timestamptz <= $1)
    ) as heard_at
  from s join episodes e on e.id = s.episode_id join conversations c on c.id = e.conversation_id
  where e.void is null or e.ended_at is null  -- spam that writes again is open work until somebody closes it
)
select o.*, {seen} as seen from o order by o.conversation_id
"""
_CLOCKS: Final = """
select id, episode_id, calendar_id, target, due_at, body from clocks
where episode_id = any($1::bigint[]) and started_at <= $2 and (ended_at is null or ended_at > $2) and body is not null
order by id
"""
_clock = msgspec.json.Decoder(Clock)


class Running(Struct, frozen=True, kw_only=True):
    """The most urgent clock that ran, as it looked then. `warn_at`: null once it is over."""

    target: Target
    due_at: datetime | None
    warn_at: datetime | None


class Then(Struct, frozen=True, kw_only=True):
    """A case as it stood. `opened_at`: since when it had been open without a break. `seen`: in the scope's sight."""

    episode_id: int
    case_number: int
    conversation_id: int
    number_id: int
    owner_kind: str
    owned_at: datetime
    opened_at: datetime
    seen: bool
    turn: Turn
    team_id: int | None = None
    assignee_id: int | None = None
    owed_since: datetime | None = None
    window_until: datetime | None = None
    clock: Running | None = None

    @property
    def queued(self) -> bool:
        """Whether it waited for an owner."""
        return self.owner_kind == "queue" and self.turn != "snoozed"


async def cases_at(conn: Conn, scope: Scope, at: datetime) -> list[Then]:
    """Every case open at that instant, in sight or not."""
    edges = [to_microseconds(one) for one in (at - _WINDOW, at, at - REACTED)]
    rows = await conn.fetch(_CASES.format(seen=scope.seen("o")), at, *edges)
    clocks = await _clocks(conn, [row["episode_id"] for row in rows], at)
    return [_then(row, clocks.get(row["episode_id"])) for row in rows]


def _then(row: Any, clock: Running | None) -> Then:
    fields = dict(row)
    away, asked, heard = fields.pop("away"), fields.pop("asked"), fields.pop("heard_at")
    return Then(
        **fields, turn=_turn(row["owed_since"] is not None, away=away, asked=asked), clock=clock,
        window_until=None if heard is None else heard + _WINDOW,
    )  # fmt: skip


def _turn(owed: bool, *, away: bool, asked: bool) -> Turn:  # noqa: FBT001  one of three
    if away:
        return "snoozed"
    if asked:
        return "colleague"
    return "us" if owed else "customer"


async def _clocks(conn: Conn, episodes: Sequence[int], at: datetime) -> dict[int, Running]:
    """By case. Thousands are read in turns: others want the gateway, too."""
    rows = await conn.fetch(_CLOCKS, episodes, at) if episodes else []
    hours = await inforce.hours_by_row(conn, {row["calendar_id"] for row in rows if row["calendar_id"] is not None})
    found: dict[int, list[Running]] = defaultdict(list)
    for place, row in enumerate(rows):
        if place % _AT_ONCE == _AT_ONCE - 1:
            await asyncio.sleep(0)
        frozen = inforce.unset_hours() if row["calendar_id"] is None else hours[row["calendar_id"]]
        if (running := _running(row, frozen.calendar, at)) is not None:
            found[row["episode_id"]].append(running)
    return {id_: min(those, key=_urgency) for id_, those in found.items()}


def _running(row: Any, calendar: Calendar, at: datetime) -> Running | None:
    """Without what happened to it later; None when it stood still or was over."""
    clock = _clock.decode(row["body"])
    clock = replace(clock, marks=tuple(mark for mark in clock.marks if mark.at <= at))
    if state_of(clock) != "running":
        return None
    due_at = due(clock, calendar)
    coming = due_at is not None and due_at > at
    warns = [timer.due for timer in timers(clock, calendar) if timer.kind == "threshold"] if coming else []
    return Running(target=row["target"], due_at=due_at, warn_at=min(warns, default=None))


def _urgency(one: Running) -> tuple[bool, float]:
    return one.due_at is None, 0.0 if one.due_at is None else one.due_at.timestamp()

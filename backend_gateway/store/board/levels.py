"""How many wait for whom, per team and per owner, in one pass; and which of them are hottest."""

from datetime import datetime, timedelta
from typing import Any, Final

from msgspec import Struct

from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from protocol.board import HOTTEST, LONG_UNANSWERED_S, HotLine, Levels

OPEN: Final = "c.state <> 'resolved' and c.merged_into is null"
_DUE: Final = """case when c.clock is not null and not coalesce((c.clock ->> 'paused')::boolean, false)
       then (c.clock ->> 'due_at')::timestamptz end"""
_LEVELS: Final = f"""
with o as materialized (
  select c.team_id, c.assignee_id, c.owed_since, c.window_until,
         case when c.state = 'snoozed' then 's' when c.state = 'waiting_colleague' then 'a'
              when c.owed_since is not null then 'u' else 'c' end as turn,
         case when c.owner_kind = 'queue' and c.state <> 'snoozed'
              then coalesce(c.queued_at, c.owed_since, c.created_at) end as queued_at,
         {_DUE} as due_at, (c.clock ->> 'warn_at')::timestamptz as warn_at
  from conversations c where {OPEN} and {{seen}}
), p as (
  select o.*, due_at <= $1 as breached, due_at > $1 and warn_at <= $1 as at_risk from o
)
select grouping(team_id, assignee_id) as level, team_id, assignee_id, count(*) as open,
       count(queued_at) as queued, min(queued_at) as queued_oldest_at,
       count(*) filter (where turn = 'u') as us, min(owed_since) filter (where turn = 'u') as us_oldest_at,
       count(*) filter (where turn = 'u' and at_risk) as us_at_risk,
       count(*) filter (where turn = 'u' and breached) as us_breached,
       count(*) filter (where turn = 'c') as customer, count(*) filter (where turn = 'a') as colleague,
       count(*) filter (where turn = 's') as snoozed,
       count(*) filter (where at_risk) as at_risk, count(*) filter (where breached) as breached,
       min(due_at) as due_at, count(*) filter (where owed_since <= $2) as unanswered_long,
       count(*) filter (where window_until is null or window_until <= $1) as window_closed
from p group by grouping sets ((team_id), (assignee_id), ())
"""  # noqa: S608  words and integers of our own
_FIELDS: Final = Levels.__struct_fields__
_BY_TEAM, _BY_OWNER = 0b01, 0b10
_HOT: Final = f"""
select h.id as conversation_id, k.name, h.owner_version, e.case_number, k.vip, h.priority, h.number_id,
       h.team_id, h.assignee_id, h.owed_since, h.target, h.due_at, h.warn_at, h.window_until
from (select c.id, c.contact_id, c.episode_id, c.owner_version, c.priority, c.number_id, c.team_id, c.assignee_id,
             c.owed_since, c.window_until, {_DUE} as due_at, c.clock ->> 'target' as target,
             (c.clock ->> 'warn_at')::timestamptz as warn_at
      from conversations c
      where {OPEN} and c.state <> 'snoozed' and (c.owed_since is not null or c.clock is not null) and {{seen}}
      order by due_at nulls last, c.owed_since nulls last, c.id limit $1) h
join contacts k on k.id = h.contact_id left join episodes e on e.id = h.episode_id
where h.owed_since is not null or h.due_at is not null
order by h.due_at nulls last, h.owed_since nulls last, h.id
"""  # noqa: S608


class Counted(Struct, frozen=True):
    """Levels of everything, per team and per owner; null: of no team, of nobody."""

    total: Levels
    teams: dict[int | None, Levels]
    owners: dict[int | None, Levels]


async def levels(conn: Conn, scope: Scope, now: datetime) -> Counted:
    """What is open now, as the scope may see it."""
    long_ago = now - timedelta(seconds=LONG_UNANSWERED_S)
    rows = await conn.fetch(_LEVELS.format(seen=scope.seen()), now, long_ago)
    return Counted(
        next((_of(row) for row in rows if row["level"] == _BY_TEAM | _BY_OWNER), Levels()),
        {row["team_id"]: _of(row) for row in rows if row["level"] == _BY_TEAM},
        {row["assignee_id"]: _of(row) for row in rows if row["level"] == _BY_OWNER},
    )


async def hottest(conn: Conn, scope: Scope) -> tuple[HotLine, ...]:
    """Those that cannot wait, at most `HOTTEST`."""
    return tuple(HotLine(**dict(row)) for row in await conn.fetch(_HOT.format(seen=scope.seen()), HOTTEST))


def _of(row: Any) -> Levels:
    return Levels(**{name: row[name] for name in _FIELDS})

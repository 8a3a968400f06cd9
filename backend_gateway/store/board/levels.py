"""How many wait for whom, per team and per owner, what each person carries, and what is hottest: in one pass."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.queues import POINTS
from protocol.board import HOTTEST, LONG_UNANSWERED_S, HotLine, Levels

_DUE: Final = """case when c.clock is not null and not coalesce((c.clock ->> 'paused')::boolean, false)
       then (c.clock ->> 'due_at')::timestamptz end"""
_FIELDS: Final = Levels.__struct_fields__


def _together(name: str) -> str:
    """SQL of one field over several pairs: the earliest moment, or how many."""
    return f"min({name}) as {name}" if name.endswith("_at") else f"coalesce(sum({name}), 0)::int as {name}"


_LEVELS: Final = f"""
with o as materialized (
  select c.id, c.team_id, c.assignee_id, c.owner_kind, c.owed_since, c.window_until, {POINTS} as points,
         case when c.state = 'snoozed' then 's' when c.state = 'waiting_colleague' then 'a'
              when c.owed_since is not null then 'u' else 'c' end as turn,
         case when c.owner_kind = 'queue' and c.state <> 'snoozed'
              then coalesce(c.queued_at, c.owed_since, c.created_at) end as queued_at,
         {_DUE} as due_at, (c.clock ->> 'warn_at')::timestamptz as warn_at, {{seen}} as seen
  from conversations c where c.state <> 'resolved' and c.merged_into is null
), p as materialized (  -- pairs of team and owner are few: all levels are sums of theirs
  select team_id, assignee_id, count(*) as open,
         count(queued_at) as queued, min(queued_at) as queued_oldest_at,
         count(*) filter (where turn = 'u') as us, min(owed_since) filter (where turn = 'u') as us_oldest_at,
         count(*) filter (where turn = 'u' and due_at > $1 and warn_at <= $1) as us_at_risk,
         count(*) filter (where turn = 'u' and due_at <= $1) as us_breached,
         count(*) filter (where turn = 'c') as customer, count(*) filter (where turn = 'a') as colleague,
         count(*) filter (where turn = 's') as snoozed,
         count(*) filter (where due_at > $1 and warn_at <= $1) as at_risk,
         count(*) filter (where due_at <= $1) as breached,
         min(due_at) as due_at, count(*) filter (where owed_since <= $2) as unanswered_long,
         count(*) filter (where window_until is null or window_until <= $1) as window_closed
  from o where seen group by 1, 2
)
select grouping(team_id, assignee_id) as level, team_id, assignee_id, {", ".join(map(_together, _FIELDS))},
       (select jsonb_object_agg(l.assignee_id, l.points) from (
          select assignee_id, sum(points) as points from o where owner_kind = 'person' and assignee_id is not null
          group by 1) l) as carried,
       (select array_agg(h.id) from (
          select id from o where seen and turn <> 's' and (owed_since is not null or due_at is not null)
          order by due_at nulls last, owed_since nulls last, id limit $3) h) as hottest
from p group by grouping sets ((team_id), (assignee_id), ())
"""  # noqa: S608  words and integers of our own
_BY_TEAM, _BY_OWNER = 0b01, 0b10
_HOT: Final = f"""
select c.id as conversation_id, k.name, c.owner_version, e.case_number, k.vip, c.priority, c.number_id, c.team_id,
       c.assignee_id, c.owed_since, c.clock ->> 'target' as target, {_DUE} as due_at,
       (c.clock ->> 'warn_at')::timestamptz as warn_at, c.window_until
from unnest($1::bigint[]) with ordinality as h (id, place) join conversations c on c.id = h.id
join contacts k on k.id = c.contact_id left join episodes e on e.id = c.episode_id order by h.place
"""  # noqa: S608
_carried = msgspec.json.Decoder(dict[int, int])


class Counted(Struct, frozen=True, kw_only=True):
    """Levels of everything, per team and per owner (null: of no team, of nobody), as far as they are in sight.

    `carried`: points by person, of all they have. `hottest`: ids, at most `HOTTEST`, the hottest first.
    """

    total: Levels
    teams: dict[int | None, Levels]
    owners: dict[int | None, Levels]
    carried: dict[int, int]
    hottest: tuple[int, ...]


async def levels(conn: Conn, scope: Scope, now: datetime) -> Counted:
    """What is open now, as the scope may see it."""
    long_ago = now - timedelta(seconds=LONG_UNANSWERED_S)
    rows = await conn.fetch(_LEVELS.format(seen=scope.seen()), now, long_ago, HOTTEST)
    whole = next(row for row in rows if row["level"] == _BY_TEAM | _BY_OWNER)  # there even if nothing is
    return Counted(
        total=_of(whole),
        teams={row["team_id"]: _of(row) for row in rows if row["level"] == _BY_TEAM},
        owners={row["assignee_id"]: _of(row) for row in rows if row["level"] == _BY_OWNER},
        carried=_carried.decode(whole["carried"]) if whole["carried"] else {},
        hottest=tuple(whole["hottest"] or ()),
    )


async def hot_lines(conn: Conn, ids: Sequence[int]) -> tuple[HotLine, ...]:
    """What a board says of these, in their order."""
    return tuple(HotLine(**dict(row)) for row in await conn.fetch(_HOT, ids)) if ids else ()


def _of(row: Any) -> Levels:
    return Levels(**{name: row[name] for name in _FIELDS})

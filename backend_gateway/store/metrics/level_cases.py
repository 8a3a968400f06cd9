"""The cases of a batch of conversations as the backlog is told of them. Set-based; only reads."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.metrics.levels import Between, Frozen, OpenCase
from backend_gateway.domain.metrics.story import Segment
from backend_gateway.domain.sla import Clock
from backend_gateway.store.clocks import inforce
from backend_gateway.store.conn import Conn
from protocol.order import to_microseconds

_EPISODES: Final = """
select e.id, e.conversation_id, c.number_id, case when e.ended_at is not null then e.void end as void,
  e.ended_at is null or e.ended_at > $2 as recent
from episodes e join conversations c on c.id = e.conversation_id
where e.conversation_id = any($1::bigint[]) order by e.started_at, e.id
"""
_SEGMENTS: Final = """
select id, episode_id, owner_kind, started_at, ended_at, user_id, team_id from owner_segments
where episode_id = any($1::bigint[]) order by started_at, id
"""
_WAITS: Final = "select episode_id, started_at, ended_at from waits where episode_id = any($1::bigint[])"
_HOLDS: Final = "select episode_id, kind, started_at, ended_at from holds where episode_id = any($1::bigint[])"
_CLOCKS: Final = """
select id, episode_id, calendar_id, body from clocks
where episode_id = any($1::bigint[]) and body is not null order by id
"""
_WINDOWS: Final = """
with heard as (
  select m.conversation_id, m.at from messages m
  where m.conversation_id = any($1::bigint[]) and m.order_us > $2 and m.source = 'live'
    and (m.direction = 'in' and m.kind <> 'system'
         or m.direction = 'out' and m.kind = 'call' and m.content ->> 'event' = 'answered')
  union all
  select m.conversation_id, (r.one ->> 'at')::timestamptz
  from messages m cross join lateral jsonb_array_elements(m.reactions) as r (one)
  where m.conversation_id = any($1::bigint[]) and m.order_us > $2 and m.reactions is not null
    and r.one -> 'author' ->> 'kind' = 'customer'
), apart as (
  select conversation_id, at,
         at - lag(at) over (partition by conversation_id order by at) <= interval '24 hours' as goes_on from heard
), numbered as (
  select conversation_id, at,
         count(*) filter (where goes_on is not true) over (partition by conversation_id order by at) as n from apart
)
select conversation_id, min(at) as started_at, max(at) + interval '24 hours' as ended_at
from numbered group by conversation_id, n
"""
_clock = msgspec.json.Decoder(Clock)
Grouped = dict[int, list[Any]]


class Cases(Struct, frozen=True):
    """`recent` ones in full; `all_ids` are all that these conversations ever had."""

    recent: tuple[OpenCase, ...]
    all_ids: tuple[int, ...]


async def open_cases(conn: Conn, conversation_ids: Sequence[int], horizon: datetime) -> Cases:
    """Every case of these conversations; in full those that were open after `horizon`."""
    rows = await conn.fetch(_EPISODES, conversation_ids, horizon)
    ids = [row["id"] for row in rows if row["recent"]]
    segments, waits, holds = [await _grouped(conn, sql, ids) for sql in (_SEGMENTS, _WAITS, _HOLDS)]
    clocks = await _clocks(conn, ids)
    windows = _by(await conn.fetch(_WINDOWS, conversation_ids, to_microseconds(horizon)), "conversation_id")
    found = tuple(
        OpenCase(
            episode=row["id"], conversation=row["conversation_id"], number=row["number_id"], void=row["void"],
            segments=tuple(map(_segment, segments[row["id"]])), waits=_between(waits[row["id"]]),
            snoozed=_between(holds[row["id"]], "snoozed"), colleague=_between(holds[row["id"]], "area"),
            windows=_between(windows[row["conversation_id"]]), clocks=tuple(clocks[row["id"]]),
        )
        for row in rows if row["recent"]
    )  # fmt: skip
    return Cases(found, tuple(row["id"] for row in rows))


async def _clocks(conn: Conn, episodes: Sequence[int]) -> dict[int, list[Frozen]]:
    rows = await conn.fetch(_CLOCKS, episodes) if episodes else []
    hours = await inforce.hours_by_row(conn, {row["calendar_id"] for row in rows if row["calendar_id"] is not None})
    found: dict[int, list[Frozen]] = defaultdict(list)
    for row in rows:
        frozen = inforce.unset_hours() if row["calendar_id"] is None else hours[row["calendar_id"]]
        found[row["episode_id"]].append(Frozen(row["id"], _clock.decode(row["body"]), frozen.calendar))
    return found


async def _grouped(conn: Conn, sql: str, episodes: Sequence[int]) -> Grouped:
    return _by(await conn.fetch(sql, episodes) if episodes else [], "episode_id")


def _by(rows: Sequence[Any], name: str) -> Grouped:
    found: Grouped = defaultdict(list)
    for row in rows:
        found[row[name]].append(row)
    return found


def _between(rows: Sequence[Any], kind: str | None = None) -> tuple[Between, ...]:
    return tuple(Between(row["started_at"], row["ended_at"]) for row in rows if kind is None or row["kind"] == kind)


def _segment(row: Any) -> Segment:
    return Segment(
        id=row["id"], kind=row["owner_kind"], started=row["started_at"], ended=row["ended_at"], user_id=row["user_id"],
        team_id=row["team_id"],
    )  # fmt: skip

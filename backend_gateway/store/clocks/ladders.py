"""What the ladder looks at when it is asked: who has the conversation and when somebody last moved in it.

What always holds: read in the transaction that acts on it, so that nobody is taken a conversation from while they type.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.sla import Ladder
from backend_gateway.store.conn import Conn

# What a timer sent (`answers` is set) is nobody's movement.
_DUE: Final = """
select c.id, c.ladder, c.ladder_at, c.hops, greatest(c.snoozed_until, h.due_at) as held_until,
  (select l.renewed_at from compose_leases l where l.conversation_id = c.id and l.user_id = c.assignee_id) as lease_at,
  greatest((select max(m.at) from messages m where m.conversation_id = c.id and m.author_kind = 'user'
              and m.direction <> 'in' and m.answers is null and m.order_us >= $3),
           (select max(a.acknowledged_at) from alerts a where a.conversation_id = c.id)) as human_at,
  (select name from users u where u.id = c.assignee_id) as owner
from conversations c left join holds h on h.conversation_id = c.id and h.kind = 'area' and h.ended_at is null
where c.id = any($1::bigint[]) and c.ladder_at <= $2
"""
_ON_CALL: Final = """
select t.team_id, min(coalesce(s.starts_at, p.since)) filter (where coalesce(s.starts_at, p.since) <= $2) as since,
       min(s.starts_at) filter (where s.starts_at > $2) as next
from team_members t
left join presence p on p.user_id = t.user_id and p.on_call
left join shifts s on s.user_id = t.user_id and s.kind = 'on_call' and s.ends_at > $2
where t.team_id = any($1::bigint[]) and (p.user_id is not null or s.id is not null) group by 1
"""
_KEEP: Final = """
update conversations c set ladder = t.ladder, ladder_at = null, clock_facts = null
from unnest($1::bigint[], $2::jsonb[]) as t (id, ladder) where c.id = t.id
"""


class KeptLadder(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Where a wait stands. `hours`: the row of the calendar version it counts by; `next_at`: when to ask again."""

    ladder: Ladder
    hours: int | None = None
    next_at: datetime | None = None


class Asked(Struct, frozen=True, kw_only=True):
    """A ladder that is due, and what is true in its conversation."""

    id: int
    kept: KeptLadder
    due_at: datetime
    hops: int
    held_until: datetime | None
    lease_at: datetime | None
    human_at: datetime | None
    owner: str | None


class OnCall(Struct, frozen=True):
    """Somebody of a team is on call `since`; the `next` one begins then."""

    since: datetime | None = None
    next: datetime | None = None


_kept = msgspec.json.Decoder(KeptLadder)
_encode = msgspec.json.Encoder().encode


def read_ladder(text: str | None) -> KeptLadder | None:
    """The column as its struct."""
    return _kept.decode(text) if text else None


def ladder_text(kept: KeptLadder | None) -> str | None:
    """The struct as its column."""
    return None if kept is None else _encode(kept).decode()


async def due(conn: Conn, ids: Sequence[int], now: datetime, since_us: int) -> list[Asked]:
    """Those of these conversations whose ladder wants to be asked. `since_us`: nobody's movement before it matters."""
    return [_asked(row) for row in await conn.fetch(_DUE, ids, now, since_us) if row["ladder"]]


async def on_call(conn: Conn, teams: Sequence[int], now: datetime) -> dict[int, OnCall]:
    """By team."""
    if not teams:
        return {}
    return {team: OnCall(since, coming) for team, since, coming in await conn.fetch(_ON_CALL, teams, now)}


async def keep(conn: Conn, ladders: dict[int, KeptLadder]) -> None:
    """Store where they stand; the clocks of their conversations are looked at anew."""
    if ladders:
        await conn.execute(_KEEP, list(ladders), [ladder_text(one) for one in ladders.values()])


def _asked(row: Any) -> Asked:
    fields = dict(row)
    return Asked(kept=_kept.decode(fields.pop("ladder")), due_at=fields.pop("ladder_at"), **fields)

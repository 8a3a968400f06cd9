"""Alerts somebody must own: one open row per cause, whoever raises it how often."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.promises import AlertKind, AlertLevel

_RAISE = """
insert into alerts (kind, cause, level, conversation_id, team_id, user_id, step, body, at)
select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[], $7::int[],
                     $8::jsonb[]) as t, (select $9::timestamptz) as now
on conflict (cause) where closed_at is null do update
set kind = excluded.kind, level = excluded.level, team_id = excluded.team_id, user_id = excluded.user_id,
    step = excluded.step, body = excluded.body, rev = alerts.rev + 1,
    acknowledged_at = case when excluded.step > alerts.step then null else alerts.acknowledged_at end,
    acknowledged_by = case when excluded.step > alerts.step then null else alerts.acknowledged_by end
where (alerts.kind, alerts.level, alerts.step, alerts.body, alerts.user_id) is distinct from
      (excluded.kind, excluded.level, excluded.step, excluded.body, excluded.user_id)
returning id, rev
"""
_CLOSE = """
update alerts set closed_at = $2, rev = rev + 1 where closed_at is null and cause = any($1::text[]) returning id, rev
"""
_ACKNOWLEDGE = """
with free as (select id from alerts where id = any($1::bigint[]) and closed_at is null and acknowledged_at is null
              order by id for update)
update alerts a set acknowledged_at = $3, acknowledged_by = $2, rev = a.rev + 1 from free where a.id = free.id
returning a.id, a.rev
"""


class NewAlert(Struct, frozen=True, kw_only=True):
    """What is wrong. `cause` is its identity while it is open; a higher `step` asks for a new acknowledgement."""

    kind: AlertKind
    cause: str
    level: AlertLevel = "warn"
    conversation_id: int | None = None
    team_id: int | None = None
    user_id: int | None = None
    step: int = 0
    body: dict[str, Any] = {}


async def put(conn: Conn, alerts: Sequence[NewAlert], now: datetime) -> list[tuple[int, int]]:
    """Raise or renew; (id, rev) of those that are new or say something else than before."""
    rows = list({alert.cause: alert for alert in sorted(alerts, key=lambda alert: alert.cause)}.values())
    columns = ("kind", "cause", "level", "conversation_id", "team_id", "user_id", "step")
    values = [[getattr(row, name) for row in rows] for name in columns]
    bodies = [msgspec.json.encode(row.body).decode() for row in rows]
    return [(id_, rev) for id_, rev in await conn.fetch(_RAISE, *values, bodies, now)]


async def close(conn: Conn, causes: Sequence[str], now: datetime) -> list[tuple[int, int]]:
    """What was wrong is over; (id, rev) of those that were open."""
    return [(id_, rev) for id_, rev in await conn.fetch(_CLOSE, list(causes), now)]


async def acknowledge(conn: Conn, ids: Sequence[int], user_id: int, now: datetime) -> list[tuple[int, int]]:
    """Somebody owns them; (id, rev) of those that nobody owned before and that are not over."""
    return [(id_, rev) for id_, rev in await conn.fetch(_ACKNOWLEDGE, list(ids), user_id, now)]

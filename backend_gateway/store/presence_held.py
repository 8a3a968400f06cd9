"""What somebody holds: for a pause, for the end of a shift, for *absent today*, and when they are gone."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

import msgspec

from backend_gateway.domain.routing.snapshot import Waiting
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing.kept import read_kept
from backend_gateway.store.routing.queues import POINTS
from backend_gateway.store.visible import Viewer, visible
from protocol.presence import Held
from protocol.promises import ClockView

_MINE: Final = """c.assignee_id = any($1::bigint[]) and c.owner_kind = 'person' and c.state <> 'resolved'
  and c.merged_into is null"""
_WAITING_ON: Final = f"select c.id from conversations c where {_MINE} and c.owed_since is not null"  # noqa: S608
_HELD: Final = f"""
select c.id, c.owner_version, c.owed_since is not null as waiting, c.clock, c.window_until from conversations c
where {_MINE} and c.state <> 'snoozed' order by c.id
"""  # noqa: S608
_AS_QUEUED: Final = f"""
select c.id, c.owner_version, c.team_id, coalesce(c.owed_since, $2) as since, c.priority, c.routing, c.hops,
       {POINTS} as points, (%s) as seen
from conversations c where {_MINE} order by c.id
"""  # noqa: S608
_GONE: Final = """
select p.user_id, p.because from presence p where p.user_id = any($1::bigint[]) and (
  (p.because <> 'declared' and p.state in ('away', 'offline') and p.since <= $2)
  or (p.because = 'declared' and p.state = 'offline' and not exists (
      select from presence_devices d where d.user_id = p.user_id and d.lost_since is null)))
"""
_clock = msgspec.json.Decoder(ClockView)


async def waiting_on(conn: Conn, user_ids: Iterable[int]) -> list[int]:
    """Conversations in which these people owe an answer."""
    return [row[0] for row in await conn.fetch(_WAITING_ON, list(user_ids))]


async def held(conn: Conn, user_id: int) -> list[Held]:
    """Somebody's open conversations, as the list of a pause shows them. What sleeps is no burden."""
    return [_held(row) for row in await conn.fetch(_HELD, [user_id])]


async def as_queued(
    conn: Conn, user_id: int, now: datetime, actor: Viewer
) -> tuple[tuple[Waiting, ...], tuple[int, ...]]:
    """Everything of theirs that the actor sees, as if it stood in its queue; and the ids of the rest.

    Team 0: of no team, dealt by nobody.
    """
    rows = await conn.fetch(_AS_QUEUED % visible(actor), [user_id], now)
    return tuple(_queued(row, now) for row in rows if row["seen"]), tuple(row["id"] for row in rows if not row["seen"])


def _queued(row: Any, now: datetime) -> Waiting:
    kept = read_kept(row["routing"])
    return Waiting(
        id=row["id"],
        owner_version=row["owner_version"],
        team_id=row["team_id"] or 0,
        since=row["since"],
        queued_at=now,
        priority=row["priority"],
        skills=kept.skills,
        hops=row["hops"],
        points=row["points"],
        rule=kept.rule,
    )


async def gone(conn: Conn, user_ids: Iterable[int], before: datetime) -> dict[int, str]:
    """Who is gone, and why: measured so since `before`, or offline by their own word without any device here."""
    return {row[0]: row[1] for row in await conn.fetch(_GONE, list(user_ids), before)}


def _held(row: Any) -> Held:
    clock = _clock.decode(row["clock"]) if row["clock"] else None
    return Held(
        conversation_id=row["id"],
        owner_version=row["owner_version"],
        waiting_on_us=row["waiting"],
        due_at=clock.due_at if clock else None,
        window_until=row["window_until"],
    )

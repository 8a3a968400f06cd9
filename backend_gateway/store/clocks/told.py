"""What is told of a case's clocks beside the clocks themselves: its waits and who answered, who paused what.

Called by `actions/clocks/told`. Only reads.
"""

from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.clocks_api import CaseWait
from protocol.sla import HoldKind

_EPISODE: Final = "select episode_id from conversations where id = $1"
_WAITS: Final = """
select w.id, w.started_at, w.ended_at, w.end_kind as end,
       case w.end_kind when 'answered' then m.author_id end as by_user
from waits w left join messages m on m.id = w.ended_by where w.episode_id = $1 order by w.started_at, w.id
"""
_HOLDS: Final = """
select h.kind, h.started_at, h.area, h.reason, coalesce(h.by_user, (
  select m.author_id from messages m
  where h.kind = 'snoozed' and m.conversation_id = h.conversation_id and m.kind = 'activity'
    and m.content ->> 'event' = 'snoozed' and m.at <= h.started_at
  order by m.at desc, m.id desc limit 1)) as by_user
from holds h where h.episode_id = $1 order by h.started_at, h.id
"""


class Holder(Struct, frozen=True):
    """Who put a case aside, and for what."""

    kind: HoldKind
    started_at: datetime
    area: str
    reason: str
    by_user: int | None


async def latest_episode(conn: Conn, conversation_id: int) -> int | None:
    """The case a conversation shows; None when it never had one."""
    found: int | None = await conn.fetchval(_EPISODE, conversation_id)
    return found


async def waits_of(conn: Conn, episode_id: int) -> tuple[CaseWait, ...]:
    """The case's waits, oldest first."""
    return tuple(CaseWait(**row) for row in await conn.fetch(_WAITS, episode_id))


async def holders_of(conn: Conn, episode_id: int) -> dict[tuple[HoldKind, datetime], Holder]:
    """Who paused, by kind and moment."""
    found = [Holder(*row) for row in await conn.fetch(_HOLDS, episode_id)]
    return {(one.kind, one.started_at): one for one in found}

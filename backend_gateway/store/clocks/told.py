"""What is told of a case's clocks beside the clocks themselves: its waits and who answered, who paused what.

Called by `actions/clocks/told`. Only reads.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn
from protocol.clocks_api import CaseWait
from protocol.sla import HoldKind

_CASES: Final = """
select e.id, e.case_number as number, e.started_at, e.ended_at
from conversations c join episodes e on e.conversation_id = c.id
where c.id = $1 and c.episode_id is not null
order by e.id = c.episode_id desc, e.started_at desc, e.id desc limit $2
"""
_WAITS: Final = """
select w.episode_id, w.id, w.started_at, w.ended_at, w.end_kind as end,
       case w.end_kind when 'answered' then m.author_id end as by_user
from waits w left join messages m on m.id = w.ended_by
where w.episode_id = any($1::bigint[]) order by w.started_at, w.id
"""
_WAIT: Final = ("id", "started_at", "ended_at", "end", "by_user")
_HOLDS: Final = """
select h.episode_id, h.kind, h.started_at, h.area, h.reason, coalesce(h.by_user, (
  select m.author_id from messages m
  where h.kind = 'snoozed' and m.conversation_id = h.conversation_id and m.kind = 'activity'
    and m.content ->> 'event' = 'snoozed' and m.at <= h.started_at
  order by m.at desc, m.id desc limit 1)) as by_user
from holds h where h.episode_id = any($1::bigint[]) order by h.started_at, h.id
"""


class Case(Struct, frozen=True):
    """A case of a conversation and the number people know it by."""

    id: int
    number: int
    started_at: datetime
    ended_at: datetime | None


class Holder(Struct, frozen=True):
    """Who put a case aside, and for what."""

    episode_id: int
    kind: HoldKind
    started_at: datetime
    area: str
    reason: str
    by_user: int | None


HolderKey = tuple[int, HoldKind, datetime]
"""Case, kind and moment."""


async def cases_of(conn: Conn, conversation_id: int, most: int) -> list[Case]:
    """The case a conversation shows, then those before it, the newest first; none when it never had one."""
    return [Case(*row) for row in await conn.fetch(_CASES, conversation_id, most)]


async def waits_of(conn: Conn, episodes: Sequence[int]) -> dict[int, tuple[CaseWait, ...]]:
    """The waits of these cases, oldest first."""
    found: dict[int, list[CaseWait]] = {id_: [] for id_ in episodes}
    for episode, *fields in await conn.fetch(_WAITS, episodes):
        found[episode].append(CaseWait(**dict(zip(_WAIT, fields, strict=True))))
    return {id_: tuple(waits) for id_, waits in found.items()}


async def holders_of(conn: Conn, episodes: Sequence[int]) -> dict[HolderKey, Holder]:
    """Who paused these cases."""
    found = [Holder(*row) for row in await conn.fetch(_HOLDS, episodes)]
    return {(one.episode_id, one.kind, one.started_at): one for one in found}

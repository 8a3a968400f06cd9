"""Which place in a queue customers were told, so that it is said again only when it got better."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn

_LAST: Final = """
select distinct on (t.conversation_id) t.conversation_id, t.ahead, t.at,
       count(*) over (partition by t.conversation_id) as times
from told_positions t join conversations c on c.id = t.conversation_id and c.episode_id = t.episode_id
where t.conversation_id = any($1::bigint[]) order by t.conversation_id, t.id desc
"""
_ADD: Final = """
insert into told_positions (conversation_id, episode_id, ahead, message_id, at)
select * from unnest($1::bigint[], $2::bigint[], $3::int[], $4::bigint[]), (select $5::timestamptz) as now
"""


class Told(Struct, frozen=True, kw_only=True):
    """The latest of a case, and how often it was said in it."""

    ahead: int
    at: datetime
    times: int


class NewTold(Struct, frozen=True, kw_only=True):
    """One that is said now."""

    conversation_id: int
    episode_id: int | None
    ahead: int
    message_id: int


async def last(conn: Conn, conversation_ids: Iterable[int]) -> dict[int, Told]:
    """By conversation; whose open case was told none is absent."""
    rows = await conn.fetch(_LAST, list(conversation_ids))
    return {row["conversation_id"]: Told(ahead=row["ahead"], at=row["at"], times=row["times"]) for row in rows}


async def add(conn: Conn, told: Sequence[NewTold], now: datetime) -> None:
    """Keep them."""
    if told:
        names = ("conversation_id", "episode_id", "ahead", "message_id")
        await conn.execute(_ADD, *([getattr(one, name) for one in told] for name in names), now)

"""Whose turn it is beside the customer's and ours: another area owes an answer, or it is put away until later.

What always holds: at most one hold of a kind is open in a conversation, and none outlives the state that it is of.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn

_ASK: Final = """
insert into holds (conversation_id, episode_id, kind, area, reason, user_id, by_user, started_at, due_at)
values ($1, $2, 'area', $3, $4, $5, $6, $7, $8)
"""
_ANSWER: Final = """
update holds set ended_at = greatest($2, started_at), ended_by = $3
where conversation_id = $1 and kind = 'area' and ended_at is null returning area
"""
_SHOW: Final = "update conversations set colleague = $2 where id = $1"
_FOLLOW_STATE: Final = (
    """
    with ended as (
      update holds h set ended_at = greatest(h.started_at, coalesce(e.ended_at, $2))
      from conversations c, episodes e
      where h.conversation_id = any($1::bigint[]) and h.ended_at is null and c.id = h.conversation_id
        and e.id = h.episode_id
        and c.state <> case h.kind when 'area' then 'waiting_colleague' else 'snoozed' end
      returning h.conversation_id)
    insert into metric_queue (conversation_id) select distinct conversation_id from ended
    """,
    """
    with begun as (
      insert into holds (conversation_id, episode_id, kind, started_at, due_at)
      select c.id, c.episode_id, 'snoozed', $2, c.snoozed_until from conversations c
      where c.id = any($1::bigint[]) and c.state = 'snoozed' and c.episode_id is not null
      on conflict do nothing returning conversation_id)
    insert into metric_queue (conversation_id) select conversation_id from begun
    """,
)
"""What no event speaks of is told the metric engine."""


class NewHold(Struct, frozen=True, kw_only=True):
    """Another area is asked."""

    conversation_id: int
    episode_id: int
    area: str
    reason: str
    user_id: int | None
    by_user: int
    at: datetime
    due_at: datetime


async def ask(conn: Conn, hold: NewHold) -> None:
    """Begin to wait on an area."""
    await conn.execute(
        _ASK, hold.conversation_id, hold.episode_id, hold.area, hold.reason, hold.user_id, hold.by_user, hold.at,
        hold.due_at,
    )  # fmt: skip


async def answer(conn: Conn, conversation_id: int, at: datetime, by_user: int | None) -> str | None:
    """The area has delivered, or is waited on no longer; its name, None when nothing was open."""
    found: str | None = await conn.fetchval(_ANSWER, conversation_id, at, by_user)
    return found


async def show(conn: Conn, conversation_id: int, colleague: str | None) -> None:
    """What the list shows of it (the row is locked by the caller)."""
    await conn.execute(_SHOW, conversation_id, colleague)


async def follow_states(conn: Conn, ids: Sequence[int], now: datetime) -> None:
    """End the holds whose conversation is in another state; note since when the rest is put away."""
    for sql in _FOLLOW_STATE:
        await conn.execute(sql, list(ids), now)

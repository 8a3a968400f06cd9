"""SQL of what stays behind when two customers are told apart again: words of a case that went, in the other's timeline.

Called by `actions/left_behind`. What always holds: a message is of a case of its own conversation, or of none.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct

from backend_gateway.domain.thread_state import Episode, OpenedBy
from backend_gateway.domain.waits import recount
from backend_gateway.store.conn import Conn
from backend_gateway.store.threads.turns import turns_of
from protocol.order import Order, from_microseconds, to_microseconds

_LEFT: Final = """
select distinct on (m.episode_id) m.episode_id, m.direction, m.order_us, m.order_journal, m.order_index
from messages m
where m.conversation_id = $1 and m.episode_id = any($2::bigint[]) and m.direction in ('in', 'out')
  and m.source in ('live', 'echo') and m.survey_id is null
order by m.episode_id, m.order_us, m.order_journal, m.order_index, m.id
"""
_CASE: Final = """
insert into episodes (conversation_id, opened_by, started_at, first_resolved_at, ended_at, resolved_by)
select $2, $3, $4::timestamptz, greatest(ended_at, case when ended_at is not null then $4::timestamptz end),
       greatest(ended_at, case when ended_at is not null then $4::timestamptz end),
       case when ended_at is not null then resolved_by end
from episodes where id = $1 returning id, ended_at
"""
# Whose it was since then, without gaps: what was closed in between is not told apart.
_SEGMENTS: Final = """
insert into owner_segments (episode_id, owner_kind, user_id, team_id, started_at, ended_at, reason)
select $2, owner_kind, user_id, team_id, case when forth = 1 then $3::timestamptz else started_at end,
       coalesce(following, greatest(ended_at, $4::timestamptz)), reason
from (select s.*, row_number() over forwards as forth, lead(started_at) over forwards as following
      from (select *, row_number() over (order by started_at desc, id desc) as back from owner_segments
            where episode_id = $1) s
      where ended_at is null or ended_at > $3::timestamptz or back = 1
      window forwards as (order by started_at, id)) kept
order by started_at, id returning id, ended_at
"""
# What was decided since was decided about both: each timeline says so, and each case is counted by its own lines.
_LINES: Final = """
insert into messages (conversation_id, number_id, episode_id, direction, source, author_kind, author_id, order_us,
                      order_journal, order_index, at, known_at, kind, content, plain, status)
select $2, number_id, $3, direction, source, author_kind, author_id, order_us, order_journal, order_index, at, known_at,
       kind, content, plain, status
from messages where episode_id = $1 and direction = 'internal' and kind = 'activity'
  and content ->> 'event' in ('resolved', 'reopened', 'no_answer_needed', 'waiting_customer', 'needs_answer',
                              'needs_answer_now')
  and (order_us, order_journal, order_index) > ($4, $5, $6)
order by order_us, order_journal, order_index, id returning id
"""
_JOIN: Final = "update messages set episode_id = $3 where conversation_id = $1 and episode_id = any($2::bigint[])"


class Left(Struct, frozen=True):
    """The first of a case's messages that stay."""

    episode: int
    opened_by: OpenedBy
    order: Order

    @property
    def at(self) -> datetime:
        """When it was."""
        return from_microseconds(self.order[0])


async def left(conn: Conn, conversation_id: int, episodes: Sequence[int]) -> list[Left]:
    """Which of these cases have words of somebody in this conversation."""
    return [
        Left(episode, "customer" if direction == "in" else "business", (us, journal, index))
        for episode, direction, us, journal, index in await conn.fetch(_LEFT, conversation_id, list(episodes))
    ]


async def case_of(conn: Conn, left: Left, conversation_id: int) -> tuple[Episode, list[int]]:
    """Make these messages a case of this conversation, as open or resolved as theirs and with its owners since then.

    Its waits are still to be counted. With it the ids of the lines that say what was decided about it.
    """
    [(id_, ended)] = await conn.fetch(_CASE, left.episode, conversation_id, left.opened_by, left.at)
    segments = await conn.fetch(_SEGMENTS, left.episode, id_, left.at, ended)
    lines = await conn.fetch(_LINES, left.episode, conversation_id, id_, *left.order)
    await join(conn, conversation_id, [left.episode], id_)
    truth = recount(await turns_of(conn, id_))
    case = Episode(
        id=id_, started=left.order, opened_by=left.opened_by, stretch=left.order,
        segment=next((row["id"] for row in segments if row["ended_at"] is None), None),
        first_segment=segments[0]["id"], first_inbound=truth.first_inbound, first_reply=truth.first_reply,
        ended=None if ended is None else (to_microseconds(ended), 0, 0),
    )  # fmt: skip
    return case, [line["id"] for line in lines]


async def join(conn: Conn, conversation_id: int, episodes: Sequence[int], into: int | None) -> None:
    """Whatever of these cases still stands in this conversation is of the case `into`, or of none."""
    await conn.execute(_JOIN, conversation_id, list(episodes), into)

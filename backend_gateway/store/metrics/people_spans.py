"""When chats kept people busy: read from cases as they are, kept as spans, replaced as a whole per conversation."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from backend_gateway.domain.metrics.people import FOREVER, Chat, Owned, Span, micros
from backend_gateway.store.conn import Conn

_EPISODES: Final = """
select id, conversation_id, void is not null as void from episodes where conversation_id = any($1::bigint[])
"""
_SEGMENTS: Final = """
select episode_id, user_id, started_at, ended_at from owner_segments where episode_id = any($1::bigint[])
order by started_at, id
"""
_WAITS: Final = "select episode_id, started_at, ended_at from waits where episode_id = any($1::bigint[])"
_HOLDS: Final = "select episode_id, started_at, ended_at from holds where episode_id = any($1::bigint[])"
# What a timer sent is no act of the person who wrote it; a line like "resolved" is none either.
_ACTS: Final = """
select episode_id, author_id, at from messages
where conversation_id = any($1::bigint[]) and episode_id = any($2::bigint[]) and author_kind = 'user'
  and source = 'live' and answers is null and (direction = 'out' or kind = 'note') and author_id is not null
"""
_KNOWN: Final = """
select episode_id, user_id, conversation_id, started_at, ended_at from metric_spans
where conversation_id = any($1::bigint[]) or episode_id = any($2::bigint[])
"""
_DROP: Final = """
delete from metric_spans s using unnest($1::bigint[], $2::bigint[], $3::timestamptz[]) as t (e, u, a)
where (s.episode_id, s.user_id, s.started_at) = (t.e, t.u, t.a)
"""
_PUT: Final = """
insert into metric_spans (episode_id, user_id, conversation_id, started_at, ended_at)
select * from unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::timestamptz[], $5::timestamptz[])
"""

Row = tuple[int, int, int, datetime, datetime | None]
"""Episode, person, conversation, from, to."""


async def chats(conn: Conn, conversation_ids: Sequence[int]) -> dict[tuple[int, int], Chat]:
    """Every case of these conversations by (its id, its conversation). Void ones have nothing in them."""
    episodes = await conn.fetch(_EPISODES, conversation_ids)
    ids = [row["id"] for row in episodes if not row["void"]]
    owned, waits, holds = [await _grouped(conn, sql, ids) for sql in (_SEGMENTS, _WAITS, _HOLDS)]
    acts = defaultdict(list)
    for row in await conn.fetch(_ACTS, conversation_ids, ids) if ids else ():
        acts[row["episode_id"]].append((row["author_id"], micros(row["at"])))
    return {
        (id_, conversation): Chat(
            owned=tuple(Owned(row["user_id"], *_span(row)) for row in owned[id_]),
            waits=tuple(map(_span, waits[id_])), holds=tuple(map(_span, holds[id_])), acts=tuple(acts[id_]),
        )
        for id_, conversation, _ in episodes
    }  # fmt: skip


async def replace(
    conn: Conn, conversation_ids: Sequence[int], episodes: Sequence[int], rows: Iterable[Row]
) -> list[Row]:
    """The spans of these conversations are these, and no others; what is new or gone."""
    before = {tuple(row) for row in await conn.fetch(_KNOWN, conversation_ids, episodes)}
    after = set(rows)
    gone, new = sorted(before - after, key=_key), sorted(after - before, key=_key)
    if gone:
        await conn.execute(_DROP, *([row[at] for row in gone] for at in (0, 1, 3)))
    if new:
        await conn.execute(_PUT, *([row[at] for row in new] for at in range(5)))
    return [*gone, *new]


def row_of(episode: int, conversation: int, user: int, span: Span) -> Row:
    """As it is kept."""
    start, end = span
    until = None if end >= FOREVER else datetime.fromtimestamp(end, UTC)
    return (episode, user, conversation, datetime.fromtimestamp(start, UTC), until)


def _key(row: Row) -> tuple[int, int, datetime]:
    return row[0], row[1], row[3]


async def _grouped(conn: Conn, sql: str, episodes: Sequence[int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in await conn.fetch(sql, episodes) if episodes else ():
        found[row["episode_id"]].append(row)
    return found


def _span(row: Any) -> Span:
    return micros(row["started_at"]), micros(row["ended_at"])

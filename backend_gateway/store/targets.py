"""SQL of what changes a message that is there: reactions, edits, revokes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from backend_gateway.store.conn import Conn
from backend_gateway.store.received import Wamid

_TARGETS = """
select m.id, m.conversation_id, m.number_id, m.wamid, m.rev, m.reactions, m.content, m.kind, m.edited_at,
       m.revoked_at, m.at, m.order_us, m.order_journal, m.order_index, m.author_kind, m.author_id, m.status,
       m.direction, m.episode_id, c.contact_id
from messages m join unnest($1::bigint[], $2::text[]) t (n, w) on m.number_id = t.n and m.wamid = t.w
join conversations c on c.id = m.conversation_id
order by m.id for update of m
"""
# The conversation before the message, as everywhere: the other way round two could wait in a circle.
_THREADS = """
select 1 from conversations where id in (
  select m.conversation_id from messages m join unnest($1::bigint[], $2::text[]) t (n, w)
    on m.number_id = t.n and m.wamid = t.w)
order by id for update
"""
_REACTIONS = """
update messages m set reactions = t.r, rev = m.rev + 1 from unnest($1::bigint[], $2::jsonb[]) t (id, r)
where m.id = t.id
"""
_EDITS = """
with old as (
  insert into message_edits (message_id, content, at)
  select m.id, m.content, t.at from messages m join unnest($1::bigint[], $4::timestamptz[]) t (id, at) on m.id = t.id
)
update messages m set content = t.c, plain = t.p, kind = t.k, edited_at = t.at, rev = m.rev + 1
from unnest($1::bigint[], $2::jsonb[], $3::text[], $4::timestamptz[], $5::text[]) t (id, c, p, at, k) where m.id = t.id
"""
_FILL = """
update messages m set content = t.c, plain = t.p, kind = t.k, raw = null, rev = m.rev + 1
from unnest($1::bigint[], $2::jsonb[], $3::text[], $4::text[]) t (id, c, p, k) where m.id = t.id
"""
_REVOKES = """
update messages m set revoked_at = t.at, rev = m.rev + 1
from unnest($1::bigint[], $2::timestamptz[]) t (id, at) where m.id = t.id
"""


async def targets(conn: Conn, keys: Sequence[Wamid]) -> dict[Wamid, Any]:
    """Rows of the messages these (number, wamid) name, locked after their conversations."""
    if not keys:
        return {}
    columns = [number for number, _ in keys], [wamid for _, wamid in keys]
    await conn.execute(_THREADS, *columns)
    rows = await conn.fetch(_TARGETS, *columns)
    return {(row["number_id"], row["wamid"]): row for row in rows}


async def write_reactions(conn: Conn, changed: dict[int, str]) -> None:
    """Set the reactions (encoded list) of messages."""
    if changed:
        await conn.execute(_REACTIONS, list(changed), list(changed.values()))


async def write_edits(conn: Conn, rows: Sequence[tuple[int, str, str, datetime, str]]) -> None:
    """Set (id, encoded content, folded text, at, kind) and keep what each said before."""
    if rows:
        await conn.execute(_EDITS, *map(list, zip(*rows, strict=True)))


async def fill_placeholders(conn: Conn, rows: Sequence[tuple[int, str, str, str]]) -> None:
    """Set (id, encoded content, folded text, kind) of messages whose content only arrives now."""
    if rows:
        await conn.execute(_FILL, *map(list, zip(*rows, strict=True)))


async def write_revokes(conn: Conn, rows: Sequence[tuple[int, datetime]]) -> None:
    """Mark (id, at) as taken back."""
    if rows:
        await conn.execute(_REVOKES, *map(list, zip(*rows, strict=True)))

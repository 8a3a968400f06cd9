"""SQL of the receiver: which messages are known, the rows of new ones, their quotes and files."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store import stories
from backend_gateway.store.conn import Conn
from protocol.message import Quote

_KNOWN = """
select m.number_id, m.wamid from messages m join unnest($1::bigint[], $2::text[]) t (n, w)
  on m.number_id = t.n and m.wamid = t.w
"""
_IDS = "select nextval('messages_id_seq') from generate_series(1, $1)"
_QUOTED = """
select m.number_id, m.wamid, m.id, m.author_kind, m.author_id, u.name, m.kind, m.content, c.contact_id
from messages m join unnest($1::bigint[], $2::text[]) t (n, w) on m.number_id = t.n and m.wamid = t.w
join conversations c on c.id = m.conversation_id
left join users u on m.author_kind = 'user' and u.id = m.author_id
"""


class NewMessage(Struct):
    """A row for `insert_messages`; JSON columns hold encoded text."""

    id: int
    conversation_id: int
    number_id: int
    episode_id: int | None
    direction: str
    source: str
    author_kind: str
    author_id: int | None
    wamid: str | None
    order_us: int
    order_journal: int
    order_index: int
    at: datetime
    kind: str
    content: str
    plain: str
    quote: str | None = None
    quoted_wamid: str | None = None
    forwarded: str = "no"
    referral: str | None = None
    reactions: str | None = None
    raw: bytes | None = None
    status: str = "none"
    client_token: str | None = None
    holding: bool | None = None
    states_at: datetime | None = None
    survey_id: int | None = None
    answers: bool | None = None
    story: str | None = None
    """Of one that is to leave; found when it is inserted (`store/stories`)."""


_FIELDS = NewMessage.__struct_fields__

Wamid = tuple[int, str]


def _pairs(keys: Sequence[Wamid]) -> tuple[list[int], list[str]]:
    return [number for number, _ in keys], [wamid for _, wamid in keys]


async def known_wamids(conn: Conn, keys: Sequence[Wamid]) -> set[Wamid]:
    """Those of these (number, wamid) that are messages already."""
    return {(number, wamid) for number, wamid in await conn.fetch(_KNOWN, *_pairs(keys))} if keys else set()


async def new_message_ids(conn: Conn, count: int) -> list[int]:
    """Ids for messages about to be inserted, ascending."""
    return sorted(row[0] for row in await conn.fetch(_IDS, count))


async def insert_messages(conn: Conn, rows: Sequence[NewMessage]) -> None:
    """Insert them all. A wamid that exists already raises UniqueViolationError: the batch is then tried again.

    By COPY, which costs a third of arrays on our side: asyncpg asks of every element of an array whether it is one too.
    """
    if rows:
        await _tell_stories(conn, [row for row in rows if row.status == "queued" and row.story is None])
        # Not the transaction's beginning: what it waited for (a resolve, say) was known before it.
        heard = (await conn.fetchval("select clock_timestamp()"),)
        records = (msgspec.structs.astuple(row) + heard for row in rows)
        await conn.copy_records_to_table("messages", columns=(*_FIELDS, "known_at"), records=records)


async def _tell_stories(conn: Conn, leaving: Sequence[NewMessage]) -> None:
    found = await stories.answered(conn, [row.conversation_id for row in leaving]) if leaving else {}
    for row in leaving:
        row.story = found.get(row.conversation_id) or stories.of_message(row.id)


async def quoted(conn: Conn, keys: Sequence[Wamid]) -> dict[Wamid, Any]:
    """The messages these (number, wamid) name, for quotes: id, author, kind, encoded content and contact."""
    return {(row[0], row[1]): row for row in await conn.fetch(_QUOTED, *_pairs(keys))} if keys else {}


__all__ = ["NewMessage", "Quote", "Wamid", "insert_messages", "known_wamids", "new_message_ids", "quoted"]

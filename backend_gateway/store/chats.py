"""Chats of before: written in pieces, read with the record they stand beside, forgotten with it.

What always holds: these two tables are read here alone; no list, search, figure, clock or notice knows them.
"""

import hashlib
from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Final

from backend_gateway.store import erasures
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from protocol.chats import ChatImport, ChatLine, ImportedMessage
from protocol.rules.card_numbers import without_cards
from protocol.rules.chat_baseline import Said

PAGE: Final = 100
_INSERT: Final = """
insert into imported_messages (import_id, contact_id, at, ours, text, file, omitted, fingerprint)
select $1, $2, at, ours, text, file, omitted, fingerprint
from unnest($3::timestamptz[], $4::bool[], $5::text[], $6::text[], $7::bool[], $8::bytea[])
  p(at, ours, text, file, omitted, fingerprint)
on conflict (contact_id, fingerprint) do nothing returning 1
"""
_IMPORTS: Final = """
select i.id, $2::bigint as contact_id, i.at, i.by_user, i.filename, count(m.id) as messages, min(m.at) as first_at,
       max(m.at) as last_at
from chat_imports i left join imported_messages m on m.import_id = i.id
where i.contact_id = any($1::bigint[]) group by i.id order by i.id desc
"""
_MESSAGES: Final = """
select id, at, ours, text, file, omitted from imported_messages m
where contact_id = any($1::bigint[])
  and ($2 = 0 or (m.at, m.id) < (select b.at, b.id from imported_messages b where b.id = $2))
order by m.at desc, m.id desc limit $3
"""


def fingerprint(line: ChatLine) -> bytes:
    """The same message of another export has the same; a file that was left out of one is the one that was not."""
    said = "\0file" if line.file or line.omitted else line.text
    return hashlib.sha256(f"{line.at.timestamp():.0f}\0{line.ours:d}\0{line.nth}\0{said}".encode()).digest()


async def begin(conn: Conn, contact_id: int, by_user: int, filename: str, now: datetime) -> int:
    """A new import; its id."""
    sql = "insert into chat_imports (contact_id, by_user, filename, at) values ($1, $2, $3, $4) returning id"
    return int(await conn.fetchval(sql, contact_id, by_user, filename, now))


async def contact_of(conn: Conn, import_id: int) -> int | None:
    """Whose chat it is; the import is locked until the transaction ends."""
    found: int | None = await conn.fetchval("select contact_id from chat_imports where id = $1 for update", import_id)
    return found


async def record_of(conn: Conn, contact_id: int) -> int:
    """The record this one is part of by now: itself, or what it was merged into."""
    sql = """
    with recursive up as (
      select id, merged_into from contacts where id = $1
      union select k.id, k.merged_into from contacts k join up on k.id = up.merged_into)
    select id from up where merged_into is null
    """
    return int(await conn.fetchval(sql, contact_id) or contact_id)


async def add(conn: Conn, import_id: int, contact_id: int, lines: Sequence[ChatLine]) -> int:
    """Keep those that are not there yet; how many."""
    columns = (
        [line.at for line in lines],
        [line.ours for line in lines],
        [line.text for line in lines],
        [line.file for line in lines],
        [line.omitted for line in lines],
        [fingerprint(line) for line in lines],
    )
    return len(await conn.fetch(_INSERT, import_id, contact_id, *columns))


async def take_back(conn: Conn, import_id: int) -> int:
    """Take away what an import brought; how many messages."""
    rows = await conn.fetch("delete from imported_messages where import_id = $1 returning 1", import_id)
    await conn.execute("delete from chat_imports where id = $1", import_id)
    return len(rows)


async def imports_of(conn: Conn, contact_id: int) -> list[ChatImport]:
    """The imports of a record and of those that became part of it, newest first."""
    contacts = await erasures.whole(conn, contact_id)
    return [ChatImport(**row) for row in await conn.fetch(_IMPORTS, contacts, contact_id)]


async def messages_of(conn: Conn, contact_id: int, before: int) -> tuple[list[ImportedMessage], bool]:
    """(a page, newest first, older than the message `before`; whether there are more)."""
    contacts = await erasures.whole(conn, contact_id)
    rows = await conn.fetch(_MESSAGES, contacts, before, PAGE + 1)
    return [without_cards(ImportedMessage(**row)) for row in rows[:PAGE]], len(rows) > PAGE


async def said(conn: Conn, viewer: Viewer, zone: str) -> AsyncIterator[Said]:
    """Everything of before that is in sight, chat by chat, at the clock on the wall of `zone`."""
    sql = f"""
    with theirs as (select c.contact_id, bool_or({visible(viewer)}) as seen from conversations c
                    where c.merged_into is null group by c.contact_id)
    select m.contact_id, m.at at time zone $1, m.ours
    from imported_messages m left join theirs t on t.contact_id = m.contact_id
    where coalesce(t.seen, true) order by m.contact_id, m.at, m.id
    """  # noqa: S608  integers of our own
    async for row in conn.cursor(sql, zone):
        yield Said(row[0], row[1], row[2])

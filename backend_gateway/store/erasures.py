"""Reads and writes of an erasure. What always holds: every value is a parameter, the statements are ours alone."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from backend_gateway.store.conn import Conn
from backend_gateway.store.erased_statements import BATCH, HIDE

Marks = tuple[bytes, bytes, list[bytes]]
"""Salt, id of the master key, fingerprints (`erasure_list`)."""

_WHOLE = """
with recursive whole as (
  select id from contacts where id = $1
  union select k.id from contacts k join whole w on k.merged_into = w.id where k.id <> w.id)
select id from whole order by id
"""
_NAMES = "select kind, scope, value from identities where contact_id = any($1::bigint[]) order by id"
_HOMES = "select id from conversations where contact_id = any($1::bigint[]) order by id for no key update"
_OPEN = "select id from conversations where id = any($1::bigint[]) and state <> 'resolved' and merged_into is null"
_THEIRS = "select id from messages where conversation_id = any($1::bigint[])"
_COUNTS = f"""
select count(*), (select count(*) from media where message_id in ({_THEIRS}))
from messages where conversation_id = any($1::bigint[])
"""  # noqa: S608  ours
_NEXT = f"{_THEIRS} and id > $2 order by id limit $3"
_FILES = """
delete from media where message_id = any($1::bigint[]) returning sha256, rendition_sha256, thumbnail_sha256
"""
_UNDER_WAY = f"{_THEIRS} and status in ('queued', 'sending') limit 1"
_KEEP = """
insert into erasures (at, by_user, contact_id, salt, key_id, fingerprints, messages, files, rest_sealed)
values ($1, $2, $3, $4, $5, $6::bytea[], $7, $8, $9) returning id
"""
_EVERYBODY = """
select i.id, i.contact_id, i.kind, i.scope, i.value, k.created_at
from identities i join contacts k on k.id = i.contact_id
where i.id > $1 order by i.id limit $2
"""
_PARAMETER: Final = re.compile(r"\$([1-4])")
DELIVERIES: Final = 2000
"""Deliveries of the journal that are looked through in one statement."""
_PLACES: Final = {"journal": "body", "parked": "raw"}


def rest_context(contact_id: int) -> str:
    """What the rest of an erasure is sealed for."""
    return f"erasures:{contact_id}:rest"


async def whole(conn: Conn, contact_id: int) -> list[int]:
    """The contact and those that became part of it."""
    return [row[0] for row in await conn.fetch(_WHOLE, contact_id)]


async def names_of(conn: Conn, contacts: Sequence[int]) -> list[tuple[str, str, str]]:
    """(kind, scope, value) of everything WhatsApp calls them by, retired ones too."""
    return [tuple(row) for row in await conn.fetch(_NAMES, contacts)]


async def lock_conversations(conn: Conn, contacts: Sequence[int]) -> list[int]:
    """Their conversations, locked; those that were folded into others too."""
    return [row[0] for row in await conn.fetch(_HOMES, contacts)]


async def open_ones(conn: Conn, conversations: Sequence[int]) -> list[int]:
    """Those in which a case is open."""
    return [row[0] for row in await conn.fetch(_OPEN, conversations)]


async def under_way(conn: Conn, conversations: Sequence[int]) -> bool:
    """Whether a message is on its way to WhatsApp at this moment."""
    return await conn.fetchval(_UNDER_WAY, conversations) is not None


async def counts(conn: Conn, conversations: Sequence[int]) -> tuple[int, int]:
    """(messages, files)."""
    row = await conn.fetchrow(_COUNTS, conversations)
    return (row[0], row[1]) if row is not None else (0, 0)


async def hide(
    conn: Conn, contacts: Sequence[int], conversations: Sequence[int], now: datetime, words: Sequence[str]
) -> None:
    """Take away what they are known by; from here on nothing finds them."""
    places: tuple[Any, ...] = (list(contacts), list(conversations), now, list(words))
    for statement in HIDE:
        used = sorted({int(number) for number in _PARAMETER.findall(statement)})
        renamed = _PARAMETER.sub(lambda found, used=used: f"${used.index(int(found[1])) + 1}", statement)  # type: ignore[misc]
        await conn.execute(renamed, *(places[number - 1] for number in used))


async def empty_some(conn: Conn, conversations: Sequence[int], after: int, limit: int) -> tuple[int | None, set[str]]:
    """Empty the next messages: (the last of them, None when there were none; addresses of files they named)."""
    ids = [row[0] for row in await conn.fetch(_NEXT, list(conversations), after, limit)]
    if not ids:
        return None, set()
    for statement in BATCH:
        await conn.execute(statement, ids)
    rows = await conn.fetch(_FILES, ids)
    return ids[-1], {address for row in rows for address in row if address}


async def keep(
    conn: Conn, now: datetime, by: int | None, contact_id: int, marks: Marks, found: tuple[int, int], rest: bytes
) -> int:
    """That it happened, and what is still to do; its id. `found`: messages, files."""
    return int(await conn.fetchval(_KEEP, now, by, contact_id, *marks, *found, rest))


async def rest_of(conn: Conn, erasure_id: int) -> tuple[int, bytes] | None:
    """(contact, what is still to do, sealed); None when nothing is."""
    row = await conn.fetchrow(
        "select contact_id, rest_sealed from erasures where id = $1 and rest_sealed is not null", erasure_id
    )
    return None if row is None else (row[0], row[1])


async def unfinished(conn: Conn) -> list[int]:
    """Erasures that broke off."""
    return [row[0] for row in await conn.fetch("select id from erasures where rest_sealed is not null order by id")]


async def done(conn: Conn, erasure_id: int) -> None:
    """Nothing is left; who it was is known nowhere any more."""
    await conn.execute("update erasures set rest_sealed = null where id = $1", erasure_id)


async def sweep(conn: Conn, place: str, after: int, words: Sequence[bytes]) -> int | None:
    """Take away deliveries as they came that name one of these; the last one looked at, None at the end.

    `place` is "journal" or "parked". What was not read yet stays: it is about somebody who has just written.
    """
    column = _PLACES[place]
    last: int | None = await conn.fetchval(
        f"select max(id) from (select id from {place} where id > $1 order by id limit $2) p",  # noqa: S608  ours
        *(after, DELIVERIES),
    )
    if last is not None:
        unread = " and not exists (select from inbox_queue q where q.journal_id = t.id)" if place == "journal" else ""
        await conn.execute(
            f"delete from {place} t where id > $1 and id <= $2 and exists (select from unnest($3::bytea[]) w"  # noqa: S608
            f" where position(w in t.{column}) > 0){unread}",
            *(after, last, list(words)),
        )
    return last


async def everybody(conn: Conn, after: int, limit: int) -> list[tuple[int, int, str, str, str, datetime]]:
    """(id, contact, kind, scope, value, since when the contact is there) of identities, in order."""
    return [tuple(row) for row in await conn.fetch(_EVERYBODY, after, limit)]

"""Everything kept about one person, some at a time: what their export is made of. Reads only.

What always holds: it is read in the snapshot of one transaction; what was erased is not there any more.
"""

from collections.abc import AsyncIterator, Sequence
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.store import hydrate
from backend_gateway.store.conn import Conn
from protocol.customers import ContactChange
from protocol.message import Message

PAGE: Final = 500
"""Messages read at once."""
_HOMES: Final = "select id from conversations where contact_id = any($1::bigint[]) and merged_into is null order by id"
_NEXT: Final = "select id from messages where conversation_id = any($1::bigint[]) and id > $2 order by id limit $3"
_CASES: Final = """
select case_number, conversation_id, opened_by, started_at, ended_at, void, outcome, amount_cents, currency, summary,
       agreed from episodes where conversation_id = any($1::bigint[]) order by case_number
"""
_CHANGES: Final = """
select id, at, source, by_user, field, before, after, reason from contact_changes
where contact_id = any($1::bigint[]) order by id
"""
_SURVEYS: Final = """
select kind, at, not_sent, score, comment, answered_at from surveys where contact_id = any($1::bigint[]) order by id
"""
_SCHEDULED: Final = """
select author_id, content::text as content, due_at, state, created_at from scheduled_messages
where conversation_id = any($1::bigint[]) order by id
"""
_BEFORE: Final = """
select at, ours, text, file, omitted from imported_messages where contact_id = any($1::bigint[]) order by at, id
"""
_REQUESTS: Final = """
select kind, note, country, asked_at, due_on, state, outcome, closed_at from data_requests
where contact_id = any($1::bigint[]) order by id
"""
_FILES: Final = """
select f.id, f.message_id, f.kind, coalesce(f.mime, '') as mime, coalesce(f.filename, '') as filename, f.state,
       case when f.state = 'ready' then f.sha256 end as sha256
from media f join messages m on m.id = f.message_id where m.conversation_id = any($1::bigint[]) order by f.id
"""


class PersonFile(Struct, frozen=True, kw_only=True):
    """A file of theirs; `sha256` where it can be read."""

    id: int
    message_id: int
    kind: str
    mime: str
    filename: str
    state: str
    sha256: str | None


async def conversations(conn: Conn, contacts: Sequence[int]) -> list[int]:
    """Where they talked with us."""
    return [row[0] for row in await conn.fetch(_HOMES, contacts)]


async def messages(conn: Conn, homes: Sequence[int]) -> AsyncIterator[list[Message]]:
    """Everything said and noted there, page by page."""
    last = 0
    while ids := [row[0] for row in await conn.fetch(_NEXT, list(homes), last, PAGE)]:
        found = await hydrate.messages(conn, ids)
        yield [found[id_] for id_ in ids if id_ in found]
        last = ids[-1]


async def files(conn: Conn, homes: Sequence[int]) -> list[PersonFile]:
    """What was sent and received there."""
    return [PersonFile(**row) for row in await conn.fetch(_FILES, list(homes))]


async def rest(conn: Conn, contacts: Sequence[int], homes: Sequence[int]) -> dict[str, list[Any]]:
    """The small lists, by the name of their file."""
    asked = {
        "cases": (_CASES, homes),
        "surveys": (_SURVEYS, contacts),
        "scheduled": (_SCHEDULED, homes),
        "imported": (_BEFORE, contacts),
        "requests": (_REQUESTS, contacts),
    }
    found = {name: [dict(row) for row in await conn.fetch(sql, list(ids))] for name, (sql, ids) in asked.items()}
    for row in found["scheduled"]:
        row["content"] = msgspec.json.decode(row["content"])
    changes = [ContactChange(**row) for row in await conn.fetch(_CHANGES, list(contacts))]
    return {**found, "changes": changes}

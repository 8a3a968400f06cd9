"""Media rows of new messages: what the media worker will fetch within Meta's seven days."""

from collections.abc import Sequence

from backend_gateway.domain.facts import MediaFact, MessageFact
from backend_gateway.store.conn import Conn
from backend_gateway.store.received import NewMessage

_INSERT = """
insert into media (number_id, message_id, direction, kind, wa_id, wa_expires_at, mime, filename, size, claimed_sha256)
select n, m, d, k, w, now() + interval '7 days', t, f, s, h
from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bigint[],
            $9::text[]) as x (n, m, d, k, w, t, f, s, h)
"""


async def insert_files(conn: Conn, rows: Sequence[NewMessage], facts: Sequence[MessageFact]) -> None:
    """One pending media row for every message that carries a file (`rows` and `facts` run in parallel)."""
    files = [
        _file(row.number_id, row.id, fact, fact.media)
        for row, fact in zip(rows, facts, strict=True)
        if fact.media is not None
    ]
    if files:
        await conn.execute(_INSERT, *map(list, zip(*files, strict=True)))


async def insert_file(conn: Conn, number_id: int, message_id: int, fact: MessageFact) -> None:
    """The pending media row of one message."""
    if fact.media is not None:
        await conn.execute(_INSERT, *([value] for value in _file(number_id, message_id, fact, fact.media)))


def _file(number_id: int, message_id: int, fact: MessageFact, media: MediaFact) -> tuple[object, ...]:
    kind = type(fact.content).__struct_config__.tag
    return (
        number_id, message_id, fact.direction, kind, media.wa_id, media.mime, media.filename, media.size, media.sha256,
    )  # fmt: skip

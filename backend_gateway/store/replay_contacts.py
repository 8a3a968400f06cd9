"""The customers of a period: their records of today with what changed since. Called by `store/replay`."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from backend_gateway.domain.replay.past import ContactPast, RecordChange
from backend_gateway.store.conn import Conn

_RECORDS: Final = "select id, language, fields, vip, tags from contacts where id = any($1::bigint[])"
_CHANGES: Final = """
select contact_id, at, field, before from contact_changes
where contact_id = any($1::bigint[]) and at >= $2
  and (field in ('language', 'vip', 'tags') or field like 'field:%') order by at, id
"""
_CASES: Final = """
select c.contact_id, e.id, e.started_at from conversations c join episodes e on e.conversation_id = c.id
where c.contact_id = any($1::bigint[]) and e.void is null and e.started_at < $2 order by e.started_at, e.id
"""
_PIECE: Final = 5000
_fields = msgspec.json.Decoder(dict[str, str])


async def read_contacts(
    conn: Conn, ids: Sequence[int], starts_at: datetime, ends_at: datetime
) -> tuple[ContactPast, ...]:
    """By the ids of their records."""
    found: list[ContactPast] = []
    for at in range(0, len(ids), _PIECE):
        found += await _read(conn, ids[at : at + _PIECE], starts_at, ends_at)
    return tuple(found)


async def _read(conn: Conn, ids: Sequence[int], starts_at: datetime, ends_at: datetime) -> list[ContactPast]:
    changes: dict[int, list[RecordChange]] = defaultdict(list)
    for contact_id, at, field, before in await conn.fetch(_CHANGES, ids, starts_at):
        changes[contact_id].append(RecordChange(at, field, before))
    cases: dict[int, list[tuple[int, datetime]]] = defaultdict(list)
    for contact_id, episode, started in await conn.fetch(_CASES, ids, ends_at):
        cases[contact_id].append((episode, started))
    return [
        ContactPast(
            id=id_, language=language or None, fields=_fields.decode(fields), vip=vip, tags=tuple(tags),
            changes=tuple(changes[id_]), cases=tuple(cases[id_]),
        )
        for id_, language, fields, vip, tags in await conn.fetch(_RECORDS, ids)
    ]  # fmt: skip

"""The customers of a period: their records of today with what changed since. Called by `store/replay`."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Final

import msgspec

from backend_gateway.domain.replay.past import ContactPast, OrderPast, RecordChange
from backend_gateway.domain.rules.orders import OLDEST, amount_of
from backend_gateway.store.conn import Conn
from protocol.content import Order
from protocol.order import to_microseconds

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
_ORDERS: Final = """
select k.contact_id, m.at, m.known_at, m.content from conversations k join messages m on m.conversation_id = k.id
where k.contact_id = any($1::bigint[]) and m.order_us >= $2 and m.known_at < $3 and m.direction = 'in'
  and m.kind = 'order'
order by m.order_us, m.order_journal, m.order_index
"""
_order = msgspec.json.Decoder(Order)
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
    orders: dict[int, list[OrderPast]] = defaultdict(list)
    oldest = to_microseconds(starts_at - OLDEST)
    for contact_id, at, known_at, content in await conn.fetch(_ORDERS, ids, oldest, ends_at):
        micros, currency = amount_of(_order.decode(content)) or (None, "")
        orders[contact_id].append(OrderPast(at, known_at, micros, currency))
    return [
        ContactPast(
            id=id_, language=language or None, fields=_fields.decode(fields), vip=vip, tags=tuple(tags),
            changes=tuple(changes[id_]), cases=tuple(cases[id_]),
            orders=tuple(orders[id_]),
        )
        for id_, language, fields, vip, tags in await conn.fetch(_RECORDS, ids)
    ]  # fmt: skip

"""Finding and making conversations: one per (number, contact), by constraint."""

from collections.abc import Iterable

from backend_gateway.store.conn import Conn

Pair = tuple[int, int]

_FIND = """
select c.id, c.number_id, c.contact_id from conversations c
join unnest($1::bigint[], $2::bigint[]) t (n, k) on c.number_id = t.n and c.contact_id = t.k
"""
_MAKE = """
insert into conversations (number_id, contact_id, owner_kind, state)
select n, k, 'none', 'resolved' from unnest($1::bigint[], $2::bigint[]) with ordinality as t (n, k, i) order by i
on conflict (number_id, contact_id) do nothing returning id, number_id, contact_id
"""


async def find_or_make(conn: Conn, pairs: Iterable[Pair]) -> dict[Pair, int]:
    """Conversation ids by (number, contact), made where there was none."""
    found: dict[Pair, int] = {}
    missing = list(dict.fromkeys(pairs))
    for sql in (_FIND, _MAKE, _FIND):
        if not missing:
            break
        rows = await conn.fetch(sql, [number for number, _ in missing], [contact for _, contact in missing])
        found |= {(number, contact): id_ for id_, number, contact in rows}
        missing = [pair for pair in missing if pair not in found]
    return found

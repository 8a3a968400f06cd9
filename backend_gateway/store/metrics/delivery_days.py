"""Days of our numbers: what became of what was sent, and what it is charged as; counted anew as a whole per day."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.charges import charge_of, market_of
from backend_gateway.store.conn import Conn

DEFINITION: Final = 1
"""Of delivery health and of what counts as a charge."""

_LEFT: Final = "('accepted', 'sent', 'delivered', 'read', 'played')"
_OUT: Final = "m.source = 'live' and m.direction = 'out' and m.kind <> 'reaction'"
_WHEN: Final = "m.at >= $1 and m.at < $2 and m.number_id = any($3::bigint[])"
_SENT: Final = f"""
select m.number_id, count(*) as sent,
  count(*) filter (where m.status in {_LEFT} or (m.status = 'failed' and exists (
    select from message_statuses s where s.message_id = m.id and s.status in {_LEFT}))) as accepted,
  count(*) filter (where m.status in ('delivered', 'read', 'played')) as delivered,
  count(*) filter (where m.status in ('read', 'played')) as read,
  count(*) filter (where m.status = 'failed') as failed,
  count(*) filter (where m.status in ('uncertain', 'sending')) as uncertain
from messages m where {_WHEN} and {_OUT} and m.status not in ('none', 'queued') group by 1
"""  # noqa: S608  words of our own
_CODES: Final = f"""
select m.number_id, coalesce(m.failure ->> 'code', m.failure ->> 'reason', 'unknown') as code, count(*) as n
from messages m where {_WHEN} and {_OUT} and m.status = 'failed' group by 1, 2 order by 1, 2
"""  # noqa: S608
_RECEIVED: Final = f"""
select m.number_id, count(*) as received, percentile_disc(0.95) within group (
  order by greatest(0, floor(extract(epoch from m.known_at - j.received_at) * 1000)))::bigint as lag
from messages m left join journal j on j.id = m.order_journal
where {_WHEN} and m.source = 'live' and m.direction = 'in' group by 1
"""  # noqa: S608
_CHARGED: Final = f"""
select m.number_id, m.kind = 'template' as template, m.pricing ->> 'category' as category, m.pricing ->> 'type' as type,
       k.phone, count(*) as n
from messages m join conversations c on c.id = m.conversation_id join contacts k on k.id = c.contact_id
where {_WHEN} and {_OUT} and m.status in ('delivered', 'read', 'played') group by 1, 2, 3, 4, 5
"""  # noqa: S608
_CLEAR: Final = (
    "delete from metric_delivery where day = $1 and number_id = any($2::bigint[])",
    "delete from metric_charges where day = $1 and number_id = any($2::bigint[])",
)
_PUT: Final = """
insert into metric_delivery (number_id, day, sent, accepted, delivered, read, failed, uncertain, codes, received,
                             lag_p95_ms, definition)
select number_id, day, sent, accepted, delivered, read, failed, uncertain, codes, received, lag_p95_ms, definition
from jsonb_populate_recordset(null::metric_delivery, $1::jsonb)
"""
_PUT_CHARGES: Final = """
insert into metric_charges (number_id, day, category, type, market, n)
select * from unnest($1::bigint[], $2::date[], $3::text[], $4::text[], $5::text[], $6::int[])
"""
_COUNTS: Final = ("sent", "accepted", "delivered", "read", "failed", "uncertain")


class NumbersDay(Struct, frozen=True):
    """A local day, its bounds, and whose it is."""

    day: date
    start: datetime
    end: datetime
    numbers: Sequence[int]


async def recount(conn: Conn, wanted: NumbersDay) -> None:
    """Count one day of these numbers anew."""
    when = (wanted.start, wanted.end, list(wanted.numbers))
    found: dict[int, dict[str, Any]] = {}
    for row in await conn.fetch(_SENT, *when):
        found[row["number_id"]] = {name: row[name] for name in _COUNTS}
    for number, code, n in await conn.fetch(_CODES, *when):
        found[number].setdefault("codes", {})[code] = n
    for number, received, lag in await conn.fetch(_RECEIVED, *when):
        found.setdefault(number, {}).update(received=received, lag_p95_ms=lag)
    charges = await _charges(conn, when)
    for sql in _CLEAR:
        await conn.execute(sql, wanted.day, list(wanted.numbers))
    blank: dict[str, Any] = {"codes": {}, "received": 0, "lag_p95_ms": None, **dict.fromkeys(_COUNTS, 0)}
    rows = [
        blank | counts | {"number_id": number, "day": wanted.day, "definition": DEFINITION}
        for number, counts in found.items()
    ]
    if rows:
        await conn.execute(_PUT, msgspec.json.encode(rows).decode())
    if charges:
        keys = [(number, wanted.day, *rest, n) for (number, *rest), n in charges.items()]
        await conn.execute(_PUT_CHARGES, *map(list, zip(*keys, strict=True)))


async def _charges(conn: Conn, when: Iterable[Any]) -> Counter[tuple[int, str, str, str]]:
    """Delivered ones by number, category, type and market."""
    found: Counter[tuple[int, str, str, str]] = Counter()
    for number, template, category, type_, phone, n in await conn.fetch(_CHARGED, *when):
        found[number, *charge_of(category, type_, template=template), market_of(phone)] += n
    return found

"""SQL of messages that only prove the way through Meta and back.

Called by `actions/round_trips` and `workers/canary`. What always holds: a trip ends once; the first time something was
heard counts.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from backend_gateway.store.conn import Conn
from protocol.round_trips import RoundTrip, TripFault

_COLUMNS: Final = """
id::text, kind, number_id, to_phone, started_at, accepted_at, sent_at, delivered_at, read_at, arrived_at, ended_at,
  coalesce(fault, '') as fault, code, coalesce(said, '') as said"""
_BEGIN: Final = """
insert into round_trips (id, kind, number_id, to_number_id, to_phone, asked_by, started_at)
values ($1::uuid, $2, $3, $4, $5, $6, $7)
"""
_ACCEPTED: Final = """
update round_trips set accepted_at = coalesce(accepted_at, $2), wamid = coalesce(wamid, $3) where id = $1::uuid
"""
_HEARD: Final = """
update round_trips set wamid = coalesce(wamid, $4),
  sent_at = case $2 when 'sent' then coalesce(sent_at, $3) else sent_at end,
  delivered_at = case $2 when 'delivered' then coalesce(delivered_at, $3) else delivered_at end,
  read_at = case $2 when 'read' then coalesce(read_at, $3) else read_at end,
  ended_at = case when $2 in ('delivered', 'read') and fault is null then coalesce(ended_at, $5) else ended_at end
where id = $1::uuid returning id
"""
_FAULT: Final = """
update round_trips set fault = $2, code = $3, said = $4, ended_at = $5 where id = $1::uuid and ended_at is null
returning id
"""
_ARRIVED: Final = """
update round_trips t set arrived_at = $4, ended_at = coalesce(t.ended_at, $5) where t.id = (
  select o.id from round_trips o join numbers n on n.id = o.number_id
  where o.to_number_id = $1 and o.started_at > $5::timestamptz - interval '15 minutes' and n.phone = any($2::text[])
    and (o.arrived_at is null or $3::text is not null) and ($3::text is null or left(o.id::text, 8) = $3)
  order by o.started_at limit 1 for update)
returning t.id
"""
_LOST: Final = """
update round_trips set fault = 'lost', ended_at = $1 where ended_at is null and started_at <= $2 returning id
"""
_KNOWN: Final = "select wamid, id::text from round_trips where wamid = any($1::text[])"
_ONE: Final = f"select {_COLUMNS} from round_trips where id = $1::uuid and number_id = $2"  # noqa: S608  our columns
_ENDED: Final = f"""
select {_COLUMNS} from round_trips where kind = 'canary' and number_id = $1 and ended_at is not null
order by started_at desc limit $2
"""  # noqa: S608
_LAST: Final = "select max(started_at) from round_trips where kind = 'canary'"
_TESTS: Final = "select count(*) from round_trips where kind = 'test' and asked_by = $1 and started_at > $2"


async def begin(
    conn: Conn, trip_id: str, kind: str, number_id: int, to: tuple[int | None, str], asked_by: int | None, now: datetime
) -> None:  # fmt: skip
    """A message is about to leave; `to`: our other number, and the digits it is sent to."""
    await conn.execute(_BEGIN, trip_id, kind, number_id, *to, asked_by, now)


async def accepted(conn: Conn, trip_id: str, wamid: str, now: datetime) -> None:
    """Meta took it."""
    await conn.execute(_ACCEPTED, trip_id, now, wamid)


async def heard(conn: Conn, trip_id: str, status: str, at: datetime, wamid: str, now: datetime) -> bool:
    """A status of Meta's came; whether the trip is one of ours."""
    return await conn.fetchval(_HEARD, trip_id, status, at, wamid, now) is not None


async def ended_badly(
    conn: Conn, trip_id: str, fault: TripFault, code: int | None, said: str | None, now: datetime
) -> bool:  # fmt: skip
    """It does not arrive; False when it had ended."""
    return await conn.fetchval(_FAULT, trip_id, fault, code, said, now) is not None


async def arrived(
    conn: Conn, number_id: int, from_phones: Sequence[str], name: str | None, at: datetime, now: datetime
) -> bool:
    """It came in at our other number; without a name (Meta hides what businesses say to each other) the oldest did."""
    return await conn.fetchval(_ARRIVED, number_id, list(from_phones), name, at, now) is not None


async def give_up(conn: Conn, before: datetime, now: datetime) -> int:
    """Those nobody heard of for too long are lost; how many."""
    return len(await conn.fetch(_LOST, now, before))


async def by_wamid(conn: Conn, wamids: Sequence[str]) -> dict[str, str]:
    """The trips Meta calls so."""
    return {row[0]: row[1] for row in await conn.fetch(_KNOWN, list(wamids))}


async def one(conn: Conn, trip_id: str, number_id: int) -> RoundTrip | None:
    """How far it came."""
    row = await conn.fetchrow(_ONE, trip_id, number_id)
    return None if row is None else _trip(row)


async def last_canaries(conn: Conn, number_id: int, most: int) -> list[RoundTrip]:
    """Those that ended, the newest first."""
    return [_trip(row) for row in await conn.fetch(_ENDED, number_id, most)]


async def last_begun(conn: Conn) -> datetime | None:
    """When the last canary left."""
    found: datetime | None = await conn.fetchval(_LAST)
    return found


async def tests_since(conn: Conn, user_id: int, since: datetime) -> int:
    """How many somebody asked for."""
    return int(await conn.fetchval(_TESTS, user_id, since) or 0)


def _trip(row: Any) -> RoundTrip:
    return RoundTrip(**dict(row))

"""Deliveries, or parts of them, that could not be understood: kept with their error until somebody replays them."""

from collections.abc import Sequence
from dataclasses import dataclass

from backend_gateway.store.conn import Conn
from protocol.api import ParkedDelivery
from protocol.rules.card_numbers import masked

_PARK = """
insert into parked (journal_id, index, raw, error)
select * from unnest($1::bigint[], $2::int[], $3::bytea[], $4::text[])
on conflict (journal_id, index) do update set error = excluded.error, at = now(), replays = parked.replays + 1,
  settled_at = null
"""
_OPEN = """
select p.id, p.journal_id, j.received_at, p.error, p.replays, p.raw from parked p join journal j on j.id = p.journal_id
where p.settled_at is null and ($1::bigint is null or p.id < $1) order by p.id desc limit $2
"""
_REPLAY = """
with p as (update parked set settled_at = now() where id = $1 and settled_at is null returning journal_id)
insert into inbox_queue (journal_id) select journal_id from p on conflict do nothing returning journal_id
"""
_EXCERPT = 200


@dataclass(frozen=True, slots=True)
class Parked:
    """What is parked; index -1 means the whole delivery."""

    journal_id: int
    index: int
    raw: bytes
    error: str


async def park(conn: Conn, items: Sequence[Parked]) -> None:
    """Keep these for later; parking the same place again counts a replay."""
    if items:
        columns = zip(*((p.journal_id, p.index, p.raw, p.error) for p in items), strict=True)
        await conn.execute(_PARK, *map(list, columns))


async def open_parked(conn: Conn, before: int | None = None, limit: int = 100) -> list[ParkedDelivery]:
    """What waits for somebody, newest first."""
    return [
        ParkedDelivery(
            id=id_,
            journal_id=journal,
            received_at=received,
            error=error,
            attempts=replays + 1,
            excerpt=masked(raw[:_EXCERPT].decode("utf-8", "replace")),
        )
        for id_, journal, received, error, replays, raw in await conn.fetch(_OPEN, before, limit)
    ]


async def requeue(conn: Conn, parked_id: int) -> bool:
    """Put a parked delivery back into the inbox worker's queue; False when it is not parked (any more)."""
    return await conn.fetchval(_REPLAY, parked_id) is not None

"""Whether Meta and we hear each other, number by number: what is known of it, and what changed.

Called by `actions/connection`. What always holds: a change raises the number's revision, so every client is told.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn

_PULSES: Final = """
select n.id, n.unreachable_since, n.silent_since, case when n.last_send_ok_at > n.last_webhook_at
  and n.last_webhook_at < $1::timestamptz - $2::interval and exists (
    select from messages m where m.number_id = n.id and m.direction = 'out' and m.status = 'accepted'
      and m.at > n.last_webhook_at and m.at < $1::timestamptz - $3::interval) then n.last_webhook_at end as unheard
from numbers n where n.state = 'active'
"""
_MARK: Final = """
update numbers n set unreachable_since = m.unreachable, silent_since = m.silent, rev = n.rev + 1
from unnest($1::bigint[], $2::timestamptz[], $3::timestamptz[]) as m (id, unreachable, silent)
where n.id = m.id and (n.unreachable_since, n.silent_since) is distinct from (m.unreachable, m.silent)
returning n.id, n.rev
"""
_HEARD: Final = """
insert into leases (name, holder, until)
select 'heard:' || id, $2, clock_timestamp() + $3::interval from unnest($1::bigint[]) t (id) order by id
on conflict (name) do update set holder = excluded.holder, until = excluded.until
"""
_BY_OTHERS: Final = """
select id from unnest($1::bigint[]) t (id) join leases l on l.name = 'heard:' || t.id
where l.holder <> $2 and l.until > clock_timestamp()
"""


class Pulse(Struct, frozen=True):
    """`unheard`: since when Meta says nothing although it took messages of ours; None while it speaks."""

    id: int
    unreachable_since: datetime | None
    silent_since: datetime | None
    unheard: datetime | None


async def pulses(conn: Conn, now: datetime, quiet: timedelta, patience: timedelta) -> list[Pulse]:
    """Of every number in use. Silent: no webhook for `quiet` after a message that was taken `patience` ago."""
    return [Pulse(**dict(row)) for row in await conn.fetch(_PULSES, now, quiet, patience)]


async def mark(
    conn: Conn, marks: Sequence[tuple[int, datetime | None, datetime | None]]
) -> list[tuple[int, int]]:  # fmt: skip
    """(number, unreachable since, silent since); the numbers that changed with their new revision."""
    columns = list(zip(*marks, strict=True)) or [(), (), ()]
    return [(id_, rev) for id_, rev in await conn.fetch(_MARK, *map(list, columns))]


async def heard(conn: Conn, numbers: Sequence[int], gateway: str, lasting: timedelta) -> None:
    """This gateway reached Meta about these numbers just now; the others may count on it for so long."""
    await conn.execute(_HEARD, list(numbers), gateway, lasting)


async def heard_by_others(conn: Conn, numbers: Sequence[int], gateway: str) -> set[int]:
    """Of these numbers those that another gateway reached Meta about lately."""
    return {row[0] for row in await conn.fetch(_BY_OTHERS, list(numbers), gateway)}

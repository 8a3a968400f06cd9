"""SQL of delivery statuses: finding the message a status speaks of, orphans, and writing what became of it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from msgspec import Struct

from backend_gateway.store.conn import Conn
from backend_gateway.store.received import Wamid

# A result of ours and a status of Meta's for one wamid may arrive at the same moment; whoever has this lock first is
# seen by the other.
_LOCK = """
select pg_advisory_xact_lock(h) from (
  select distinct hashtextextended(k, 7) as h from unnest($1::text[]) k order by 1
) s
"""
COLUMNS = """
m.id, m.conversation_id, m.number_id, m.wamid, m.status, m.status_at, m.rev, m.author_kind, m.author_id, m.content,
m.order_us, m.order_journal, m.order_index, m.at, m.pricing, m.episode_id, m.answers, m.story,
(select s.at from message_statuses s where s.message_id = m.id and s.status = 'accepted') as accepted_at
"""
# Whoever changes a message locks its conversation before the message: the other way round two could wait in a circle.
_THREADS = """
select 1 from conversations where id in (
  select m.conversation_id from messages m join unnest($1::bigint[], $2::text[]) t (n, w)
    on m.number_id = t.n and m.wamid = t.w
  union all
  select m.conversation_id from attempts a join messages m on m.id = a.message_id where a.id = any($3::uuid[])
) order by id for update
"""
_BY_WAMID = f"""
select {COLUMNS} from messages m join unnest($1::bigint[], $2::text[]) t (n, w) on m.number_id = t.n and m.wamid = t.w
order by m.id for update of m
"""  # noqa: S608
_BY_CALLBACK = f"""
select {COLUMNS}, a.id::text as callback from attempts a join messages m on m.id = a.message_id
where a.id = any($1::uuid[]) and m.wamid is null order by m.id for update of m
"""  # noqa: S608
_ORPHANS = """
insert into orphan_statuses (number_id, wamid, callback, fact, at)
select * from unnest($1::bigint[], $2::text[], $3::text[], $4::jsonb[], $5::timestamptz[])
"""
_TAKE_ORPHANS = """
delete from orphan_statuses where (number_id = $1 and wamid = $2) or callback = $3 returning fact
"""
_UPDATE = """
update messages m set status = t.status, status_at = t.status_at,
  failure = case when t.status in ('failed', 'uncertain') then coalesce(t.failure::jsonb, m.failure) end,
  pricing = coalesce(t.pricing::jsonb, m.pricing), wamid = coalesce(m.wamid, t.wamid), rev = m.rev + 1, deadline = null
from unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[])
  as t (id, status, status_at, failure, pricing, wamid)
where m.id = t.id
"""
_HISTORY = """
insert into message_statuses (message_id, status, at, known_at)
select *, (select clock_timestamp()) from unnest($1::bigint[], $2::text[], $3::timestamptz[])
on conflict (message_id, status) do update
set at = least(message_statuses.at, excluded.at)
"""


class Outcome(Struct):
    """What becomes of one message; JSON as encoded text, None = unchanged."""

    id: int
    status: str
    status_at: datetime
    failure: str | None = None
    pricing: str | None = None
    wamid: str | None = None


async def lock_wamids(conn: Conn, keys: Iterable[Wamid]) -> None:
    """Take the lock of each (number, wamid), in one order, until the transaction ends."""
    await conn.execute(_LOCK, [f"{number}:{wamid}" for number, wamid in keys])


async def lock_threads_of(conn: Conn, keys: Sequence[Wamid], callbacks: Sequence[str]) -> None:
    """Lock the conversations of these messages, in id order, until the transaction ends."""
    await conn.execute(_THREADS, [number for number, _ in keys], [wamid for _, wamid in keys], list(callbacks))


async def messages_by_wamid(conn: Conn, keys: Sequence[Wamid]) -> dict[Wamid, Any]:
    """Locked message rows by (number, wamid)."""
    rows = await conn.fetch(_BY_WAMID, [number for number, _ in keys], [wamid for _, wamid in keys])
    return {(row["number_id"], row["wamid"]): row for row in rows}


async def messages_by_callback(conn: Conn, callbacks: Sequence[str]) -> dict[str, Any]:
    """Locked message rows whose wamid we never heard, by the attempt id Meta echoes."""
    if not callbacks:
        return {}
    return {row["callback"]: row for row in await conn.fetch(_BY_CALLBACK, list(callbacks))}


async def keep_orphans(conn: Conn, orphans: Sequence[tuple[int, str, str | None, str, datetime]]) -> None:
    """Statuses of messages we do not know (yet): (number, wamid, callback, encoded fact, at)."""
    if orphans:
        await conn.execute(_ORPHANS, *map(list, zip(*orphans, strict=True)))


async def take_orphans(conn: Conn, number_id: int, wamid: str, callback: str | None) -> list[str]:
    """Encoded facts that waited for this message; the caller holds its lock and acts on them."""
    return [row["fact"] for row in await conn.fetch(_TAKE_ORPHANS, number_id, wamid, callback)]


async def write_outcomes(conn: Conn, outcomes: Sequence[Outcome]) -> None:
    """Update the messages."""
    if outcomes:
        rows = [(o.id, o.status, o.status_at, o.failure, o.pricing, o.wamid) for o in outcomes]
        await conn.execute(_UPDATE, *map(list, zip(*rows, strict=True)))


async def note_statuses(conn: Conn, heard: Iterable[tuple[int, str, datetime]]) -> None:
    """When each status of a message first happened: (message, status, at)."""
    first: dict[tuple[int, str], datetime] = {}
    for message, status, at in heard:
        first[message, status] = min(at, first.get((message, status), at))
    if first:
        rows = [(message, status, at) for (message, status), at in first.items()]
        await conn.execute(_HISTORY, *map(list, zip(*rows, strict=True)))

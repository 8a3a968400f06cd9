"""How far the engine has read the event log. One gateway of a cluster reads at a time."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from backend_gateway.store.conn import Conn

_LOCK: Final = 0x52454C45_0600_0000
MANY: Final = 3_000
"""Messages a customer wrote: what reads fewer is a matter of milliseconds."""
PAUSE: Final = timedelta(minutes=1)
_READ: Final = """
select p.xid, p.seq, p.told, (p.xid, p.seq) < (e.pruned_xid::text::xid8, e.pruned_seq) as pruned,
       pg_snapshot_xmin(pg_current_snapshot()) as mark
from metric_progress p left join feed_epoch e on true
"""
_WRITE: Final = """
insert into metric_progress (place, xid, seq, told, at) values (1, $1, $2, $3, $4)
on conflict (place) do update set xid = excluded.xid, seq = excluded.seq, told = excluded.told, at = excluded.at
"""
_NEXT: Final = """
select xid, seq, kind, entity_id from event_log
where (xid, seq) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
order by xid, seq limit $3
"""
_OF_MESSAGES: Final = "select distinct conversation_id from messages where id = any($1::bigint[])"
_MORE: Final = "select id from conversations where id > $1 order by id limit $2"
_PUT: Final = "insert into metric_queue (conversation_id) select unnest($1::bigint[])"
_LONG: Final = """
select c.id from conversations c where c.id = any($1::bigint[])
  and (select sum(o.inbound_count) from conversations o where o.contact_id = c.contact_id) >= $2
"""
_LATER: Final = """
insert into metric_queue (conversation_id, not_before) select id, $2 from unnest($1::bigint[]) as t (id)
where not exists (select from metric_queue q where q.conversation_id = t.id)
"""
_TAKE: Final = """
delete from metric_queue
where id = any(array(select id from metric_queue where not_before is null or not_before <= $2 order by id limit $1))
returning conversation_id
"""
_PLAN: Final = ("enable_bitmapscan", "enable_seqscan")


class Progress(Struct, frozen=True):
    """A place in the log; `told`: the last conversation of a telling of everything, None when it is done."""

    xid: int
    seq: int
    told: int | None


async def hold(conn: Conn) -> bool:
    """Whether this transaction is the one that reads now."""
    return bool(await conn.fetchval("select pg_try_advisory_xact_lock($1)", _LOCK))


async def progress(conn: Conn) -> Progress:
    """Where to go on. Everything anew at the very first, after a restore, or when the log was pruned past us."""
    row = await conn.fetchrow(_READ)
    if row is None:
        mark = await conn.fetchval("select pg_snapshot_xmin(pg_current_snapshot())")
        return Progress(mark, 0, 0)
    if row["pruned"] or row["mark"] < row["xid"]:
        return Progress(row["mark"], 0, 0)
    return Progress(row["xid"], row["seq"], row["told"])


async def keep(conn: Conn, now: Progress, at: datetime) -> None:
    """Go on from here next time."""
    await conn.execute(_WRITE, now.xid, now.seq, now.told, at)


async def more_changed(conn: Conn, after: Progress, limit: int) -> tuple[list[tuple[int, int]], Progress]:
    """(kind, entity) of the next events, and the place behind them."""
    for name in _PLAN:  # else a generic plan sorts the whole log
        await conn.execute(f"set local {name} = off")
    rows = await conn.fetch(_NEXT, after.xid, after.seq, limit)
    for name in _PLAN:
        await conn.execute(f"set local {name} = on")
    place = Progress(rows[-1]["xid"], rows[-1]["seq"], after.told) if rows else after
    return [(row["kind"], row["entity_id"]) for row in rows], place


async def enqueue(conn: Conn, conversation_ids: list[int]) -> None:
    """Have these told after this transaction: something of theirs changed that no event speaks of."""
    if conversation_ids:
        await conn.execute(_PUT, conversation_ids)


async def take(conn: Conn, limit: int, now: datetime) -> list[int]:
    """What was put there and is due; each as often as it was put."""
    return [row[0] for row in await conn.fetch(_TAKE, limit, now)]


async def put_off(conn: Conn, conversation_ids: Iterable[int], now: datetime) -> set[int]:
    """Those of customers with `MANY` messages: they are in the queue from now on, each once, and told within `PAUSE`.

    A story is told from all messages of a person, so telling it for every new one would read the others as often.
    """
    long = [row[0] for row in await conn.fetch(_LONG, list(conversation_ids), MANY)]
    if long:
        await conn.execute(_LATER, long, now + PAUSE)
    return set(long)


async def of_messages(conn: Conn, messages: list[int]) -> list[int]:
    """Their conversations."""
    return [row[0] for row in await conn.fetch(_OF_MESSAGES, messages)] if messages else []


async def more_of_all(conn: Conn, after: int, limit: int) -> list[int]:
    """The next conversations of a telling of everything."""
    return [row[0] for row in await conn.fetch(_MORE, after, limit)]

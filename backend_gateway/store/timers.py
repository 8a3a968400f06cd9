"""Timers are rows: (kind, subject) is due at a time. Set by actions, claimed by `workers/timers`.

What always holds: one timer per kind and subject; claim and effect are one transaction, so a timer fires once however
many gateways run and whenever one is killed; `version` is its subject's when it was set, an older one fires nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

import msgspec
from msgspec import Struct

from backend_gateway.store.conn import Conn

_SET = """
insert into timers (kind, subject, version, due_at, body)
select * from unnest($1::text[], $2::bigint[], $3::int[], $4::timestamptz[], $5::jsonb[])
on conflict (kind, subject) do update
set version = excluded.version, due_at = excluded.due_at, body = excluded.body
"""
_CLAIM = """
delete from timers where id = any(array(
  select id from timers where kind = any($1::text[]) and due_at <= $2 order by due_at, id
  for update skip locked limit $3))
returning kind, subject, version, due_at, body
"""
_DUE = "select distinct kind from timers where due_at <= $2 and kind = any($1::text[])"
_CANCEL = """
delete from timers where id = any(array(
  select id from timers where kind = $1 and subject = any($2::bigint[]) order by id for update skip locked))
"""
_COPY = """
insert into timers (kind, subject, version, due_at, body)
select kind, $3, version, due_at, body from timers where kind = $1 and subject = $2
on conflict (kind, subject) do update
set version = excluded.version, due_at = excluded.due_at, body = excluded.body
"""
_NEXT = "select extract(epoch from min(due_at) - $2)::float8 from timers where kind = any($1::text[])"
_POSTPONE = "update timers set due_at = $3 where kind = $1 and subject = $2"


class Timer(Struct, frozen=True, kw_only=True):
    """One timer. `subject` is the id of what it is about (a conversation, a clock, an offer), as its kind says."""

    kind: str
    subject: int
    due_at: datetime
    version: int = 1
    body: dict[str, Any] = {}


_bodies = msgspec.json.Decoder(dict[str, Any])


async def set_timers(conn: Conn, timers: Sequence[Timer]) -> None:
    """Set each timer; one that is set already for the same kind and subject moves."""
    if timers:
        last = {(timer.kind, timer.subject): timer for timer in timers}
        rows = [last[key] for key in sorted(last)]  # sorted: two transactions never wait for each other in a circle
        bodies = [msgspec.json.encode(row.body).decode() for row in rows]
        await conn.execute(
            _SET, [row.kind for row in rows], [row.subject for row in rows], [row.version for row in rows],
            [row.due_at for row in rows], bodies,
        )  # fmt: skip


async def cancel_timers(conn: Conn, kind: str, subjects: Iterable[int]) -> None:
    """Forget timers; those that are not set are no error.

    One that fires at this moment is left alone: its effect waits for what the caller locked, and finds nothing to do.
    """
    await conn.execute(_CANCEL, kind, list(subjects))


async def copy_timer(conn: Conn, kind: str, source: int, target: int) -> None:
    """What is set for one subject is set for another too; nothing when none is."""
    await conn.execute(_COPY, kind, source, target)


async def due_kinds(conn: Conn, kinds: Iterable[str], now: datetime) -> set[str]:
    """Of which kinds some are due."""
    return {row[0] for row in await conn.fetch(_DUE, list(kinds), now)}


async def claim_due(conn: Conn, kinds: Iterable[str], now: datetime, limit: int) -> list[Timer]:
    """Take due timers, the oldest first. They are gone with this transaction, and back if it is rolled back."""
    rows = await conn.fetch(_CLAIM, list(kinds), now, limit)
    timers = [
        Timer(kind=kind, subject=subject, version=version, due_at=due, body=_bodies.decode(body) if body else {})
        for kind, subject, version, due, body in rows
    ]
    return sorted(timers, key=lambda timer: (timer.due_at, timer.kind, timer.subject))


async def seconds_to_next(conn: Conn, kinds: Iterable[str], now: datetime) -> float | None:
    """Until the next one is due (negative: overdue); None when there is none."""
    found = await conn.fetchval(_NEXT, list(kinds), now)
    return None if found is None else float(found)


async def postpone(conn: Conn, timer: Timer, until: datetime) -> None:
    """Put off one whose effect failed."""
    await conn.execute(_POSTPONE, timer.kind, timer.subject, until)

"""Rows of clocks: what is kept of each, and writing what changed.

What always holds: `body` is the clock as the domain keeps it; the other columns are readings of it, for reports and
timers; a row whose clock did not change is not written.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from msgspec import Struct

from backend_gateway.domain.sla import Clock
from backend_gateway.store.conn import Conn

_FIELDS: Final = (
    "id", "conversation_id", "episode_id", "wait_id", "subject", "target", "team_id", "policy_id", "calendar_id",
    "started_at", "allowed_s", "used_s", "running_since", "due_at", "state", "ended_at", "missed_at", "reason",
    "holding", "version",
)  # fmt: skip
_TYPES: Final = (
    "bigint", "bigint", "bigint", "bigint", "bigint", "text", "bigint", "bigint", "bigint", "timestamptz", "int",
    "int", "timestamptz", "timestamptz", "text", "timestamptz", "timestamptz", "text", "boolean", "int", "jsonb",
)  # fmt: skip
_COLUMNS: Final = (*_FIELDS, "body")
_LOAD: Final = f"select {', '.join(_COLUMNS)} from clocks where episode_id = any($1::bigint[]) order by id"  # noqa: S608
_IDS: Final = "select nextval('clocks_id_seq') from generate_series(1, $1)"
_WRITE: Final = f"""
insert into clocks ({", ".join(_COLUMNS)}) overriding system value
select * from unnest({", ".join(f"${at}::{kind}[]" for at, kind in enumerate(_TYPES, 1))})
on conflict (id) do update set {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS if name != "id")}
"""  # noqa: S608  names of our own
_DROP: Final = "delete from clocks where id = any($1::bigint[])"
_SHOW: Final = """
update conversations c set clock = t.clock, clock_facts = t.facts, clock_at = t.clock_at, ladder = t.ladder,
  ladder_at = t.ladder_at
from unnest($1::bigint[], $2::jsonb[], $3::text[], $4::timestamptz[], $5::jsonb[], $6::timestamptz[])
  as t (id, clock, facts, clock_at, ladder, ladder_at)
where c.id = t.id
"""
_clock = msgspec.json.Decoder(Clock)
_encode = msgspec.json.Encoder().encode


class ClockRow(Struct, kw_only=True, eq=True):
    """A row of `clocks` with its clock. Seconds are those of its calendar; `id` 0 = not written yet."""

    id: int
    conversation_id: int
    episode_id: int
    wait_id: int | None
    subject: int | None
    target: str
    team_id: int | None
    policy_id: int | None
    calendar_id: int | None
    started_at: datetime
    allowed_s: int
    used_s: int
    running_since: datetime | None
    due_at: datetime | None
    state: str
    ended_at: datetime | None
    missed_at: datetime | None
    reason: str
    holding: bool
    version: int
    clock: Clock


class Shown(Struct, frozen=True, kw_only=True):
    """What a conversation's row keeps of its clocks; JSON."""

    id: int
    clock: str | None
    facts: str
    clock_at: datetime | None
    ladder: str | None
    ladder_at: datetime | None


async def of_episodes(conn: Conn, episodes: Iterable[int]) -> list[ClockRow]:
    """Every clock of these episodes."""
    rows = await conn.fetch(_LOAD, list(episodes))
    return [_row(row) for row in rows]


async def write(conn: Conn, rows: Sequence[ClockRow]) -> None:
    """Write these; new ones get their ids."""
    new = [row for row in rows if not row.id]
    for row, given in zip(new, await conn.fetch(_IDS, len(new)) if new else (), strict=True):
        row.id = given[0]
    if rows:
        columns = [[getattr(row, name) for row in rows] for name in _FIELDS]
        await conn.execute(_WRITE, *columns, [_encode(row.clock).decode() for row in rows])


async def drop(conn: Conn, ids: Sequence[int]) -> None:
    """Forget clocks of waits that never were."""
    if ids:
        await conn.execute(_DROP, list(ids))


async def next_looks(conn: Conn, kind: str, ids: Sequence[int]) -> dict[int, datetime]:
    """When the clocks (`sla`) or ladders (`ladder`) of conversations want to be looked at; those that do."""
    column = {"sla": "clock_at", "ladder": "ladder_at"}[kind]
    sql = f"select id, {column} from conversations where id = any($1::bigint[]) and {column} is not null"  # noqa: S608
    return {id_: at for id_, at in await conn.fetch(sql, list(ids))}  # noqa: C416  records are no pairs


async def show(conn: Conn, shown: Sequence[Shown]) -> None:
    """Set what the conversations keep (their rows are locked by the caller)."""
    if shown:
        columns = [[getattr(one, name) for one in shown] for name in Shown.__struct_fields__]
        await conn.execute(_SHOW, *columns)


def _row(row: Any) -> ClockRow:
    fields = dict(row)
    return ClockRow(clock=_clock.decode(fields.pop("body")), **fields)

"""Stretches of cases, and what all of them come to at each mark: written by one gateway of a cluster at a time.

Called by `actions/levels` in the transaction that reads the log. What always holds: a mark equals what the stretches
that are kept come to at that moment; when a stretch changes, the marks in it change by as much.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec

from backend_gateway.domain.metrics.level_changes import Change
from backend_gateway.domain.metrics.levels import OpenCase, Stretch
from backend_gateway.store.conn import Conn
from protocol.board import LONG_UNANSWERED_S
from protocol.levels import AGE_EDGES, MARK_S
from protocol.metrics import BAND_EDGES

MARK: Final = timedelta(seconds=MARK_S)
_FIELDS: Final = Stretch.__struct_fields__
_COLUMNS: Final = ("episode_id", "conversation_id", "number_id", *_FIELDS)
_OF: Final = f"select {', '.join(_COLUMNS)} from level_spans where episode_id = any($1::bigint[]) order by from_at"  # noqa: S608
_GONE: Final = """
delete from level_spans s where s.episode_id = any($1::bigint[]) and not exists (
  select from jsonb_to_recordset($2::jsonb) as n (episode_id bigint, from_at timestamptz)
  where (n.episode_id, n.from_at) = (s.episode_id, s.from_at))
"""
_REST: Final = [name for name in _COLUMNS if name not in {"episode_id", "from_at"}]
_PUT: Final = f"""
insert into level_spans as s ({", ".join(_COLUMNS)})
select {", ".join(_COLUMNS)} from jsonb_populate_recordset(null::level_spans, $1::jsonb)
on conflict (episode_id, from_at) do update set {", ".join(f"{name} = excluded.{name}" for name in _REST)}
where ({", ".join(f"s.{name}" for name in _REST)}) is distinct from ({", ".join(f"excluded.{name}" for name in _REST)})
"""  # noqa: S608
COUNTS: Final = {
    "open": "true",
    "queued": "s.queued",
    "us": "s.turn = 'us'",
    "customer": "s.turn = 'customer'",
    "colleague": "s.turn = 'colleague'",
    "snoozed": "s.turn = 'snoozed'",
    "at_risk": "s.pressure = 'risk'",
    "breached": "s.pressure = 'breached'",
    "us_at_risk": "s.turn = 'us' and s.pressure = 'risk'",
    "us_breached": "s.turn = 'us' and s.pressure = 'breached'",
    "unanswered_long": f"s.owed_at <= m.at - interval '{LONG_UNANSWERED_S} s'",
    "window_closed": "s.shut",
}
"""What each level counts, of a stretch `s` at a mark `m`."""


def _sum(condition: str) -> str:
    return f"coalesce(sum(s.sign) filter (where {condition}), 0)::int"


def _bands(since: str, edges: Sequence[int], condition: str) -> str:
    age = f"extract(epoch from m.at - {since})"
    cuts = zip((None, *edges), (*edges, None), strict=True)
    parts = [
        " and ".join(
            [condition, *([] if low is None else [f"{age} >= {low}"]), *([] if high is None else [f"{age} < {high}"])]
        )
        for low, high in cuts
    ]
    return f"array[{', '.join(_sum(part) for part in parts)}]"


COUNTED: Final = ", ".join(
    [
        *(f"{_sum(condition)} as {name}" for name, condition in COUNTS.items()),
        f"{_bands('s.opened_at', AGE_EDGES, 'true')} as ages",
        f"{_bands('s.owed_at', BAND_EDGES, COUNTS['us'])} as waits",
    ]
)
"""Every level of the stretches `s` at the marks `m`; `s.sign` is 1, or -1 for what no longer counts."""
_CELL: Final = ("at", "team_id", "number_id", *COUNTS, "ages", "waits")
_GROUPED: Final = f"m.at, coalesce(s.team_id, 0) as team_id, s.number_id, {COUNTED}"
_TAKE: Final = (
    """
    insert into level_marks (at, taken_at) select at, $3 from generate_series($1::timestamptz, $2, $4::interval) at
    """,
    f"""
    insert into level_cells ({", ".join(_CELL)})
    select {_GROUPED} from level_marks m join (select 1 as sign, * from level_spans
      where tstzrange(from_at, to_at) && tstzrange($1, $2, '[]')) s on s.from_at <= m.at and s.to_at > m.at
    where m.at between $1 and $2 group by 1, 2, 3
    """,  # noqa: S608
)
_ADDED: Final = "array(select a + b from unnest(c.{0}, excluded.{0}) with ordinality as t (a, b, i) order by i)"
_RESTATE: Final = f"""
with gone as materialized (
  select * from jsonb_to_recordset($1::jsonb) as s (sign int, number_id bigint, from_at timestamptz, to_at timestamptz,
    turn text, queued bool, shut bool, pressure text, opened_at timestamptz, owed_at timestamptz, team_id bigint)
), d as (
  select {_GROUPED} from level_marks m join gone s on s.from_at <= m.at and s.to_at > m.at group by 1, 2, 3
), told as (
  insert into level_cells as c ({", ".join(_CELL)})
  select {", ".join(_CELL)} from d
  where ({", ".join(COUNTS)}) <> ({", ".join("0" for _ in COUNTS)}) or 0 <> any(ages || waits)
  on conflict (at, team_id, number_id) do update set
    {", ".join(f"{name} = c.{name} + excluded.{name}" for name in COUNTS)},
    ages = {_ADDED.format("ages")}, waits = {_ADDED.format("waits")}
  returning at
)
update level_marks m set restated_at = $2 from (select distinct at from told) t where m.at = t.at returning m.at
"""  # noqa: S608
_EMPTY: Final = "delete from level_cells where at = any($1::timestamptz[]) and open = 0"
_LAST: Final = "select max(at) from level_marks"
_FIRST: Final = "select min(from_at) from level_spans"
_PRUNE: Final = (
    "delete from level_spans where ctid = any(array(select ctid from level_spans where to_at < $1 limit $2))"
)


async def stretches(conn: Conn, episodes: Sequence[int]) -> dict[tuple[int, int], list[Stretch]]:
    """What is kept of these cases; by (case, number)."""
    found: dict[tuple[int, int], list[Stretch]] = {}
    for row in await conn.fetch(_OF, episodes):
        kept = Stretch(**{name: row[name] for name in _FIELDS})
        found.setdefault((row["episode_id"], row["number_id"]), []).append(kept)
    return found


async def replace_stretches(
    conn: Conn, episodes: Sequence[int], told: Iterable[tuple[OpenCase, Sequence[Stretch]]]
) -> None:
    """These cases counted as this, and nothing else."""
    rows = [
        {"episode_id": case.episode, "conversation_id": case.conversation, "number_id": case.number, **_plain(one)}
        for case, found in told
        for one in found
    ]
    body = msgspec.json.encode(rows).decode()
    await conn.execute(_GONE, episodes, body)
    await conn.execute(_PUT, body)


async def restate(conn: Conn, changed: Sequence[tuple[int, Change]], now: datetime) -> None:
    """Change the marks that were taken; (number, change)."""
    rows = [{"sign": one.sign, "number_id": number, **_plain(one.stretch)} for number, one in changed]
    marks = [row[0] for row in await conn.fetch(_RESTATE, msgspec.json.encode(rows).decode(), now)]
    await conn.execute(_EMPTY, marks)


async def last_mark(conn: Conn) -> datetime | None:
    """The newest that was taken."""
    found: datetime | None = await conn.fetchval(_LAST)
    return found


async def first_stretch(conn: Conn) -> datetime | None:
    """Since when anything is known."""
    found: datetime | None = await conn.fetchval(_FIRST)
    return found


async def take(conn: Conn, first: datetime, last: datetime, now: datetime) -> None:
    """Take every mark from `first` to `last`, both among them."""
    marks, cells = _TAKE
    await conn.execute(marks, first, last, now, MARK)
    await conn.execute(cells, first, last)


async def forget(conn: Conn, before: datetime, most: int) -> None:
    """Stretches that were over before that: their marks stand as they are."""
    await conn.execute(_PRUNE, before, most)


def _plain(stretch: Stretch) -> dict[str, Any]:
    return {name: getattr(stretch, name) for name in _FIELDS}

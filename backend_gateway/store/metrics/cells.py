"""Reads what figures are made of: cells of quarters, months, thirds and days, facts of all other days, and who waits.

Called by `figures`. What always holds: all of it is read by one statement, so it is of one moment; what filters no
cuboid knows are read from the facts alone, by the same shape.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final, Literal

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.cuboids import cuboid
from backend_gateway.store.metrics.filters import HOUR_OF_WEEK, Filters, chosen, sight
from backend_gateway.store.metrics.lengths import LONGEST_FIRST, Length, ends, kept
from backend_gateway.store.metrics.ranks import Clock, Gathered, Pieces
from backend_gateway.store.visible import Viewer
from protocol.metric_series import SeriesBy
from protocol.metrics import Metric, Timing

CLOCKS: Final = ("business", "calendar")
SMALL: Final = 1000
"""Bytes of a cell's seconds up to which they are read at once, instead of its bins and then a piece."""
_By = SeriesBy | Literal["metric"] | None
_KEYS: Final[dict[_By, str]] = {
    None: "0", "metric": "{row}.metric", "hour_of_week": "0",
    "day": "{row}.day", "week": "date_trunc('week', {row}.day)::date",
    "month": "date_trunc('month', {row}.day)::date", "team": "coalesce({row}.team_id, 0)",
    "agent": "coalesce({row}.agent_id, 0)", "number": "{row}.number_id", "tag": "{tag}",
}  # fmt: skip
BY_TIME: Final[tuple[SeriesBy, ...]] = ("day", "week", "month")
_LENGTHS: Final[dict[SeriesBy, tuple[Length, ...]]] = {"day": (), "week": (), "month": ("month", "third")}
"""Those that help where points are shorter than the longest."""

_LONG: Final = """
{length}s as materialized (
  select day, {ends} as until from metric_made m
  where metric = $1 and span = '{length}' and cuboid = {cuboid} and not light and day >= $2 and {ends} <= $3::date + 1
    {apart}
)"""
_APART: Final = "and not exists (select from {longer}s o where o.day <= m.day and m.day < o.until)"
_DAYS: Final = """
with {spans}others as materialized (
  select m.day, s.day is not null as made
  from (select d::date as day from generate_series($2::date, $3::date, interval '1 day') d) m
  left join metric_made s on (s.metric, s.span, s.day, s.cuboid) = ($1, 'day', m.day, {cuboid}) and not s.light
  where true {apart}
), cells as (
  {long}
  select {columns} from metric_cells where metric = $1 and cuboid = {cuboid} and span = 'day'
    and day = any(array(select day from others where made))
)
"""
_LONG_CELLS: Final = """
select {columns} from metric_cells where metric = $1 and cuboid = {cuboid} and span = '{length}'
  and day = any(array(select day from {length}s))
union all
"""
_COLUMNS: Final = (
    "id", "day", "result", "label", "definition", "settings_row", "agent_id", "team_id", "number_id", "tag", "n",
    "out_of_hours", "provisional", "business_total", "calendar_total", "amount_total", "amounts",
    *(f"case when octet_length({one}) <= {SMALL} then {one} end as {one}" for one in CLOCKS),
    *(f"case when octet_length({one}) > {SMALL} then {one}_bins end as {one}_bins" for one in CLOCKS),
)  # fmt: skip
"""What is not needed is not carried along: what a statement sorts or hashes is mostly these bytes."""
_CELLS: Final = """
select {key} as key, c.result, c.label, c.definition, c.settings_row, sum(c.n)::int as n,
       sum(c.out_of_hours)::int as out_of_hours, sum(c.provisional)::int as provisional,
       sum(c.business_total)::bigint as business_total, sum(c.calendar_total)::bigint as calendar_total,
       sum(c.amount_total)::bigint as amount_total, null::timestamptz as oldest,
       {hours} as hours, string_agg(c.amounts, ''::bytea) as amounts, {ids} as ids,
       {clocks}
from cells c
where {chosen} and {seen}
group by 1, c.result, c.label, c.definition, c.settings_row
union all
"""
_BINNED: Final = "c.result = 'counted' and (c.business_bins is not null or c.calendar_bins is not null)"
_BINS: Final = f"""
string_agg(c.{{clock}}, ''::bytea) as {{clock}}, string_agg(c.{{clock}}_bins, ''::bytea) as {{clock}}_bins,
array_agg(coalesce(octet_length(c.{{clock}}_bins), 0)) filter (where {_BINNED}) as {{clock}}_lengths
"""
"""As `ids`, they are not put in order: all aggregates of a group see its rows in the same one, so nothing is sorted."""
_FACTS: Final = """
select {key} as key, f.result, coalesce(f.label, '') as label, f.definition,
       coalesce(f.settings_row, 0) as settings_row, count(*)::int as n,
       (count(*) filter (where f.out_of_hours))::int as out_of_hours,
       (count(*) filter (where f.provisional))::int as provisional,
       coalesce(sum(f.business_s), 0)::bigint as business_total,
       coalesce(sum(f.calendar_s), 0)::bigint as calendar_total, coalesce(sum(f.amount), 0)::bigint as amount_total,
       min(f.at) filter (where f.result = 'waiting') as oldest, {hours} as hours,
       string_agg(int8send(f.amount) || int8send(1), ''::bytea) as amounts, null::bigint[] as ids,
       string_agg(int4send(f.business_s), ''::bytea) filter (where f.result = 'counted') as business,
       null::bytea as business_bins, null::int[] as business_lengths,
       string_agg(int4send(f.calendar_s), ''::bytea) filter (where f.result = 'counted') as calendar,
       null::bytea as calendar_bins, null::int[] as calendar_lengths
from {facts} where {chosen} and {seen}
group by 1, f.result, f.label, f.definition, f.settings_row
"""
"""Grouped by plain columns: of them the planner knows that they are few, and sorts nothing."""
_OVER: Final = "(select * from metric_facts where metric = $1 and result <> 'waiting' and {within})"
_WAITING: Final = "(select * from metric_facts where metric = $1 and result = 'waiting' and {within})"
_SEVERAL: Final = """
(select * from metric_facts
 where metric = any($1::text[]) and (day between $2 and $3 or result = 'waiting' and day < $2))
"""
_STEPS: Final = """
string_agg(int4send(floor(extract(epoch from f.at - $4::timestamptz) / $5)::int), ''::bytea)
  filter (where f.result = 'counted' and f.metric = any($6::text[]))
"""
_TAGS: Final = "cross join lateral (select distinct unnest(f.tags) as tag) t"
_PIECES: Final = """
select string_agg(substr(c.{clock}, p.start * 4 + 1, p.length * 4), ''::bytea order by p.place), count(c.id)
from unnest($1::text::bigint[], $2::text::int[], $3::text::int[]) with ordinality as p (id, start, length, place)
left join metric_cells c on c.id = p.id
"""
_TRIES: Final = 5
_Ranks = Callable[[], tuple[Clock, list[int]]]


class Steps(Struct, frozen=True):
    """Moments of these metrics are told in steps of so many seconds since then."""

    since: datetime
    length_s: int
    metrics: tuple[Metric, ...]


class Moved(Exception):
    """Cells were made anew between two statements."""


async def read(
    conn: Conn, viewer: Viewer, metric: Metric, filters: Filters, by: SeriesBy | None = None
) -> tuple[list[Any], dict[Any, tuple[Timing, Timing]]]:
    """Rows by key, result, label and definition; and for every key the times of what is counted, by both clocks.

    Key: a day, an id (0: nobody's), a tag; 0 for a figure and for hours of the week, which are in `hours` of a row.
    """
    sql, values = _statement(viewer, filters, by)
    for _ in range(_TRIES):
        rows = await conn.fetch(sql, metric, filters.since, filters.until, *values)
        try:
            return rows, await _timings(conn, [row for row in rows if row["result"] == "counted"])
        except Moved:
            continue
    raise Moved


async def read_together(
    conn: Conn, viewer: Viewer, metrics: Sequence[Metric], filters: Filters, steps: Steps | None = None
) -> tuple[list[Any], dict[Any, tuple[Timing, Timing]]]:
    """The same of several metrics, which are the keys: by one statement, from the facts of a few days.

    `steps`: when each of them happened besides, in `hours` of its row, for `steps_of`.
    """
    told = () if steps is None else (steps.since, steps.length_s, list(steps.metrics))
    wanted, values = chosen(filters, "f", "f.tags && {}", after=3 + len(told))
    sql = _facts(viewer, "metric", _SEVERAL, wanted, "null::bytea" if steps is None else _STEPS)
    rows = await conn.fetch(sql, list(metrics), filters.since, filters.until, *told, *values)
    return rows, await _timings(conn, [row for row in rows if row["result"] == "counted"])


def steps_of(rows: Sequence[Any], metric: Metric, many: int) -> tuple[int, ...]:
    """How many of a metric fall into each of the first `many` steps; what is out of them belongs to their ends."""
    found = np.frombuffer(b"".join(row["hours"] or b"" for row in rows if row["key"] == metric), dtype=">i4")
    return tuple(np.bincount(np.clip(found, 0, many - 1), minlength=many).tolist())


async def _timings(conn: Conn, rows: Sequence[Any]) -> dict[Any, tuple[Timing, Timing]]:
    keys = sorted({row["key"] for row in rows})
    if not keys:
        return {}
    place = {key: at for at, key in enumerate(keys)}
    business, calendar = (partial(_clock, rows, place, clock) for clock in CLOCKS)
    found = await _read_by_both(conn, business, calendar)
    return dict(zip(keys, zip(*found, strict=True), strict=True))


def _clock(rows: Sequence[Any], place: dict[Any, int], clock: str) -> tuple[Clock, list[int]]:
    """Its ranks, and the sum of each group."""
    totals, gathered = [0] * len(place), Gathered(len(place))
    for row in rows:
        totals[place[row["key"]]] += row[f"{clock}_total"]
        gathered.add(place[row["key"]], row, clock)
    return Clock(gathered), totals


async def _read_by_both(conn: Conn, business: _Ranks, calendar: _Ranks) -> tuple[list[Timing], list[Timing]]:
    """While the database looks up the seconds of one clock, we reckon with those of the other."""
    first, first_totals = business()
    async with asyncio.TaskGroup() as group:
        reading = group.create_task(_pieces(conn, "business", first.pieces))
        await asyncio.sleep(0)  # it is sent
        second, second_totals = calendar()
    read = _there(reading.result())
    async with asyncio.TaskGroup() as group:
        reading_second = group.create_task(_pieces(conn, "calendar", second.pieces))
        await asyncio.sleep(0)
        one = first.timings(read, first_totals)
    return one, second.timings(_there(reading_second.result()), second_totals)


async def _pieces(conn: Conn, clock: str, wanted: Pieces) -> bytes | None:
    """None: they are no longer there."""
    if not len(wanted.cell):
        return b""
    arguments = (_array(column) for column in (wanted.cell, wanted.start, wanted.length))
    row = await conn.fetchrow(_PIECES.format(clock=clock), *arguments)
    return None if row is None or row[1] != len(wanted.cell) else bytes(row[0])


def _there(read: bytes | None) -> bytes:
    if read is None:
        raise Moved
    return read


def _array(column: NDArray[np.int64]) -> str:
    """As PostgreSQL reads it: thousands of numbers one by one would take the driver longer than the question."""
    return "{" + ",".join(map(str, column.tolist())) + "}"


def _statement(viewer: Viewer, filters: Filters, by: SeriesBy | None) -> tuple[str, list[Any]]:
    place = cuboid(viewer, filters, by)
    wanted, values = chosen(filters, "f", "f.tags && {}")
    waits = "day between $2 and $3" if by in BY_TIME else "day <= $3 and $2::date is not null"
    within = "day between $2 and $3" if place is None else "day = any(array(select day from others where not made))"
    over = _facts(viewer, by, _OVER.format(within=within), wanted)
    parts = [over, *([] if by == "hour_of_week" else [_facts(viewer, by, _WAITING.format(within=waits), wanted)])]
    facts = " union all ".join(parts)
    return facts if place is None else _of_cells(viewer, filters, by, place) + facts, values


def _of_cells(viewer: Viewer, filters: Filters, by: SeriesBy | None, place: int) -> str:
    columns = ", ".join((*_COLUMNS, "hours") if by == "hour_of_week" else _COLUMNS)
    spans = _spans(by, place, columns)
    key = _KEYS[by].format(row="c", tag="c.tag")
    hours = "string_agg(c.hours, ''::bytea)" if by == "hour_of_week" else "null::bytea"
    ids = f"array_agg(c.id) filter (where {_BINNED})"
    clocks = [_BINS.format(clock=clock) for clock in CLOCKS]
    wanted, _ = chosen(filters, "c", "c.tag = any({})")
    seen = sight(viewer, "c", "= 0")
    return spans + _CELLS.format(key=key, hours=hours, ids=ids, chosen=wanted, seen=seen, clocks=", ".join(clocks))


def _spans(by: SeriesBy | None, place: int, columns: str) -> str:
    """The longest there are within the period, and the days that are left."""
    usable = LONGEST_FIRST if by is None else _LENGTHS.get(by, LONGEST_FIRST)
    lengths = [one for one in usable if kept(one, place)]
    apart = [_APART.format(longer=one) for one in lengths]
    spans = [
        _LONG.format(length=one, ends=ends(one, "day"), cuboid=place, apart=" ".join(apart[:at]))
        for at, one in enumerate(lengths)
    ]
    long = "".join(_LONG_CELLS.format(columns=columns, cuboid=place, length=one) for one in lengths)
    return _DAYS.format(
        spans="".join(f"{one}, " for one in spans), cuboid=place, apart=" ".join(apart), long=long, columns=columns
    )


def _facts(viewer: Viewer, by: _By, source: str, wanted: str, hours: str = "null::bytea") -> str:
    key = _KEYS[by].format(row="f", tag="t.tag")
    if by == "hour_of_week":
        hours = f"string_agg(int4send({HOUR_OF_WEEK}) || int4send(1), ''::bytea)"
    return _FACTS.format(
        key=key, hours=hours, facts=f"{source} f {_TAGS if by == 'tag' else ''}", chosen=wanted, seen=sight(viewer)
    )  # fmt: skip


def counts_of(pairs: bytes) -> dict[int, int]:
    """By hour of the week, from pairs of four bytes each."""
    found: dict[int, int] = {}
    whole = memoryview(pairs)
    for at in range(0, len(whole), 8):
        hour, n = (int.from_bytes(whole[at + half : at + half + 4], "big") for half in (0, 4))
        found[hour] = found.get(hour, 0) + n
    return found

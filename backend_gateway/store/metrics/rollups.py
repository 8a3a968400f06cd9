"""What facts come to by day and by longer spans, kept so that a year's figure reads thousands of rows and not millions.

Called by `facts` (`touch`, in the transaction of the facts) and by `actions/rollups` (the others). What always holds: a
day or month counts as made only while none of its facts changed since, and is read from the facts otherwise; so a
figure is exact at every moment, however late the cells are.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from msgspec import Struct

from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.bins import EDGES
from backend_gateway.store.metrics.cuboids import CUBOIDS, Dimension
from backend_gateway.store.metrics.filters import HOUR_OF_WEEK
from backend_gateway.store.metrics.lengths import SHORTEST_FIRST, Length, begins, ends, kept
from protocol.metrics import METRICS

_TOUCH: Final = """
delete from metric_made s using unnest($1::text[], $2::date[]) as t (metric, day)
where s.metric = t.metric and (s.span = 'day' and s.day = t.day
  or s.span = 'month' and s.day = date_trunc('month', t.day)::date)
"""
"""A trigger forgets thirds and quarters with their days (migration 0046)."""
_DAYS: Final = """
with metrics as (select metric, (select min(f.day) from metric_facts f where f.metric = m.metric) as since
                 from unnest($1::text[]) as m (metric)),
missing as (
  select m.metric, d::date as day from metrics m
  cross join lateral generate_series(m.since::timestamp, $2::date - 1, interval '1 day') d
  where not exists (select from metric_made s where (s.metric, s.span, s.day, s.cuboid) = (m.metric, 'day', d::date, 0))
)
select metric, day,
       (select count(*) from metric_facts f where (f.metric, f.day) = (missing.metric, missing.day))::int as facts
from missing where metric = (select metric from missing order by day desc, metric limit 1) order by day desc limit $3
"""
_SPAN: Final = """
with metrics as (select metric, (select min(f.day) from metric_facts f where f.metric = m.metric) as since
                 from unnest($1::text[]) as m (metric)),
spans as (
  select distinct m.metric, m.since, {begins} as day
  from metrics m cross join lateral generate_series(m.since::timestamp, $2::date - 1, interval '1 day') d
)
select metric, day from (select *, {ends} as until from spans) s
where until <= $2
  and not exists (select from metric_made x where (x.metric, x.span, x.day, x.cuboid) = (s.metric, $3, s.day, $4))
  and (select count(*) from metric_made x where x.metric = s.metric and x.span = 'day' and x.cuboid = 0
       and x.day >= greatest(s.day, s.since) and x.day < until) = until - greatest(s.day, s.since)
order by day desc, metric limit 1
"""
_MADE: Final = """
insert into metric_made (metric, span, day, cuboid, light) select $1, $2, day, $3, day = any($5::date[])
from unnest($4::date[]) as t (day) on conflict do nothing
"""
_FORGET: Final = "delete from metric_cells where metric = $1 and span = $2 and day = any($3::date[])"

_COLUMNS: Final[dict[Dimension, str]] = {
    "team_id": "coalesce(f.team_id, 0)", "agent_id": "coalesce(f.agent_id, 0)", "number_id": "f.number_id",
    "tag": "t.tag",
}  # fmt: skip
_EDGES: Final = f"array[{', '.join(map(str, EDGES))}]"


WORTH: Final = 4.0
"""Facts in a cell, below which reading the facts is as quick."""


class Missing(Struct, frozen=True):
    """Days of one metric."""

    metric: str
    days: tuple[date, ...]


async def touch(conn: Conn, touched: Sequence[tuple[str, date]]) -> None:
    """Facts of these days changed, in this transaction."""
    if touched:
        await conn.execute(_TOUCH, [metric for metric, _ in touched], [day for _, day in touched])


async def missing_days(conn: Conn, before: date, days: int, facts: int) -> Missing | None:
    """The latest that are to be made, of one metric: as many as have that many facts together, at least one."""
    rows = await conn.fetch(_DAYS, METRICS, before, days)
    if not rows:
        return None
    chosen: list[date] = []
    together = 0
    for row in rows:
        together += row["facts"]
        if chosen and together > facts:
            break
        chosen.append(row["day"])
    return Missing(rows[0]["metric"], tuple(chosen))


async def missing_span(conn: Conn, before: date) -> tuple[str, Length, date] | None:
    """(metric, length, first day) of the latest span that is over, whose days are all made and itself is not."""
    for length in SHORTEST_FIRST:
        sql = _SPAN.format(begins=begins(length, "d"), ends=ends(length, "day"))
        if row := await conn.fetchrow(sql, METRICS, before, length, _places(length)[0]):
            return row["metric"], length, row["day"]
    return None


async def make_days(conn: Conn, missing: Missing) -> None:
    """Their cells are those of their facts."""
    places = range(len(CUBOIDS))
    await _make(conn, missing.metric, "day", places, missing.days, "f.day", "f.day = any($2::date[])")


async def make_span(conn: Conn, metric: str, length: Length, first: date) -> None:
    """Its cells are those of its facts."""
    within = f"f.day >= ($2::date[])[1] and f.day < {ends(length, '($2::date[])[1]')}"
    await _make(conn, metric, length, _places(length), (first,), begins(length, "f.day"), within)


def _places(length: Length) -> list[int]:
    """Of the cuboids that are rolled up so."""
    return [place for place in range(len(CUBOIDS)) if kept(length, place)]


async def _make(
    conn: Conn, metric: str, span: str, places: Iterable[int], days: Sequence[date], day: str, within: str
) -> None:  # fmt: skip
    # What is computed is computed before the first row is written: a transaction that wrote holds the feed.
    await conn.execute("set local enable_nestloop = off")  # what is joined here is always longer than guessed
    made = {place: await conn.fetch(_cells(CUBOIDS[place], day, within), metric, days) for place in places}
    await conn.execute("set local enable_nestloop = on")
    await conn.execute(_FORGET, metric, span, days)
    for place, rows in made.items():
        light = _light(rows)
        if kept := [(metric, place, span, *row) for row in rows if row["day"] not in light]:
            columns = ("metric", "cuboid", "span", *rows[0].keys())
            await conn.copy_records_to_table("metric_cells", records=kept, columns=columns)
        await conn.execute(_MADE, metric, span, place, days, sorted(light))


def _light(rows: Sequence[Any]) -> set[date]:
    cells, facts = Counter[date](), Counter[date]()
    for row in rows:
        cells[row["day"]] += 1
        facts[row["day"]] += row["n"]
    return {day for day, many in cells.items() if many * WORTH > facts[day]}


def _cells(dimensions: Sequence[Dimension], day: str, within: str) -> str:
    keys = ", ".join(("day", "result", "label", "definition", "settings_row", *dimensions))
    own = "".join(f", {_COLUMNS[one]} as {one}" for one in dimensions)
    tags = "cross join lateral (select distinct unnest(f.tags) as tag) t" if "tag" in dimensions else ""
    return f"""
with facts as materialized (
  select {day} as day, f.result, coalesce(f.label, '') as label, f.definition,
         coalesce(f.settings_row, 0) as settings_row, {HOUR_OF_WEEK} as hour_of_week, f.out_of_hours, f.provisional,
         f.amount, f.business_s, f.calendar_s{own}
  from metric_facts f {tags} where f.metric = $1 and {within} and f.result <> 'waiting'
), keys as materialized (  -- what groups by a number is twice as quick as by words
  select row_number() over () as k, d.* from (select distinct {keys} from facts) d
), f as materialized (
  select keys.k, result, hour_of_week, out_of_hours, provisional, amount, business_s, calendar_s
  from facts join keys using ({keys})
), whole as (
  select k, count(*)::int as n, (count(*) filter (where out_of_hours))::int as out_of_hours,
         (count(*) filter (where provisional))::int as provisional, coalesce(sum(business_s), 0) as business_total,
         coalesce(sum(calendar_s), 0) as calendar_total, coalesce(sum(amount), 0)::bigint as amount_total
  from f group by k
), hours as (
  select k, string_agg(int4send(hour_of_week) || int4send(n), ''::bytea) as hours
  from (select k, hour_of_week, count(*)::int as n from f group by k, hour_of_week) h group by k
), amounts as (
  select k, string_agg(int8send(amount) || int8send(n), ''::bytea) as amounts
  from (select k, amount, count(*) as n from f where amount is not null group by k, amount) a group by k
), {_binned("business")}, {_binned("calendar")}
select {keys}, n, out_of_hours, provisional, business_total, calendar_total, amount_total, hours, amounts, business,
       business_bins, calendar, calendar_bins
from keys join whole using (k) join hours using (k) left join amounts using (k) left join business using (k)
     left join calendar using (k)
"""  # noqa: S608  words of our own


def _binned(clock: str) -> str:
    return f"""{clock} as (
  select k, string_agg(seconds, ''::bytea order by bin) as {clock},
         string_agg(int4send(bin) || int4send(n), ''::bytea order by bin) as {clock}_bins
  from (
    select k, width_bucket({clock}_s, {_EDGES}) as bin, count(*)::int as n,
           string_agg(int4send({clock}_s), ''::bytea) as seconds
    from f where result = 'counted' and {clock}_s is not null group by k, bin
  ) b group by k
)"""  # noqa: S608

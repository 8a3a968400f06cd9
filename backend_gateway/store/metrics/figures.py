"""Figures from facts: one SELECT for every metric, whoever asks (law 8 of the house: one function per number)."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from msgspec import Struct

from backend_gateway.domain.metrics import DEFINITION
from backend_gateway.store.conn import Conn
from backend_gateway.store.visible import Viewer, visible
from protocol.metrics import (
    BAND_EDGES,
    LABELLED,
    Amount,
    Figure,
    Labelled,
    Metric,
    MetricCase,
    MetricCases,
    Result,
    Timing,
)

_WHERE: Final = """
f.metric = $1 and f.day <= $3 and (f.day >= $2 or f.result = 'waiting')
and ($4::bigint[] is null or f.team_id = any($4)) and ($5::bigint[] is null or f.agent_id = any($5))
and ($6::bigint[] is null or f.number_id = any($6)) and ($7::text[] is null or f.tags && $7)
"""
_CASES: Final = """
select f.conversation_id, e.case_number, f.result, f.at, f.team_id, f.agent_id, f.business_s, f.calendar_s,
       f.out_of_hours, f.provisional, f.amount, f.label, f.from_message, f.to_message
from metric_facts f join episodes e on e.id = f.episode_id join conversations c on c.id = f.conversation_id
where {where} and ($8::text is null or f.result = $8) and {seen}
order by f.result = 'waiting' desc, f.business_s desc nulls last, f.calendar_s desc nulls last,
  f.amount desc nulls last, f.at limit $9
"""
_COUNTED: Final = ("counted", "met", "missed", "yes", "no")
_INSIDE: Final = (*_COUNTED, "waiting")


class Filters(Struct, frozen=True, kw_only=True):
    """What a figure is about; None: all of them."""

    since: date
    until: date
    teams: tuple[int, ...] | None = None
    agents: tuple[int, ...] | None = None
    numbers: tuple[int, ...] | None = None
    tags: tuple[str, ...] | None = None


def _bands(column: str) -> str:
    edges = (0, *BAND_EDGES)
    counts = [
        f"count(*) filter (where {column} >= {low}{'' if high is None else f' and {column} < {high}'})"
        for low, high in zip(edges, (*BAND_EDGES, None), strict=True)
    ]
    return f"array[{', '.join(counts)}]"


def _timing(column: str, name: str) -> str:
    return (
        f"percentile_cont(array[0.5, 0.9]) within group (order by {column}) as {name}_ranks,"
        f" avg({column})::float8 as {name}_mean, coalesce(sum({column}), 0)::bigint as {name}_total,"
        f" {_bands(column)} as {name}_bands"
    )


_FIGURE: Final = f"""
select f.result, {{label}} as label, {{whole}} as whole, count(*) as n,
       count(*) filter (where f.out_of_hours) as out_of_hours, min(f.at) as oldest,
       count(*) filter (where f.provisional) as provisional, array_agg(distinct f.definition) as definitions,
       array_agg(distinct f.settings_row) filter (where f.settings_row is not null) as settings,
       percentile_cont(array[0.5, 0.9]) within group (order by f.amount) as amount_ranks,
       avg(f.amount)::float8 as amount_mean, coalesce(sum(f.amount), 0)::bigint as amount_total,
       {_timing("f.business_s", "business")}, {_timing("f.calendar_s", "calendar")}
from metric_facts f where {_WHERE}"""  # noqa: S608  made of this module's own words
_PLAIN: Final = (_FIGURE.format(label="null", whole="true"), "group by f.result")
_BY_LABEL: Final = (
    _FIGURE.format(label="f.label", whole="grouping(f.label) = 1"),
    "group by grouping sets ((f.result), (f.result, f.label))",
)


async def figure(conn: Conn, viewer: Viewer, metric: Metric, filters: Filters) -> Figure:
    """One metric as this person may see it."""
    select, group = _BY_LABEL if metric in LABELLED else _PLAIN
    found = await conn.fetch(f"{select} and {_sight(viewer)} {group}", metric, *_values(filters))
    rows = {row["result"]: row for row in found if row["whole"]}
    n = {name: row["n"] for name, row in rows.items()}
    counted, waiting = rows.get("counted"), rows.get("waiting")
    beside: dict[Result, int] = {name: count for name, count in n.items() if name not in _INSIDE}
    return Figure(
        metric=metric, definition=DEFINITION, since=filters.since, until=filters.until,
        n=sum(n.get(name, 0) for name in _COUNTED), met=n.get("met", 0), missed=n.get("missed", 0),
        yes=n.get("yes", 0), no=n.get("no", 0), business=_told(counted, "business"),
        calendar=_told(counted, "calendar"), out_of_hours=counted["out_of_hours"] if counted else 0,
        provisional=sum(row["provisional"] for name, row in rows.items() if name in _COUNTED),
        amount=_amount(counted), labels=_labels([row for row in found if row["label"] is not None]),
        definitions=_distinct(rows.values(), "definitions"), settings=_distinct(rows.values(), "settings"),
        waiting=n.get("waiting", 0), oldest_at=waiting["oldest"] if waiting else None,
        beside=dict(sorted(beside.items())), as_of=await conn.fetchval("select at from metric_progress"),
    )  # fmt: skip


async def cases(
    conn: Conn, viewer: Viewer, metric: Metric, filters: Filters, result: Result | None, limit: int
) -> MetricCases:
    """The cases behind it that this person may open; heaviest first."""
    sql = _CASES.format(where=_WHERE, seen=f"{visible(viewer)} and {_sight(viewer)}")
    rows = await conn.fetch(sql, metric, *_values(filters), result, limit + 1)
    return MetricCases(cases=tuple(MetricCase(**row) for row in rows[:limit]), more=len(rows) > limit)


def _sight(viewer: Viewer) -> str:
    """SQL condition on a fact: what is theirs, and by their sight their teams' and nobody's."""
    if viewer.visibility == "all":
        return "true"
    own = f"f.agent_id = {int(viewer.user_id)}"
    teams = ",".join(str(int(team)) for team in viewer.team_ids) or "-1"
    return own if viewer.visibility == "mine" else f"({own} or f.team_id is null or f.team_id in ({teams}))"


def of_facts(viewer: Viewer) -> str:
    """SQL condition on facts `f` by `parameters`: for whoever counts the same facts in other shapes (by minutes)."""
    return f"{_WHERE} and {_sight(viewer)}"


def parameters(metric: Metric, filters: Filters) -> tuple[Any, ...]:
    """What `of_facts` asks for: $1 to $7."""
    return metric, *_values(filters)


def _values(filters: Filters) -> tuple[Any, ...]:
    chosen = (filters.teams, filters.agents, filters.numbers, filters.tags)
    return (filters.since, filters.until, *(None if one is None else list(one) for one in chosen))


def _told(row: Any, name: str) -> Timing:
    if row is None or row[f"{name}_ranks"] is None:  # nothing is counted, or nothing is timed
        return Timing()
    median, p90 = row[f"{name}_ranks"]
    return Timing(
        median_s=median, p90_s=p90, mean_s=row[f"{name}_mean"], total_s=row[f"{name}_total"],
        bands=tuple(row[f"{name}_bands"]),
    )  # fmt: skip


def _amount(row: Any) -> Amount | None:
    if row is None or row["amount_ranks"] is None:
        return None
    median, p90 = row["amount_ranks"]
    return Amount(total=row["amount_total"], mean=row["amount_mean"], median=median, p90=p90)


def _labels(rows: Sequence[Any]) -> dict[str, Labelled]:
    """By label, the most frequent first."""
    found = [(label, _labelled([row for row in rows if row["label"] == label])) for label in {r["label"] for r in rows}]
    return dict(sorted(found, key=lambda one: (-one[1].n - one[1].beside, one[0])))


def _labelled(rows: Sequence[Any]) -> Labelled:
    inside = [row for row in rows if row["result"] in _COUNTED]
    return Labelled(
        n=sum(row["n"] for row in inside), yes=sum(row["n"] for row in inside if row["result"] == "yes"),
        beside=sum(row["n"] for row in rows if row["result"] not in _INSIDE),
        total=sum(row["amount_total"] for row in inside),
    )  # fmt: skip


def _distinct(rows: Iterable[Any], column: str) -> tuple[int, ...]:
    return tuple(sorted({one for row in rows for one in row[column] or ()}))

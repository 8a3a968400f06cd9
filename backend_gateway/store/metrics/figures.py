"""Figures: one function for every metric, whoever asks (law 8 of the house: one function per number).

What always holds: a figure and the points of a series are made of the same rows by the same code, and equal the facts
to the second, whether they come from them or from what `rollups` keeps.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, Final

from msgspec.structs import replace

from backend_gateway.domain.metrics import DEFINITION
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics import cells
from backend_gateway.store.metrics.case_stretches import of_cases
from backend_gateway.store.metrics.cells import Steps
from backend_gateway.store.metrics.filters import Filters, Part, chosen, part_of, sight
from backend_gateway.store.metrics.ranks import how_many, of_amounts
from backend_gateway.store.visible import Viewer, visible
from protocol.metric_series import MetricPoint, MetricSeries, SeriesBy
from protocol.metrics import (
    LABELLED,
    Amount,
    CaseStretch,
    Figure,
    Labelled,
    Metric,
    MetricCase,
    MetricCases,
    Result,
    Timing,
)

__all__ = ["Filters", "Part", "cases", "figure", "figures", "series"]

_CASES: Final = """
select f.conversation_id, e.case_number, f.result, f.at, coalesce(nullif(k.name, ''), k.profile_name, '') as customer,
       f.team_id, f.agent_id, f.business_s, f.calendar_s,
       f.out_of_hours, f.provisional, f.amount, f.label, f.from_message, f.to_message, f.episode_id, f.hours_row,
       case when f.metric like 'csat%' then array(select h.agent_id from metric_facts h
         where h.episode_id = f.episode_id and h.metric = 'handled' and h.agent_id is not null
         order by h.at, h.agent_id) else '{{}}' end as participants
from {facts} f join episodes e on e.id = f.episode_id join conversations c on c.id = f.conversation_id
join contacts k on k.id = c.contact_id
where f.metric = $1 and f.day <= $3 and (f.day >= $2 or f.result = 'waiting') and {chosen} and {seen}
order by f.result = 'waiting' desc, f.business_s desc nulls last, f.calendar_s desc nulls last,
  f.amount desc nulls last, f.at, f.episode_id, f.subject, f.part limit {limit} offset {skip}
"""
_INNER: Final = ("episode_id", "hours_row")
"""What is asked along to tell the stretches, and goes no further."""
_FEW_DAYS: Final = """
with few as materialized (
  select * from metric_facts where metric = $1 and (day between $2 and $3 or result = 'waiting' and day <= $3)
)
"""
"""So few that all their facts are put in order: the index of the heaviest would be read through the whole history."""
_COUNTED: Final = ("counted", "met", "missed", "yes", "no")
_INSIDE: Final = (*_COUNTED, "waiting")
_AS_OF: Final = "select at from metric_progress"
FEW: Final = 2
_ALL: Final = Part()
_WEEK: Final = timedelta(days=6)
_NOTHING: Final = (Timing(), Timing())


async def figure(conn: Conn, viewer: Viewer, metric: Metric, filters: Filters) -> Figure:
    """One metric as this person may see it."""
    rows, times = await cells.read(conn, viewer, metric, filters)
    as_of = await conn.fetchval(_AS_OF)
    told = _figure(metric, filters.since, filters.until, rows, times.get(0, _NOTHING))
    return replace(told, as_of=as_of)


async def figures(
    conn: Conn, viewer: Viewer, metrics: Sequence[Metric], filters: Filters
) -> dict[Metric, Figure]:  # fmt: skip
    """Several of them, each as `figure` says it; of a day or two they are read at once."""
    if (filters.until - filters.since).days >= FEW:
        return {metric: await figure(conn, viewer, metric, filters) for metric in metrics}
    return (await of_a_day(conn, viewer, metrics, filters, None))[0]


async def of_a_day(
    conn: Conn, viewer: Viewer, metrics: Sequence[Metric], filters: Filters, steps: Steps | None
) -> tuple[dict[Metric, Figure], list[Any]]:
    """Several of a day or two, by one statement; and its rows, for `cells.steps_of`."""
    rows, times = await cells.read_together(conn, viewer, metrics, filters, steps)
    as_of = await conn.fetchval(_AS_OF)
    of: dict[Metric, list[Any]] = {metric: [] for metric in metrics}
    for row in rows:
        of[row["key"]].append(row)
    period = filters.since, filters.until
    told = {
        metric: replace(_figure(metric, *period, mine, times.get(metric, _NOTHING)), as_of=as_of)
        for metric, mine in of.items()
    }
    return told, rows


async def series(conn: Conn, viewer: Viewer, metric: Metric, filters: Filters, by: SeriesBy) -> MetricSeries:
    """Its figures by time or by what it is about: read at once, however many points."""
    rows, times = await cells.read(conn, viewer, metric, filters, by)
    points = _hours(metric, filters, rows) if by == "hour_of_week" else _points(metric, filters, by, rows, times)
    return MetricSeries(
        metric=metric, by=by, since=filters.since, until=filters.until, points=points,
        as_of=await conn.fetchval(_AS_OF),
    )  # fmt: skip


async def cases(
    conn: Conn, viewer: Viewer, metric: Metric, filters: Filters, result: Result | None, limit: int, skip: int = 0,
    part: Part = _ALL,
) -> MetricCases:  # fmt: skip
    """The cases behind it, or a part of it, that this person may open; heaviest first, the first `skip` left out."""
    wanted, values = chosen(filters, "f", "f.tags && {}")
    if result is not None:
        values.append(result)
        wanted += f" and f.result = ${len(values) + 3}"
    narrow, more = part_of(part, len(values) + 3)
    wanted, values = wanted + narrow, values + more
    seen = f"{visible(viewer)} and {sight(viewer)}"
    few = (filters.until - filters.since).days < FEW
    facts = "few" if few else "metric_facts"
    sql = _CASES.format(facts=facts, chosen=wanted, seen=seen, limit=int(limit) + 1, skip=int(skip))
    sql = _FEW_DAYS + sql if few else sql
    rows = await conn.fetch(sql, metric, filters.since, filters.until, *values)
    shown = rows[:limit]
    parted = await of_cases(conn, metric, shown)
    found = tuple(_case(row, stretches) for row, stretches in zip(shown, parted, strict=True))
    return MetricCases(cases=found, more=len(rows) > limit)


def _case(row: Any, stretches: tuple[CaseStretch, ...]) -> MetricCase:
    told = {name: value for name, value in row.items() if name not in _INNER}
    return MetricCase(**{**told, "participants": tuple(row["participants"]), "stretches": stretches})


def _points(
    metric: Metric, filters: Filters, by: SeriesBy, rows: Sequence[Any], times: dict[Any, tuple[Timing, Timing]]
) -> tuple[MetricPoint, ...]:
    of: dict[Any, list[Any]] = {}
    for row in rows:
        of.setdefault(row["key"], []).append(row)
    found = []
    for key, mine in of.items():
        since, until = _days(by, key) if by in cells.BY_TIME else (filters.since, filters.until)
        about = {"day": key} if by in cells.BY_TIME else {"tag": key} if by == "tag" else {"id": key or None}
        told = _figure(
            metric, max(since, filters.since), min(until, filters.until), mine, times.get(key, _NOTHING)
        )  # fmt: skip
        found.append(MetricPoint(**about, figure=told))
    return tuple(sorted(found, key=_place))


def _place(point: MetricPoint) -> tuple[Any, ...]:
    if point.tag is not None:
        return -point.figure.n, point.tag
    return (point.day,) if point.day is not None else (point.id is None, point.id or 0)


def _days(by: SeriesBy, first: date) -> tuple[date, date]:
    """The first and last of a point."""
    if by == "month":
        return first, (first.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first, first + _WEEK if by == "week" else first


def _hours(metric: Metric, filters: Filters, rows: Sequence[Any]) -> tuple[MetricPoint, ...]:
    of: dict[int, dict[Result, int]] = {}
    for row in rows:
        for hour, n in cells.counts_of(row["hours"]).items():
            many = of.setdefault(hour, {})
            many[row["result"]] = many.get(row["result"], 0) + n
    return tuple(
        MetricPoint(hour=hour, figure=_counts(metric, filters.since, filters.until, many))
        for hour, many in sorted(of.items())
    )


def _counts(metric: Metric, since: date, until: date, n: dict[Result, int], **more: Any) -> Figure:
    """Of how many of each result, and whatever else is known."""
    beside = {name: count for name, count in sorted(n.items()) if name not in _INSIDE}
    nothing: dict[str, Any] = {"business": Timing(), "calendar": Timing()}
    return Figure(
        metric=metric, definition=DEFINITION, since=since, until=until, n=sum(n.get(name, 0) for name in _COUNTED),
        met=n.get("met", 0), missed=n.get("missed", 0), yes=n.get("yes", 0), no=n.get("no", 0),
        waiting=n.get("waiting", 0), beside=beside, **(nothing | more),
    )  # fmt: skip


def _figure(
    metric: Metric, since: date, until: date, rows: Sequence[Any], times: tuple[Timing, Timing]
) -> Figure:  # fmt: skip
    counted = [row for row in rows if row["result"] == "counted"]
    n: dict[Result, int] = {}
    for row in rows:
        n[row["result"]] = n.get(row["result"], 0) + row["n"]
    waiting = [row["oldest"] for row in rows if row["oldest"] is not None]
    return _counts(
        metric, since, until, n, business=times[0], calendar=times[1],
        out_of_hours=sum(row["out_of_hours"] for row in counted),
        provisional=sum(row["provisional"] for row in rows if row["result"] in _COUNTED), amount=_amount(counted),
        labels=_labels([row for row in rows if row["label"]]) if metric in LABELLED else {},
        definitions=_distinct(row["definition"] for row in rows),
        settings=_distinct(row["settings_row"] for row in rows if row["settings_row"]),
        oldest_at=min(waiting, default=None),
    )  # fmt: skip


def _amount(rows: Sequence[Any]) -> Amount | None:
    pairs = b"".join(row["amounts"] or b"" for row in rows)
    if (ranks := of_amounts(pairs)) is None:
        return None
    total = sum(row["amount_total"] for row in rows)
    return Amount(total=total, mean=total / how_many(pairs), median=ranks[0], p90=ranks[1])


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


def _distinct(found: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(found)))

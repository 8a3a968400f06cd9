"""Which number somebody wants to look through: of everything, a metric of a sheet, a group, a point of the trend."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from desktop.i18n.metric_words import label_name
from desktop.models.reports.choice import Choice
from desktop.models.reports.gathering import Gathered
from desktop.models.reports.period import Days
from desktop.store.store import Store
from desktop.views.charts.times import weekday_long
from desktop.views.reports.figure_page import band_names
from desktop.views.reports.telling import days_words, group_key
from desktop.views.reports.trend import steps
from desktop.views.reports.xray import Asked


def asked_of(key: tuple[str, Any], choice: Choice, days: Days, store: Store) -> Asked:
    """`key`: ("all", None), ("metric", its name), what it is grouped by and the id or tag, or a part of a chart."""
    by, id = key
    query = choice.query(days)
    metric, scope = choice.metric, days_words(query.since, query.until)
    if by == "metric":
        metric = id
    elif by in {"hour", "band", "label"}:
        query = replace(query, clock=choice.clock, **{by: id})
        scope = f"{scope} · {_part_words(by, id, metric)}"
    elif by != "all" and id is not None:
        query = replace(query, **{f"{by}s": (id,)})
        scope = f"{scope} · {group_key(by, id, store)}"
    return Asked(metric=metric, query=query, clock=choice.clock, scope=scope)


def asked_of_day(day: date, data: Gathered) -> Asked:
    """A point of the trend: its day, week or month, within the period."""
    since, until = _stretch(day, data)
    query = replace(data.choice.query(data.days), since=since, until=until)
    return Asked(metric=data.choice.metric, query=query, clock=data.choice.clock, scope=days_words(since, until))


def _part_words(by: str, id: Any, metric: str) -> str:
    if by == "hour":
        return f"{weekday_long(id // 24)}, {id % 24}:00–{id % 24 + 1}:00"
    return f"{band_names()[id]} min" if by == "band" else label_name(metric, id)


def _stretch(day: date, data: Gathered) -> tuple[date, date]:
    places = steps(data.days.since, data.days.until, data.trend_by)
    at = max((n for n, place in enumerate(places) if place <= day), default=0)
    last = places[at + 1] if at + 1 < len(places) else None
    until = data.days.until if last is None else date.fromordinal(last.toordinal() - 1)
    return max(places[at], data.days.since), until

"""The lines of a figure over its days: the one number, its p90, what it was before, where it may still change."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from desktop.i18n.metric_words import aggregate_name
from desktop.models.reports.gathering import Gathered
from desktop.models.reports.pages import Clock, kind_of, timing, value_of
from desktop.models.reports.period import days_before
from desktop.store.report_query import Cut
from desktop.views.charts.data import Line, Provisional
from desktop.views.reports.telling import main_name
from protocol.metric_series import SeriesBy
from protocol.metrics import Figure

Read = Callable[[Figure], float | None]


def epoch(day: date, zone: tzinfo | None) -> float:
    """Where a day begins in the office."""
    return datetime.combine(day, time(), zone).timestamp() if zone else datetime.combine(day, time()).timestamp()


def steps(since: date, until: date, by: SeriesBy) -> list[date]:
    """First days of the points between; of weeks their Mondays, of months their firsts."""
    if by == "month":
        first, found = since.replace(day=1), []
        while first <= until:
            found.append(first)
            first = (first + timedelta(days=32)).replace(day=1)
        return found
    wide = 7 if by == "week" else 1
    first = since - timedelta(days=since.weekday()) if by == "week" else since
    return [first + timedelta(days=at) for at in range(0, (until - first).days + 1, wide)]


def lines_of(data: Gathered, zone: tzinfo | None, before_name: str) -> list[Line]:
    """The lines of a chart; days without anything are gaps of times and noughts of counts."""
    if not isinstance(data.trend, list):
        return []
    metric, clock = data.choice.metric, data.choice.clock
    places = steps(data.days.since, data.days.until, data.trend_by)
    at = [epoch(day, zone) for day in places]
    lines = [Line(main_name(metric).lower(), at, _values(places, data.trend, metric, _main(clock)))]
    if kind_of(metric) == "time":
        values = _values(places, data.trend, metric, _p90(clock))
        lines.append(Line(aggregate_name("p90"), at, values, series=1))
    if data.before_trend:
        was = days_before(data.choice.period, data.days)
        old = steps(was.since, was.until, data.trend_by)[: len(at)]
        values = _values(old, data.before_trend, metric, _main(clock))
        lines.append(Line(before_name, at[: len(values)], values, series=2, faint=True))
    return lines


def provisional_of(data: Gathered, zone: tzinfo | None, name: str) -> Provisional | None:
    """From the first point with cases that time may still change, to the end."""
    cuts = data.trend if isinstance(data.trend, list) else []
    first = min((cut.key for cut in cuts if cut.figure.provisional and isinstance(cut.key, date)), default=None)
    last = steps(data.days.since, data.days.until, data.trend_by)[-1]
    if first is None:
        return None
    since, until = epoch(first, zone), epoch(last, zone)
    return Provisional(since - 43_200 if since == until else since, until, name)


def _main(clock: Clock) -> Read:
    return lambda figure: value_of(figure, clock)


def _p90(clock: Clock) -> Read:
    return lambda figure: timing(figure, clock).p90_s


def _values(places: Sequence[date], cuts: Sequence[Cut], metric: str, read: Read) -> list[float | None]:
    found = {cut.key: read(cut.figure) for cut in cuts}
    nothing = 0.0 if kind_of(metric) == "volume" else None
    return [found.get(place, nothing) for place in places]

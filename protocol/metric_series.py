"""One metric as a row of figures: by day, week or month; by hour of the week; by team, person, number or tag."""

from datetime import date, datetime
from typing import Final, Literal, get_args

from msgspec import Struct

from protocol.metrics import Figure, Metric

SeriesBy = Literal["day", "week", "month", "hour_of_week", "team", "agent", "number", "tag"]
SERIES_BY: Final[tuple[SeriesBy, ...]] = get_args(SeriesBy)

HOURS_OF_WEEK: Final = 168
"""The first is Monday from 0 to 1 h, in the company's zone."""


class MetricPoint(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One figure of a row. Of the first four one tells what it is about, by what the row is asked for.

    `day`: its first day, of a week its Monday. `hour`: of the week; its figure holds counts alone. `id`: of the team,
    person or number; null: nobody's.
    """

    day: date | None = None
    hour: int | None = None
    id: int | None = None
    tag: str | None = None
    figure: Figure


class MetricSeries(Struct, frozen=True, kw_only=True):
    """Points in their order: times by time, teams, people and numbers by id (nobody last), tags by frequency.

    What has nothing has no point. A case with two tags is in the points of both. By day, week and month who waits is in
    the point of when they began to, and those that began before `since` are in none.
    """

    metric: Metric
    by: SeriesBy
    since: date
    until: date
    points: tuple[MetricPoint, ...]
    as_of: datetime | None = None

"""Figures of the metric engine. Who may not see colleagues' numbers is told their own."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final, Literal

from litestar.params import PathParameter, QueryParameter

from backend_gateway.api.chosen import Day, Ids, check_ids
from backend_gateway.api.context import Gateway, Limit, Signed
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store.metrics import figures
from backend_gateway.store.metrics.figures import Filters, Part
from backend_gateway.store.people import SignedIn
from protocol.metric_series import SERIES_BY, MetricSeries, SeriesBy
from protocol.metrics import BAND_EDGES, METRICS, RESULTS, Figure, Metric, MetricCases, Result
from protocol.rules.permissions import Permission, can

Name = Annotated[str, PathParameter(max_length=60)]
Names = Annotated[list[str] | None, QueryParameter(max_items=50)]
Wanted = Annotated[str | None, QueryParameter(max_length=40)]
Kind = Annotated[str, QueryParameter(max_length=40)]
Skip = Annotated[int, QueryParameter(ge=0, le=5_000_000)]
Hour = Annotated[int | None, QueryParameter(ge=0, le=167)]
Band = Annotated[int | None, QueryParameter(ge=0, le=len(BAND_EDGES))]
Clock = Annotated[Literal["business", "calendar"], QueryParameter()]
LONGEST_DAYS: Final = 731
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)


async def figure(  # noqa: PLR0913, PLR0917  a query string is its signature
    gate: Gateway, signed: Signed, metric: Name, since: Day, until: Day, team: Ids = None, agent: Ids = None,
    number: Ids = None, tag: Names = None,
) -> Figure:  # fmt: skip
    """One metric over days of the company's zone, both inclusive. Filters may be repeated: any of them counts."""
    filters = _filters(signed, since, until, (team, agent, number), tag)
    async with gate.reader() as reader:
        return await figures.figure(reader.conn, signed.viewer, _metric(metric), filters)


async def metric_cases(  # noqa: PLR0913, PLR0917  likewise
    gate: Gateway, signed: Signed, metric: Name, since: Day, until: Day, team: Ids = None, agent: Ids = None,
    number: Ids = None, tag: Names = None, result: Wanted = None, limit: Limit = 50, skip: Skip = 0,
    hour: Hour = None, band: Band = None, clock: Clock = "business", label: Wanted = None,
) -> MetricCases:  # fmt: skip
    """The cases behind a figure that the viewer may open: who waits, then the heaviest; the first `skip` left out.

    `hour`: of the week, 0 is Monday's first. `band`: of the histogram, 0 the shortest, by `clock`. `label`: one of it.
    """
    filters = _filters(signed, since, until, (team, agent, number), tag)
    async with gate.reader() as reader:
        found = _result(result)
        part = Part(hour=hour, band=band, clock=clock, label=label)
        return await figures.cases(reader.conn, signed.viewer, _metric(metric), filters, found, limit, skip, part)


async def metric_series(  # noqa: PLR0913, PLR0917  likewise
    gate: Gateway, signed: Signed, metric: Name, since: Day, until: Day, by: Kind, team: Ids = None, agent: Ids = None,
    number: Ids = None, tag: Names = None,
) -> MetricSeries:  # fmt: skip
    """The same figure as a row: by day, week, month, hour of the week, team, agent, number or tag."""
    filters = _filters(signed, since, until, (team, agent, number), tag)
    async with gate.reader() as reader:
        return await figures.series(reader.conn, signed.viewer, _metric(metric), filters, _by(by))


def checked(since: date, until: date, *ids: Sequence[int] | None) -> None:
    """Raises BadRequest for a period or ids nobody could mean."""
    if not 0 <= (until - since).days < LONGEST_DAYS:
        raise BadRequest("A period begins before it ends and is at most two years long.")
    if not FIRST_DAY <= since <= until <= LAST_DAY:
        raise BadRequest(f"A period is of days between {FIRST_DAY} and {LAST_DAY}.")
    check_ids(*ids)


def _metric(name: str) -> Metric:
    found = next((one for one in METRICS if one == name), None)
    if found is None:
        raise NotFound(f"There is no figure {name[:60]!r}. There are: {', '.join(METRICS)}.")
    return found


def _by(name: str) -> SeriesBy:
    found = next((one for one in SERIES_BY if one == name), None)
    if found is None:
        raise BadRequest(f"A series is by one of: {', '.join(SERIES_BY)}.")
    return found


def _result(name: str | None) -> Result | None:
    found = next((one for one in RESULTS if one == name), None)
    if name is not None and found is None:
        raise BadRequest(f"A result is one of: {', '.join(RESULTS)}.")
    return found


def _filters(
    signed: SignedIn, since: date, until: date, ids: Sequence[list[int] | None], tags: list[str] | None
) -> Filters:
    checked(since, until, *ids)
    if any("\x00" in tag for tag in tags or ()):
        raise BadRequest("A tag is plain text.")
    teams, agents, numbers = (None if one is None else tuple(one) for one in ids)
    if not can(signed.viewer, Permission.SEE_COLLEAGUES_REPORTS):
        agents = (signed.viewer.user_id,)
    return Filters(
        since=since, until=until, teams=teams, agents=agents, numbers=numbers,
        tags=None if tags is None else tuple(tags),
    )  # fmt: skip

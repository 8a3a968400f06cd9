"""A day in steps of five minutes: cases that began and first answers, from the facts that the figures are made of.

Of today they are read with its figures (`today`), of another day alone (`pace`).
"""

from datetime import datetime
from typing import Final

from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.cells import Steps, steps_of
from backend_gateway.store.metrics.figures import of_a_day
from backend_gateway.store.metrics.filters import Filters, chosen, sight
from protocol.board import PACE_STEP_S, TODAY, Pace
from protocol.metrics import Figure, Metric

_STEPS: Final = """
select f.metric, floor(extract(epoch from f.at - $4::timestamptz) / $5)::int as step, count(*)::int as n
from metric_facts f
where f.metric = any($1::text[]) and f.day between $2 and $3 and f.result = 'counted' and {chosen} and {seen}
group by 1, 2
"""
_ARRIVALS: Final[Metric] = "arrivals"
_ANSWERS: Final[Metric] = "first_response"


async def today(
    conn: Conn, scope: Scope, filters: Filters, since: datetime, now: datetime
) -> tuple[dict[Metric, Figure], Pace]:
    """The figures of the day that began at `since`, and its pace until now: the facts are read once."""
    steps = Steps(since, PACE_STEP_S, (_ARRIVALS, _ANSWERS))
    told, rows = await of_a_day(conn, scope.viewer, TODAY, filters, steps)
    many = _steps(since, now)
    return told, Pace(
        since=since, arrivals=steps_of(rows, _ARRIVALS, many), answers=steps_of(rows, _ANSWERS, many)
    )  # fmt: skip


async def pace(conn: Conn, scope: Scope, filters: Filters, since: datetime, now: datetime) -> Pace:
    """From the beginning of the day, `since`, until now."""
    steps = _steps(since, now)
    wanted, values = chosen(filters, "f", "f.tags && {}", after=5)
    sql = _STEPS.format(chosen=wanted, seen=sight(scope.viewer))
    found = {metric: [0] * steps for metric in (_ARRIVALS, _ANSWERS)}
    rows = await conn.fetch(sql, list(found), filters.since, filters.until, since, PACE_STEP_S, *values)
    for metric, step, n in rows:
        found[metric][min(max(step, 0), steps - 1)] += n
    return Pace(since=since, arrivals=tuple(found[_ARRIVALS]), answers=tuple(found[_ANSWERS]))


def _steps(since: datetime, now: datetime) -> int:
    return int((now - since).total_seconds()) // PACE_STEP_S + 1

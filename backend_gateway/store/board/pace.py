"""Today in steps of five minutes: cases that began and first answers, from the facts that the figures are made of."""

from datetime import datetime
from typing import Final

from backend_gateway.store.board.scope import Scope
from backend_gateway.store.conn import Conn
from backend_gateway.store.metrics.figures import Filters, of_facts, parameters
from protocol.board import PACE_STEP_S, Pace
from protocol.metrics import Metric

_STEPS: Final = """
select floor(extract(epoch from f.at - $8::timestamptz) / $9)::int as step, count(*)::int as n
from metric_facts f where {facts} and f.result = 'counted' group by 1
"""


async def pace(conn: Conn, scope: Scope, filters: Filters, since: datetime, now: datetime) -> Pace:
    """From the beginning of the day, `since`, until now."""
    steps = int((now - since).total_seconds()) // PACE_STEP_S + 1
    sql = _STEPS.format(facts=of_facts(scope.viewer))

    async def of(metric: Metric) -> tuple[int, ...]:
        found = [0] * steps
        for step, n in await conn.fetch(sql, *parameters(metric, filters), since, PACE_STEP_S):
            found[min(max(step, 0), steps - 1)] += n
        return tuple(found)

    return Pace(since=since, arrivals=await of("arrivals"), answers=await of("first_response"))

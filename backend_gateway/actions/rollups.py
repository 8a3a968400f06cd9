"""Makes the roll-ups of the metric engine while nothing else waits: whole days that are over, then longer spans.

Called by `workers/metrics`. What always holds: facts do not change meanwhile, because whoever tells them holds the same
lock; today and whatever changed since is left to the facts (`store/metrics/rollups`).
"""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from backend_gateway.store.clocks import inforce
from backend_gateway.store.metrics import progress, rollups
from backend_gateway.store.unit import Unit

DAYS: Final = 62
FACTS: Final = 20_000
"""In one transaction."""
SETTLED: Final = timedelta(days=8)
"""After which time alone changes nothing of a case: until then days of a span would be made again and again."""


async def roll_up(unit: Unit, now: datetime) -> bool:
    """Make the next days of a metric, or a month; whether there may be more. Nothing while another gateway does it."""
    conn = unit.conn
    if not await progress.hold(conn):
        return False
    zone = ZoneInfo((await inforce.in_force(conn)).sla.zone)
    today = now.astimezone(zone).date()
    if (days := await rollups.missing_days(conn, today, DAYS, FACTS)) is not None:
        await rollups.make_days(conn, days)
        return True
    if (span := await rollups.missing_span(conn, today - SETTLED)) is not None:
        await rollups.make_span(conn, *span)
        return True
    return False

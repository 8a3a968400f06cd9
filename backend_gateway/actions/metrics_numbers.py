"""Keeps the days of our numbers: delivery and charges, counted anew for the days of which any message changed.

Called by `actions/metrics_days`. What always holds: a day is counted as a whole, so a late status, a failed message or
one that was never heard of leaves the same rows as if everything had been known in time.
"""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from backend_gateway.store.metrics import changed
from backend_gateway.store.metrics.changed import NUMBERS
from backend_gateway.store.metrics.delivery_days import NumbersDay, recount
from backend_gateway.store.unit import Unit

HOURS: Final = 200
"""In one transaction: a busy day is one of these, and there may be several days."""
_HOUR: Final = timedelta(hours=1) - timedelta(microseconds=1)


async def follow_numbers(unit: Unit, zone: ZoneInfo, now: datetime) -> bool:
    """Count what changed; whether there may be more. Nothing while another gateway does it."""
    conn = unit.conn
    if not await changed.hold(conn, NUMBERS):
        return False
    hours = await changed.take_hours(conn, HOURS)
    days: dict[date, set[int]] = defaultdict(set)
    for number, hour in hours:
        for moment in (hour, hour + _HOUR):  # half-hour zones: it may be two days
            days[moment.astimezone(zone).date()].add(number)
    for day, numbers in sorted(days.items()):
        start, end = (datetime.combine(one, time(), zone).astimezone(UTC) for one in (day, day + timedelta(days=1)))
        await recount(conn, NumbersDay(day, start, end, sorted(numbers)))
    await changed.keep_told(conn, NUMBERS, now)
    return len(hours) == HOURS

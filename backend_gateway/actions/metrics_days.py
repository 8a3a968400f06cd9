"""One turn of what is counted per day, each thing in its own transaction.

Called by `workers/metric_days` and by tests.
"""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

import asyncpg

from backend_gateway.actions.metrics_budgets import warn_of_budgets
from backend_gateway.actions.metrics_numbers import follow_numbers
from backend_gateway.actions.metrics_people import follow_people
from backend_gateway.store.clocks import inforce
from backend_gateway.store.unit import Unit


async def follow_days(pool: asyncpg.Pool, now: datetime, told: Callable[[], None]) -> bool:
    """Count what changed; whether there may be more. `told` is called when alerts were raised or are over."""
    more = False
    async with Unit(pool, name="time of people") as unit:
        zone = ZoneInfo((await inforce.in_force(unit.conn)).sla.zone)
        more |= await follow_people(unit, zone, now)
    async with Unit(pool, name="days of numbers") as unit:
        more |= await follow_numbers(unit, zone, now)
    if not more:
        await warn_of_budgets(pool, zone, now, told)
    return more

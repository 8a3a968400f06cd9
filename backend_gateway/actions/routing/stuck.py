"""Queues that cannot be dealt are alerts: one per cause and team while it lasts, closed by the sweep that finds it so.

Always holds: a queue that goes on being stuck tells nobody anew, however much it grows (LESSONS 15).
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import asyncpg
from msgspec import to_builtins

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from protocol.promises import AlertLevel
from protocol.routing import RoutingAlert

KIND: Final = "queue_stuck"
_OPEN: Final = "select cause from alerts where kind = $1 and closed_at is null"
_LEVELS: Final[dict[str, AlertLevel]] = {"nobody_available": "alert", "no_members": "alert", "hops_spent": "alert"}


async def tell_stuck(
    pool: asyncpg.Pool, alerts: Sequence[RoutingAlert], now: datetime, on_commit: Callable[[], None]
) -> None:
    """Raise what is new, close what is over."""
    wanted = {_cause(alert): alert for alert in alerts}
    known = {row[0] for row in await pool.fetch(_OPEN, KIND)}
    if wanted.keys() == known:
        return
    async with Unit(pool, name="tell of stuck queues") as unit:
        unit.after_commit(on_commit)
        await raise_alerts(unit, [_alert(wanted[cause], cause) for cause in sorted(wanted.keys() - known)], now)
        await close_alerts(unit, sorted(known - wanted.keys()), now)


def _cause(alert: RoutingAlert) -> str:
    return f"{KIND}:{alert.cause}:{alert.team_id}"


def _alert(alert: RoutingAlert, cause: str) -> NewAlert:
    level = _LEVELS.get(alert.cause, "warn")
    return NewAlert(kind=KIND, cause=cause, level=level, team_id=alert.team_id, body=to_builtins(alert))

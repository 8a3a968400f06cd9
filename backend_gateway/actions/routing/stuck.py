"""Queues that cannot be dealt are alerts: one per cause and team while it lasts, closed by the sweep that finds it so.

Always holds: a queue that goes on being stuck tells nobody anew, however much it grows (LESSONS 15): what its open
alert says is renewed in coarse steps, as the same alert with its acknowledgement, which no client rings again for.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

import asyncpg
from msgspec import json, to_builtins

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from protocol.promises import AlertLevel
from protocol.routing import RoutingAlert

FINE: Final = 10
KIND: Final = "queue_stuck"
_OPEN: Final = "select cause, body from alerts where kind = $1 and closed_at is null"
_told: Final = json.Decoder(RoutingAlert)
_LEVELS: Final[dict[str, AlertLevel]] = {"nobody_available": "alert", "no_members": "alert", "hops_spent": "alert"}


async def tell_stuck(
    pool: asyncpg.Pool, alerts: Sequence[RoutingAlert], now: datetime, on_commit: Callable[[], None]
) -> None:
    """Raise what is new, renew what grew or shrank by a step, close what is over."""
    wanted = {_cause(alert): alert for alert in alerts}
    known = {cause: _told.decode(body) for cause, body in await pool.fetch(_OPEN, KIND)}
    said = [cause for cause, alert in wanted.items() if cause not in known or _another_step(known[cause], alert)]
    over = sorted(known.keys() - wanted.keys())
    if not said and not over:
        return
    async with Unit(pool, name="tell of stuck queues") as unit:
        unit.after_commit(on_commit)
        await raise_alerts(unit, [_alert(wanted[cause], cause) for cause in sorted(said)], now)
        await close_alerts(unit, over, now)


def _another_step(told: RoutingAlert, alert: RoutingAlert) -> bool:
    """The number on the screen is far from the truth: up to ten each one counts, above it two leading digits."""
    return _coarse(told.waiting) != _coarse(alert.waiting)


def _coarse(waiting: int) -> int:
    step = 1 if waiting <= FINE else 5 * 10 ** (len(str(waiting)) - 2)
    return waiting // step * step


def _cause(alert: RoutingAlert) -> str:
    return f"{KIND}:{alert.cause}:{alert.team_id}"


def _alert(alert: RoutingAlert, cause: str) -> NewAlert:
    level = _LEVELS.get(alert.cause, "warn")
    return NewAlert(kind=KIND, cause=cause, level=level, team_id=alert.team_id, body=to_builtins(alert))

"""Alerts are raised, owned by somebody, and over. One incident per cause, acknowledged once.

Called by timers, routing and the API. Raising the same again tells nobody anew; climbing a step does.
"""

from collections.abc import Sequence
from datetime import datetime

from backend_gateway.errors import NotFound
from backend_gateway.store import alert_sight, audit, hydrate
from backend_gateway.store import alerts as rows
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.promises import Alert


async def raise_alerts(unit: Unit, alerts: Sequence[NewAlert], now: datetime) -> None:
    """Raise what is new, renew what says something else."""
    if alerts:
        await _tell(unit, await rows.put(unit.conn, alerts, now))


async def close_alerts(unit: Unit, causes: Sequence[str], now: datetime) -> None:
    """What was wrong is over."""
    if causes:
        await _tell(unit, await rows.close(unit.conn, causes, now))


async def acknowledge(unit: Unit, actor: Viewer, alert_id: int, now: datetime) -> Alert:
    """The actor owns it; when somebody was faster, theirs stands. Raises NotFound (also out of sight)."""
    found = await acknowledge_many(unit, actor, [alert_id], now)
    if not found:
        raise NotFound
    return found[0]


async def acknowledge_many(unit: Unit, actor: Viewer, ids: Sequence[int], now: datetime) -> list[Alert]:
    """The actor owns those nobody owns. All of them as they are then, without those out of sight, by id."""
    seen = await alert_sight.among(unit.conn, actor, ids)
    done = await rows.acknowledge(unit.conn, sorted(seen), actor.user_id, now)
    if done:
        await _tell(unit, done)
    alerts = await hydrate.alerts(unit.conn, sorted(seen))
    for id_, _ in sorted(done):
        detail = {"kind": alerts[id_].kind}
        await audit.record(unit.conn, actor.user_id, "alert.acknowledged", f"alert:{id_}", detail)
    return [alert for _, alert in sorted(alerts.items())]


async def _tell(unit: Unit, changed: Sequence[tuple[int, int]]) -> None:
    await append(unit.conn, [Event(Kind.ALERT, id_, rev) for id_, rev in sorted(changed)])

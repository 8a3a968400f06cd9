"""A missed promise that nobody owns climbs: the owner's other devices, then the supervisors.

Called by the timers of kind `alert_climb`, whose subject is the conversation. What always holds: who acknowledged it in
time is not passed over; at the top it stays.
"""

from collections.abc import Sequence
from datetime import datetime

from backend_gateway.actions.alerts import raise_alerts
from backend_gateway.actions.clocks.alerting import CLIMB, TOP
from backend_gateway.store import audit, hydrate
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.clocks.alerts import open_alerts
from backend_gateway.store.clocks.inforce import in_force
from backend_gateway.store.timers import Timer, set_timers
from backend_gateway.store.unit import Unit
from protocol.promises import Alert


async def climb(unit: Unit, due: Sequence[Timer], now: datetime) -> None:
    """One step for each that is still open and nobody's."""
    known = await open_alerts(unit.conn, [timer.subject for timer in due])
    ids = [one.id for one in known if one.kind == "sla_missed" and not one.acknowledged and one.step < TOP]
    alerts = (await hydrate.alerts(unit.conn, ids)).values() if ids else ()
    again = [one.conversation_id for one in alerts if one.step + 1 < TOP and one.conversation_id is not None]
    if again:
        after = (await in_force(unit.conn)).sla.climb
        await set_timers(unit.conn, [Timer(kind=CLIMB, subject=id_, due_at=now + after) for id_ in again])
    await raise_alerts(unit, [_higher(one) for one in alerts], now)
    for one in alerts:
        detail = {"step": one.step + 1, "conversation": one.conversation_id}
        await audit.record(unit.conn, None, "alert.climbed", f"alert:{one.id}", detail)


def _higher(alert: Alert) -> NewAlert:
    step = alert.step + 1
    return NewAlert(
        kind="sla_missed",
        cause=alert.cause,
        level="critical" if step >= TOP else alert.level,
        conversation_id=alert.conversation_id,
        team_id=alert.team_id,
        user_id=None if step >= TOP else alert.user_id,
        step=step,
        body=alert.body,
    )

"""A missed promise that nobody owns climbs: the owner's other devices, a colleague who is there, the supervisors.

Called by the timers of kind `alert_climb`, whose subject is the conversation. What always holds: who acknowledged it in
time is not passed over; a step that would tell nobody new is left out; at the top it stays.
"""

from collections.abc import Sequence
from datetime import datetime

from backend_gateway.actions.alerts import raise_alerts
from backend_gateway.actions.clocks.alerting import CLIMB, COLLEAGUE, DEVICES, TOP
from backend_gateway.store import audit, hydrate
from backend_gateway.store.alert_reach import next_colleagues
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
    alerts = list((await hydrate.alerts(unit.conn, ids)).values()) if ids else []
    higher = await _higher(unit, alerts)
    again = [one.conversation_id for one in higher if one.step < TOP and one.conversation_id is not None]
    if again:
        after = (await in_force(unit.conn)).sla.climb
        await set_timers(unit.conn, [Timer(kind=CLIMB, subject=id_, due_at=now + after) for id_ in again])
    await raise_alerts(unit, higher, now)
    for alert, new in zip(alerts, higher, strict=True):
        detail = {"step": new.step, "conversation": new.conversation_id}
        await audit.record(unit.conn, None, "alert.climbed", f"alert:{alert.id}", detail)


async def _higher(unit: Unit, alerts: Sequence[Alert]) -> list[NewAlert]:
    """Each a step higher: past a step at which nobody else could be told."""
    past_devices = [one.conversation_id for one in alerts if not one.device and one.step < COLLEAGUE]
    wanted = [id_ for id_ in past_devices if id_ is not None]
    colleagues = await next_colleagues(unit.conn, wanted) if wanted else {}
    return [_raised(one, colleagues.get(one.conversation_id or 0)) for one in alerts]


def _raised(alert: Alert, colleague: int | None) -> NewAlert:
    if alert.device:
        return _renewed(alert, DEVICES, alert.user_id)
    if alert.step < COLLEAGUE and colleague is not None:
        return _renewed(alert, COLLEAGUE, colleague)
    return _renewed(alert, TOP, None)


def _renewed(alert: Alert, step: int, user_id: int | None) -> NewAlert:
    return NewAlert(
        kind="sla_missed",
        cause=alert.cause,
        level="critical" if step >= TOP else "alert",
        conversation_id=alert.conversation_id,
        team_id=alert.team_id,
        user_id=user_id,
        step=step,
        body={key: value for key, value in alert.body.items() if key != "device"},
    )

"""Alerts about scheduled reports: one that was not made, and the times an outage swallowed.

They reach its owner and whoever answers for others. Called by the worker and by `report_schedules`. What always holds:
one alert per schedule and cause; it is over when the report is made again, changed or ended, or when its next time
comes as planned.
"""

from datetime import datetime
from typing import Final

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.unit import Unit
from protocol.report_schedules import RunFault

FAILED: Final = "report_failed"
MISSED: Final = "report_missed"
UNCERTAIN: Final = "uncertain"
"""Beside the faults of a run: nobody knows whether its mail left."""


async def not_made(
    unit: Unit, schedule_id: int, owner_id: int, name: str, fault: RunFault | str, now: datetime
) -> None:  # fmt: skip
    """It gave up, or nobody knows. Whose owner may no longer see it is everybody's who answers for others."""
    alert = NewAlert(
        kind=FAILED, cause=f"{FAILED}:{schedule_id}", user_id=None if fault == "owner" else owner_id,
        body={"schedule_id": schedule_id, "name": name, "fault": fault},
    )  # fmt: skip
    await raise_alerts(unit, [alert], now)


async def missed(unit: Unit, schedule_id: int, owner_id: int, name: str, times: int, now: datetime) -> None:
    """So many times passed without a report; the latest is made now."""
    alert = NewAlert(
        kind=MISSED, cause=f"{MISSED}:{schedule_id}", user_id=owner_id,
        body={"schedule_id": schedule_id, "name": name, "times": times},
    )  # fmt: skip
    await raise_alerts(unit, [alert], now)


async def made(unit: Unit, schedule_id: int, now: datetime) -> None:
    """What failed is over."""
    await close_alerts(unit, [f"{FAILED}:{schedule_id}"], now)


async def on_time(unit: Unit, schedule_id: int, now: datetime) -> None:
    """The outage is over."""
    await close_alerts(unit, [f"{MISSED}:{schedule_id}"], now)


async def settled(unit: Unit, schedule_id: int, now: datetime) -> None:
    """Somebody changed or ended it: nothing of before waits for anybody."""
    await close_alerts(unit, [f"{FAILED}:{schedule_id}", f"{MISSED}:{schedule_id}"], now)

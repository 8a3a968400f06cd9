"""The alert before the law's last day: one for all requests that are due soon, with nobody's name in it.

Called by `data_requests` and every hour by housekeeping (so also after somebody was forgotten). What always holds: it
is open exactly while something is due within `SOON`, or overdue; what becomes overdue asks for a new owner.
"""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from backend_gateway.actions.alerts import close_alerts, raise_alerts
from backend_gateway.store import data_requests as rows
from backend_gateway.store.alerts import NewAlert
from backend_gateway.store.board.board import company_zone
from backend_gateway.store.unit import Unit
from protocol.promises import AlertLevel

KIND: Final = "data_request_due"
SOON: Final = timedelta(days=2)
"""Before the last day: time enough to put together what somebody asked for."""


async def look(unit: Unit, now: datetime) -> int:
    """Raise it, say it anew, or close it; how many requests are due soon."""
    today = now.astimezone(ZoneInfo(await company_zone(unit.conn))).date()
    due = await rows.due(unit.conn, today + SOON)
    if not due:
        await close_alerts(unit, [KIND], now)
        return 0
    late = sum(day < today for day in due)
    body = {"count": len(due), "late": late, "due_on": due[0].isoformat()}
    level: AlertLevel = "critical" if late else "alert" if due[0] == today else "warn"
    await raise_alerts(unit, [NewAlert(kind=KIND, cause=KIND, level=level, step=late, body=body)], now)
    return len(due)

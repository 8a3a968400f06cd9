"""The hours a company starts with: Monday to Friday, 9 to 18, where its first number lives.

Called when a number is added. What always holds: hours somebody set are never touched; the zone is a version of the
promises like any other, so it is seen and changed in the settings.
"""

from datetime import datetime

import msgspec

from backend_gateway.actions.policy_kinds import KINDS
from backend_gateway.domain.phone_zone import zone_of
from backend_gateway.store import audit, policies
from backend_gateway.store.event_log import Event, Kind, append
from backend_gateway.store.unit import Unit


async def begin_hours(unit: Unit, actor_id: int | None, phone: str, now: datetime) -> None:
    """Set the zone of the default hours unless promises were set before or the number tells no zone."""
    zone = zone_of(phone)
    if zone is None or await policies.lock(unit.conn, "sla", policies.COMPANY):
        return
    body = await KINDS["sla"].check(unit.conn, policies.COMPANY, msgspec.json.encode({"zone": zone}))
    id_ = await policies.add(unit.conn, "sla", policies.COMPANY, 1, body.decode(), "", actor_id, now)
    await append(unit.conn, [Event(Kind.POLICY, id_, 1)])
    detail = {"kind": "sla", "subject": policies.COMPANY, "version": 1, "zone": zone}
    await audit.record(unit.conn, actor_id, "policy.changed", f"policy:{id_}", detail)

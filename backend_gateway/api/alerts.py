"""Alerts: owning one."""

from backend_gateway.actions import alerts
from backend_gateway.api.context import Gateway, Id, Signed
from protocol.promises import Alert


async def acknowledge(gate: Gateway, signed: Signed, alert_id: Id) -> Alert:
    """I own it: nobody else needs to."""
    async with gate.unit("acknowledge_alert") as unit:
        return await alerts.acknowledge(unit, signed.viewer, alert_id, gate.clock())

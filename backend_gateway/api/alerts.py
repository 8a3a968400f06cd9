"""Alerts: owning one, or many at once."""

from litestar.params import JSONBody

from backend_gateway.actions import alerts
from backend_gateway.api.context import Gateway, Id, Signed
from protocol.promises import Alert
from protocol.promises_api import OwnAlerts


async def acknowledge(gate: Gateway, signed: Signed, alert_id: Id) -> Alert:
    """I own it: nobody else needs to."""
    async with gate.unit("acknowledge_alert") as unit:
        return await alerts.acknowledge(unit, signed.viewer, alert_id, gate.clock())


async def acknowledge_many(gate: Gateway, signed: Signed, data: JSONBody[OwnAlerts]) -> list[Alert]:
    """I own all of these; those out of sight are left out of the answer."""
    async with gate.unit("acknowledge_alerts") as unit:
        return await alerts.acknowledge_many(unit, signed.viewer, data.ids, gate.clock())

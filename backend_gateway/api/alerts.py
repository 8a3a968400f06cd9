"""Alerts: owning one, or many at once; the conversations behind one."""

from litestar.params import JSONBody

from backend_gateway.actions import alerts
from backend_gateway.api.context import Gateway, Id, Signed
from backend_gateway.errors import NotFound
from backend_gateway.store import alert_about, alert_sight, hydrate
from protocol.conversation import Conversation
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


async def conversations(gate: Gateway, signed: Signed, alert_id: Id) -> list[Conversation]:
    """What an incident or a stuck queue is about, as far as one may see it; the longest waiting first."""
    async with gate.reader() as reader:
        if not await alert_sight.among(reader.conn, signed.viewer, [alert_id]):
            raise NotFound
        ids = await alert_about.conversations_of(reader.conn, signed.viewer, alert_id)
        found = await hydrate.conversations(reader.conn, ids)
    return [found[id_] for id_ in ids if id_ in found]

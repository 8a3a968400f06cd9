"""Delivery health over HTTP, for those who answer for more than their own work."""

from backend_gateway.api.chosen import Day, Ids
from backend_gateway.api.context import Gateway
from backend_gateway.api.metrics import checked
from backend_gateway.store.metrics.delivery import delivery_health as health_of
from protocol.metric_delivery import DeliveryHealth


async def delivery_health(gate: Gateway, since: Day, until: Day, number: Ids = None) -> DeliveryHealth:
    """What became of what was sent over days of the company's zone, both inclusive; how our numbers are heard now."""
    checked(since, until, number)
    async with gate.reader(repeatable_read=True) as reader:
        return await health_of(reader.conn, since, until, number, gate.clock())

"""The estimate of what Meta charges, over HTTP, for those who answer for more than their own work."""

from backend_gateway.api.chosen import Day, Ids
from backend_gateway.api.context import Gateway
from backend_gateway.api.metrics import checked
from backend_gateway.store.metrics.cost import cost as cost_of
from protocol.metric_cost import Cost


async def cost(gate: Gateway, since: Day, until: Day, number: Ids = None) -> Cost:
    """Delivered messages, what of them is free, and what the rest is likely to cost by the company's own price list."""
    checked(since, until, number)
    async with gate.reader(repeatable_read=True) as reader:
        return await cost_of(reader.conn, since, until, number)

"""Rules tried on paper before they are published, and how often each one decided."""

from datetime import timedelta
from typing import Annotated

from litestar.params import JSONBody, QueryParameter

from backend_gateway.actions.routing_trial import try_rules
from backend_gateway.api.context import Gateway, Signed
from backend_gateway.store.routing import trials
from protocol.routing_trial import RuleUses, Tried, TryRouting

Days = Annotated[int, QueryParameter(ge=1, le=92)]


async def try_routing(gate: Gateway, signed: Signed, data: JSONBody[TryRouting]) -> Tried:
    """Where a message would go under these lists, and who would get it. Assigns nothing."""
    async with gate.reader(repeatable_read=True) as reader:
        return await try_rules(reader.conn, signed.viewer, data, gate.clock())


async def rule_uses(gate: Gateway, signed: Signed, days: Days = 7) -> RuleUses:
    """How many conversations each rule put into its team in the last days."""
    del signed
    since = gate.clock() - timedelta(days=days)
    async with gate.reader() as reader:
        return RuleUses(since=since, uses=await trials.uses(reader.conn, since))

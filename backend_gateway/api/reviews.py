"""The weekly review: its page, and what is decided on it."""

from litestar.params import JSONBody

from backend_gateway.actions import reviews
from backend_gateway.api.chosen import Week
from backend_gateway.api.context import Gateway, Id, Signed
from protocol.review import Decision, PutDecision, Review


async def review(gate: Gateway, signed: Signed, week: Week) -> Review:
    """What was decided about the week before and what came of it; what is decided about this one; what is still open.

    A decision's figure is `GET /api/metrics/{metric}` of its team over either week.
    """
    async with gate.reader() as reader:
        return await reviews.review(reader.conn, signed.viewer, week)


async def decide(gate: Gateway, signed: Signed, week: Week, data: JSONBody[PutDecision]) -> Decision:
    """Write a decision down, with who does it."""
    async with gate.unit("decide_review") as unit:
        return await reviews.decide(unit, signed.viewer, week, data, gate.clock())


async def change_decision(gate: Gateway, signed: Signed, decision_id: Id, data: JSONBody[PutDecision]) -> Decision:
    """Change it, or say that it is done."""
    async with gate.unit("change_review_decision") as unit:
        return await reviews.change(unit, signed.viewer, decision_id, data, gate.clock())


async def delete_decision(gate: Gateway, signed: Signed, decision_id: Id) -> None:
    """Forget it."""
    async with gate.unit("delete_review_decision") as unit:
        await reviews.forget(unit, signed.viewer, decision_id)

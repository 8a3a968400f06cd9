"""SLA attainment: one fact for every promise of a case. The clocks have judged; here their verdict gets its place."""

from collections.abc import Iterator
from typing import Final

from backend_gateway.domain.metrics.fact import Fact
from backend_gateway.domain.metrics.story import Promise, Story
from protocol.metrics import Metric, Result
from protocol.promises import Target

METRIC_OF: Final[dict[Target, Metric]] = {
    "first_response": "sla_first_response",
    "next_response": "sla_next_response",
    "resolution": "sla_resolution",
    "out_of_hours": "sla_out_of_hours",
    "stated_time": "sla_stated_time",
    "promise": "sla_promise",
    "colleague": "sla_colleague",
}


def promise_facts(story: Story) -> Iterator[Fact]:
    """Met and missed are the ratio; what runs, and what was closed in time without an answer, is outside of it."""
    for promise in story.promises:
        at = promise.missed or promise.ended or promise.started
        owner = story.owner_at(at) if promise.missed or promise.ended else (story.segments or (None,))[-1]
        yield Fact(
            metric=METRIC_OF[promise.target], subject=promise.id, result=_result(story, promise), at=at,
            team_id=promise.team_id, agent_id=owner.user_id if owner else None,
        )  # fmt: skip


def _result(story: Story, promise: Promise) -> Result:
    if story.void or promise.state == "void":
        return "void"
    if promise.missed is not None:
        return "missed"
    if promise.ended is None:
        return "waiting"
    return "met" if promise.state == "met" else "unanswered"

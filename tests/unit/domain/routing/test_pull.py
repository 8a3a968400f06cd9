"""*Take next* follows the same order as dealing."""

from datetime import timedelta

from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.pull import Nothing, next_for
from backend_gateway.domain.routing.snapshot import RunningOffer, Snapshot
from tests.unit.domain.routing.making import NOW, SUPPORT, agent, skill, snapshot, team, waiting


def taken(known: Snapshot, agent_id: int = 1) -> int | str:
    answer = next_for(known, agent_id, NOW)
    return answer.conversation_id if isinstance(answer, Decision) else answer.reason.code


def test_the_oldest_of_the_most_urgent_that_they_can_handle() -> None:
    manual = team(mode="manual")
    queue = (waiting(5, 9, skills=(skill("tax"),)), waiting(6, 4), waiting(7, 2, priority=9), waiting(8, 99, SUPPORT))
    assert taken(snapshot(manual, team(SUPPORT), agent(1, state="busy"), *queue)) == 7
    assert taken(snapshot(manual, team(SUPPORT), agent(1), *queue[:2])) == 6


def test_what_is_on_offer_or_was_declined_is_not_pulled() -> None:
    running = RunningOffer(2, NOW + timedelta(seconds=9))
    queue = (waiting(5, 9, offer=running), waiting(6, 8, refused_by={1: "declined"}), waiting(7))
    assert taken(snapshot(agent(1), *queue)) == 7
    assert taken(snapshot(agent(1), *queue[:2])) == "none_for_you"


def test_never_over_capacity_and_always_a_reason() -> None:
    assert taken(snapshot(agent(1, points=400), waiting(5))) == "full"
    assert taken(snapshot(agent(1))) == "queue_empty"
    assert taken(snapshot(agent(1), waiting(5, team_id=SUPPORT), team(), team(SUPPORT))) == "queue_empty"
    assert taken(snapshot(agent(1), waiting(5)), 9) == "unknown_agent"


def test_pulling_is_no_automatic_hop() -> None:
    answer = next_for(snapshot(agent(1), waiting(5, hops=2, from_agent_id=3)), 1, NOW)
    assert not isinstance(answer, Nothing)
    assert (answer.hops, answer.why().candidates[0].agent_id) == (2, 1)

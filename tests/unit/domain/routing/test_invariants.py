"""What must hold of every plan, whatever the queues and the people."""

from collections import Counter

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from backend_gateway.domain.routing.order import in_order
from backend_gateway.domain.routing.plan import MAX_HOPS, explain, plan
from backend_gateway.domain.routing.snapshot import Snapshot
from protocol.routing import Why
from tests.unit.domain.routing.making import NOW, agent, snapshot, team, waiting
from tests.unit.domain.routing.slow_plan import SlowPlan
from tests.unit.domain.routing.snapshots import MODES, snapshots

THOROUGH = settings(max_examples=500)
SOME = settings(max_examples=200)


@given(snapshots())
@THOROUGH
def test_the_quick_plan_is_the_obvious_plan(known: Snapshot) -> None:
    quick = [
        (one.conversation_id, one.kind, one.agent_id, one.team_id) for one in plan(known, NOW) if one.kind != "wait"
    ]
    assert quick == SlowPlan(known).lines


@given(snapshots())
@SOME
def test_never_over_capacity(known: Snapshot) -> None:
    carried = {one.id: one.points for one in known.agents}
    for one in known.waiting:
        if one.offer is not None and one.offer.expires_at > NOW and one.offer.agent_id in carried:
            carried[one.offer.agent_id] += one.points
    got: Counter[int] = Counter()
    for decision in plan(known, NOW):
        if decision.agent_id is not None:
            got[decision.agent_id] += decision.conversation.points
    for one_agent in known.agents:
        assert not got[one_agent.id] or carried[one_agent.id] + got[one_agent.id] <= one_agent.capacity_points


@given(snapshots(), st.randoms(use_true_random=False))
@SOME
def test_the_order_of_the_input_does_not_matter(known: Snapshot, dice: object) -> None:
    def mixed(items: tuple[object, ...]) -> tuple[object, ...]:
        copy = list(items)
        dice.shuffle(copy)  # type: ignore[attr-defined]
        return tuple(copy)

    other = replace(known, teams=mixed(known.teams), agents=mixed(known.agents), waiting=mixed(known.waiting))
    decisions, again = plan(known, NOW), plan(other, NOW)
    assert decisions == again
    assert [one.why() for one in decisions] == [one.why() for one in again]


@given(snapshots())
@SOME
def test_everybody_has_at_most_one_decision_and_every_one_explains_itself(known: Snapshot) -> None:
    decisions = plan(known, NOW)
    moved = [one.conversation_id for one in decisions if one.kind != "wait"]
    assert len(moved) == len(set(moved))
    for decision in decisions:
        why = decision.why()
        assert msgspec.json.decode(msgspec.json.encode(why), type=Why) == why
        assert explain(known, decision.conversation_id, NOW) is not None
        free = {one.agent_id for one in why.candidates if not one.refused}
        assert decision.agent_id is None or (
            decision.agent_id in free and why.candidates[0].agent_id == decision.agent_id
        )
        if decision.kind == "wait" and decision.alert is not None and decision.alert.cause != "hops_spent":
            assert not free


@given(snapshots())
@SOME
def test_hops_stay_limited_and_refusals_are_respected(known: Snapshot) -> None:
    for decision in plan(known, NOW):
        one = decision.conversation
        assert decision.hops <= MAX_HOPS
        assert one.hops <= decision.hops <= one.hops + 1
        assert decision.agent_id not in one.refused_by
        assert decision.agent_id is None or decision.agent_id != one.from_agent_id
        assert (decision.team_id == one.team_id) is (decision.overflow_from is None)


@given(snapshots())
@SOME
def test_sticky_is_honoured_or_its_refusal_explained(known: Snapshot) -> None:
    sticky = {one.routing.team_id for one in known.teams if one.routing.sticky}
    for decision in plan(known, NOW):
        why = decision.why()
        stuck = decision.alert is not None and decision.alert.cause == "hops_spent"
        if decision.conversation.team_id not in sticky or why.preferred_id is None or stuck:
            assert stuck or not why.sticky_refused
        elif why.agent_id != why.preferred_id:
            assert why.sticky_refused
        else:
            assert why.chosen_by == "sticky" or why.overflow_from is not None


@given(snapshots())
@SOME
def test_nobody_young_passes_somebody_older_of_the_same_kind(known: Snapshot) -> None:
    """Of two that differ in age alone, the younger one is never dealt while the older one stays."""
    teams = {one.routing.team_id: one for one in known.teams}
    dealt = {one.conversation_id for one in plan(known, NOW) if one.kind in ("assign", "offer")}
    behind: dict[object, int] = {}
    for one in in_order(known.waiting, teams, NOW):
        if one.offer is not None or one.hops or one.refused_by or one.from_agent_id or one.preferred_id:
            continue
        routing = teams[one.team_id].routing
        if routing.overflow_minutes is not None:
            continue
        kind = (one.team_id, frozenset(one.skills), one.points)
        if one.id not in dealt:
            behind[kind] = one.id
        assert one.id not in dealt or kind not in behind


@given(st.sampled_from(MODES[1:]), st.integers(1, 6), st.integers(0, 40))
def test_equal_agents_differ_by_one_at_most(mode: str, people: int, queue: int) -> None:
    known = snapshot(
        team(mode=mode),
        *(agent(index, places=5) for index in range(1, people + 1)),
        *(waiting(index, index) for index in range(1, queue + 1)),
    )
    got = Counter(one.agent_id for one in plan(known, NOW) if one.kind == "assign")
    spread = [got[index] for index in range(1, people + 1)]
    assert max(spread) - min(spread) <= 1
    assert sum(spread) == min(queue, people * 5)

"""Order, stickiness, overflow, offers, hops and alerts, one story each."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.order import positions
from backend_gateway.domain.routing.plan import explain, plan
from backend_gateway.domain.routing.snapshot import RunningOffer, Snapshot
from protocol.presence import Absence, Effective, Shift
from protocol.routing import RuleRef, Why
from tests.unit.domain.routing.making import NOW, SALES, SUPPORT, agent, ago, skill, snapshot, team, waiting


def dealt(known: Snapshot) -> list[tuple[int, str, int | None]]:
    return [(one.conversation_id, one.kind, one.agent_id) for one in plan(known, NOW)]


def only(known: Snapshot) -> Decision:
    (decision,) = plan(known, NOW)
    return decision


# ------------------------------------------------------------------------------------------------------------ order


def test_the_most_urgent_first_then_the_oldest() -> None:
    queue = [waiting(1, 5), waiting(2, 9), waiting(3, 1, priority=8), waiting(4, 5)]
    assert [one[0] for one in dealt(snapshot(agent(1), *queue))] == [3, 2, 1, 4]


def test_what_waited_too_long_stands_among_the_most_urgent() -> None:
    queue = [waiting(1, 31, priority=0), waiting(2, 10, priority=9)]
    assert [one[0] for one in dealt(snapshot(team(promote_minutes=30), agent(1, places=1), *queue))] == [1, 2]
    assert [one[0] for one in dealt(snapshot(team(promote_minutes=60), agent(1), *queue))] == [2, 1]


def test_what_is_taken_from_somebody_stands_on_top() -> None:
    queue = [waiting(1, 20), waiting(2, 5, from_agent_id=9)]
    assert [one[0] for one in dealt(snapshot(agent(1), *queue))] == [2, 1]


def test_the_position_told_to_the_customer_is_the_order_of_dealing() -> None:
    teams = {SALES: team(), SUPPORT: team(SUPPORT)}
    queue = [waiting(1, 5), waiting(2, 9), waiting(3, 1, priority=8), waiting(4, 3, SUPPORT), waiting(5, 1, 77)]
    assert positions(queue, teams, NOW) == {3: 1, 2: 2, 1: 3, 4: 1}


# ----------------------------------------------------------------------------------------------------------- sticky


def test_the_last_agent_gets_their_customer_back() -> None:
    known = snapshot(team(sticky=True), agent(1, points=300), agent(2), waiting(5, preferred_id=1))
    assert only(known).why().chosen_by == "sticky"
    assert dealt(known) == [(5, "assign", 1)]


@pytest.mark.parametrize(
    "change, code",
    [
        ({"state": "away"}, "away"),
        ({"state": "offline"}, "offline"),
        ({"state": "busy"}, "busy"),
        ({"points": 400}, "full"),
        ({"teams": (SUPPORT,)}, "not_in_team"),
        ({"shifts": (Shift(ago(400), NOW + timedelta(minutes=15)),)}, "shift_ending"),
        ({"shifts": ()}, "off_shift"),
        ({"absences": (Absence(ago(60)),)}, "absent"),
        ({"presence": Effective(state="available", because="lost_network", since=ago(9))}, "unsure"),
    ],
)
def test_lesson_12_sticky_falls_back_and_says_why(change: dict[str, Any], code: str) -> None:
    known = snapshot(team(sticky=True), agent(1, **change), agent(2), waiting(5, preferred_id=1))
    why = only(known).why()
    assert (why.agent_id, why.chosen_by) == (2, "mode")
    assert [one.code for one in why.sticky_refused] == [code]


def test_sticky_refusals_of_skills_and_declines() -> None:
    one = waiting(5, preferred_id=1, skills=(skill("tax", 3),), refused_by={1: "declined"})
    known = snapshot(team(sticky=True), agent(1, skills={"tax": 2}), agent(2, skills={"tax": 3}), one)
    assert [reason.code for reason in only(known).why().sticky_refused] == ["skill_too_low", "declined"]
    gone = snapshot(team(sticky=True), agent(2), waiting(5, preferred_id=1))
    assert [reason.code for reason in only(gone).why().sticky_refused] == ["gone"]


def test_a_manual_team_may_stick_too() -> None:
    assert dealt(snapshot(team(mode="manual", sticky=True), agent(1), waiting(5, preferred_id=1))) == [(5, "assign", 1)]


# --------------------------------------------------------------------------------------------------------- overflow

OVERFLOW = team(overflow_team_id=SUPPORT, overflow_minutes=10)


def test_after_its_time_a_conversation_overflows_to_somebody_free() -> None:
    known = snapshot(OVERFLOW, team(SUPPORT), agent(1, state="away"), agent(2, (SUPPORT,)), waiting(5, 10))
    decision = only(known)
    assert (decision.kind, decision.agent_id, decision.team_id, decision.hops) == ("assign", 2, SUPPORT, 1)
    assert decision.why().overflow_from == SALES
    assert {one.agent_id: bool(one.refused) for one in decision.why().candidates} == {2: False, 1: True}


def test_no_overflow_before_its_time_nor_while_the_own_team_is_free() -> None:
    early = snapshot(OVERFLOW, team(SUPPORT), agent(2, (SUPPORT,)), waiting(5, 9))
    assert only(early).kind == "wait"
    free = snapshot(OVERFLOW, team(SUPPORT), agent(1), agent(2, (SUPPORT,)), waiting(5, 99))
    assert only(free).agent_id == 1


def test_no_hop_for_nothing_when_the_second_team_is_full_too() -> None:
    known = snapshot(OVERFLOW, team(SUPPORT), agent(1, points=400), agent(2, (SUPPORT,), points=400), waiting(5, 99))
    assert [(one.kind, one.hops, one.team_id) for one in plan(known, NOW)] == [("wait", 0, SALES)]


def test_into_a_manual_team_it_moves_for_people_to_pull() -> None:
    known = snapshot(OVERFLOW, team(SUPPORT, mode="manual"), agent(2, (SUPPORT,)), waiting(5, 99))
    assert (only(known).kind, only(known).team_id, only(known).agent_id) == ("move", SUPPORT, None)


def test_two_automatic_hops_and_then_a_person_decides() -> None:
    spent = snapshot(OVERFLOW, team(SUPPORT), agent(2, (SUPPORT,)), waiting(5, 99, hops=2))
    assert only(spent).kind == "wait"
    taken = only(snapshot(agent(1), agent(2), waiting(5, hops=2, from_agent_id=1)))
    assert taken.alert is not None
    assert (taken.kind, taken.alert.cause) == ("wait", "hops_spent")
    second = only(snapshot(agent(1), agent(2), waiting(5, hops=1, from_agent_id=1)))
    assert (second.kind, second.agent_id, second.hops) == ("assign", 2, 2)


def test_its_own_team_may_still_take_what_has_no_hops_left() -> None:
    assert only(snapshot(agent(1), waiting(5, hops=2))).kind == "assign"


# ----------------------------------------------------------------------------------------------------------- offers


def test_an_offer_names_its_end_and_a_running_one_is_left_alone() -> None:
    offered = only(snapshot(team(offer_seconds=20), agent(1), waiting(5)))
    assert (offered.kind, offered.agent_id, offered.expires_at) == ("offer", 1, NOW + timedelta(seconds=20))
    running = RunningOffer(1, NOW + timedelta(seconds=1))
    assert plan(snapshot(team(offer_seconds=20), agent(1), waiting(5, offer=running)), NOW) == ()


def test_a_running_offer_keeps_its_place_free() -> None:
    running = RunningOffer(1, NOW + timedelta(seconds=1))
    known = snapshot(agent(1, places=1), waiting(5, 3, offer=running), waiting(6, 2))
    assert dealt(known) == [(6, "wait", None)]


def test_lesson_18_an_offer_that_ran_out_goes_to_the_next() -> None:
    ran_out = waiting(5, offer=RunningOffer(1, NOW))
    decision = only(snapshot(team(offer_seconds=20), agent(1), agent(2), ran_out))
    assert decision.agent_id == 2
    refused = {one.agent_id: [reason.code for reason in one.refused] for one in decision.why().candidates}
    assert refused == {2: [], 1: ["did_not_answer"]}


def test_everybody_declined_is_an_alert_of_its_own() -> None:
    decision = only(snapshot(agent(1), agent(2), waiting(5, refused_by={1: "declined", 2: "did_not_answer"})))
    assert decision.alert is not None
    assert decision.alert.cause == "everyone_declined"
    assert decision.alert.refused == {"declined": 1, "did_not_answer": 1}


# ----------------------------------------------------------------------------------------------------------- alerts


@pytest.mark.parametrize(
    "people, cause, refused",
    [
        ((), "no_members", {}),
        ((agent(1, state="away"), agent(2, state="offline")), "nobody_available", {"away": 1, "offline": 1}),
        ((agent(1, points=400, skills={"tax": 3}), agent(2)), "everyone_full", {"full": 1, "skill_missing": 1}),
        ((agent(1, skills={"tax": 2}), agent(2)), "skill_missing", {"skill_too_low": 1, "skill_missing": 1}),
    ],
)
def test_nobody_free_is_one_alert_with_its_cause(people: Any, cause: str, refused: dict[str, int]) -> None:
    queue = [waiting(index, index, skills=(skill("tax", 3),)) for index in range(1, 101)]
    decision = only(snapshot(*people, *queue))
    assert decision.kind == "wait"
    alert = decision.alert
    assert alert is not None
    assert (alert.cause, alert.waiting, alert.oldest_id, alert.refused) == (cause, 100, 100, refused)


def test_a_manual_queue_without_people_rings_too_and_a_closed_team_does_not() -> None:
    manual = only(snapshot(team(mode="manual"), agent(1, state="offline"), waiting(5)))
    assert manual.alert is not None
    assert manual.alert.cause == "nobody_available"
    assert plan(snapshot(team(open_=False), agent(1, state="offline"), waiting(5)), NOW) == ()


def test_a_rare_skill_on_top_of_the_queue_blocks_nobody() -> None:
    known = snapshot(agent(1), waiting(5, 50, skills=(skill("tax"),)), waiting(6, 1))
    assert dealt(known) == [(6, "assign", 1), (5, "wait", None)]


def test_conversations_of_an_unknown_team_are_left_alone() -> None:
    assert plan(snapshot(agent(1), waiting(5, team_id=77)), NOW) == ()
    assert explain(snapshot(agent(1), waiting(5, team_id=77)), 5, NOW) is None


# -------------------------------------------------------------------------------------------------------- why here?


def test_why_tells_loads_as_they_stood_at_that_decision() -> None:
    rule = RuleRef(version=3, rule_id=1, name="Facturas")
    first, second = plan(snapshot(agent(1), agent(2, points=100), waiting(5, 9), waiting(6, 8, rule=rule)), NOW)
    assert [(one.agent_id, one.points) for one in first.why().candidates] == [(1, 0), (2, 100)]
    assert [(one.agent_id, one.points) for one in second.why().candidates] == [(2, 100), (1, 100)]
    assert second.why().rule == rule
    again = msgspec.json.decode(msgspec.json.encode(second.why()), type=Why)
    assert again.tie_break == "turn"
    assert again == second.why()


def test_explain_answers_for_whoever_is_still_waiting() -> None:
    known = snapshot(agent(1, places=1), agent(2, state="away"), waiting(5, 9), waiting(6, 8), waiting(7, 7))
    assert explain(known, 5, NOW) == plan(known, NOW)[0].why()
    why = explain(known, 7, NOW)
    assert why is not None
    assert why.kind == "wait"
    assert [[reason.code for reason in one.refused] for one in why.candidates] == [["full"], ["away"]]
    assert explain(known, 99, NOW) is None

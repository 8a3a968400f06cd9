"""Whom each mode prefers, and how ties are settled."""

import pytest

from backend_gateway.domain.routing.plan import plan
from backend_gateway.domain.routing.snapshot import Agent
from protocol.routing import Mode
from tests.unit.domain.routing.making import NOW, agent, ago, skill, snapshot, team, waiting


def chosen(mode: Mode, *agents: Agent, skills: tuple[tuple[str, int], ...] = ()) -> tuple[int | None, str | None]:
    needed = tuple(skill(name, level) for name, level in skills)
    decisions = plan(snapshot(team(mode=mode), *agents, waiting(1, skills=needed)), NOW)
    why = decisions[0].why()
    return why.agent_id, why.tie_break


def test_round_robin_asks_whoever_waited_longest_whatever_they_carry() -> None:
    one, two = agent(1, last_assigned_at=ago(5)), agent(2, last_assigned_at=ago(9), points=300)
    assert chosen("round_robin", one, two) == (2, "turn")
    assert chosen("round_robin", one, two, agent(3, points=300)) == (3, "turn")  # never had one
    assert chosen("round_robin", agent(4), agent(3)) == (3, "id")


def test_least_loaded_balances_open_work_and_then_takes_turns() -> None:
    busy, idle = agent(1, points=200), agent(2, points=100, last_assigned_at=ago(1))
    assert chosen("least_loaded", busy, idle) == (2, "load")
    assert chosen("least_loaded", idle, agent(3, points=100, last_assigned_at=ago(2))) == (3, "turn")


def test_weighted_compares_the_part_of_each_ones_own_capacity() -> None:
    small, large = agent(1, places=2, points=100), agent(2, places=8, points=300)
    assert chosen("weighted", small, large) == (2, "share")
    assert chosen("weighted", agent(1, places=2), agent(2, places=8)) == (2, "room")


def test_skills_take_just_enough_so_that_experts_stay_free() -> None:
    expert, good = agent(1, skills={"tax": 5}), agent(2, skills={"tax": 3}, points=200)
    assert chosen("skills", expert, good, skills=(("tax", 2),)) == (2, "fit")
    assert chosen("skills", expert, good, skills=(("tax", 4),)) == (1, "only_one")
    assert chosen("skills", expert, agent(3, skills={"tax": 5}, points=100), skills=(("tax", 2),)) == (1, "load")


@pytest.mark.parametrize("mode", ["round_robin", "least_loaded", "weighted", "skills"])
def test_needed_skills_bind_every_mode(mode: Mode) -> None:
    assert chosen(mode, agent(1), agent(2, skills={"tax": 1}), agent(3, skills={"tax": 3}), skills=(("tax", 2),)) == (
        3,
        "only_one",
    )


def test_manual_leaves_the_queue_to_people() -> None:
    assert plan(snapshot(team(mode="manual"), agent(1), waiting(1)), NOW) == ()


def test_lesson_14_with_a_cap_of_four_nobody_fills_up_while_others_idle() -> None:
    people = [agent(index) for index in range(1, 5)]
    decisions = plan(snapshot(*people, *(waiting(index) for index in range(1, 9))), NOW)
    assert sorted(one.agent_id or 0 for one in decisions) == [1, 1, 2, 2, 3, 3, 4, 4]

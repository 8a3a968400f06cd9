"""Arbitrary queues and people for hypothesis: small numbers, so that everything collides.

Drawn by dice from one seed, because drawing each field through hypothesis takes fifty times longer than the plan; how
many people and conversations there are still shrinks.
"""

from datetime import timedelta
from random import Random
from typing import Final, TypeVar

from hypothesis import strategies as st

from backend_gateway.domain.routing.snapshot import Agent, RunningOffer, Snapshot, TeamQueue, Unwilling, Waiting
from protocol.presence import Absence, Effective, PresenceState
from protocol.routing import Mode, NeededSkill, TeamRouting
from tests.unit.domain.routing.making import NOW, ago

T = TypeVar("T")

TEAMS: Final = (1, 2, 3)
AGENTS: Final = tuple(range(1, 7))
MODES: Final[tuple[Mode, ...]] = ("manual", "round_robin", "least_loaded", "weighted", "skills")
HERE: Final[tuple[PresenceState, ...]] = ("available",) * 7
STATES: Final[tuple[PresenceState, ...]] = (*HERE, "busy", "away", "offline")
REFUSALS: Final[tuple[Unwilling, ...]] = ("declined", "did_not_answer")


def sometimes(dice: Random, value: T) -> T | None:
    return value if dice.random() < 0.2 else None


def queue(dice: Random, team_id: int) -> TeamQueue:
    routing = TeamRouting(
        team_id=team_id,
        mode=dice.choice([*MODES[1:], *MODES]),
        sticky=dice.random() < 0.5,
        offer_seconds=dice.choice([None, 20]),
        overflow_team_id=dice.choice([None, *TEAMS]),
        overflow_minutes=dice.choice([None, 0, 20]),
        promote_minutes=dice.choice([10, 30]),
    )
    return TeamQueue(routing=routing, open=dice.random() < 0.8)


def person(dice: Random, agent_id: int) -> Agent:
    state = dice.choice(STATES)
    absence = Absence(ago(5), NOW + timedelta(hours=1), "x")
    return Agent(
        id=agent_id,
        team_ids=frozenset(dice.sample(TEAMS, dice.choice([0, 1, 2, 2, 3]))),
        presence=Effective(state=state, since=NOW, receives=state == "available" and dice.random() < 0.95),
        points=dice.choice([0, 0, 0, 50, 250]),
        capacity_points=dice.choice([0, 100, 400, 600, 600]),
        skills={name: dice.randint(1, 3) for name in "ab" if dice.random() < 0.6},
        last_assigned_at=dice.choice([None, ago(dice.randint(0, 5))]),
        shifts=() if dice.random() < 0.1 else None,
        absences=(absence,) if dice.random() < 0.1 else (),
    )


def conversation(dice: Random, conversation_id: int) -> Waiting:
    since = ago(dice.randint(0, 40))
    offer = RunningOffer(dice.choice(AGENTS), NOW + timedelta(seconds=dice.choice([-1, 0, 30])))
    return Waiting(
        id=conversation_id,
        owner_version=dice.randint(1, 9),
        team_id=dice.choice([*TEAMS, *TEAMS, *TEAMS, 9]),
        since=since,
        queued_at=since,
        priority=dice.choice([4, 5, 9]),
        skills=tuple(NeededSkill(name, dice.randint(1, 3)) for name in dice.sample("ab", 2) if dice.random() < 0.2),
        preferred_id=sometimes(dice, dice.choice(AGENTS)),
        hops=dice.choice([0, 0, 0, 1, 2]),
        from_agent_id=sometimes(dice, dice.choice(AGENTS)),
        refused_by={agent: dice.choice(REFUSALS) for agent in AGENTS if dice.random() < 0.08},
        offer=sometimes(dice, offer),
        points=dice.choice([50, 100, 100, 100]),
    )


def made(seed: int, people: int, waiting: int) -> Snapshot:
    dice = Random(seed)
    return Snapshot(
        teams=tuple(queue(dice, one) for one in TEAMS),
        agents=tuple(person(dice, one) for one in AGENTS[:people]),
        waiting=tuple(conversation(dice, one) for one in range(1, 1 + waiting)),
    )


def snapshots() -> st.SearchStrategy[Snapshot]:
    return st.builds(made, st.integers(0, 2**32), st.integers(0, len(AGENTS)), st.integers(0, 30))

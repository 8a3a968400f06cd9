"""Arbitrary queues and people for hypothesis: small numbers, so that everything collides."""

from datetime import timedelta
from typing import Final

from hypothesis import strategies as st

from backend_gateway.domain.routing.snapshot import Agent, RunningOffer, Snapshot, TeamQueue, Waiting
from protocol.presence import Absence, Effective, PresenceState
from protocol.routing import Mode, NeededSkill, TeamRouting
from tests.unit.domain.routing.making import NOW, ago

TEAMS: Final = (1, 2, 3)
AGENTS: Final = tuple(range(1, 7))
MODES: Final[tuple[Mode, ...]] = ("manual", "round_robin", "least_loaded", "weighted", "skills")

minutes = st.integers(0, 60).map(ago)
levels = st.integers(1, 3)
needed = st.lists(st.builds(NeededSkill, st.sampled_from("ab"), levels), max_size=2, unique_by=lambda one: one.skill)


@st.composite
def queues(draw: st.DrawFn, team_id: int) -> TeamQueue:
    routing = TeamRouting(
        team_id=team_id,
        mode=draw(st.sampled_from(MODES)),
        sticky=draw(st.booleans()),
        offer_seconds=draw(st.sampled_from([None, 20])),
        overflow_team_id=draw(st.sampled_from([None, *TEAMS])),
        overflow_minutes=draw(st.sampled_from([None, 0, 20])),
        promote_minutes=draw(st.sampled_from([10, 30])),
    )
    return TeamQueue(routing=routing, open=draw(st.booleans()))


@st.composite
def people(draw: st.DrawFn, agent_id: int) -> Agent:
    states: list[PresenceState] = ["available", "available", "available", "busy", "away", "offline"]
    state = draw(st.sampled_from(states))
    return Agent(
        id=agent_id,
        team_ids=draw(st.frozensets(st.sampled_from(TEAMS), max_size=2)),
        presence=Effective(state=state, since=NOW, receives=state == "available" and draw(st.integers(0, 9)) > 0),
        points=draw(st.sampled_from([0, 0, 50, 100, 250])),
        capacity_points=draw(st.sampled_from([0, 100, 200, 400])),
        skills=draw(st.dictionaries(st.sampled_from("ab"), levels)),
        last_assigned_at=draw(st.one_of(st.none(), minutes)),
        shifts=draw(st.sampled_from([None, None, ()])),
        absences=draw(st.sampled_from([(), (), (Absence(ago(5), NOW + timedelta(hours=1), "x"),)])),
    )


@st.composite
def conversations(draw: st.DrawFn, conversation_id: int) -> Waiting:
    who = st.sampled_from(AGENTS)
    seconds = draw(st.sampled_from([-1, 0, 30]))
    since = draw(minutes)
    return Waiting(
        id=conversation_id,
        owner_version=draw(st.integers(1, 9)),
        team_id=draw(st.sampled_from([*TEAMS, 9])),
        since=since,
        queued_at=since,
        priority=draw(st.sampled_from([4, 5, 9])),
        skills=tuple(draw(needed)),
        preferred_id=draw(st.one_of(st.none(), who)),
        hops=draw(st.integers(0, 2)),
        from_agent_id=draw(st.one_of(st.none(), st.none(), who)),
        refused_by=draw(st.dictionaries(who, st.sampled_from(["declined", "did_not_answer"]), max_size=2)),
        offer=draw(
            st.one_of(st.none(), st.none(), st.builds(RunningOffer, who, st.just(NOW + timedelta(seconds=seconds))))
        ),
        points=draw(st.sampled_from([50, 100, 100])),
    )


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    return Snapshot(
        teams=tuple(draw(queues(one)) for one in TEAMS),
        agents=tuple(draw(people(one)) for one in AGENTS[: draw(st.integers(0, len(AGENTS)))]),
        waiting=tuple(draw(conversations(one)) for one in range(1, 1 + draw(st.integers(0, 9)))),
    )

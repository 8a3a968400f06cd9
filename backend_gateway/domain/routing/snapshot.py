"""What a plan is made from: the queues and the people, read in one moment by whoever asks (an action, the replay).

Everything is a value and nothing is looked up later, so the same snapshot can be planned again on another replica, in
a preview, or a year later.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from backend_gateway.domain.capacity import PLACE
from protocol.presence import Absence, Effective, Shift
from protocol.routing import USUAL_PRIORITY, NeededSkill, RuleRef, TeamRouting

Unwilling = Literal["declined", "did_not_answer", "taken_from"]
"""Why an agent is not asked (again) for a conversation in this round of asking."""


class RunningOffer(Struct, frozen=True):
    """The agent who is being asked now, and until when."""

    agent_id: int
    expires_at: datetime


class Waiting(Struct, frozen=True, kw_only=True):
    """One conversation in a team's queue.

    `since`: the start of its wait; `queued_at`: when it came into this team's queue. `points`: what it will weigh
    (`domain.capacity`). `refused_by`: who is not asked in this round. `from_agent_id`: it is being taken from this
    person automatically, which counts as a hop and puts it on top. `hops`: automatic moves so far in this episode.
    """

    id: int
    owner_version: int
    team_id: int
    since: datetime
    queued_at: datetime
    priority: int = USUAL_PRIORITY
    skills: tuple[NeededSkill, ...] = ()
    preferred_id: int | None = None
    hops: int = 0
    from_agent_id: int | None = None
    refused_by: dict[int, Unwilling] = {}
    offer: RunningOffer | None = None
    points: int = PLACE
    rule: RuleRef | None = None


class Agent(Struct, frozen=True, kw_only=True):
    """One person. `points` is what they carry now without running offers, `capacity_points` what they may carry.

    `shifts` None: no plan is kept for them. `skills`: level 1..5 by name.
    """

    id: int
    team_ids: frozenset[int]
    presence: Effective
    points: int
    capacity_points: int
    skills: dict[str, int] = {}
    last_assigned_at: datetime | None = None
    shifts: tuple[Shift, ...] | None = None
    absences: tuple[Absence, ...] = ()


class TeamQueue(Struct, frozen=True, kw_only=True):
    """One team: how it deals, and whether its calendar is open (a closed one raises no alert)."""

    routing: TeamRouting
    open: bool = True


class Snapshot(Struct, frozen=True, kw_only=True):
    """The queues and the people of one moment, in any order; ids are unique."""

    teams: tuple[TeamQueue, ...]
    agents: tuple[Agent, ...] = ()
    waiting: tuple[Waiting, ...] = ()

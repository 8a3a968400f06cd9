"""One decision of a plan, and everything "Why here?" needs of it.

What must be known to claim the conversation is a plain field. The candidates (each with load, skills, and why they were
refused) are worked out by `why()` from the plan's ledger, as they stood at the decision's own step: a plan of 2,000
assignments among 500 people does not carry a million rows that nobody reads. The action stores `why()` with the claim.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from backend_gateway.domain.routing.eligible import loaded, skilled, unwilling
from backend_gateway.domain.routing.keys import Key, key_of, tie_break
from backend_gateway.domain.routing.ledger import Ledger
from backend_gateway.domain.routing.snapshot import Agent, Waiting
from protocol.routing import Candidate, ChosenBy, DecisionKind, Reason, RoutingAlert, TeamRouting, Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What happens to one conversation.

    `assign`: it becomes `agent_id`'s. `offer`: they are asked until `expires_at`; team and hops change on acceptance.
    `move`: into the queue of `routing.team_id`, whose people pull. `wait`: it stays on top of its queue, with `alert`.
    `owner_version` fences the claim; `hops` is the count once it is carried out; `overflow_from` the team it leaves.
    `sticky`: its own team tries the last agent first.
    """

    kind: DecisionKind
    conversation: Waiting
    routing: TeamRouting
    agent_id: int | None = None
    chosen_by: ChosenBy = "mode"
    sticky: bool = False
    hops: int = 0
    overflow_from: int | None = None
    expires_at: datetime | None = None
    alert: RoutingAlert | None = None
    step: int = 0
    ledger: Ledger = field(repr=False, compare=False)

    @property
    def conversation_id(self) -> int:
        """The conversation it is about."""
        return self.conversation.id

    @property
    def owner_version(self) -> int:
        """The version the claim must still find."""
        return self.conversation.owner_version

    @property
    def team_id(self) -> int:
        """The team it belongs to once this is carried out."""
        return self.routing.team_id

    def why(self) -> Why:
        """The whole story, serialisable: the chosen one first, then who else could have had it, then the refused."""
        one = self.conversation
        points, turns = self.ledger.at(self.step)
        candidates = {agent.id: self._candidate(agent, points[agent.id]) for agent in self._asked()}
        keys = self._keys(candidates, points, turns)
        best_first = sorted(keys, key=lambda agent_id: (agent_id != self.agent_id, keys[agent_id]))
        refused = sorted(candidates.keys() - keys.keys(), key=lambda agent_id: (agent_id != self.agent_id, agent_id))
        return Why(
            kind=self.kind,
            conversation_id=one.id,
            team_id=self.team_id,
            agent_id=self.agent_id,
            mode=self.routing.mode,
            policy_version=self.routing.version,
            chosen_by=self.chosen_by,
            tie_break=self._tie_break([keys[agent_id] for agent_id in best_first]),
            rule=one.rule,
            overflow_from=self.overflow_from,
            priority=one.priority,
            hops=self.hops,
            preferred_id=one.preferred_id,
            sticky_refused=self._sticky_refused(candidates),
            candidates=tuple(candidates[agent_id] for agent_id in (*best_first, *refused)),
            alert=self.alert,
        )

    def _keys(self, candidates: dict[int, Candidate], points: dict[int, int], turns: dict[int, int]) -> dict[int, Key]:
        """The mode's key of everybody who could have had it."""
        mode, skills, agents = self.routing.mode, self.conversation.skills, self.ledger.agents
        free = [agents[one.agent_id] for one in candidates.values() if not one.refused]
        mine = [agent for agent in free if self.team_id in agent.team_ids]
        return {agent.id: key_of(mode, agent, points[agent.id], turns[agent.id], skills) for agent in mine}

    def _tie_break(self, keys: list[Key]) -> str | None:
        """What set the chosen one apart; None when the mode chose nobody."""
        if self.agent_id is None or self.chosen_by != "mode" or not keys:
            return None
        return tie_break(self.routing.mode, keys[0], keys[1] if len(keys) > 1 else None)

    def _asked(self) -> list[Agent]:
        """The team's people, those of the team it leaves, the last agent, and whoever was chosen."""
        members = self.ledger.members
        asked = {agent.id: agent for agent in members.get(self.team_id, ())}
        if self.overflow_from is not None:
            asked |= {agent.id: agent for agent in members.get(self.overflow_from, ())}
        for agent_id in (self.conversation.preferred_id, self.agent_id):
            if agent_id in self.ledger.agents:
                asked[agent_id] = self.ledger.agents[agent_id]
        return list(asked.values())

    def _candidate(self, agent: Agent, points: int) -> Candidate:
        one = self.conversation
        return Candidate(
            agent_id=agent.id,
            points=points,
            capacity_points=agent.capacity_points,
            skills={want.skill: agent.skills.get(want.skill, 0) for want in one.skills},
            refused=(
                *self._outside(agent),
                *self.ledger.standing[agent.id],
                *skilled(agent, one.skills),
                *loaded(agent, points, one.points),
                *self._unwilling(agent),
            ),
        )

    def _unwilling(self, agent: Agent) -> tuple[Reason, ...]:
        """Nothing against who gets it back because nobody else is left: `chosen_by` says so."""
        if self.chosen_by == "nobody_else" and agent.id == self.agent_id:
            return ()
        return unwilling(agent, self.conversation, self.ledger.now)

    def _outside(self, agent: Agent) -> tuple[Reason, ...]:
        teams = {self.team_id, self.overflow_from}
        return () if teams & agent.team_ids else (Reason("not_in_team"),)

    def _sticky_refused(self, candidates: dict[int, Candidate]) -> tuple[Reason, ...]:
        """Why the last agent did not get it although its own team sticks to people; "gone": nobody we know any more."""
        preferred = self.conversation.preferred_id
        if not self.sticky or preferred is None or preferred == self.agent_id:
            return ()
        agent = self.ledger.agents.get(preferred)
        if agent is None:
            return (Reason("gone"),)
        outside = () if self.conversation.team_id in agent.team_ids else (Reason("not_in_team"),)
        return (*outside, *(one for one in candidates[preferred].refused if one.code != "not_in_team"))


def refusal_counts(decision: Decision) -> dict[str, int]:
    """How many people were refused by which first reason: what an alert says of its team."""
    counts = Counter(one.refused[0].code for one in decision.why().candidates if one.refused)
    return dict(sorted(counts.items()))

"""The people of a plan while it is made: loads grow with every decision, and the turn passes on.

Loads and turns only ever grow within a plan; `pools` rests on that. Each decision's step is kept, so that afterwards
`load_at` can say what everybody carried when it was taken, without storing 500 loads for each of 2,000 decisions.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from backend_gateway.domain.routing.eligible import standing
from backend_gateway.domain.routing.snapshot import Agent, Waiting
from protocol.order import to_microseconds
from protocol.routing import Reason

_THIS_PLAN: Final = 1 << 62
"""Turns taken in this plan come after every turn of the past, whatever the clocks said."""


class Ledger:
    """Loads, turns and standing refusals of all agents, by agent id. Grows with `give`."""

    def __init__(self, agents: Iterable[Agent], waiting: Iterable[Waiting], now: datetime) -> None:
        self.now: Final = now
        self.agents: Final = {agent.id: agent for agent in sorted(agents, key=lambda one: one.id)}
        self.standing: Final[dict[int, tuple[Reason, ...]]] = {
            agent.id: standing(agent, now) for agent in self.agents.values()
        }
        self.members: Final[dict[int, list[Agent]]] = {}
        for agent in self.agents.values():
            for team_id in agent.team_ids:
                self.members.setdefault(team_id, []).append(agent)
        self._start_points = {agent.id: agent.points for agent in self.agents.values()}
        for one in waiting:  # a running offer keeps its place free
            if one.offer is not None and one.offer.expires_at > now and one.offer.agent_id in self._start_points:
                self._start_points[one.offer.agent_id] += one.points
        self._start_turns = {agent.id: _turn(agent) for agent in self.agents.values()}
        self.points: Final = dict(self._start_points)
        self.turns: Final = dict(self._start_turns)
        self._given: list[tuple[int, int]] = []

    @property
    def step(self) -> int:
        """How many conversations were given so far."""
        return len(self._given)

    def give(self, agent_id: int, points: int) -> None:
        """Book one conversation on an agent."""
        self.points[agent_id] += points
        self.turns[agent_id] = _THIS_PLAN + self.step
        self._given.append((agent_id, points))

    def fits(self, agent: Agent, points: int) -> bool:
        """Whether the agent can carry that much more."""
        return self.points[agent.id] + points <= agent.capacity_points

    def at(self, step: int) -> tuple[dict[int, int], dict[int, int]]:
        """Points and turns by agent id as they stood before the given step."""
        points, turns = dict(self._start_points), dict(self._start_turns)
        for index, (agent_id, more) in enumerate(self._given[:step]):
            points[agent_id] += more
            turns[agent_id] = _THIS_PLAN + index
        return points, turns


def _turn(agent: Agent) -> int:
    """Whoever was never given anything is first."""
    return -1 if agent.last_assigned_at is None else to_microseconds(agent.last_assigned_at)

"""The plan again, the slow and obvious way: every agent looked at for every conversation. Shares only the mode's keys.

`plan` with its heaps and sets must come to the very same decisions.
"""

from datetime import timedelta

from backend_gateway.domain.routing.keys import key_of
from backend_gateway.domain.routing.snapshot import Agent, Snapshot, Waiting
from protocol.order import to_microseconds
from protocol.routing import TeamRouting
from tests.unit.domain.routing.making import NOW

Line = tuple[int, str, int | None, int]
"""(conversation, kind, agent, team)."""


class SlowPlan:
    def __init__(self, known: Snapshot) -> None:
        self.teams = {one.routing.team_id: one.routing for one in known.teams}
        self.agents = {one.id: one for one in known.agents}
        self.points = {one.id: one.points for one in known.agents}
        self.turns = {
            one.id: (0, to_microseconds(one.last_assigned_at) if one.last_assigned_at else -1) for one in known.agents
        }
        for one in known.waiting:
            if one.offer and one.offer.expires_at > NOW and one.offer.agent_id in self.points:
                self.points[one.offer.agent_id] += one.points
        self.queue = sorted((one for one in known.waiting if one.team_id in self.teams), key=self.rank)
        self.lines: list[Line] = []
        for one in self.queue:
            if not (one.offer and one.offer.expires_at > NOW):
                self.deal(one)

    def rank(self, one: Waiting) -> tuple[object, ...]:
        long = NOW - one.since >= timedelta(minutes=self.teams[one.team_id].promote_minutes)
        return (-9 if long else -one.priority, one.from_agent_id is None, one.since, one.id)

    def may(self, agent: Agent, one: Waiting, team_id: int, again: bool = False) -> bool:
        refused = {who for who, how in one.refused_by.items() if not (again and how == "taken_from")}
        asked = agent.id not in refused and agent.id != one.from_agent_id
        rang = one.offer is not None and one.offer.agent_id == agent.id
        able = all(agent.skills.get(want.skill, 0) >= want.level for want in one.skills)
        there = agent.presence.state == "available" and agent.presence.receives and team_id in agent.team_ids
        on = agent.shifts is None and not agent.absences
        return (
            there and on and asked and not rang and able and self.points[agent.id] + one.points <= agent.capacity_points
        )

    def best(self, one: Waiting, routing: TeamRouting) -> Agent | None:
        def key(agent: Agent) -> tuple[object, ...]:
            plain = key_of(routing.mode, agent, self.points[agent.id], -7, one.skills)
            return tuple(self.turns[agent.id] if part == -7 else part for part in plain)

        return min(
            (one_ for one_ in self.agents.values() if self.may(one_, one, routing.team_id)), key=key, default=None
        )

    def deal(self, one: Waiting) -> None:
        routing = self.teams[one.team_id]
        if one.from_agent_id is not None and one.hops >= 2:
            return
        last = self.agents.get(one.preferred_id or 0)
        if routing.sticky and last is not None and self.may(last, one, one.team_id):
            self.give(one, last, routing)
        elif routing.mode != "manual" and (agent := self.best(one, routing)) is not None:
            self.give(one, agent, routing)
        elif self.overflow(one, routing) or routing.mode == "manual":
            pass
        else:
            self.back(one, routing)

    def back(self, one: Waiting, routing: TeamRouting) -> None:
        """To who handed it over, lowest id first, if anybody who was asked refused."""
        rang = one.offer is not None and one.offer.expires_at <= NOW
        if not rang and set(one.refused_by.values()) <= {"taken_from"}:
            return
        for id_ in sorted(who for who, how in one.refused_by.items() if how == "taken_from"):
            if id_ in self.agents and self.may(self.agents[id_], one, one.team_id, again=True):
                self.give(one, self.agents[id_], routing)
                return

    def overflow(self, one: Waiting, routing: TeamRouting) -> bool:
        second = self.teams.get(routing.overflow_team_id or 0)
        if routing.overflow_minutes is None or second is None or second is routing or one.hops >= 2:
            return False
        if NOW - one.queued_at < timedelta(minutes=routing.overflow_minutes):
            return False
        if (agent := self.best(one, second)) is None:
            return False
        if second.mode == "manual":
            self.lines.append((one.id, "move", None, second.team_id))
        else:
            self.give(one, agent, second)
        return True

    def give(self, one: Waiting, agent: Agent, routing: TeamRouting) -> None:
        kind = "assign" if routing.offer_seconds is None else "offer"
        self.turns[agent.id] = (1, len(self.lines))
        self.points[agent.id] += one.points
        self.lines.append((one.id, kind, agent.id, routing.team_id))

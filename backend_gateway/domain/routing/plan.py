"""The plan: every waiting conversation in order gets the last agent, the mode's choice, the overflow, or stays.

    in order: next conversation
      a running offer? ----------------------------------------------> left alone
      taken from somebody, and two hops behind it? ------------------> stays, alert
      sticky: the last agent, if there, able and with room ----------> assign / offer
      the team's mode ------------------------------------------------> assign / offer
      N minutes in this queue: the second team, if someone is free --> assign / offer / move, one hop
      handed over in vain: whoever had it, before nobody has it ------> assign / offer
      nobody -------------------------------------------------------> stays on top, one alert per cause and team

Never over capacity; an automatic move happens only when it leads to somebody. Deterministic: no clock, no dice, and the
order in which the snapshot lists things does not matter.
"""

from datetime import datetime, timedelta
from typing import Final

from backend_gateway.domain.routing.able import Able
from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.eligible import handed_over_in_vain, has_skills, not_asked
from backend_gateway.domain.routing.ledger import Ledger
from backend_gateway.domain.routing.order import in_order
from backend_gateway.domain.routing.pools import Pools
from backend_gateway.domain.routing.snapshot import Agent, Snapshot, TeamQueue, Waiting
from backend_gateway.domain.routing.stuck import Stuck
from protocol.routing import ChosenBy, DecisionKind, TeamRouting, Why
from protocol.sla import MOST_HOPS

MAX_HOPS: Final = MOST_HOPS
"""Automatic moves per conversation (issue 3, Routing): after that a person decides."""


def plan(snapshot: Snapshot, now: datetime) -> tuple[Decision, ...]:
    """What happens to the queues at `now`: assignments in queue order, then one `wait` per alert.

    A conversation without a decision stays where it is. Conversations of teams the snapshot lacks are left alone.
    """
    planner = _Planner(snapshot, now)
    return (*planner.deal(), *planner.stuck.decisions(planner.teams))


def explain(snapshot: Snapshot, conversation_id: int, now: datetime) -> Why | None:
    """Why one waiting conversation is where it is, also when the plan leaves it alone; None when it is not waiting."""
    planner = _Planner(snapshot, now)
    dealt = next((one for one in planner.deal() if one.conversation_id == conversation_id), None)
    if dealt is not None:
        return dealt.why()
    one = next((one for one in snapshot.waiting if one.id == conversation_id and one.team_id in planner.teams), None)
    if one is None:
        return None
    routing, ledger = planner.teams[one.team_id].routing, planner.ledger
    stays = Decision(
        kind="wait",
        conversation=one,
        routing=routing,
        sticky=routing.sticky,
        hops=one.hops,
        step=ledger.step,
        ledger=ledger,
    )
    return stays.why()


class _Planner:
    """The state of one plan."""

    def __init__(self, snapshot: Snapshot, now: datetime) -> None:
        self.teams: Final = {team.routing.team_id: team for team in snapshot.teams}
        self.ledger: Final = Ledger(snapshot.agents, snapshot.waiting, now)
        able = Able(self.ledger)
        self.stuck: Final = Stuck(self.ledger, able)
        self._pools = Pools(self.ledger, able)
        self._order = in_order(snapshot.waiting, self.teams, now)
        self._overflows = _overflows(self.teams, now)
        self._now = now

    def deal(self) -> list[Decision]:
        """Every conversation that goes somewhere, in queue order; the rest is in `stuck`."""
        decisions = []
        for one in self._order:
            if one.offer is not None and one.offer.expires_at > self._now:
                continue
            decision = self._decide(one)
            if decision is not None:
                decisions.append(decision)
        return decisions

    def _decide(self, one: Waiting) -> Decision | None:
        routing = self.teams[one.team_id].routing
        if one.from_agent_id is not None and one.hops >= MAX_HOPS:
            self.stuck.add(one, "hops_spent")
            return None
        if (agent := self._last_agent(one, routing)) is not None:
            return self._give(one, agent, routing, chosen_by="sticky")
        pool = self._pools.pool(one.team_id, routing.mode, one)
        if routing.mode != "manual" and (agent := pool.best(one)) is not None:
            return self._give(one, agent, routing)
        if (overflowed := self._overflow(one)) is not None:
            return overflowed
        if routing.mode != "manual" and (agent := self._sender(one)) is not None:
            return self._give(one, agent, routing, chosen_by="nobody_else")
        if routing.mode == "manual":
            self._watch_manual(one)
        elif pool.top() is not None:
            self.stuck.add(one, "everyone_declined")
        else:
            self.stuck.add(one, self.stuck.cause_of(one.team_id, one.skills))
        return None

    def _watch_manual(self, one: Waiting) -> None:
        """A queue that people pull from needs people."""
        cause = self.stuck.cause_of(one.team_id, ())
        if cause in ("no_members", "nobody_available"):
            self.stuck.add(one, cause)

    def _last_agent(self, one: Waiting, routing: TeamRouting) -> Agent | None:
        """The agent who knows the customer, when nothing speaks against it (LESSONS 12)."""
        if not routing.sticky or one.preferred_id is None:
            return None
        agent = self._able(one.preferred_id, one)
        return agent if agent is not None and not_asked(agent.id, one, self._now) is None else None

    def _sender(self, one: Waiting) -> Agent | None:
        """Who handed it over and could have it again, when whoever was asked refused and nobody else is left."""
        again = (self._able(agent_id, one) for agent_id in handed_over_in_vain(one, self._now))
        return next((agent for agent in again if agent is not None), None)

    def _able(self, agent_id: int, one: Waiting) -> Agent | None:
        """This person, if of its team, there, with the skills and with room."""
        agent = self.ledger.agents.get(agent_id)
        if agent is None or one.team_id not in agent.team_ids or self.ledger.standing[agent.id]:
            return None
        return agent if has_skills(agent, one.skills) and self.ledger.fits(agent, one.points) else None

    def _overflow(self, one: Waiting) -> Decision | None:
        """Into the second team, once it is time, hops are left, and somebody there can take it."""
        due = self._overflows.get(one.team_id)
        if due is None or one.hops >= MAX_HOPS or one.queued_at > due[0]:
            return None
        second = due[1]
        agent = self._pools.pool(second.routing.team_id, second.routing.mode, one).best(one)
        if agent is None:
            return None
        if second.routing.mode == "manual":
            return self._decision("move", one, second.routing, None, "mode")
        return self._give(one, agent, second.routing)

    def _give(self, one: Waiting, agent: Agent, routing: TeamRouting, chosen_by: ChosenBy = "mode") -> Decision:
        kind: DecisionKind = "assign" if routing.offer_seconds is None else "offer"
        decision = self._decision(kind, one, routing, agent.id, chosen_by)
        self.ledger.give(agent.id, one.points)
        return decision

    def _decision(
        self,
        kind: DecisionKind,
        one: Waiting,
        routing: TeamRouting,
        agent_id: int | None,
        chosen_by: ChosenBy,
    ) -> Decision:
        """The decision as the ledger stands now, before it is booked."""
        overflow = routing.team_id != one.team_id
        seconds = routing.offer_seconds if kind == "offer" else None
        return Decision(
            kind=kind,
            conversation=one,
            routing=routing,
            agent_id=agent_id,
            chosen_by=chosen_by,
            sticky=self.teams[one.team_id].routing.sticky,
            hops=one.hops + (overflow or one.from_agent_id is not None),
            overflow_from=one.team_id if overflow else None,
            expires_at=None if seconds is None else self._now + timedelta(seconds=seconds),
            step=self.ledger.step,
            ledger=self.ledger,
        )


def _overflows(teams: dict[int, TeamQueue], now: datetime) -> dict[int, tuple[datetime, TeamQueue]]:
    """For each team that overflows: queued until when it is time, and into which other team."""
    found = {}
    for team_id, team in teams.items():
        minutes, second = team.routing.overflow_minutes, teams.get(team.routing.overflow_team_id or 0)
        if minutes is not None and second is not None and second is not team:
            found[team_id] = (now - timedelta(minutes=minutes), second)
    return found

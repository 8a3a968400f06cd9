"""*Take next*: what somebody who pulls gets, in any mode. The same order as dealing, so nobody picks the raisins.

Presence does not matter to a person who asks: "busy" is how one works through a queue by hand. Capacity does.
"""

from datetime import datetime

from msgspec import Struct

from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.eligible import has_skills, loaded, not_asked
from backend_gateway.domain.routing.ledger import Ledger
from backend_gateway.domain.routing.order import in_order
from backend_gateway.domain.routing.snapshot import Agent, Snapshot, Waiting
from protocol.routing import Reason


class Nothing(Struct, frozen=True):
    """Nothing to take: `unknown_agent`, `full`, `queue_empty`, `none_for_you` (others wait, for other skills)."""

    reason: Reason


def next_for(snapshot: Snapshot, agent_id: int, now: datetime) -> Decision | Nothing:
    """The next conversation of this person's teams that they can handle, as an `assign`; or why there is none."""
    ledger = Ledger(snapshot.agents, snapshot.waiting, now)
    agent = ledger.agents.get(agent_id)
    if agent is None:
        return Nothing(Reason("unknown_agent"))
    teams = {team.routing.team_id: team for team in snapshot.teams if team.routing.team_id in agent.team_ids}
    queue = in_order(snapshot.waiting, teams, now)
    able = [one for one in queue if _for(agent, one, now)]
    if not able:
        return Nothing(Reason("none_for_you" if queue else "queue_empty"))
    chosen = next((one for one in able if not loaded(agent, ledger.points[agent.id], one.points)), None)
    if chosen is None:
        return Nothing(loaded(agent, ledger.points[agent.id], able[0].points)[0])
    routing = teams[chosen.team_id].routing
    hops = chosen.hops  # a person asked for it: no automatic hop
    return Decision(kind="assign", conversation=chosen, routing=routing, agent_id=agent.id, hops=hops, ledger=ledger)


def _for(agent: Agent, one: Waiting, now: datetime) -> bool:
    """Not on offer to somebody, not what they declined themselves, and within their skills."""
    offered = one.offer is not None and one.offer.expires_at > now
    return not offered and has_skills(agent, one.skills) and not_asked(agent.id, one, now) != "declined"

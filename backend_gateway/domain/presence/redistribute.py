"""*Absent today*: who would get everything somebody holds, shown before anything moves, then done in one step.

The preview is the ordinary plan with the person marked absent and their conversations put on top of their queues, so
it obeys capacity, skills and stickiness like everything else. `digest` tells whether what is confirmed is still what
was shown.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.order import positions
from backend_gateway.domain.routing.plan import plan
from backend_gateway.domain.routing.snapshot import Snapshot, Waiting
from protocol.presence import Absence, Redistribution


class Preview(Struct, frozen=True, kw_only=True):
    """What would happen. `moves` in queue order, `queued` those that wait in their team's queue unowned.

    `by_agent`: how many each colleague would get; `places`: where each of `queued` would stand, of teams that deal.
    """

    agent_id: int
    moves: tuple[Decision, ...]
    queued: tuple[int, ...]
    by_agent: dict[int, int]
    digest: str
    places: dict[int, int]

    def target(self) -> dict[int, int | None]:
        """Where each conversation goes: to a colleague, or (None) to a queue."""
        return dict.fromkeys(self.queued) | {one.conversation_id: one.agent_id for one in self.moves}

    def shown(self) -> Redistribution:
        """As the client shows it, with the reasons of every move."""
        return Redistribution(
            agent_id=self.agent_id,
            moves=tuple(one.why() for one in self.moves),
            queued=self.queued,
            by_agent=self.by_agent,
            digest=self.digest,
            places=self.places,
        )


def preview(snapshot: Snapshot, agent_id: int, held: Iterable[Waiting], now: datetime) -> Preview:
    """The redistribution of everything `held` by one person. `held` as if queued, `from_agent_id` left None.

    A person decides this, so it is no automatic hop. Others' conversations in the snapshot keep their place in line and
    may take room first, exactly as they will; only the person's own are reported.
    """
    mine = {one.id: _given_up(one, agent_id) for one in held}
    agents = tuple(
        replace(agent, absences=(*agent.absences, Absence(now))) if agent.id == agent_id else agent
        for agent in snapshot.agents
    )
    waiting = (*(one for one in snapshot.waiting if one.id not in mine), *mine.values())
    decisions = plan(replace(snapshot, agents=agents, waiting=waiting), now)
    moves = tuple(one for one in decisions if one.kind != "wait" and one.conversation_id in mine)
    moved = {one.conversation_id for one in moves}
    queued = tuple(sorted(mine.keys() - moved))
    dealt = {one.conversation_id for one in decisions if one.kind != "wait"}
    teams = {team.routing.team_id: team for team in snapshot.teams}
    places = positions((one for one in waiting if one.id not in dealt), teams, now)
    by_agent = Counter(one.agent_id for one in moves if one.agent_id is not None)
    return Preview(
        agent_id=agent_id,
        moves=moves,
        queued=queued,
        by_agent=dict(sorted(by_agent.items())),
        digest=_digest(moves, [mine[one] for one in queued]),
        places={one: places[one] for one in queued if one in places},
    )


def _given_up(one: Waiting, agent_id: int) -> Waiting:
    """Back in the queue, and not to the one who leaves, even if they are the last agent."""
    return replace(one, refused_by={**one.refused_by, agent_id: "taken_from"}, offer=None)


def _digest(moves: Iterable[Decision], queued: Iterable[Waiting]) -> str:
    """Of what matters to whoever confirms: which conversation at which version goes where."""
    lines = [f"{one.conversation_id} {one.owner_version} {one.kind} {one.team_id} {one.agent_id}" for one in moves]
    lines += [f"{one.id} {one.owner_version} queued" for one in queued]
    return sha256("\n".join(sorted(lines)).encode()).hexdigest()

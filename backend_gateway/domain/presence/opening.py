"""*Start shift*: what somebody would be given if they were available now. Called before they say so; nothing moves."""

from datetime import datetime

from msgspec.structs import replace

from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.plan import plan
from backend_gateway.domain.routing.snapshot import Snapshot
from protocol.presence import Effective


def inherits(snapshot: Snapshot, agent_id: int, now: datetime) -> tuple[Decision, ...]:
    """*Start shift*: what this person would be given if they were available now. Nothing moves yet."""
    there = Effective(state="available", since=now, receives=True)
    agents = tuple(replace(one, presence=there) if one.id == agent_id else one for one in snapshot.agents)
    return tuple(one for one in plan(replace(snapshot, agents=agents), now) if one.agent_id == agent_id)

"""*Take next*: a person takes the oldest conversation they may have, in any mode, also where no team deals.

Called by the API. What always holds: the order is the one of dealing, and so is the claim; whoever loses a race gets
the next one.
"""

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from backend_gateway.actions.own_lines import current
from backend_gateway.actions.routing.claim import claim
from backend_gateway.domain.routing.decision import Decision
from backend_gateway.domain.routing.pull import Nothing, next_for
from backend_gateway.store import audit
from backend_gateway.store.routing.policies import RoutingPolicies, in_force
from backend_gateway.store.routing.queues import GENERAL, read_person, read_queues
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.routing import Reason, TeamRouting
from protocol.routing_api import Next

TRIES: Final = 5


async def take_next(unit: Unit, actor: Viewer, now: datetime) -> Next:
    """The conversation that is the actor's now, or why there is none: `queue_empty`, `none_for_you`, `full`, `busy`."""
    policies = _with_hands(await in_force(unit.conn), actor)
    for _ in range(TRIES):
        person = await read_person(unit.conn, actor.user_id, now)
        if person is None:
            return Next(reason=Reason("unknown_agent"))
        queues = await read_queues(unit.conn, policies, (person,), now, everything=True)
        found = next_for(queues.snapshot, actor.user_id, now)
        if isinstance(found, Nothing):
            return Next(reason=found.reason)
        if await _claimed(unit, found, policies, now):
            await audit.record(unit.conn, actor.user_id, "conversation.pulled", f"conversation:{found.conversation_id}")
            return Next(conversation=await current(unit, found.conversation_id))
    return Next(reason=Reason("busy"))


async def _claimed(unit: Unit, found: Decision, policies: RoutingPolicies, now: datetime) -> bool:
    """In a savepoint: who loses lets go of the conversation, or the next try would lock another one behind it."""
    try:
        async with unit.conn.transaction():
            if not await claim(unit, [found], policies, now, by="person"):
                raise _Lost
    except _Lost:
        return False
    return True


class _Lost(Exception):
    """Somebody else has it."""


def _with_hands(policies: RoutingPolicies, actor: Viewer) -> RoutingPolicies:
    """The actor's teams, and what is in nobody's queue: those that do not deal are pulled from all the same."""
    wanted = {GENERAL, *actor.team_ids}
    teams = {id_: policies.teams.get(id_) or TeamRouting(team_id=id_, mode="manual") for id_ in wanted}
    return replace(policies, teams=teams)

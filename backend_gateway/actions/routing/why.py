"""Why a conversation is where it is: what was decided about it, and why it still waits if it does. Only reads."""

from datetime import datetime

from backend_gateway.domain.routing.plan import explain
from backend_gateway.errors import NotFound
from backend_gateway.store import pages
from backend_gateway.store.conn import Conn
from backend_gateway.store.routing import decisions
from backend_gateway.store.routing.policies import in_force
from backend_gateway.store.routing.queues import read_people, read_queues
from backend_gateway.store.visible import Viewer
from protocol.routing import Why
from protocol.routing_api import WhyHere

_WAITS = """
select team_id from conversations where id = $1 and owner_kind = 'queue' and queued_at is not null
  and state not in ('resolved', 'snoozed')
"""


async def why_here(conn: Conn, viewer: Viewer, conversation_id: int, now: datetime) -> WhyHere:
    """The newest decisions first. Raises NotFound."""
    if not await pages.may_see(conn, viewer, conversation_id):
        raise NotFound
    found = await decisions.of_conversation(conn, conversation_id)
    return WhyHere(decisions=found, now=await _now(conn, conversation_id, now))


async def _now(conn: Conn, conversation_id: int, now: datetime) -> Why | None:
    team_id = await conn.fetchval(_WAITS, conversation_id)
    policies = await in_force(conn)
    if team_id not in policies.teams:
        return None
    queues = await read_queues(conn, policies, await read_people(conn, policies, now), now)
    return explain(queues.snapshot, conversation_id, now)

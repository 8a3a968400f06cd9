"""Reading parked deliveries again. Called by the API for admins."""

from backend_gateway.errors import NotFound
from backend_gateway.store import audit, parked
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer


async def replay(unit: Unit, actor: Viewer, parked_id: int) -> None:
    """Queue its delivery for the inbox worker. Raises NotFound when it is not parked (any more)."""
    if not await parked.requeue(unit.conn, parked_id):
        raise NotFound("It is not parked any more.")
    await audit.record(unit.conn, actor.user_id, "parked.replayed", f"parked:{parked_id}")

"""The order in which a person has the saved views they see: theirs alone, the same on every device.

Called by the API. What always holds: nobody changes another person's; it lists only views that its person sees.
"""

from backend_gateway.store import hydrate, office, view_orders
from backend_gateway.store.event_log import NOWHERE, Event, Kind, append
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.tags import SHIPPED_VIEW, ViewOrder
from protocol.work_api import PutViewOrder


async def put(unit: Unit, actor: Viewer, request: PutViewOrder) -> ViewOrder:
    """Keep the order; the one that is kept. Views that are gone, or out of sight, are left out and are no error.

    `request.first` keeps the one that is there already.
    """
    seen = {row.id for row in office.in_sight(await hydrate.saved_views(unit.conn), actor)} | {SHIPPED_VIEW}
    views = [id_ for id_ in dict.fromkeys(request.views) if id_ in seen]
    rev = await view_orders.put(unit.conn, actor.user_id, views, first=request.first)
    if rev is not None:
        event = Event(Kind.VIEW_ORDER, actor.user_id, rev, NOWHERE, private_to=actor.user_id)
        await append(unit.conn, [event])
    return (await hydrate.view_orders(unit.conn, [actor.user_id]))[actor.user_id]

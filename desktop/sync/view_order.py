"""My order of the saved views: shown in the same frame, kept at the gateway, put back when it refuses.

The part of a session behind dragging an entry of the sidebar. What always holds: of several moves in a row the last one
is what the gateway keeps, and nothing in between is shown again.
"""

import asyncio
from collections.abc import Callable, Sequence

from desktop.net.api import Api
from desktop.net.work import WorkApi
from desktop.store.changes import ChangeSet
from desktop.store.hub import Hub
from desktop.store.store import Store
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.frames import ViewOrderItem
from protocol.tags import MOST_ORDERED_VIEWS
from protocol.work_api import PutViewOrder


class ViewOrdering:
    """The part of a session that puts saved views in order."""

    api: Api
    store: Store
    hub: Hub
    engine: Engine
    _tasks: Tasks
    _ordering: asyncio.Lock

    def order_views(self, views: Sequence[int]) -> None:
        """My saved views in this order, on every device of mine."""
        wanted = tuple(views[:MOST_ORDERED_VIEWS])
        self._moving(wanted)
        self._tasks.ask(self._order_views(wanted))

    def adopt_view_order(self, views: Sequence[int], done: Callable[[], None]) -> None:
        """Keep what this device remembered before, unless an order is kept already; `done()` when that is settled."""
        self._tasks.ask(self._adopt_view_order(tuple(views[:MOST_ORDERED_VIEWS]), done), quiet=True)

    async def _order_views(self, wanted: tuple[int, ...]) -> None:
        try:
            async with self._ordering:
                if self.store.office.moving is wanted:  # else a later move says it all
                    row = await WorkApi(self.api).put_view_order(PutViewOrder(views=list(wanted)))
                    self.engine.apply([ViewOrderItem(row)])
        finally:
            if self.store.office.moving is wanted:
                self._moving(None)

    async def _adopt_view_order(self, views: tuple[int, ...], done: Callable[[], None]) -> None:
        row = await WorkApi(self.api).put_view_order(PutViewOrder(views=list(views), first=True))
        self.engine.apply([ViewOrderItem(row)])
        done()

    def _moving(self, views: tuple[int, ...] | None) -> None:
        self.store.office.moving = views
        changes = ChangeSet()
        changes.office.add("view_orders")
        self.hub.publish(changes)

"""Offers answered, conversations handed over, the next one of the queue: asked of the gateway, shown when it took them.

The part of a session behind the offer bar, the transfer dialog and *take next*. Nothing is shown before the gateway
agrees: whether an offer still stands only it knows.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from desktop.net.api import Api
from desktop.net.routing import RoutingApi
from desktop.store.store import Store
from desktop.sync.engine import Engine
from desktop.sync.tasks import Tasks
from protocol.conversation import Conversation
from protocol.frames import ConversationItem
from protocol.routing import Reason
from protocol.routing_api import Decline, Transfer, WhyHere

Landed = Callable[[Conversation], None]
Taken = Callable[[Conversation | None, Reason | None], None]


class Routing:
    """The part of a session that shares the work out."""

    api: Api
    store: Store
    engine: Engine
    _tasks: Tasks

    @property
    def _routing(self) -> RoutingApi:
        return RoutingApi(self.api)

    def transfer(
        self, conversation_id: int, *, user_id: int | None = None, team_id: int | None = None, note: str = "",
        landed: Landed | None = None,
    ) -> None:  # fmt: skip
        """Hand it to a person, who accepts or declines, or to a team's queue."""
        row = self.store.rows.get(conversation_id)
        if row is not None:
            body = Transfer(owner_version=row.owner_version, assignee_id=user_id, team_id=team_id, note=note)
            self._tasks.ask(self._row(self._routing.transfer(conversation_id, body)), landed)

    def accept_offer(self, conversation_id: int, landed: Landed | None = None) -> None:
        """Take what I am asked for."""
        offer_id = self._offer(conversation_id)
        if offer_id is not None:
            self._tasks.ask(self._row(self._routing.accept(offer_id)), landed)

    def decline_offer(self, conversation_id: int, reason: str = "", landed: Landed | None = None) -> None:
        """Leave it to the next one, with a reason."""
        offer_id = self._offer(conversation_id)
        if offer_id is not None:
            self._tasks.ask(self._row(self._routing.decline(offer_id, Decline(reason=reason))), landed)

    def take_next(self, taken: Taken) -> None:
        """The oldest conversation I may have becomes mine; `taken` is told which, or why none."""
        self._tasks.ask(self._next(taken))

    async def why_here(self, conversation_id: int) -> WhyHere:
        """Every decision about it; raises NetError."""
        return await self._routing.why_here(conversation_id)

    def _offer(self, conversation_id: int) -> int | None:
        row = self.store.rows.get(conversation_id)
        return row.offer.id if row is not None and row.offer is not None else None

    async def _row(self, request: Coroutine[Any, Any, Conversation]) -> Conversation:
        row = await request
        self.engine.apply([ConversationItem(row)])
        return row

    async def _next(self, taken: Taken) -> None:
        found = await self._routing.take_next()
        if found.conversation is not None:
            self.engine.apply([ConversationItem(found.conversation)])
        taken(found.conversation, found.reason)

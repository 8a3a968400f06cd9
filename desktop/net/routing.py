"""Requests about offers, transfers and queues: one method per route, over the session's `Api`."""

from desktop.net.api import Api
from protocol.conversation import Conversation
from protocol.routing_api import Decline, Next, Transfer, WhyHere


class RoutingApi:
    """The routes of `backend_gateway.api.routing`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def transfer(self, conversation_id: int, body: Transfer) -> Conversation:
        """Hand it to a person or a team."""
        return await self._api.call("POST", f"/conversations/{conversation_id}/transfer", Conversation, body)

    async def accept(self, offer_id: int) -> Conversation:
        """What I am asked for becomes mine."""
        return await self._api.call("POST", f"/offers/{offer_id}/accept", Conversation)

    async def decline(self, offer_id: int, body: Decline) -> Conversation:
        """Not me."""
        return await self._api.call("POST", f"/offers/{offer_id}/decline", Conversation, body)

    async def take_next(self) -> Next:
        """The oldest one I may have."""
        return await self._api.call("POST", "/queue/next", Next)

    async def why_here(self, conversation_id: int) -> WhyHere:
        """Every decision about it."""
        return await self._api.call("GET", f"/conversations/{conversation_id}/decisions", WhyHere)

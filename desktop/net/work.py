"""Requests about working on conversations: one method per route, over the session's `Api`."""

from urllib.parse import urlencode

import msgspec

from desktop.net.api import Api
from protocol.api import ConversationPage
from protocol.filters import Filter
from protocol.people import Contact
from protocol.resolving import ReviewVoid, VoidCase
from protocol.tags import SavedView, Tag, ViewOrder
from protocol.work_api import Block, ChangeMany, ManyDone, PutSavedView, PutTag, PutViewOrder, ViewCounts


class WorkApi:
    """The routes of `backend_gateway.api.work` and `.tags`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def change_many(self, body: ChangeMany) -> ManyDone:
        """One change of several conversations."""
        return await self._api.call("POST", "/conversations/many", ManyDone, body)

    async def voids(self) -> list[VoidCase]:
        """Cases somebody wants to count for nothing."""
        return await self._api.call("GET", "/voids", list[VoidCase])

    async def review_void(self, episode_id: int, body: ReviewVoid) -> None:
        """It counts for nothing, or it counts after all."""
        await self._api.tell("POST", f"/voids/{episode_id}", body)

    async def block(self, contact_id: int, body: Block) -> Contact:
        """WhatsApp lets this customer write no more."""
        return await self._api.call("POST", f"/contacts/{contact_id}/block", Contact, body)

    async def unblock(self, contact_id: int) -> Contact:
        """They may write again."""
        return await self._api.call("POST", f"/contacts/{contact_id}/unblock", Contact)

    async def find(self, want: Filter, limit: int = 200) -> ConversationPage:
        """The first page of what fits a filter."""
        query = urlencode({"filter": msgspec.json.encode(want).decode(), "limit": limit})
        return await self._api.call("GET", f"/conversations/find?{query}", ConversationPage)

    async def view_counts(self) -> ViewCounts:
        """How many conversations each saved view holds."""
        return await self._api.call("GET", "/saved-views/counts", ViewCounts)

    async def put_saved_view(self, body: PutSavedView, id: int | None) -> SavedView:
        """Keep a view, or change the one with this id."""
        method, path = ("POST", "/saved-views") if id is None else ("PUT", f"/saved-views/{id}")
        return await self._api.call(method, path, SavedView, body)

    async def delete_saved_view(self, id: int) -> None:
        """Forget it."""
        await self._api.tell("DELETE", f"/saved-views/{id}")

    async def put_view_order(self, body: PutViewOrder) -> ViewOrder:
        """My order of the saved views; the one that is kept."""
        return await self._api.call("PUT", "/me/view-order", ViewOrder, body)

    async def put_tag(self, body: PutTag, id: int | None) -> Tag:
        """Make a tag, or change the one with this id."""
        method, path = ("POST", "/tags") if id is None else ("PUT", f"/tags/{id}")
        return await self._api.call(method, path, Tag, body)

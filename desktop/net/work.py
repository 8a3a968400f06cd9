"""Requests about working on conversations: one method per route, over the session's `Api`."""

from desktop.net.api import Api
from protocol.people import Contact
from protocol.resolving import ReviewVoid, VoidCase
from protocol.tags import Tag
from protocol.work_api import Block, ChangeMany, ManyDone, PutTag


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

    async def put_tag(self, body: PutTag, id: int | None) -> Tag:
        """Make a tag, or change the one with this id."""
        method, path = ("POST", "/tags") if id is None else ("PUT", f"/tags/{id}")
        return await self._api.call(method, path, Tag, body)

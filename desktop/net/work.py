"""Requests about working on conversations: one method per route, over the session's `Api`."""

from desktop.net.api import Api
from protocol.tags import Tag
from protocol.work_api import ChangeMany, ManyDone, PutTag


class WorkApi:
    """The routes of `backend_gateway.api.work` and `.tags`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def change_many(self, body: ChangeMany) -> ManyDone:
        """One change of several conversations."""
        return await self._api.call("POST", "/conversations/many", ManyDone, body)

    async def put_tag(self, body: PutTag, id: int | None) -> Tag:
        """Make a tag, or change the one with this id."""
        method, path = ("POST", "/tags") if id is None else ("PUT", f"/tags/{id}")
        return await self._api.call(method, path, Tag, body)

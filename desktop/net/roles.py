"""Requests about roles of the company's own. Everything raises NetError."""

from desktop.net.api import Api
from protocol.roles import CustomRole, PutRole, ReplaceRole


class RolesApi:
    """The routes of `backend_gateway.api.roles`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def roles(self) -> list[CustomRole]:
        """By name."""
        return await self._api.call("GET", "/roles", list[CustomRole])

    async def make(self, body: PutRole) -> CustomRole:
        """A new one."""
        return await self._api.call("POST", "/roles", CustomRole, body)

    async def change(self, role_id: int, body: PutRole) -> CustomRole:
        """All of it anew."""
        return await self._api.call("PUT", f"/roles/{role_id}", CustomRole, body)

    async def retire(self, role_id: int, body: ReplaceRole) -> None:
        """It goes; its people get another."""
        await self._api.tell("POST", f"/roles/{role_id}/retire", body)

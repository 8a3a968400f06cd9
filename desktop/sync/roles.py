"""Roles of the company's own, asked of the gateway and changed there."""

from desktop.net.roles import RolesApi
from desktop.store.refusal import Refusal
from desktop.sync.reports import Reports
from protocol.roles import CustomRole, PutRole, ReplaceRole


class Roles(Reports):
    """The part of a session behind the page of roles; whoever asks is told what came of it."""

    async def roles(self) -> list[CustomRole] | Refusal:
        """By name, with how many people have each."""
        return await self._told(RolesApi(self.api).roles())

    async def make_role(self, body: PutRole) -> CustomRole | Refusal:
        """A new one."""
        return await self._told(RolesApi(self.api).make(body))

    async def change_role(self, role_id: int, body: PutRole) -> CustomRole | Refusal:
        """For its people at once."""
        return await self._told(RolesApi(self.api).change(role_id, body))

    async def retire_role(self, role_id: int, body: ReplaceRole) -> Refusal | None:
        """Its people get another in the same step."""
        return await self._told(RolesApi(self.api).retire(role_id, body))

"""The stage's part about roles: what scenes put here is what the gateway says."""

from desktop.store.refusal import Refusal
from protocol.roles import CustomRole, PutRole, ReplaceRole


class StageRoles:
    """`RolesPort` for pictures."""

    roles_now: list[CustomRole] | None = None

    async def roles(self) -> list[CustomRole] | Refusal:
        return Refusal(words="offline") if self.roles_now is None else self.roles_now

    async def make_role(self, body: PutRole) -> CustomRole | Refusal:
        return Refusal(words="offline")

    async def change_role(self, role_id: int, body: PutRole) -> CustomRole | Refusal:
        return Refusal(words="offline")

    async def retire_role(self, role_id: int, body: ReplaceRole) -> Refusal | None:
        return None

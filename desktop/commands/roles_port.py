"""What screens may ask of the session about roles: `desktop.sync.roles.Roles` is this."""

from collections.abc import Awaitable
from typing import Protocol

from desktop.store.refusal import Refusal
from protocol.roles import CustomRole, PutRole, ReplaceRole


class RolesPort(Protocol):
    """Part of `Controller`."""

    def roles(self) -> Awaitable[list[CustomRole] | Refusal]: ...
    def make_role(self, body: PutRole) -> Awaitable[CustomRole | Refusal]: ...
    def change_role(self, role_id: int, body: PutRole) -> Awaitable[CustomRole | Refusal]: ...
    def retire_role(self, role_id: int, body: ReplaceRole) -> Awaitable[Refusal | None]: ...

"""What somebody changes about roles before it is saved: a draft per role, new ones under numbers below zero."""

from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from protocol.people import User, Visibility
from protocol.roles import Base, CustomRole, PutRole
from protocol.rules.permissions import PRESETS, Permission
from protocol.rules.roles import completed, without

PRESET_ROLES: Final[tuple[Base, ...]] = ("agent", "supervisor", "admin")
Chosen = int | Base
"""A role of the company's own by its number, or one of Relevo's."""


class RoleDrafts:
    """`kept`: what the gateway has; `mine`: what is another here."""

    def __init__(self) -> None:
        self.kept: dict[int, CustomRole] = {}
        self.mine: dict[int, PutRole] = {}

    def take(self, rows: Iterable[CustomRole]) -> None:
        """What the gateway has now. Drafts of roles that are there stay; so do new ones."""
        self.kept = {row.id: row for row in rows}
        self.mine = {id: put for id, put in self.mine.items() if id < 0 or id in self.kept}

    def ids(self) -> list[int]:
        """Those of the company's own, by name; new ones last."""
        known = sorted(self.kept, key=lambda id: self.put(id).name.casefold())
        return [*known, *sorted((id for id in self.mine if id < 0), reverse=True)]

    def put(self, id: int) -> PutRole:
        """As it is here."""
        if id in self.mine:
            return self.mine[id]
        row = self.kept[id]
        return PutRole(
            name=row.name, about=row.about, base=row.base, permissions=row.permissions, visibility=row.visibility,
            rev=row.rev,
        )  # fmt: skip

    def new(self, like: Chosen, name: str) -> int:
        """A new one that grows from another; its number."""
        id = min(self.mine, default=0)
        id = min(id, 0) - 1
        if isinstance(like, int):
            self.mine[id] = replace(self.put(like), name=name, rev=0)
        else:
            held = tuple(sorted(PRESETS[like]))
            self.mine[id] = PutRole(name=name, base=like, permissions=held, visibility=_SIGHTS[like])
        return id

    def change(self, id: int, put: PutRole) -> None:
        """What it is from now on here; the same as kept is no change."""
        self.mine[id] = put
        if id > 0 and _same(put, self.kept[id]):
            del self.mine[id]

    def turn(self, id: int, permission: Permission, *, on: bool) -> None:
        """With what it needs, or without what needs it."""
        put = self.put(id)
        held = completed(put.permissions, permission) if on else without(put.permissions, permission)
        self.change(id, replace(put, permissions=tuple(sorted(held))))

    def drop(self, id: int) -> None:
        """Forget a new one, or what was changed of one."""
        self.mine.pop(id, None)

    def given(self, id: int) -> list[str]:
        """Permissions it has here and did not have."""
        before = set(self.kept[id].permissions) if id in self.kept else set()
        return sorted(set(self.put(id).permissions) - before)

    def taken(self, id: int) -> list[str]:
        """Permissions it had and has no more here."""
        before = set(self.kept[id].permissions) if id in self.kept else set()
        return sorted(before - set(self.put(id).permissions))


def people_of(users: Iterable[User], role: Chosen) -> list[User]:
    """Who has it, by name; those switched off are not known here."""
    if isinstance(role, int):
        found = [user for user in users if user.role_id == role]
    else:
        found = [user for user in users if user.role == role and user.role_id is None]
    return sorted(found, key=lambda user: user.name.casefold())


_SIGHTS: Final[dict[Base, Visibility]] = {"agent": "mine", "supervisor": "teams", "admin": "all"}


def _same(put: PutRole, row: CustomRole) -> bool:
    held = set(put.permissions) == set(row.permissions)
    return held and (put.name, put.about, put.visibility) == (row.name, row.about, row.visibility)

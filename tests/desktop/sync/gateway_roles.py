"""The roles of the small gateway."""

from typing import TYPE_CHECKING, Any

import msgspec

from protocol.errors import Problem
from protocol.roles import CustomRole, PutRole, ReplaceRole

if TYPE_CHECKING:
    from tests.desktop.sync.gateway import Gateway


class RolesDesk:
    """Roles by id. `refusal` is what the next change meets."""

    def __init__(self) -> None:
        self.rows: dict[int, CustomRole] = {}
        self.refusal: Problem | None = None
        self.retired: list[tuple[int, ReplaceRole]] = []


def roles(gateway: "Gateway", method: str, parts: list[str], body: bytes) -> Any:
    """The answer to one of these routes; None for any other."""
    here = gateway.roles
    if parts[:1] != ["roles"]:
        return None
    if method == "GET":
        return sorted(here.rows.values(), key=lambda row: row.name.casefold())
    if here.refusal is not None:
        return here.refusal
    if parts[-1] == "retire":
        here.retired.append((int(parts[1]), msgspec.json.decode(body, type=ReplaceRole)))
        del here.rows[int(parts[1])]
        return {}
    put = msgspec.json.decode(body, type=PutRole)
    id_ = int(parts[1]) if len(parts) > 1 else max(here.rows, default=0) + 1
    known = here.rows.get(id_)
    here.rows[id_] = CustomRole(
        id=id_, rev=known.rev + 1 if known else 1, name=put.name, about=put.about, base=put.base,
        permissions=tuple(sorted(put.permissions)), visibility=put.visibility, people=known.people if known else 0,
    )  # fmt: skip
    return here.rows[id_]

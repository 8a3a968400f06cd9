"""Roles of a company's own."""

from litestar.params import JSONBody

from backend_gateway.actions import roles
from backend_gateway.api.context import ROUTING, Gateway, Id, Signed
from backend_gateway.store import roles as rows
from protocol.roles import CustomRole, PutRole, ReplaceRole


async def list_roles(gate: Gateway, signed: Signed) -> list[CustomRole]:
    """By name, with how many people have each; the four of Relevo's own are not among them."""
    del signed
    async with gate.reader() as reader:
        return list((await rows.roles(reader.conn)).values())


async def create_role(gate: Gateway, signed: Signed, data: JSONBody[PutRole]) -> CustomRole:
    """A new role. Nobody makes one that may do more than they may."""
    async with gate.unit("create_role") as unit:
        return await roles.create_role(unit, signed.viewer, data)


async def edit_role(gate: Gateway, signed: Signed, role_id: Id, data: JSONBody[PutRole]) -> CustomRole:
    """Change a role; for its people at once."""
    async with gate.unit("edit_role") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await roles.edit_role(unit, signed.viewer, role_id, data)


async def retire_role(gate: Gateway, signed: Signed, role_id: Id, data: JSONBody[ReplaceRole]) -> None:
    """Delete a role; its people get another in the same step."""
    async with gate.unit("retire_role") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        await roles.retire_role(unit, signed.viewer, role_id, data)

"""What admins decide: hours, rules, how teams deal, promises. Every version is kept."""

from typing import Annotated, Any

from litestar import Request
from litestar.params import FromPath, JSONBody, PathParameter

from backend_gateway.actions import policies as actions
from backend_gateway.actions.policy_kinds import refuse
from backend_gateway.actions.security_policy import shuts_out
from backend_gateway.api.context import ROUTING, Gateway, Signed
from backend_gateway.store import hydrate, policies
from protocol.api import NewCalendar, PolicyVersion, PutPolicy
from protocol.tags import Policy

Subject = Annotated[int, PathParameter(ge=0, le=2**63 - 1)]
"""A team, a number or a calendar; 0 = the company."""


async def list_policies(gate: Gateway, signed: Signed) -> list[Policy]:
    """Everything in force."""
    del signed
    async with gate.reader() as reader:
        return list((await hydrate.policies(reader.conn)).values())


async def history(gate: Gateway, signed: Signed, kind: FromPath[str], subject: Subject) -> list[PolicyVersion]:
    """Earlier versions, newest first, with who changed them and why."""
    del signed
    actions.kind_of(kind)
    async with gate.reader() as reader:
        return [
            PolicyVersion(id=one.id, version=one.version, at=one.at, note=one.note, by_user=one.by_user, body=one.body)
            for one in await policies.history(reader.conn, kind, subject)
        ]


async def put(
    gate: Gateway,
    signed: Signed,
    request: Request[Any, Any, Any],
    kind: FromPath[str],
    subject: Subject,
    data: JSONBody[PutPolicy],
) -> Policy:
    """Change it: a new version that counts from now on."""
    if kind == "security" and shuts_out(data.body, request.client.host if request.client else None):
        raise refuse([("shuts_out", "networks", "Your own address must be in the list: you would lock yourself out.")])
    async with gate.unit("put_policy") as unit:
        unit.after_commit(lambda: gate.hint(ROUTING))
        return await actions.put_policy(unit, signed.viewer, kind, subject, data, gate.clock())


async def create_calendar(gate: Gateway, signed: Signed, data: JSONBody[NewCalendar]) -> Policy:
    """A calendar with its first version."""
    async with gate.unit("create_calendar") as unit:
        id_ = await actions.create_calendar(unit, signed.viewer, data.name)
        request = PutPolicy(body=data.body)
        return await actions.put_policy(unit, signed.viewer, "calendar", id_, request, gate.clock())

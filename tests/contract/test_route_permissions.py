"""Every line of the route table, asked as everybody there can be: it lets through exactly whom the table names.

The people: Relevo's own roles, a role of the company's own that grants nothing, one for each single permission, nobody,
and a session that ended. What must happen is told by the table and by what a role grants, never by the guard itself.
"""

import asyncio
import re
from collections.abc import Iterable

import httpx
import pytest

from backend_gateway.api.access import Door
from backend_gateway.api.routes import Route, live
from backend_gateway.store import roles
from backend_gateway.store.unit import Unit
from protocol.roles import PutRole
from protocol.rules.permissions import PRESETS, Permission
from tests.flows.api.conftest import Office, office

__all__ = ["office"]

FROM_OUTSIDE = {"x-forwarded-for": "203.0.113.9"}
"""A proxy speaks: what programs on the gateway's own machine may do is not meant."""
ENDS = {"session:sign_out", "session:sign_out_everywhere"}
"""Asked last and each with a session of its own: they end it."""
AT_ONCE = 8

pytestmark = pytest.mark.slow


def lets_through(route: Route, *, person: bool, held: Iterable[str]) -> bool:
    """What the table says about who is signed in with these permissions."""
    if isinstance(route.permission, Permission):
        return route.permission in set(held)
    return {
        Door.ANYBODY: True,
        Door.SESSION: True,
        Door.SIGNED_IN: person,
        Door.OPERATOR: Permission.MANAGE_NUMBERS in set(held),
    }[route.permission]


def path_of(route: Route) -> str:
    dated = re.sub(r"\{\w+:date\}", "2026-11-09", route.path)
    return re.sub(r"\{\w+:(int|str)\}", "987654321", dated)


async def ask(office: Office, who: str | None, route: Route) -> httpx.Response:
    return await office.ask(who, route.method, path_of(route), json={}, headers=dict(FROM_OUTSIDE))


async def ask_all(office: Office, who: str | None) -> list[tuple[Route, httpx.Response]]:
    """Every line but those that end the session, a few at once."""
    room = asyncio.Semaphore(AT_ONCE)

    async def one(route: Route) -> tuple[Route, httpx.Response]:
        async with room:
            return route, await ask(office, who, route)

    return await asyncio.gather(*(one(route) for route in live() if route.handler not in ENDS))


def check(who: str, route: Route, answer: httpx.Response, *, through: bool) -> None:
    said = (who, route.method, route.path, answer.status_code, answer.text[:300])
    if through:
        assert answer.status_code not in {401, 403}, said
        assert answer.status_code < 500 or answer.json()["code"] == "unavailable", said  # nobody is in Meta's place
    else:
        assert answer.status_code == 403, said
        assert answer.json()["code"] == "forbidden", said


async def check_all(office: Office, who: str, *, person: bool, held: frozenset[str]) -> None:
    for route, answer in await ask_all(office, who):
        check(who, route, answer, through=lets_through(route, person=person, held=held))
    for route in live():
        if route.handler in ENDS:
            office.tokens[who] = (await office.sign_in(who)).json()["token"]
            check(who, route, await ask(office, who, route), through=lets_through(route, person=person, held=held))


async def hire_with(office: Office, name: str, held: Iterable[str]) -> None:
    """Somebody with a role of the company's own: as it is stored, without what it would be of no use without."""
    await office.hire(name)
    async with Unit(office.pool) as unit:
        role_id = await roles.add(unit.conn, PutRole(name=name, permissions=tuple(held), visibility="all"))
        await unit.conn.execute("update users set role_id = $2 where id = $1", office.ids[name], role_id)


async def test_nobody_and_who_was_signed_out_pass_only_doors_that_are_open_to_anybody(office: Office) -> None:
    office.tokens["gone"] = office.tokens["ana"]
    assert (await office.ask("ana", "DELETE", "/api/session", headers=dict(FROM_OUTSIDE))).status_code == 204
    for who in (None, "gone"):
        for route, answer in await ask_all(office, who):
            if route.permission is Door.ANYBODY:
                assert answer.status_code not in {401, 403}, (who, route)
            else:
                assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in"), (who, route)


@pytest.mark.parametrize("role", list(PRESETS))
async def test_a_role_of_relevos_own_passes_exactly_where_the_table_says(office: Office, role: str) -> None:
    await office.hire("who", role=role)
    held = PRESETS[role]  # type: ignore[index]
    await check_all(office, "who", person=role != "wallboard", held=frozenset(held))


async def test_a_role_that_grants_nothing_passes_only_where_its_person_is_meant(office: Office) -> None:
    await hire_with(office, "who", [])
    await check_all(office, "who", person=True, held=frozenset())


@pytest.mark.parametrize("permission", list(Permission))
async def test_a_single_permission_opens_its_own_doors_and_no_other(office: Office, permission: Permission) -> None:
    await hire_with(office, "who", [permission])
    await check_all(office, "who", person=True, held=frozenset({permission}))


def test_every_permission_but_those_that_are_asked_for_further_in_opens_a_door() -> None:
    """Whoever adds one to the list says where it is asked for: in the table, or in an action."""
    further_in = {
        Permission.MANAGE_ANSWERS, Permission.MANAGE_POLICIES, Permission.SEE_ALERTS, Permission.SEE_PHONE_NUMBERS,
    }  # fmt: skip
    asked = {route.permission for route in live() if isinstance(route.permission, Permission)}
    assert set(Permission) - asked <= further_in

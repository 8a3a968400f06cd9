"""Roles of a company's own: what they grant holds at once and everywhere; nobody gives what they do not hold."""

import asyncio
from typing import Any

import pytest
import websockets

from protocol.rules.permissions import PRESETS, Permission
from tests.flows.api.conftest import Office
from tests.flows.api.test_users import audited, good, refused, user

SELLER = {
    "name": "Vendedora", "base": "agent", "visibility": "mine",
    "permissions": ["read_conversations", "send_messages", "take_conversations"],
}  # fmt: skip


async def make(office: Office, who: str = "ada", **changes: Any) -> Any:
    return good(await office.ask(who, "POST", "/api/roles", json=SELLER | changes), 201)


async def give(office: Office, whom: str, role_id: int, who: str = "ada") -> Any:
    return await office.ask(who, "PATCH", f"/api/users/{office.ids[whom]}", json={"role_id": role_id})


async def test_a_role_grants_what_it_says_in_sessions_that_are_open(office: Office) -> None:
    role = await make(office)
    assert (role["base"], role["rev"]) == ("agent", 1)
    assert (await office.ask("ana", "GET", "/api/saved-reports")).status_code == 200
    row = good(await give(office, "ana", role["id"]))
    assert (row["role_id"], row["visibility"], row["permissions"]) == (
        role["id"],
        "mine",
        sorted(SELLER["permissions"]),
    )
    refused(await office.ask("ana", "GET", "/api/saved-reports"), 403, "forbidden")
    with_tags = SELLER | {"permissions": [*SELLER["permissions"], "see_reports"], "rev": 1}
    good(await office.ask("ada", "PUT", f"/api/roles/{role['id']}", json=with_tags))
    assert (await office.ask("ana", "GET", "/api/saved-reports")).status_code == 200
    good(await office.ask("ada", "PATCH", f"/api/users/{office.ids['ana']}", json={"role": "agent"}))
    row = await user(office, "ana")
    assert "role_id" not in row
    assert "permissions" not in row
    assert await audited(office, f"role:{role['id']}") == ["role.created", "role.edited"]


async def test_who_may_less_from_now_on_is_told_to_start_anew(office: Office) -> None:
    role = await make(office, visibility="all")
    good(await give(office, "ana", role["id"]))
    url = f"{office.gateway.url.replace('http', 'ws')}/api/stream"
    headers = {"authorization": f"Bearer {office.tokens['ana']}"}
    async with websockets.connect(url, additional_headers=headers) as stream, asyncio.timeout(10):
        fewer = SELLER | {"visibility": "all", "permissions": ["read_conversations"]}
        good(await office.ask("ada", "PUT", f"/api/roles/{role['id']}", json=fewer))
        assert any(["resync" in str(frame) async for frame in stream])


async def test_a_role_may_be_given_to_who_is_new(office: Office) -> None:
    role = await make(office)
    new = {"email": "noe@andes.test", "name": "Noé", "password": "una frase larga", "role_id": role["id"]}
    row = good(await office.ask("ada", "POST", "/api/users", json=new), 201)
    assert (row["role_id"], row["visibility"]) == (role["id"], "mine")
    [listed] = good(await office.ask("ada", "GET", "/api/roles"))
    assert listed["people"] == 1


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": "  "}, "no_name"),
        ({"permissions": ["fly"]}, "unknown"),
        ({"permissions": ["send_messages"]}, "needs"),
    ],
)
async def test_what_cannot_be_is_said(office: Office, changes: Any, reason: str) -> None:
    answer = await office.ask("ada", "POST", "/api/roles", json=SELLER | changes)
    refused(answer, 422, "role_invalid")
    assert answer.json()["data"]["reason"] == reason


async def test_one_of_a_name(office: Office) -> None:
    role = await make(office)
    for name in ("vendedora", " Vendedora "):
        answer = await office.ask("ada", "POST", "/api/roles", json=SELLER | {"name": name})
        assert answer.json()["data"]["reason"] == "name_taken"
    good(await office.ask("ada", "PUT", f"/api/roles/{role['id']}", json=SELLER | {"name": "VENDEDORA"}))
    other = SELLER | {"base": "admin"}
    answer = await office.ask("ada", "PUT", f"/api/roles/{role['id']}", json=other)
    assert answer.json()["data"]["reason"] == "base_fixed"
    refused(await office.ask("ada", "PUT", f"/api/roles/{role['id']}", json=SELLER | {"rev": 1}), 409, "conflict")


async def test_nobody_gives_what_they_do_not_hold_nor_decides_about_who_may_more(office: Office) -> None:
    everything = sorted(set(PRESETS["supervisor"]) | {Permission.MANAGE_USERS})
    hr = await make(office, name="Recursos humanos", base="supervisor", permissions=everything, visibility="all")
    await office.hire("rosa", role="supervisor")
    good(await give(office, "rosa", hr["id"]))
    beyond = await office.ask("rosa", "POST", "/api/roles", json=SELLER | {"permissions": ["see_audit"]})
    assert beyond.json()["data"] == {"reason": "beyond_you", "permissions": ["see_audit"]}
    auditor = await make(office, name="Auditora", permissions=["see_audit"])
    for road in (
        await give(office, "ana", auditor["id"], "rosa"),
        await office.ask("rosa", "PATCH", f"/api/users/{office.ids['ana']}", json={"role": "admin"}),
        await office.ask("rosa", "PUT", f"/api/users/{office.ids['ada']}/password", json={"password": "ya es suya"}),
        await office.ask("rosa", "POST", f"/api/users/{office.ids['ada']}/password-link"),
        await office.ask("rosa", "DELETE", f"/api/users/{office.ids['ada']}/second-factor"),
        await office.ask("rosa", "DELETE", f"/api/users/{office.ids['ada']}/sessions"),
        await office.ask("rosa", "PATCH", f"/api/users/{office.ids['ada']}", json={"active": False}),
        await office.ask("rosa", "POST", "/api/users", json={
            "email": "x@andes.test", "name": "X", "password": "una frase larga", "role": "admin"}),
    ):  # fmt: skip
        refused(road, 422, "role_invalid")
    role = await make(office, "rosa", name="Suya")
    good(await give(office, "ana", role["id"], "rosa"))
    kept = SELLER | {"name": "Auditora", "permissions": ["see_audit"], "about": "Mira el registro"}
    good(await office.ask("rosa", "PUT", f"/api/roles/{auditor['id']}", json=kept)), "what it had may stay in it"


async def test_a_role_goes_when_its_people_have_another(office: Office) -> None:
    role, other = await make(office), await make(office, name="Otra", visibility="teams")
    good(await give(office, "ana", role["id"]))
    gone = f"/api/roles/{role['id']}/retire"
    answer = await office.ask("ada", "POST", gone, json={})
    refused(answer, 409, "role_used")
    assert answer.json()["data"] == {"people": 1}
    refused(await office.ask("ada", "POST", gone, json={"role_id": role["id"]}), 400, "bad_request")
    good(await office.ask("ada", "POST", gone, json={"role_id": other["id"]}), 204)
    row = await user(office, "ana")
    assert (row["role_id"], row["visibility"]) == (other["id"], "teams")
    good(await office.ask("ada", "POST", f"/api/roles/{other['id']}/retire", json={"role": "agent"}), 204)
    assert "role_id" not in await user(office, "ana")
    assert good(await office.ask("ada", "GET", "/api/roles")) == []
    refused(await office.ask("ada", "POST", gone, json={}), 404, "not_found")


async def test_the_last_administrator_stays_one_of_relevos_own(office: Office) -> None:
    almost = await make(office, name="Casi", base="admin", permissions=sorted(Permission), visibility="all")
    refused(await give(office, "ada", almost["id"]), 409, "last_admin")
    await office.hire("eva", role="admin")
    good(await give(office, "ada", almost["id"]))
    refused(
        await office.ask("eva", "PATCH", f"/api/users/{office.ids['eva']}", json={"role": "agent"}), 409, "last_admin"
    )


async def test_what_people_of_a_role_see_is_the_roles(office: Office) -> None:
    role = await make(office)
    good(await give(office, "ana", role["id"]))
    refused(
        await office.ask("ada", "PATCH", f"/api/users/{office.ids['ana']}", json={"visibility": "all"}),
        400,
        "bad_request",
    )
    waits = await office.customer(team="Soporte", owner="ada")
    assert (await office.ask("ana", "GET", f"/api/conversations/{waits}")).status_code == 404
    good(await office.ask("ada", "PUT", f"/api/roles/{role['id']}", json=SELLER | {"visibility": "all"}))
    assert (await office.ask("ana", "GET", f"/api/conversations/{waits}")).status_code == 200


@pytest.mark.parametrize("who", ["ana", "sol"])
async def test_who_does_not_manage_people_makes_no_roles(office: Office, who: str) -> None:
    role = await make(office)
    for method, path in (("POST", "/api/roles"), ("PUT", f"/api/roles/{role['id']}")):
        refused(await office.ask(who, method, path, json=SELLER), 403, "forbidden")
    refused(await office.ask(who, "POST", f"/api/roles/{role['id']}/retire", json={}), 403, "forbidden")

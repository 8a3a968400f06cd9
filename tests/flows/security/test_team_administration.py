"""Who sees only their teams and may administer administers those: nothing of another team, nothing of the company."""

from typing import Any

import pytest

from protocol.rules.permissions import PRESETS, Permission
from tests.flows.api.conftest import Office
from tests.flows.api.test_users import good, refused

LEADS = {Permission.MANAGE_TEAMS, Permission.MANAGE_POLICIES, Permission.MANAGE_ROUTING}
SURVEY: dict[str, Any] = {"csat": {"texts": {"es": "¿Qué tal?"}}}


async def lead(office: Office, sight: str = "teams") -> None:
    """`ana` leads Ventas."""
    held = sorted(PRESETS["agent"] | LEADS)
    role = {"name": "Jefa de equipo", "permissions": held, "visibility": sight}
    made = good(await office.ask("ada", "POST", "/api/roles", json=role), 201)
    change = {"role_id": made["id"], "team_ids": [office.teams["Ventas"]]}
    good(await office.ask("ada", "PATCH", f"/api/users/{office.ids['ana']}", json=change))


async def put(office: Office, kind: str, subject: int, body: dict[str, Any]) -> Any:
    return await office.ask("ana", "PUT", f"/api/policies/{kind}/{subject}", json={"body": body, "note": ""})


async def test_who_leads_a_team_sets_its_policies_members_and_name(office: Office) -> None:
    await lead(office)
    mine, other = office.teams["Ventas"], office.teams["Soporte"]
    good(await put(office, "surveys", mine, SURVEY))
    good(await office.ask("ana", "PATCH", f"/api/teams/{mine}", json={"name": "Ventas y cobros"}))
    for road in (
        await put(office, "surveys", other, SURVEY),
        await office.ask("ana", "PATCH", f"/api/teams/{other}", json={"name": "Mía"}),
        await office.ask("ana", "PUT", f"/api/teams/{other}/members", json={"user_ids": [office.ids["ana"]]}),
        await office.ask("ana", "PUT", f"/api/users/{office.ids['ana']}/work", json={"team_ids": [mine, other]}),
    ):
        refused(road, 403, "team_unseen")


@pytest.mark.parametrize(("kind", "body"), [("surveys", SURVEY), ("guard", {}), ("rules", {"rules": []})])
async def test_what_counts_for_the_company_is_decided_by_who_sees_the_company(
    office: Office, kind: str, body: dict[str, Any]
) -> None:
    await lead(office)
    refused(await put(office, kind, 0, body), 403, "team_unseen")


async def test_with_the_whole_company_in_sight_the_same_role_decides_for_it(office: Office) -> None:
    await lead(office, sight="all")
    good(await put(office, "surveys", 0, SURVEY))
    good(await put(office, "surveys", office.teams["Soporte"], SURVEY))

"""Skills nobody has any more are deleted; what a person has or a rule asks for stays, and it is said by whom."""

import asyncio
from typing import Any

from backend_gateway.actions.colleagues import edit_work
from backend_gateway.actions.skills import delete_skill
from backend_gateway.errors import NotFound
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.planning import EditWork
from tests.flows.api.conftest import Office

ADA = Viewer(1, "admin")


async def listed(office: Office) -> dict[str, Any]:
    return {one["name"]: one for one in (await office.ask("sol", "GET", "/api/skills")).json()}


async def give(office: Office, **skills: int) -> None:
    path = f"/api/users/{office.ids['ana']}/work"
    assert (await office.ask("sol", "PUT", path, json={"skills": skills})).status_code == 200


def asks_for(office: Office, skill: str) -> dict[str, Any]:
    to = {"team_id": office.teams["Ventas"]}
    rule = {
        "id": 1, "name": "Facturas", "when": {"type": "vip"},
        "then": to | {"skills": [{"skill": skill, "level": 2}]},
    }  # fmt: skip
    return {"body": {"version": 1, "rules": [rule], "otherwise": to}}


async def test_what_nobody_uses_can_be_deleted_and_the_rest_says_by_whom(office: Office) -> None:
    await give(office, Cobranza=2, Idiomas=1)
    skills = await listed(office)
    assert skills["Cobranza"]["user_ids"] == [office.ids["ana"]]
    path = f"/api/skills/{skills['Cobranza']['id']}"
    assert (await office.ask("ana", "DELETE", path)).status_code == 403
    refused = await office.ask("sol", "DELETE", path)
    assert (refused.status_code, refused.json()["code"]) == (409, "skill_used")
    assert refused.json()["data"] == {"skill": "Cobranza", "user_ids": [office.ids["ana"]], "rules": []}
    saved = await office.ask("ada", "PUT", "/api/policies/rules/0", json=asks_for(office, "Cobranza"))
    assert saved.status_code == 200, saved.text
    await give(office, Idiomas=1)
    refused = await office.ask("sol", "DELETE", path)
    assert refused.json()["data"] == {"skill": "Cobranza", "user_ids": [], "rules": ["Facturas"]}
    await office.ask("ada", "PUT", "/api/policies/rules/0", json=asks_for(office, "Idiomas"))
    assert (await office.ask("sol", "DELETE", path)).status_code == 204
    assert set(await listed(office)) == {"Idiomas"}
    assert (await office.ask("sol", "DELETE", path)).status_code == 404
    audited = await office.pool.fetch("select detail from audit where action = 'skill.deleted'")
    assert [row["detail"] for row in audited] == ['{"name": "Cobranza"}']


async def test_who_is_switched_off_keeps_no_skill_alive(office: Office) -> None:
    await give(office, Cobranza=2)
    await office.pool.execute("update users set active = false where id = $1", office.ids["ana"])
    skills = await listed(office)
    assert skills["Cobranza"]["user_ids"] == []
    assert (await office.ask("sol", "DELETE", f"/api/skills/{skills['Cobranza']['id']}")).status_code == 204


async def test_a_skill_given_at_that_very_moment_is_never_lost(office: Office) -> None:
    """Either it is deleted first and made anew, or it is refused: the person ends with it both ways."""
    ana, pool = office.ids["ana"], office.pool

    async def learn() -> None:
        async with Unit(pool) as unit:
            await edit_work(unit, ADA, ana, EditWork(skills={"Cobranza": 3}))

    async def forget(skill_id: int) -> None:
        async with Unit(pool) as unit:
            await delete_skill(unit, ADA, skill_id)

    for _ in range(15):
        await give(office, Cobranza=1)
        skill_id = (await listed(office))["Cobranza"]["id"]
        await give(office)
        done = await asyncio.gather(learn(), forget(skill_id), return_exceptions=True)
        assert done[0] is None
        assert done[1] is None or getattr(done[1], "code", "") == "skill_used" or isinstance(done[1], NotFound)
        sql = "select s.name, k.level from user_skills k join skills s on s.id = k.skill_id where k.user_id = $1"
        assert [tuple(row) for row in await pool.fetch(sql, ana)] == [("Cobranza", 3)]

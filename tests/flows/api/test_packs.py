"""Starter packs: shown beside what there is, added item by item, nothing overwritten, taken back."""

from typing import Any

import pytest

from protocol.rules.packs import LANGUAGES
from tests.flows.api.conftest import Office
from tests.flows.api.test_users import audited, good, refused


async def offered(office: Office, key: str = "sales", language: str = "es") -> Any:
    found = good(await office.ask("ada", "GET", f"/api/packs?language={language}"))
    return {one["key"]: one for one in next(pack for pack in found if pack["key"] == key)["items"]}


async def add(office: Office, items: list[str], key: str = "sales", language: str = "es") -> Any:
    body = {"language": language, "items": items}
    return good(await office.ask("ada", "POST", f"/api/packs/{key}", json=body), 201)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_all_of_every_pack_can_be_added(office: Office, language: str) -> None:
    found = good(await office.ask("ada", "GET", f"/api/packs?language={language}"))
    assert len(found) == 6
    for pack in found:
        items = [one["key"] for one in (await offered(office, pack["key"], language)).values() if one["state"] == "new"]
        await add(office, items, pack["key"], language)
        now = await offered(office, pack["key"], language)
        assert {one["state"] for one in now.values()} == {"there"}


async def test_what_was_chosen_is_added_and_nothing_else_touched(office: Office) -> None:
    own = {"code": "hola", "title": "La nuestra", "body": "Hola"}
    good(await office.ask("ada", "POST", "/api/quick-replies", json=own), 201)
    items = await offered(office)
    assert items["reply:hello"]["state"] == "there"
    assert items["template:order_confirmed"]["state"] == "new"
    use = await add(office, ["tag:quote", "reply:hello", "reply:prices", "sla:promise", "template:order_confirmed"])
    assert (len(use["made"]["tags"]), len(use["made"]["replies"])) == (1, 1)
    [draft] = good(await office.ask("ada", "GET", "/api/templates/drafts"))
    assert (draft["draft"]["name"], draft["draft"]["language"], draft["state"]) == ("order_confirmed", "es", "draft")
    assert draft["draft"]["bindings"] == {"body.1": "cliente.nombre"}
    rows = await office.pool.fetch("select code, body, language from quick_replies order by id")
    assert [row["code"] for row in rows] == ["hola", "precios"]
    assert rows[0]["body"] == "Hola"
    again = await office.ask("ada", "POST", "/api/packs/sales", json={"language": "es", "items": ["tag:quote"]})
    refused(again, 400, "bad_request")
    assert await audited(office, f"pack:{use['id']}") == ["pack.added"]


async def test_an_addition_is_taken_back_but_for_what_was_changed_or_used(office: Office) -> None:
    items = ["tag:quote", "tag:order", "reply:prices", "reply:stock", "sla:promise", "template:quote_ready"]
    use = await add(office, items)
    conversation = await office.customer(owner="ana")
    good(await office.ask("ana", "POST", f"/api/conversations/{conversation}/tags", json={"add": ["Pedido"]}))
    [prices] = [int(id_) for id_ in use["made"]["replies"]][:1]
    changed = {"code": "precios", "title": "Precios", "body": "Los de hoy", "language": "es"}
    good(await office.ask("ada", "PUT", f"/api/quick-replies/{prices}", json=changed))
    undone = good(await office.ask("ada", "POST", f"/api/packs/uses/{use['id']}/undo"))
    assert undone["kept"] == 2
    assert good(await office.ask("ada", "GET", "/api/templates/drafts")) == []
    active = await office.pool.fetch("select name from tags where active")
    assert [row["name"] for row in active] == ["Pedido"]
    assert await office.pool.fetchval("select array_agg(code) from quick_replies where active") == ["precios"]
    found = await offered(office)
    assert (found["sla:promise"]["state"], found["tag:quote"]["state"]) == ("new", "retired")
    refused(await office.ask("ada", "POST", f"/api/packs/uses/{use['id']}/undo"), 409, "already_done")
    await add(office, ["tag:quote"])
    assert (await offered(office))["tag:quote"]["state"] == "there"
    [newest, oldest] = good(await office.ask("ada", "GET", "/api/packs/uses"))
    assert "undone_at" in oldest
    assert newest["made"]["revived"]


async def test_packs_are_for_who_decides_for_everybody(office: Office) -> None:
    for who in ("ana", "sol"):
        refused(await office.ask(who, "GET", "/api/packs"), 403, "forbidden")
        body = {"language": "es", "items": ["tag:quote"]}
        refused(await office.ask(who, "POST", "/api/packs/sales", json=body), 403, "forbidden")
    body = {"language": "es", "items": ["tag:nothing"]}
    refused(await office.ask("ada", "POST", "/api/packs/sales", json=body), 400, "bad_request")
    refused(await office.ask("ada", "POST", "/api/packs/zoo", json=body), 404, "not_found")

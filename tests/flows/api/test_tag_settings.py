"""What admins do with tags: how much each is used, two become one, their order; many quick replies at once."""

from typing import Any

from tests.flows.api.conftest import Office
from tests.flows.api.test_users import good, refused


async def tag(office: Office, name: str, **more: Any) -> Any:
    return good(await office.ask("ada", "POST", "/api/tags", json={"name": name, "color": "lima"} | more), 201)


async def put_on(office: Office, name: str, owner: str = "ana") -> int:
    conversation = await office.customer(owner=owner)
    good(await office.ask(owner, "POST", f"/api/conversations/{conversation}/tags", json={"add": [name]}))
    return conversation


async def uses(office: Office, id_: int, who: str = "ada") -> Any:
    return next(one for one in good(await office.ask(who, "GET", "/api/tags/uses")) if one["id"] == id_)


async def test_uses_count_conversations_in_sight_and_tell_who_names_it(office: Office) -> None:
    one = await tag(office, "Envíos")
    conversation = await put_on(office, "Envíos")
    await put_on(office, "Envíos")
    await office.pool.execute("update conversations set state = 'resolved' where id = $1", conversation)
    found = await uses(office, one["id"])
    assert (found["conversations"], found["open"], found["named_by"]) == (2, 1, [])
    await office.hire("mia", role="supervisor", visibility="mine")
    assert (await uses(office, one["id"], "mia"))["conversations"] == 0
    steps = [{"do": "tag", "tags": ["Envíos"]}]
    good(await office.ask("ada", "POST", "/api/macros", json={"name": "M", "steps": steps}), 201)
    body = {"body": {"policies": [{"id": 1, "name": "", "match": {"tags": [one["id"]]},
            "targets": [{"kind": "first_response", "within": "PT3M"}]}], "zone": "UTC"}}  # fmt: skip
    good(await office.ask("ada", "PUT", "/api/policies/sla/0", json=body))
    body = {"body": {"required_tags": ["Envíos"]}}
    good(await office.ask("ada", "PUT", "/api/policies/resolving/0", json=body))
    assert sorted((await uses(office, one["id"]))["named_by"]) == ["macros", "resolving", "sla"]
    refused(await office.ask("ana", "GET", "/api/tags/uses"), 403, "forbidden")


async def test_two_become_one_on_every_conversation(office: Office) -> None:
    old, new = await tag(office, "Envio"), await tag(office, "Envíos")
    both = await put_on(office, "Envio")
    await office.ask("ana", "POST", f"/api/conversations/{both}/tags", json={"add": ["Envíos"]})
    alone = await put_on(office, "Envio")
    body = {"into": new["id"], "rev": old["rev"]}
    refused(await office.ask("sol", "POST", f"/api/tags/{old['id']}/merge", json=body | {"rev": 9}), 409, "conflict")
    merged = good(await office.ask("sol", "POST", f"/api/tags/{old['id']}/merge", json=body))
    assert merged["active"] is False
    rows = await office.pool.fetch("select id, tags from conversations order by id")
    assert {row["id"]: list(row["tags"]) for row in rows} == {both: ["Envíos"], alone: ["Envíos"]}
    refused(await office.ask("ana", "POST", f"/api/tags/{old['id']}/merge", json=body), 403, "forbidden")


async def test_what_settings_still_name_is_not_merged_away(office: Office) -> None:
    old, new = await tag(office, "Uno"), await tag(office, "Dos")
    good(await office.ask("ada", "PUT", "/api/policies/resolving/0", json={"body": {"required_tags": ["Uno"]}}))
    body = {"into": new["id"], "rev": old["rev"]}
    answer = await office.ask("ada", "POST", f"/api/tags/{old['id']}/merge", json=body)
    refused(answer, 409, "conflict")
    assert "resolving" in answer.json()["detail"]
    itself = await office.ask("ada", "POST", f"/api/tags/{old['id']}/merge", json={"into": old["id"], "rev": 1})
    refused(itself, 400, "bad_request")


async def test_tags_keep_the_order_they_were_given(office: Office) -> None:
    ids = [(await tag(office, name))["id"] for name in ("A", "B", "C")]
    answer = await office.ask("sol", "PUT", "/api/tags/order", json={"tags": ids[::-1]})
    assert answer.status_code == 204
    rows = await office.pool.fetch("select id, position, rev from tags order by id")
    assert [(row["id"], row["position"]) for row in rows] == list(zip(ids, (3, 2, 1), strict=True))


async def test_many_replies_are_written_all_or_none(office: Office) -> None:
    new = {"code": "hola", "title": "Hola", "body": "Hola {{cliente.nombre}}"}
    [made] = good(await office.ask("ada", "PUT", "/api/quick-replies", json={"replies": [new]}))
    twice = {"replies": [{"code": "otra", "title": "Otra", "body": "x"}, new]}
    answer = await office.ask("ada", "PUT", "/api/quick-replies", json=twice)
    refused(answer, 409, "conflict")
    assert "/hola" in answer.json()["detail"]
    assert await office.pool.fetchval("select count(*) from quick_replies") == 1
    other = new | {"id": made["id"], "rev": made["rev"], "body": "Buenas"}
    [after] = good(await office.ask("ada", "PUT", "/api/quick-replies", json={"replies": [other]}))
    assert (after["rev"], after["body"]) == (2, "Buenas")
    refused(await office.ask("sol", "PUT", "/api/quick-replies", json={"replies": [other]}), 403, "forbidden")
    refused(await office.ask("ana", "PUT", "/api/quick-replies", json={"replies": [other]}), 403, "forbidden")


async def test_uses_of_everybody_are_counted_for_who_manages_them(office: Office) -> None:
    new = {"code": "hola", "title": "Hola", "body": "Hola"}
    [made] = good(await office.ask("ada", "PUT", "/api/quick-replies", json={"replies": [new]}))
    for who in ("ana", "sol", "sol"):
        await office.ask(who, "POST", f"/api/quick-replies/{made['id']}/used")
    assert good(await office.ask("sol", "GET", "/api/quick-replies/everybodys-uses")) == [{"id": made["id"], "uses": 3}]
    refused(await office.ask("ana", "GET", "/api/quick-replies/everybodys-uses"), 403, "forbidden")

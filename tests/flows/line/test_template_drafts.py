"""A template from its first draft to Meta's approval, over a real gateway and the stand-in for Meta."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx

from tests.flows.line.conftest import DEADLINE, Agent, Office

PICTURE = Path(__file__).parents[3] / "resources" / "demo" / "media" / "librero.jpg"
DRAFT: dict[str, Any] = {
    "name": "aviso_de_entrega",
    "body": "Hola, {{1}}. Su pedido {{2}} llega hoy entre 9:00 y 14:00.",
    "examples": {"body.1": "Mariana", "body.2": "CL-20418"},
    "bindings": {"body.1": "cliente.nombre"},
}


def good(answer: httpx.Response, status: int = 200) -> Any:
    assert answer.status_code == status, answer.text
    return answer.json() if answer.content else None


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def write(who: Agent, draft: dict[str, Any], **more: Any) -> Any:
    return good(await who.http.post("/api/templates/drafts", json={"draft": draft, **more}), 201)


async def submit(who: Agent, row: Any) -> httpx.Response:
    return await who.http.post(f"/api/templates/drafts/{row['id']}/submit", json={"rev": row["rev"]})


async def listed(who: Agent, name: str) -> Any:
    rows = good(await who.http.get("/api/templates"))
    return next((row for row in rows if row["name"] == name), None)


async def until(found: Callable[[], Awaitable[Any]]) -> Any:
    async with asyncio.timeout(DEADLINE):
        while not (one := await found()):
            await asyncio.sleep(0.02)
        return one


async def approved(who: Agent, name: str, status: str = "APPROVED") -> Any:
    async def found() -> Any:
        row = await listed(who, name)
        return row if row is not None and row["status"] == status else None

    return await until(found)


async def test_a_template_with_a_picture_goes_to_meta_and_its_approval_comes_back(line: Office) -> None:
    ada = await line.agent("ada", role="admin")
    headers = {"content-type": "image/jpeg", "content-disposition": 'attachment; filename="librero.jpg"'}
    media = good(await ada.http.post("/api/media", content=PICTURE.read_bytes(), headers=headers), 201)
    nowhere = {"draft": DRAFT, "number_id": 404404}
    assert code(await ada.http.post("/api/templates/drafts", json=nowhere)) == (400, "bad_request")
    wrong = await write(ada, DRAFT | {"body": "{{1}}", "header": {"kind": "image"}})
    answer = await submit(ada, wrong)
    assert code(answer) == (422, "template_invalid")
    assert {"header", "body"} == {one["field"] for one in answer.json()["data"]["problems"]} & {"header", "body"}
    draft = DRAFT | {"header": {"kind": "image", "media_id": media["id"], "file": "librero.jpg"}}
    body = {"draft": draft, "rev": wrong["rev"]}
    row = good(await ada.http.put(f"/api/templates/drafts/{wrong['id']}", json=body))
    assert code(await ada.http.put(f"/api/templates/drafts/{wrong['id']}", json=body)) == (409, "conflict")
    line.sandbox.runtime.cut_uploads = 1
    assert good(await submit(ada, row))["state"] == "sent"
    found = await approved(ada, "aviso_de_entrega")
    assert found["bindings"] == {"body.1": "cliente.nombre"}
    assert [part["type"] for part in found["components"]] == ["HEADER", "BODY"]
    assert line.sandbox.runtime.cut_uploads == 0, "broken off once, and gone on with"
    [sample] = line.sandbox.runtime.handles.values()
    assert sample.startswith(b"\xff\xd8\xff"), "a picture, whole"
    assert sample.endswith(b"\xff\xd9")
    assert good(await ada.http.get("/api/templates/drafts")) == []


async def test_with_four_eyes_a_colleague_looks_first_and_nobody_at_their_own(line: Office) -> None:
    ada, sol = await line.agent("ada", role="admin"), await line.agent("sol", role="supervisor")
    good(await ada.http.put("/api/policies/templates/0", json={"body": {"four_eyes": True}}))
    row = good(await submit(sol, await write(sol, DRAFT)))
    assert row["state"] == "waiting"
    assert await listed(ada, "aviso_de_entrega") is None
    assert code(await submit(sol, row)) == (403, "forbidden")
    back = {"rev": row["rev"], "note": "Sin hora, por favor"}
    row = good(await ada.http.post(f"/api/templates/drafts/{row['id']}/return", json=back))
    assert (row["state"], row["note"]) == ("returned", "Sin hora, por favor")
    body = {"draft": DRAFT | {"body": "Hola, {{1}}. Su pedido {{2}} llega hoy."}, "rev": row["rev"]}
    row = good(await sol.http.put(f"/api/templates/drafts/{row['id']}", json=body))
    row = good(await submit(sol, row))
    assert good(await submit(ada, row))["state"] == "sent"
    await approved(sol, "aviso_de_entrega")
    actions = await line.gateway.pool.fetch(
        "select action from audit where subject like 'template_draft:%' order by id"
    )
    assert [one["action"] for one in actions] == [
        "template_draft.created", "template_draft.asked", "template_draft.returned", "template_draft.changed",
        "template_draft.asked", "template_draft.approved", "template.submitted",
    ]  # fmt: skip


async def test_what_meta_refuses_says_why_and_may_be_mended(line: Office) -> None:
    ada = await line.agent("ada", role="admin")
    there = [{"type": "BODY", "text": "Hola"}]
    line.sandbox.runtime.templates.add(line.sandbox.waba_id, "aviso_de_entrega", "es_MX", "UTILITY", there)
    row = good(await submit(ada, await write(ada, DRAFT)))
    assert row["state"] == "draft"
    assert "already content in this language" in row["refusal"]
    again = await write(ada, DRAFT | {"name": "rejected_aviso"})
    good(await submit(ada, again))
    assert (await approved(ada, "rejected_aviso", "REJECTED"))["reason"] == "INVALID_FORMAT"


async def test_a_template_nobody_answered_for_is_found_at_meta(line: Office) -> None:
    ada = await line.agent("ada", role="admin")
    line.sandbox.runtime.lost_creations = 1
    row = good(await submit(ada, await write(ada, DRAFT)))
    assert (row["state"], row["refusal"]) == ("draft", "unknown")
    found = await approved(ada, "aviso_de_entrega")
    await until(lambda: no_drafts(ada))
    assert (await listed(ada, "aviso_de_entrega"))["bindings"] == {"body.1": "cliente.nombre"}
    assert found["name"] == "aviso_de_entrega"


async def no_drafts(who: Agent) -> bool:
    return bool(good(await who.http.get("/api/templates/drafts")) == [])


async def test_one_that_is_there_is_changed_once_a_day_bound_and_deleted(line: Office) -> None:
    ada = await line.agent("ada", role="admin")
    good(await submit(ada, await write(ada, DRAFT)))
    found = await approved(ada, "aviso_de_entrega")
    other = DRAFT | {"body": "Hola, {{1}}. Su pedido {{2}} ya va en camino."}
    assert code(
        await ada.http.post(
            "/api/templates/drafts", json={"draft": other | {"name": "otra"}, "template_id": found["id"]}
        )
    ) == (400, "bad_request")
    good(await submit(ada, await write(ada, other, template_id=found["id"])))
    await until(lambda: line.gateway.pool.fetchval("select true from templates where components::text like '%camino%'"))
    await approved(ada, "aviso_de_entrega")
    answer = await submit(ada, await write(ada, other, template_id=found["id"]))
    assert code(answer) == (409, "conflict")
    assert answer.json()["data"]["hurdle"] == "day"
    path = f"/api/templates/{found['id']}"
    bound = {"bindings": {"body.2": "cliente.pedido"}}
    good(await ada.http.put(f"{path}/bindings", json=bound), 204)
    assert code(await ada.http.put(f"{path}/bindings", json={"bindings": {"body.1": "secret"}}))[0] == 400
    assert (await listed(ada, "aviso_de_entrega"))["bindings"] == {"body.2": "cliente.pedido"}
    good(await ada.http.delete(path), 204)
    assert line.sandbox.runtime.templates.find(line.sandbox.waba_id, "aviso_de_entrega", "es_MX") is None
    assert (await listed(ada, "aviso_de_entrega"))["unusable"] == "deleted"

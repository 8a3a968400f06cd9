"""Template list, review, and sends checked against the template."""

from typing import Any

import pytest

from sandbox import Sandbox
from tests.sandbox.conftest import Receiver, graph, send


def template(name: str, language: str = "es_MX", *body: str, **more: Any) -> dict[str, Any]:
    parameters = [{"type": "text", "text": text} for text in body]
    components = [{"type": "body", "parameters": parameters}] if body else []
    return {
        "type": "template",
        "template": {"name": name, "language": {"code": language}, "components": components} | more,
    }


async def test_list_pages_until_no_next(sandbox: Sandbox) -> None:
    seen: list[str] = []
    async with graph(sandbox) as client:
        url: str | None = f"/{sandbox.waba_id}/message_templates?limit=10&fields=name,status"
        pages = 0
        while url:
            page = (await client.get(url)).json()
            seen += [row["id"] for row in page["data"]]
            assert set(page["data"][0]) == {"name", "status", "id"}
            url = page["paging"].get("next")
            pages += 1
    assert pages == 4
    assert len(seen) == len(set(seen)) == len(sandbox.runtime.templates.of(sandbox.waba_id))


async def test_list_filters(sandbox: Sandbox) -> None:
    async with graph(sandbox) as client:
        rows = (await client.get(f"/{sandbox.waba_id}/message_templates?name=pedido_en_camino&language=pt_BR")).json()
    assert [(row["name"], row["language"]) for row in rows["data"]] == [("pedido_en_camino", "pt_BR")]


async def test_new_template_is_pending_then_told_by_webhook(sandbox: Sandbox, receiver: Receiver) -> None:
    body = {
        "name": "aviso_nuevo",
        "language": "es_MX",
        "category": "UTILITY",
        "components": [{"type": "BODY", "text": "Su pedido está listo."}],
    }
    async with graph(sandbox) as client:
        made = (await client.post(f"/{sandbox.waba_id}/message_templates", json=body)).json()
        assert made["status"] == "PENDING"
        await receiver.until(lambda: bool(receiver.posts))
        again = await client.post(f"/{sandbox.waba_id}/message_templates", json=body)
    field, value = receiver.values[0]
    assert (field, value["event"]) == ("message_template_status_update", "APPROVED")
    assert value["message_template_id"] == int(made["id"])
    assert value["message_template_language"] == "es-MX"
    assert isinstance(receiver.payloads[0]["entry"][0]["time"], int)
    assert again.json()["error"]["error_subcode"] == 2388024


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (template("no_existe"), 132001),
        (template("pedido_en_camino", "es"), 132001),
        (template("recordatorio_pago", "es_MX", "Ana", "$1"), 132001),
        (template("pedido_en_camino", "es_MX", "Ana"), 132000),
        (template("garantia_registrada", "es_MX", "mesa", "2028"), 132015),
        (template("liquidacion_anual", "es_MX", "Ana"), 132016),
        (template("factura_pedido", "es_MX", "CL-1"), 132012),
        (template("producto_listo", "es_MX", "Ana"), 132000),
    ],
)
async def test_template_errors(sandbox: Sandbox, body: dict[str, Any], code: int) -> None:
    answer = await send(sandbox, to="+34612448019", **body)
    assert answer.json()["error"]["code"] == code, answer.text


async def test_template_passes_a_closed_window_and_costs(sandbox: Sandbox, receiver: Receiver) -> None:
    body = template("pedido_en_camino", "es_MX", "Ana", "CL-1", "viernes")
    answer = await send(sandbox, to="+34612448019", **body)
    assert answer.json()["messages"][0]["message_status"] == "accepted"
    await sandbox.settled()
    price = next(status["pricing"] for status in receiver.statuses if status["status"] == "sent")
    assert (price["category"], price["billable"], price["pricing_model"]) == ("utility", True, "PMP")


async def test_held_template(sandbox: Sandbox) -> None:
    answer = await send(sandbox, to="+34612448019", **template("nueva_coleccion", "es_MX", "Ana"))
    assert answer.json()["messages"][0]["message_status"] == "held_for_quality_assessment"
    await sandbox.settled()
    assert not sandbox.ledger.sends[0].statuses


async def test_authentication_template_refuses_bsuid(sandbox: Sandbox) -> None:
    ana = sandbox.customer("Ana")
    answer = await send(sandbox, recipient=ana.user.user_id, **template("codigo_acceso", "es_MX", "123456"))
    assert answer.json()["error"]["code"] == 131062


async def test_customer_taps_a_template_button(sandbox: Sandbox, receiver: Receiver) -> None:
    ana = sandbox.customer("Ana")
    await send(sandbox, to="+" + ana.user.wa_id, **template("pedido_en_camino", "es_MX", "Ana", "CL-1", "viernes"))
    sent = await ana.answer()
    await ana.tap(sent, 1)
    await receiver.until(lambda: bool(receiver.messages))
    tap = receiver.messages[0]
    assert tap["button"] == {"payload": "Cambiar fecha", "text": "Cambiar fecha"}
    assert tap["context"]["id"] == sent.wamid

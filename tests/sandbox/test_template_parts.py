"""Every component of a template as Meta checks it, and that what the gateway composes passes that check."""

from typing import Any

import httpx
import pytest

from backend_gateway.channels.whatsapp.compose import Recipient, compose
from protocol.api import TemplateRow
from protocol.content import ProductSection, TemplateParameter
from protocol.rules.template_form import TemplateField
from protocol.rules.templates import fields, render, unusable, validate
from sandbox import Sandbox
from sandbox.templates import Template
from tests.sandbox.conftest import graph, send
from tests.sandbox.test_templates import template

TO = "+34612448019"
NAMES = [
    "pedido_en_camino", "producto_listo", "codigo_acceso", "recoger_en_tienda", "oferta_relampago",
    "coleccion_carrusel", "agendar_entrega", "ver_catalogo", "productos_elegidos", "producto_del_dia",
    "pedir_telefono", "factura_pedido", "oferta_libreros",
]  # fmt: skip


def row_of(found: Template) -> TemplateRow:
    return TemplateRow(
        id=1, number_ids=[1], name=found.name, language=found.language, category=found.category,
        status=found.status, parameter_format="NAMED" if found.parameter_format == "NAMED" else "POSITIONAL",
        components=found.components,
    )  # fmt: skip


def value_for(field: TemplateField) -> TemplateParameter:
    """What somebody fills in."""
    filled: dict[str, dict[str, Any]] = {
        "image": {"media_id": 7}, "video": {"media_id": 7}, "document": {"media_id": 7},
        "location": {"latitude": 19.4, "longitude": -99.1, "place": "Tienda", "address": "Calle 1"},
        "expiry": {"expires_ms": 4_000_000_000_000}, "code": {"kind": "text", "text": "482913"},
        "product": {"text": "OLMO-180", "catalog_id": "77"},
        "products": {"text": "OLMO-180", "sections": (ProductSection("Mesas", ("OLMO-180", "OLMO-120")),)},
    }  # fmt: skip
    given = (
        {"kind": field.kind, "text": "v"} if field.kind not in filled else {"kind": field.kind, **filled[field.kind]}
    )
    return TemplateParameter(
        component=field.component,
        name=field.name,
        button_index=field.button_index,
        card_index=field.card_index,
        **given,
    )


async def uploaded(sandbox: Sandbox) -> str:
    async with graph(sandbox) as client:
        form = {"file": ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "image/png")}
        data = {"messaging_product": "whatsapp", "type": "image/png"}
        answer = await client.post(f"/{sandbox.phone_number_id}/media", data=data, files=form)
    return str(answer.json()["id"])


async def sent(sandbox: Sandbox, name: str, *, leave_optional: bool) -> httpx.Response:
    """What the gateway makes of a filled form, sent."""
    row = row_of(next(one for one in sandbox.runtime.templates.of(sandbox.waba_id) if one.name == name))
    assert unusable(row) is None
    wanted = [field for field in fields(row) if field.same_as is None and (field.required or not leave_optional)]
    values = [value_for(field) for field in wanted]
    assert validate(row, values) == []
    media = {7: await uploaded(sandbox)}
    body = compose(render(row, values), Recipient(phone=TO), media_ids=media)
    return await send(sandbox, **{key: value for key, value in body.items() if key != "messaging_product"})


@pytest.mark.parametrize("leave_optional", [True, False])
@pytest.mark.parametrize("name", NAMES)
async def test_what_the_gateway_composes_passes(sandbox: Sandbox, name: str, leave_optional: bool) -> None:
    answer = await sent(sandbox, name, leave_optional=leave_optional)
    assert answer.status_code == 200, answer.text
    assert [one.body["template"]["name"] for one in sandbox.ledger.sends] == [name]


def button(index: int, sub_type: str, *parameters: dict[str, Any]) -> dict[str, Any]:
    return {"type": "button", "sub_type": sub_type, "index": str(index), "parameters": list(parameters)}


def action(**held: Any) -> dict[str, Any]:
    return {"type": "action", "action": held}


TEXT = {"type": "text", "text": "Ana"}
BODY = {"type": "body", "parameters": [TEXT]}
TWO = {"type": "body", "parameters": [TEXT, TEXT]}
PLACE = {"latitude": 19.4, "longitude": -99.1, "name": "T", "address": "C"}
LINK = {"type": "image", "image": {"link": "https://casalumbre.mx/a.jpg"}}
HEAD = {"type": "header", "parameters": [LINK]}
COUPON = button(0, "copy_code", {"type": "coupon_code", "coupon_code": "NIEBLA25"})
END = button(1, "url", {"type": "text", "text": "mesas"})


def offer(ends: Any) -> dict[str, Any]:
    return {
        "type": "limited_time_offer",
        "parameters": [{"type": "limited_time_offer", "limited_time_offer": {"expiration_time_ms": ends}}],
    }


def head(**one: Any) -> dict[str, Any]:
    return {"type": "header", "parameters": [one]}


def products(*skus: str, title: str = "Mesas", thumbnail: str = "A") -> dict[str, Any]:
    sections = [{"title": title, "product_items": [{"product_retailer_id": sku} for sku in skus]}]
    return button(0, "mpm", action(thumbnail_product_retailer_id=thumbnail, sections=sections))


def card(index: int, *parts: dict[str, Any]) -> dict[str, Any]:
    return {"card_index": index, "components": list(parts)}


OFFER = offer(4_000_000_000_000)
CARD = (HEAD, BODY, END)
WRONG: list[tuple[str, list[dict[str, Any]], int]] = [
    ("recoger_en_tienda", [TWO], 132012),
    ("recoger_en_tienda", [TWO, head(type="text", text="Local")], 132012),
    ("recoger_en_tienda", [TWO, head(type="location", location={"longitude": 1})], 131008),
    ("recoger_en_tienda", [TWO, head(type="location", location=PLACE | {"latitude": 91})], 131009),
    ("recoger_en_tienda", [TWO, head(type="location", location=PLACE), button(0, "url", TEXT)], 132012),
    ("oferta_relampago", [HEAD, BODY, COUPON, END], 132000),
    ("oferta_relampago", [HEAD, BODY, COUPON, END, offer("mañana")], 132012),
    ("oferta_relampago", [HEAD, BODY, COUPON, END, offer(1_000)], 131009),
    ("oferta_relampago", [HEAD, BODY, OFFER, END], 131008),
    ("oferta_relampago", [HEAD, BODY, OFFER, COUPON], 131008),
    ("oferta_relampago", [HEAD, BODY, OFFER, END, button(0, "copy_code", TEXT)], 132012),
    ("oferta_relampago", [HEAD, BODY, OFFER, COUPON, button(1, "quick_reply", TEXT)], 132012),
    ("oferta_relampago", [HEAD, BODY, OFFER, COUPON, END, button(7, "url", TEXT)], 132012),
    ("oferta_relampago", [head(type="image", image={"id": "123"}), BODY, OFFER, COUPON, END], 100),
    ("coleccion_carrusel", [BODY], 132000),
    ("coleccion_carrusel", [BODY, {"type": "carousel", "cards": [card(0, *CARD)]}], 132000),
    ("coleccion_carrusel", [BODY, {"type": "carousel", "cards": [card(0, *CARD), card(2, *CARD)]}], 132012),
    ("coleccion_carrusel", [BODY, {"type": "carousel", "cards": [card(0, *CARD), card(1, HEAD, BODY)]}], 131008),
    ("agendar_entrega", [{"type": "body", "parameters": [TEXT]}], 132000),
    ("agendar_entrega", [{"type": "body", "parameters": [TEXT | {"parameter_name": "customer_name"}]}], 131008),
    ("ver_catalogo", [BODY, button(0, "catalog", TEXT)], 132012),
    ("productos_elegidos", [head(**TEXT), BODY], 131008),
    ("productos_elegidos", [head(**TEXT), BODY, products()], 132018),
    ("productos_elegidos", [head(**TEXT), BODY, products("A", "A")], 132018),
    ("productos_elegidos", [head(**TEXT), BODY, products("A", title="x" * 25)], 132018),
    ("productos_elegidos", [head(**TEXT), BODY, products(*(f"S{n}" for n in range(31)))], 132018),
    ("productos_elegidos", [head(**TEXT), BODY, products("A", thumbnail="")], 131008),
    ("producto_del_dia", [BODY], 132012),
    ("producto_del_dia", [BODY, head(type="product", product={"product_retailer_id": "A"})], 131008),
    ("codigo_acceso", [BODY], 131008),
    ("ver_catalogo", [{"type": "body", "parameters": [{"type": "text", "text": "a\nb"}]}], 132018),
    ("ver_catalogo", [{"type": "body", "parameters": [{"type": "text", "text": "x" * 1100}]}], 132005),
    ("ver_catalogo", [BODY, {"type": "footer", "parameters": [TEXT]}], 132012),
]


@pytest.mark.parametrize(("name", "components", "code"), WRONG)
async def test_wrong_values_are_refused_as_meta_does(
    sandbox: Sandbox, name: str, components: list[dict[str, Any]], code: int
) -> None:
    body = template(name)
    body["template"]["components"] = components
    answer = await send(sandbox, to=TO, **body)
    assert answer.status_code >= 400, answer.text
    assert answer.json()["error"]["code"] == code, answer.text
    assert not sandbox.ledger.sends

"""Every outbound type in the shape Meta documents."""

from typing import Any

import pytest

from backend_gateway.channels.whatsapp.compose import ComposeError, Recipient, compose, mark_read
from protocol import content as c

TO = Recipient(phone="52 1 55 1234 5678")
MEDIA = {7: "990", 8: "991"}
P = c.TemplateParameter


def sent(content: Any, **more: Any) -> dict[str, Any]:
    return compose(content, TO, media_ids=MEDIA, **more)


SHAPES: dict[str, tuple[c.Content, dict[str, Any]]] = {
    "text": (c.Text("hola", preview_url=True), {"type": "text", "text": {"body": "hola", "preview_url": True}}),
    "image": (c.Image(c.MediaRef(id=7), "así"), {"type": "image", "image": {"id": "990", "caption": "así"}}),
    "video": (c.Video(c.MediaRef(id=7)), {"type": "video", "video": {"id": "990"}}),
    "document": (c.Document(c.MediaRef(id=7, filename="a.pdf"), "c"),
                 {"type": "document", "document": {"id": "990", "caption": "c", "filename": "a.pdf"}}),
    "voice": (c.Audio(c.MediaRef(id=7), voice=True), {"type": "audio", "audio": {"id": "990", "voice": True}}),
    "audio": (c.Audio(c.MediaRef(id=7)), {"type": "audio", "audio": {"id": "990"}}),
    "sticker": (c.Sticker(c.MediaRef(id=7)), {"type": "sticker", "sticker": {"id": "990"}}),
    "location": (c.Location(19.4, -99.1, "Tienda", "Calle 1"),
                 {"type": "location", "location": {"latitude": 19.4, "longitude": -99.1, "name": "Tienda",
                                                   "address": "Calle 1"}}),
    "contacts": (c.Contacts((c.ContactCard("Ana Paz", (c.CardPhone("+52 1", "521", "CELL"),), ("a@x.mx",), "X"),)),
                 {"type": "contacts", "contacts": [{
                     "name": {"formatted_name": "Ana Paz", "first_name": "Ana", "last_name": "Paz"},
                     "phones": [{"phone": "+52 1", "wa_id": "521", "type": "CELL"}],
                     "emails": [{"email": "a@x.mx"}], "org": {"company": "X"}}]}),
    "buttons": (c.Buttons("¿Va?", (c.Button("s", "Sí"), c.Button("n", "No")), "H", "F"),
                {"type": "interactive", "interactive": {
                    "type": "button", "body": {"text": "¿Va?"}, "header": {"type": "text", "text": "H"},
                    "footer": {"text": "F"}, "action": {"buttons": [
                        {"type": "reply", "reply": {"id": "s", "title": "Sí"}},
                        {"type": "reply", "reply": {"id": "n", "title": "No"}}]}}}),
    "list": (c.ListMenu("b", "Ver", (c.ListSection((c.ListRow("1", "Rojo", "d"), c.ListRow("2", "Azul")), "Color"),)),
             {"type": "interactive", "interactive": {
                 "type": "list", "body": {"text": "b"}, "action": {"button": "Ver", "sections": [
                     {"title": "Color", "rows": [{"id": "1", "title": "Rojo", "description": "d"},
                                                 {"id": "2", "title": "Azul"}]}]}}}),
    "link button": (c.LinkButton("b", "Pagar", "https://x.mx"),
                    {"type": "interactive", "interactive": {
                        "type": "cta_url", "body": {"text": "b"},
                        "action": {"name": "cta_url",
                                   "parameters": {"display_text": "Pagar", "url": "https://x.mx"}}}}),
    "ask location": (c.AskLocation("¿Dónde?"),
                     {"type": "interactive", "interactive": {"type": "location_request_message",
                                                             "body": {"text": "¿Dónde?"},
                                                             "action": {"name": "send_location"}}}),
    "ask phone": (c.AskPhone("¿Su número?"),
                  {"type": "interactive", "interactive": {"type": "request_contact_info",
                                                          "body": {"text": "¿Su número?"},
                                                          "action": {"name": "request_contact_info"}}}),
    "bare template": (c.Template(name="hola", language="es_MX"),
                      {"type": "template", "template": {"name": "hola", "language": {"code": "es_MX"}}}),
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_every_type_has_its_shape(name: str) -> None:
    content, shape = SHAPES[name]
    head = {"messaging_product": "whatsapp", "recipient_type": "individual", "to": "+5215512345678"}
    assert sent(content) == head | shape


COMPONENTS: dict[str, tuple[tuple[c.TemplateParameter, ...], list[dict[str, Any]]]] = {
    "positional": ((P(component="header", text="H"), P(component="body", text="1"), P(component="body", text="2")),
                   [{"type": "header", "parameters": [{"type": "text", "text": "H"}]},
                    {"type": "body", "parameters": [{"type": "text", "text": "1"}, {"type": "text", "text": "2"}]}]),
    "named": ((P(component="body", name="cliente", text="Ana"),),
              [{"type": "body", "parameters": [{"type": "text", "parameter_name": "cliente", "text": "Ana"}]}]),
    "media header": ((P(component="header", kind="document", media_id=8, text="f.pdf"),),
                     [{"type": "header", "parameters": [{"type": "document",
                                                         "document": {"id": "991", "filename": "f.pdf"}}]}]),
    "location header": ((P(component="header", kind="location", latitude=1.5, longitude=2.5, place="X", address="Y"),),
                        [{"type": "header", "parameters": [{"type": "location", "location": {
                            "latitude": 1.5, "longitude": 2.5, "name": "X", "address": "Y"}}]}]),
    "money and date": ((P(component="body", kind="currency", text="$10", currency="MXN", amount_1000=10000),
                        P(component="body", kind="date_time", text="lunes")),
                       [{"type": "body", "parameters": [
                           {"type": "currency", "currency": {"fallback_value": "$10", "code": "MXN",
                                                             "amount_1000": 10000}},
                           {"type": "date_time", "date_time": {"fallback_value": "lunes"}}]}]),
    "buttons": ((P(component="button", button_index=2, kind="coupon", text="ABC"),
                 P(component="button", button_index=0, kind="payload", text="si"),
                 P(component="button", button_index=1, text="pedido/7")),
                [{"type": "button", "sub_type": "quick_reply", "index": "0",
                  "parameters": [{"type": "payload", "payload": "si"}]},
                 {"type": "button", "sub_type": "url", "index": "1",
                  "parameters": [{"type": "text", "text": "pedido/7"}]},
                 {"type": "button", "sub_type": "copy_code", "index": "2",
                  "parameters": [{"type": "coupon_code", "coupon_code": "ABC"}]}]),
    "offer and code": ((P(component="limited_time_offer", kind="expiry", expires_ms=1_800_000_000_000),
                        P(component="button", button_index=0, kind="coupon", text="NIEBLA25")),
                       [{"type": "limited_time_offer", "parameters": [
                           {"type": "limited_time_offer",
                            "limited_time_offer": {"expiration_time_ms": 1_800_000_000_000}}]},
                        {"type": "button", "sub_type": "copy_code", "index": "0",
                         "parameters": [{"type": "coupon_code", "coupon_code": "NIEBLA25"}]}]),
    "flow": ((P(component="button", button_index=0, kind="flow", text="cita-7", data='{"dia": "lunes"}'),),
             [{"type": "button", "sub_type": "flow", "index": "0", "parameters": [
                 {"type": "action", "action": {"flow_token": "cita-7", "flow_action_data": {"dia": "lunes"}}}]}]),
    "flow without values": ((P(component="button", button_index=0, kind="flow"),),
                            [{"type": "button", "sub_type": "flow", "index": "0",
                              "parameters": [{"type": "action", "action": {"flow_token": "unused"}}]}]),
    "catalog": ((P(component="button", button_index=0, kind="catalog", text="SKU-1"),),
                [{"type": "button", "sub_type": "catalog", "index": "0", "parameters": [
                    {"type": "action", "action": {"thumbnail_product_retailer_id": "SKU-1"}}]}]),
    "products": ((P(component="button", button_index=0, kind="products", text="A",
                    sections=(c.ProductSection("Mesas", ("A", "B")),)),),
                 [{"type": "button", "sub_type": "mpm", "index": "0", "parameters": [{"type": "action", "action": {
                     "thumbnail_product_retailer_id": "A", "sections": [
                         {"title": "Mesas", "product_items": [{"product_retailer_id": "A"},
                                                              {"product_retailer_id": "B"}]}]}}]}]),
    "product": ((P(component="header", kind="product", text="A", catalog_id="77"),),
                [{"type": "header", "parameters": [
                    {"type": "product", "product": {"product_retailer_id": "A", "catalog_id": "77"}}]}]),
    "code": ((P(component="body", text="482913"), P(component="button", button_index=0, text="482913")),
             [{"type": "body", "parameters": [{"type": "text", "text": "482913"}]},
              {"type": "button", "sub_type": "url", "index": "0",
               "parameters": [{"type": "text", "text": "482913"}]}]),
    "carousel": ((P(component="body", text="t"),
                  P(component="card_header", card_index=1, kind="image", media_id=8),
                  P(component="card_header", card_index=0, kind="image", media_id=7),
                  P(component="card_body", card_index=0, text="uno"),
                  P(component="card_button", card_index=0, button_index=0, kind="payload", text="p")),
                 [{"type": "body", "parameters": [{"type": "text", "text": "t"}]},
                  {"type": "carousel", "cards": [
                      {"card_index": 0, "components": [
                          {"type": "header", "parameters": [{"type": "image", "image": {"id": "990"}}]},
                          {"type": "body", "parameters": [{"type": "text", "text": "uno"}]},
                          {"type": "button", "sub_type": "quick_reply", "index": "0",
                           "parameters": [{"type": "payload", "payload": "p"}]}]},
                      {"card_index": 1, "components": [
                          {"type": "header", "parameters": [{"type": "image", "image": {"id": "991"}}]}]}]}]),
}  # fmt: skip


@pytest.mark.parametrize("name", COMPONENTS)
def test_template_values_go_to_their_components(name: str) -> None:
    parameters, components = COMPONENTS[name]
    made = sent(c.Template(name="n", language="es", parameters=parameters))
    assert made["template"]["components"] == components


def test_reply_context_and_attempt_travel_along() -> None:
    made = sent(c.Text("x"), quoted="wamid.Q", attempt="a" * 600)
    assert made["context"] == {"message_id": "wamid.Q"}
    assert made["biz_opaque_callback_data"] == "a" * 512


@pytest.mark.parametrize(("emoji", "expected"), [("👍", "👍"), (None, "")])
def test_a_reaction_names_its_message_and_has_no_context(emoji: str | None, expected: str) -> None:
    made = sent(c.ReactionEvent(emoji), quoted="wamid.T")
    assert made["reaction"] == {"message_id": "wamid.T", "emoji": expected}
    assert "context" not in made


@pytest.mark.parametrize(("recipient", "fields"), [
    (Recipient(phone="+1 (650) 555-1234", bsuid="US.1"), {"recipient_type": "individual", "to": "+16505551234"}),
    (Recipient(bsuid="MX.ENT.5"), {"recipient_type": "individual", "recipient": "MX.ENT.5"}),
    (Recipient(group_id="G"), {"recipient_type": "group", "to": "G"}),
])  # fmt: skip
def test_whom_it_goes_to(recipient: Recipient, fields: dict[str, str]) -> None:
    made = compose(c.Text("x"), recipient)
    assert {key: made[key] for key in fields} == fields
    assert ("recipient" in made) != ("to" in made)


@pytest.mark.parametrize(("content", "recipient"), [
    (c.Text("x"), Recipient()),
    (c.Text("x"), Recipient(bsuid="no bsuid")),
    (c.Image(c.MediaRef(id=99)), TO),
    (c.Image(c.MediaRef()), TO),
    (c.ReactionEvent("👍"), TO),
    (c.Note("internal"), TO),
    (c.Welcome(), TO),
    (c.Template(name="n", language="es", parameters=(P(component="header", kind="image", media_id=99),)), TO),
])  # fmt: skip
def test_what_cannot_be_sent_says_why(content: Any, recipient: Recipient) -> None:
    with pytest.raises(ComposeError, match=r"\w+"):
        compose(content, recipient, media_ids=MEDIA)


def test_marking_read_can_show_typing() -> None:
    assert mark_read("w") == {"messaging_product": "whatsapp", "status": "read", "message_id": "w"}
    assert mark_read("w", typing=True)["typing_indicator"] == {"type": "text"}

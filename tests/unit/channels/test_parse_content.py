"""Every inbound type becomes the content our timeline shows."""

from typing import Any

import msgspec
import pytest

from backend_gateway.domain.facts import MediaFact, MessageFact
from protocol import content as c
from tests.unit.channels.payload import live, message, parse

FILE = {"id": "9001", "mime_type": "image/jpeg", "sha256": "q1w2"}
REF = c.MediaRef(mime="image/jpeg")
CARD = {
    "name": {"formatted_name": "Tía Rosa", "first_name": "Rosa"},
    "phones": [{"phone": "+52 55 1", "wa_id": "52551"}],
}
LOST = [{"code": 131052, "title": "Media download error"}]
VCARD = "BEGIN:VCARD\nFN:Iván Ríos\nTEL;type=CELL;waid=52199:+52 199\nEMAIL:i@x.mx\nORG:Taller\\, S.A.\nEND:VCARD"

TYPES: dict[str, tuple[dict[str, Any], c.Content]] = {
    "text": (message("text", {"text": {"body": "¿Tienen talla M? 👟"}}), c.Text("¿Tienen talla M? 👟")),
    "empty text": (message("text", {"text": {"body": ""}}), c.Text("")),
    "type left out": (message(None, {"text": {"body": "hola"}}), c.Text("hola")),
    "image": (message("image", {"image": FILE | {"caption": "así"}}), c.Image(REF, "así")),
    "video": (message("video", {"video": {"id": "1", "mime_type": "video/mp4"}}),
              c.Video(c.MediaRef(mime="video/mp4"))),
    "voice note": (message("audio", {"audio": {"id": "1", "mime_type": "audio/ogg; codecs=opus", "voice": True}}),
                   c.Audio(c.MediaRef(mime="audio/ogg; codecs=opus"), voice=True)),
    "sound file": (message("audio", {"audio": {"id": "1", "mime_type": "audio/mpeg", "voice": False}}),
                   c.Audio(c.MediaRef(mime="audio/mpeg"))),
    "document": (message("document", {"document": {"id": "1", "mime_type": "application/pdf", "filename": "a.pdf"}}),
                 c.Document(c.MediaRef(mime="application/pdf", filename="a.pdf"))),
    "sticker": (message("sticker", {"sticker": {"id": "1", "mime_type": "image/webp", "animated": True}}),
                c.Sticker(c.MediaRef(mime="image/webp"), animated=True)),
    "lost media without object": (message("image", errors=LOST),
                                  c.Image(c.MediaRef(mime="image/jpeg", state="failed", reason="131052"))),
    "lost media with object": (message("image", {"image": FILE}, errors=LOST),
                               c.Image(c.MediaRef(mime="image/jpeg", state="failed", reason="131052"))),
    "location": (message("location", {"location": {"latitude": 19.4, "longitude": -99, "name": "Zócalo"}}),
                 c.Location(19.4, -99.0, "Zócalo")),
    "contacts": (message("contacts", {"contacts": [CARD]}),
                 c.Contacts((c.ContactCard("Tía Rosa", (c.CardPhone("+52 55 1", "52551"),)),))),
    "requested contact as vcard": (message("contacts", {"contacts": [{"vcard": VCARD, "origin": "contact_request"}]}),
                                   c.Contacts((c.ContactCard("Iván Ríos", (c.CardPhone("+52 199", "52199"),),
                                                             ("i@x.mx",), "Taller, S.A."),), requested=True)),
    "template button": (message("button", {"button": {"payload": "p1", "text": "Sí"}}),
                        c.ButtonReply("Sí", "p1", of_template=True)),
    "button reply": (message("interactive", {"interactive": {"type": "button_reply",
                                                             "button_reply": {"id": "b1", "title": "Ver"}}}),
                     c.ButtonReply("Ver", "b1")),
    "list reply": (message("interactive", {"interactive": {"type": "list_reply",
                                                           "list_reply": {"id": "r", "title": "Rojo",
                                                                          "description": "oscuro"}}}),
                   c.ListReply("Rojo", "r", "oscuro")),
    "flow reply": (message("interactive", {"interactive": {"type": "nfm_reply", "nfm_reply": {
        "name": "flow", "body": "Sent", "response_json": '{"talla":"M","pares":2,"extra":{"a":[1]}}'}}}),
        c.FlowReply("flow", "Sent", (("talla", "M"), ("pares", "2"), ("extra", '{"a": [1]}')))),
    "broken flow reply": (message("interactive", {"interactive": {"type": "nfm_reply", "nfm_reply": {
        "name": "flow", "response_json": "{oops"}}}), c.FlowReply("flow", raw="{oops")),
    "call permission": (message("interactive", {"interactive": {"type": "call_permission_reply",
                                                                "call_permission_reply": {"response": "accept"}}}),
                        c.System("call_permission_reply", "accept")),
    "order": (message("order", {"order": {"catalog_id": "77", "text": "", "product_items": [
        {"product_retailer_id": "sku-1", "quantity": 2, "item_price": 30.5, "currency": "MXN"},
        {"product_retailer_id": 55, "quantity": "1", "item_price": "199.90", "currency": "MXN"}]}}),
        c.Order((c.OrderItem("sku-1", 2, "30.5", "MXN"), c.OrderItem("55", 1, "199.9", "MXN")), "77")),
    "welcome": (message("request_welcome"), c.Welcome()),
    "unsupported with kind": (message("unsupported", {"unsupported": {"type": "poll"}},
                                      errors=[{"code": 131051, "title": "Message type unknown"}]),
                              c.Unsupported("poll", 131051, "Message type unknown")),
    "unsupported, older": (message("unsupported", errors=[{"code": 131051, "title": "t", "details": "d"}]),
                           c.Unsupported(None, 131051, "t")),
    "unheard of": (message("hologram", {"hologram": {"depth": 3}}), c.Unsupported("hologram")),
    "image without object": (message("image"), c.Unsupported("image")),
    "placeholder": (message("media_placeholder"), c.Unsupported("media_placeholder")),
    "system, unheard of": (message("system", {"system": {"type": "user_moon", "body": "b"}}),
                           c.System("user_moon", "b")),
    "reaction without target": (message("reaction", {"reaction": {"emoji": "👍"}}), c.ReactionEvent("👍")),
}  # fmt: skip


@pytest.mark.parametrize("name", TYPES)
def test_every_type_becomes_its_content(name: str) -> None:
    sent, expected = TYPES[name]
    (fact,) = parse(live(sent), 1)
    assert isinstance(fact, MessageFact)
    assert fact.content == expected
    assert msgspec.json.decode(msgspec.json.encode(fact.content), type=c.Content) == expected


@pytest.mark.parametrize("name", [name for name, (_, shown) in TYPES.items() if isinstance(shown, c.Unsupported)])
def test_lesson_26_what_cannot_be_shown_is_a_bubble_with_its_raw_text(name: str) -> None:
    (fact,) = parse(live(TYPES[name][0]), 1)
    assert isinstance(fact, MessageFact)
    assert fact.opens_window
    if name != "placeholder":
        assert fact.raw is not None
        assert msgspec.json.decode(fact.raw) == TYPES[name][0]


def test_lesson_26_one_odd_item_costs_neither_its_neighbours_nor_the_channel() -> None:
    odd: list[Any] = [
        {"type": "text"},
        "not an object",
        None,
        7,
        {"id": 5, "from": [], "timestamp": {}},
        message("view_once"),
    ]
    facts = parse(live(message("text", {"text": {"body": "antes"}}), *odd, message("text", {"text": {"body": "y"}})), 9)
    kinds = [type(fact).__name__ for fact in facts]
    assert [fact.place.index for fact in facts] == list(range(8))
    assert kinds == ["MessageFact", "Unreadable", "Unreadable", "Unreadable", "Unreadable", "MessageFact",
                     "MessageFact", "MessageFact"]  # fmt: skip
    assert facts[5].wamid == "5"


def test_a_file_keeps_what_was_said_about_it() -> None:
    file = FILE | {"url": "https://lookaside.fbsbx.com/x", "file_size": "120", "filename": "a.jpg"}
    (fact,) = parse(live(message("image", {"image": file})), 1)
    assert fact.media == MediaFact(wa_id="9001", mime="image/jpeg", sha256="q1w2", filename="a.jpg", size=120,
                                   url="https://lookaside.fbsbx.com/x")  # fmt: skip

"""Every type Meta sends a message as: signed webhook -> stored -> frame -> a drawn bubble that can be read aloud.

The gateway runs once for the whole table, on a real database; each customer writes one type, so that the list's preview
is that type's. The shapes are written by hand after Meta's pages.
"""

import asyncio
import hashlib
import hmac
import json
import uuid
from collections.abc import Iterator
from contextlib import AsyncExitStack, suppress
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from backend_gateway import settings
from backend_gateway.app import running_gateway
from backend_gateway.parsers import Address, Secret
from backend_gateway.store.embedded import EmbeddedPostgres
from backend_gateway.store.embedded.databases import create_database, drop_database
from backend_gateway.store.secrets import Keyring
from desktop.i18n import Languages
from desktop.models.conversation_row import conversation_row
from desktop.store.store import Store
from desktop.theme import Scheme, Theme
from desktop.views.delegates.row_words import preview, sentence
from desktop.views.timeline import TimelineView
from protocol.conversation import Conversation
from protocol.message import Message
from sandbox import Limits, NumberSettings, Sandbox
from tests.desktop.timeline.samples import TODAY, ZONE, ListModel, rows_of
from tests.flows.line.conftest import DEADLINE, Agent, Office, _connect_number
from tests.postgres import TEMPLATE

Json = dict[str, Any]
DISPLAY = "525541702288"
AT = 1_795_000_000


class Type(NamedTuple):
    """What is sent beside the common fields; what the bubble must say and what the list's second line is, in Spanish.

    `also` are further changes sent after it (an edit, a deletion). `{id}` stands for this message's wamid.
    """

    sent: Json
    says: str
    line: str
    also: tuple[Json, ...] = ()
    field: str = "messages"


def interactive(kind: str, **held: Any) -> Json:
    return {"type": "interactive", "interactive": {"type": kind, kind: held}}


def system(kind: str, **held: Any) -> Json:
    return {"type": "system", "system": {"type": kind, **held}}


def lost(code: int, title: str) -> list[Json]:
    return [{"code": code, "title": title, "error_data": {"details": "d"}}]


FILE = {"id": "9001", "sha256": "q1w2"}
CARD = {"name": {"formatted_name": "Tía Rosa"}, "phones": [{"phone": "+52 55 1", "wa_id": "52551"}]}
ITEM = {"product_retailer_id": "OLMO-180", "quantity": "2", "item_price": 30.5, "currency": "MXN"}
AD = {"source_type": "ad", "source_id": "1", "source_url": "https://fb.me/x", "headline": "Niebla"}
HI = {"type": "text", "text": {"body": "Hola"}}
TYPES: dict[str, Type] = {
    "text": Type({"type": "text", "text": {"body": "¿Tienen talla M? 👟"}}, "¿Tienen talla M?", "¿Tienen talla M? 👟"),
    "text from an ad": Type(HI | {"referral": AD}, "Niebla", "Hola"),
    "forwarded text": Type(HI | {"context": {"forwarded": True}}, "Reenviado", "Hola"),
    "answer to something old": Type(HI | {"context": {"from": DISPLAY, "id": "wamid.OLD"}}, "Hola", "Hola"),
    "question about a product": Type(
        HI | {"context": {"referred_product": {"catalog_id": "1", "product_retailer_id": "OLMO-180"}}}, "Hola", "Hola"
    ),
    "image": Type({"type": "image", "image": FILE | {"mime_type": "image/jpeg"}}, "Foto", "Foto"),
    "image with words": Type(
        {"type": "image", "image": FILE | {"mime_type": "image/jpeg", "caption": "así llegó"}}, "así llegó", "así llegó"
    ),
    "video": Type({"type": "video", "video": FILE | {"mime_type": "video/mp4"}}, "Video", "Video"),
    "voice note": Type(
        {"type": "audio", "audio": FILE | {"mime_type": "audio/ogg; codecs=opus", "voice": True}},
        "Audio", "Audio",
    ),
    "sound file": Type({"type": "audio", "audio": FILE | {"mime_type": "audio/mpeg"}}, "Audio", "Audio"),
    "document": Type(
        {"type": "document", "document": FILE | {"mime_type": "application/pdf", "filename": "factura.pdf"}},
        "factura.pdf", "factura.pdf",
    ),
    "sticker": Type({"type": "sticker", "sticker": FILE | {"mime_type": "image/webp"}}, "Sticker", "Sticker"),
    "animated sticker": Type(
        {"type": "sticker", "sticker": FILE | {"mime_type": "image/webp", "animated": True}}, "Sticker", "Sticker"
    ),
    "lost image": Type(
        {"type": "image", "image": FILE | {"mime_type": "image/jpeg"}, "errors": lost(131052, "Media download error")},
        "No se pudo descargar", "Foto",
    ),
    "location": Type(
        {"type": "location", "location": {"latitude": 19.4, "longitude": -99.1, "name": "Zócalo"}}, "Zócalo", "Zócalo"
    ),
    "bare location": Type(
        {"type": "location", "location": {"latitude": 19.4, "longitude": -99.1}}, "Ubicación", "Ubicación"
    ),
    "contacts": Type({"type": "contacts", "contacts": [CARD]}, "Tía Rosa", "Tía Rosa"),
    "phone we asked for": Type(
        {"type": "contacts", "contacts": [CARD | {"origin": "contact_request"}]}, "Compartió su teléfono", "Tía Rosa"
    ),
    "template button": Type({"type": "button", "button": {"payload": "p", "text": "Sí"}}, "eligió Sí", "Sí"),
    "button reply": Type(interactive("button_reply", id="b", title="Ver"), "eligió Ver", "Ver"),
    "list reply": Type(
        interactive("list_reply", id="r", title="Rojo", description="oscuro"), "eligió Rojo", "Rojo"
    ),
    "form": Type(
        interactive("nfm_reply", name="flow", body="Enviado", response_json='{"dia": "lunes", "hora": 9}'),
        "lunes", "Enviado",
    ),
    "broken form": Type(interactive("nfm_reply", name="flow", response_json="{dia"), "{dia", "Formulario"),
    "address form": Type(
        interactive("nfm_reply", name="address_message", body="Calle 1", response_json='{"values": {"pin": "1"}}'),
        "Calle 1", "Calle 1",
    ),
    "calls allowed": Type(
        interactive("call_permission_reply", response="accept", is_permanent=True), "aceptó que lo llamen",
        "Aviso de WhatsApp",
    ),
    "calls not allowed": Type(
        interactive("call_permission_reply", response="reject"), "no aceptó que lo llamen", "Aviso de WhatsApp"
    ),
    "order": Type({"type": "order", "order": {"catalog_id": "7", "product_items": [ITEM]}}, "OLMO-180", "OLMO-180"),
    "order without lines": Type({"type": "order", "order": {"catalog_id": "7"}}, "no se puede mostrar",
                                "Mensaje no compatible"),
    "reaction to something old": Type(
        {"type": "reaction", "reaction": {"message_id": "wamid.OLD", "emoji": "👍"}}, "reaccionó con 👍", "👍"
    ),
    "new number": Type(
        HI, "cambió su número", "Aviso de WhatsApp",
        also=(system("user_changed_number", body="changed", wa_id="5215588887777"),),
    ),
    "new identifier": Type(
        HI, "cambió el identificador", "Aviso de WhatsApp",
        also=(system("user_changed_user_id", body="changed", user_id="MX.Neu99", previous_user_id="{user}"),),
    ),
    "new device": Type(
        HI, "cambió de dispositivo", "Aviso de WhatsApp", also=(system("customer_identity_changed", body="changed"),)
    ),
    "unheard of notice": Type(system("user_moon", body="A moon rose"), "A moon rose", "A moon rose"),
    "poll": Type(
        {"type": "unsupported", "unsupported": {"type": "poll"}, "errors": lost(131051, "Message type unknown")},
        "encuesta", "Mensaje no compatible",
    ),
    "video note": Type({"type": "unsupported", "unsupported": {"type": "video_note"}}, "nota de video",
                       "Mensaje no compatible"),
    "seen once": Type({"type": "unsupported", "unsupported": {"type": "view_once"}}, "ver una vez",
                      "Mensaje no compatible"),
    "older unsupported": Type({"type": "unsupported", "errors": lost(131051, "Message type unknown")}, "131051",
                              "Mensaje no compatible"),
    "unheard of type": Type({"type": "hologram", "hologram": {"depth": 3}}, "hologram", "Mensaje no compatible"),
    "unknown": Type({"type": "unknown", "errors": lost(131051, "Unsupported")}, "no se puede mostrar",
                    "Mensaje no compatible"),
    "media placeholder": Type({"type": "media_placeholder"}, "no se puede mostrar", "Mensaje no compatible"),
    "chat opened": Type({"type": "request_welcome"}, "Abrió el chat", "Abrió el chat"),
    "edited text": Type(HI, "corregido", "corregido", also=(
        {"type": "edit", "edit": {"original_message_id": "{id}",
                                  "message": {"type": "text", "text": {"body": "corregido"}}}},)),
    "deleted text": Type(HI, "Mensaje eliminado", "Mensaje eliminado", also=(
        {"type": "revoke", "revoke": {"original_message_id": "{id}"}},)),
    "edit of nothing we have": Type(
        {"type": "edit", "edit": {"message": {"type": "text", "text": {"body": "x"}}}}, "no se puede mostrar",
        "Mensaje no compatible",
    ),
    "text in a group": Type(HI | {"group_id": "G1"}, "mensaje en un grupo", "Hola"),
    "image in a group": Type(
        {"type": "image", "image": FILE | {"mime_type": "image/jpeg"}, "group_id": "G1"}, "mensaje en un grupo",
        "Mensaje no compatible",
    ),
    "missed call": Type(
        {"event": "terminate", "direction": "USER_INITIATED", "status": "FAILED"}, "Llamada perdida", "Llamada perdida",
        field="calls",
    ),
    "answered call": Type(
        {"event": "terminate", "direction": "USER_INITIATED", "status": "COMPLETED", "duration": 75},
        "Llamada atendida", "Llamada · 1:15", field="calls",
    ),
}  # fmt: skip
NAMES = list(TYPES)


class Seen(NamedTuple):
    """What the stream carried of one type: its message and its customer's conversation, as they are now."""

    message: Message
    conversation: Conversation


def person(number: int) -> Json:
    return {"profile": {"name": f"Cliente {number}"}, "wa_id": f"52155{number:08}", "user_id": f"MX.c{number:04}"}


def wamid(number: int, step: int = 0) -> str:
    return f"wamid.T{number}.{step}"


def delivery(sandbox: Sandbox, number: int, entry: Json, field: str, step: int = 0) -> bytes:
    """A webhook with one item."""
    who = person(number)
    text = json.dumps(entry).replace("{id}", wamid(number)).replace("{user}", who["user_id"])
    item = {"from": who["wa_id"], "from_user_id": who["user_id"], "id": wamid(number, step),
            "timestamp": str(AT + number + step)} | json.loads(text)  # fmt: skip
    metadata = {"display_phone_number": DISPLAY, "phone_number_id": sandbox.phone_number_id}
    value: Json = {"messaging_product": "whatsapp", "metadata": metadata, "contacts": [who]}
    value |= {"calls" if field == "calls" else "messages": [item | ({"to": DISPLAY} if field == "calls" else {})]}
    change = {"field": field, "value": value}
    return json.dumps({"object": "whatsapp_business_account",
                       "entry": [{"id": sandbox.waba_id, "changes": [change]}]}).encode()  # fmt: skip


async def post(sandbox: Sandbox, url: str, body: bytes) -> None:
    signature = hmac.new(sandbox.app_secret.encode(), body, hashlib.sha256).hexdigest()
    headers = {"x-hub-signature-256": f"sha256={signature}", "content-type": "application/json"}
    async with httpx.AsyncClient(trust_env=False) as http:
        assert (await http.post(f"{url}/webhooks/whatsapp", content=body, headers=headers)).status_code == 200


async def collect(database_url: str, folder: Path) -> dict[str, Seen]:
    """Post every type to a gateway and follow its stream until all of them came."""
    async with AsyncExitStack() as stack:
        sandbox = await stack.enter_async_context(Sandbox(numbers=(NumberSettings(limits=Limits.none()),)))
        chosen = settings.for_folder(
            folder, database_url=Secret(database_url), listen=Address("127.0.0.1", 0), graph_url=sandbox.base_url,
            graph_version="v26.0", company="Casa Lumbre", drain_seconds=1,
        )  # fmt: skip
        await _connect_number(database_url, Keyring.from_settings(chosen), sandbox)
        gateway = await stack.enter_async_context(running_gateway(chosen))
        people = await stack.enter_async_context(AsyncExitStack())
        agent = await Office(sandbox, gateway, people).agent()
        start = await agent.snapshot()
        await agent.follow(start.cursor, start.epoch)
        for number, name in enumerate(NAMES):
            for step, entry in enumerate((TYPES[name].sent, *TYPES[name].also)):
                await post(sandbox, gateway.url, delivery(sandbox, number, entry, TYPES[name].field, step))
        return await _until_all_came(agent)


async def _until_all_came(agent: Agent) -> dict[str, Seen]:
    """What came within the deadline; a type that did not come fails its own test."""
    with suppress(TimeoutError):
        async with asyncio.timeout(DEADLINE):
            while len(_by_name(agent)) < len(NAMES):
                agent.changed.clear()
                await agent.changed.wait()
    return _by_name(agent)


def _by_name(agent: Agent) -> dict[str, Seen]:
    rows: dict[int, Conversation] = {}
    messages: dict[int, list[Message]] = {}
    for item in agent.items():
        if item["k"] == "conversation":
            row = msgspec.convert(item["row"], Conversation)
            rows[row.id] = row
        elif item["k"] == "message":
            message = msgspec.convert(item["row"], Message)
            others = [one for one in messages.get(message.conversation_id, []) if one.id != message.id]
            messages[message.conversation_id] = [*others, message]
    found = {}
    for id, row in rows.items():
        shown = [one for one in messages.get(id, []) if one.direction != "internal"]
        number = row.name.removeprefix("Cliente ")
        if shown and number.isdigit() and _settled(NAMES[int(number)], shown):
            found[NAMES[int(number)]] = Seen(shown[-1], row)
    return found


def _settled(name: str, shown: list[Message]) -> bool:
    last, also = shown[-1], TYPES[name].also
    if also and also[0]["type"] == "system":
        return len(shown) > 1
    return not TYPES[name].also or last.edited_at is not None or last.revoked_at is not None


@pytest.fixture(scope="module")
def arrived(cluster: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Seen]]:
    """Everything that arrived, by the name of its type."""
    name = f"test_{uuid.uuid4().hex}"
    create_database(cluster.dsn("postgres"), name, template=TEMPLATE)
    yield asyncio.run(collect(cluster.dsn(name), tmp_path_factory.mktemp("gateway")))
    drop_database(cluster.dsn("postgres"), name)


def drawn(seen: Seen) -> tuple[str, str, str]:
    """What the bubble says, the list's second line, and the whole row as it is read aloud."""
    view = TimelineView(Theme(Scheme.LIGHT), zone=ZONE, today=lambda: TODAY)
    view.resize(588, 400)
    view.set_model(ListModel(rows_of([seen.message])))
    view.set_conversation(seen.conversation.name)
    image = view.grab().toImage()
    (said,) = [laid.says() for _, _, laid in view.visible_rows() if laid.row.kind != "day"]
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 2, "nothing was drawn"
    view.deleteLater()
    row = conversation_row(Store(), seen.conversation)
    return said, preview(row)[1], sentence(row, seen.message.at)


@pytest.mark.parametrize("name", NAMES)
def test_every_type_is_drawn_and_read_aloud_in_every_language(
    arrived: dict[str, Seen], qapp: QApplication, name: str
) -> None:
    assert name in arrived, "it never reached the stream"
    languages, said = Languages(), {}
    for code in ("es", "en", "pt"):
        languages.use(code)
        bubble, line, row = said[code] = drawn(arrived[name])
        assert bubble.strip(), code
        assert line.strip(), code
        assert line in row
        assert "\u2068\u2069" not in bubble, "an empty name"
    languages.close()
    assert TYPES[name].says in said["es"][0].replace("\u2068", "").replace("\u2069", "")
    assert said["es"][1] == TYPES[name].line


@pytest.mark.parametrize("name", [name for name in NAMES if "group" in name])
def test_what_is_said_in_a_group_opens_no_window(arrived: dict[str, Seen], name: str) -> None:
    assert arrived[name].conversation.window_until is None
    assert arrived["text"].conversation.window_until is not None

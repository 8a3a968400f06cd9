"""One send with its files, to the sandbox: what Meta gets, and what a failure before the send proves."""

import uuid
from io import BytesIO
from pathlib import Path
from typing import Any

import av
import pytest

from backend_gateway.actions.media import judge_upload, store_upload
from backend_gateway.actions.media_work import Wanted, Workshop
from backend_gateway.channels.base import Accepted, Refused, Unknown
from backend_gateway.store.outbox import Job, Sender
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from backend_gateway.workers.transmit import Transmitter
from protocol.content import (
    Audio,
    Document,
    Image,
    MediaRef,
    Note,
    Sendable,
    Sticker,
    Template,
    TemplateParameter,
    Text,
    Video,
)
from sandbox import Fault, Sandbox
from tests.actions.media.test_uploads import photo, recording
from tests.flows.media.conftest import GOLDEN, House

ANA = Viewer(1, "agent")
PHONE = "+5215541000001"


class Desk:
    """Uploads and sends as the dispatcher does."""

    def __init__(self, house: House, sandbox: Sandbox, folder: Path) -> None:
        self.house = house
        self.sandbox = sandbox
        self.folder = folder
        self.shop = Workshop(house.files)
        self.transmit = Transmitter(house.pool, house.graph, self.shop, house.clock)
        self.sender = Sender(house.number_id, sandbox.phone_number_id, 80)

    async def upload(self, data: bytes, name: str, wanted: Wanted | None = None) -> int:
        source = self.folder / uuid.uuid4().hex
        source.write_bytes(data)
        upload = await judge_upload(self.shop, source, name, wanted, self.folder)
        async with Unit(self.house.pool) as unit:
            told = await store_upload(unit, ANA, upload, self.house.clock.now)
        assert told.verdict == "ready", told
        return told.id

    def job(self, content: Sendable, phone: str | None = PHONE) -> Job:
        written = self.house.clock.now
        return Job(
            7, self.house.conversation_id, self.house.number_id, content, None, 1, written, phone, None,
            str(uuid.uuid4()), 1,
        )  # fmt: skip

    async def send(self, content: Sendable) -> Any:
        return await self.transmit(self.sender, self.job(content))

    def held(self, kind: str) -> Any:
        """The file at Meta that the last send named."""
        body = self.sandbox.ledger.sends[-1].body
        return self.sandbox.runtime.media.get(body[kind]["id"])


@pytest.fixture
async def desk(house: House, sandbox: Sandbox, tmp_path: Path) -> Desk:
    await sandbox.customer("Mariana", phone=PHONE).say("hola")
    return Desk(house, sandbox, tmp_path)


KINDS: dict[str, tuple[bytes, Wanted | None, Any, str]] = {
    "foto.bmp": (photo("BMP"), None, lambda ref: Image(ref, "Así quedó"), "image/jpeg"),
    "puerta.mp4": ((GOLDEN / "puerta.mp4").read_bytes(), None, Video, "video/mp4"),
    "cancion.mp3": ((GOLDEN / "cancion.mp3").read_bytes(), None, Audio, "audio/mpeg"),
    "orden.pdf": ((GOLDEN / "orden_compra.pdf").read_bytes(), None, Document, "application/pdf"),
    "cara.png": (photo("PNG"), "sticker", Sticker, "image/webp"),
}


@pytest.mark.parametrize("name", KINDS)
async def test_each_kind_arrives_as_meta_takes_it(desk: Desk, name: str) -> None:
    data, wanted, content, mime = KINDS[name]
    media_id = await desk.upload(data, name, wanted)
    result = await desk.send(content(MediaRef(id=media_id, filename=name)))
    assert isinstance(result, Accepted), result
    kind = desk.sandbox.ledger.sends[-1].kind
    assert desk.held(kind).mime_type == mime


async def test_lesson_36_a_voice_note_is_ogg_opus_mono_however_it_was_uploaded(desk: Desk) -> None:
    for wanted in ("voice", "audio"):
        media_id = await desk.upload(recording(), "nota.wav", wanted)
        result = await desk.send(Audio(MediaRef(id=media_id), voice=True))
        assert isinstance(result, Accepted), result
        assert desk.sandbox.ledger.sends[-1].body["audio"]["voice"] is True
        held = desk.held("audio")
        assert held.mime_type == "audio/ogg"
        with av.open(BytesIO(held.data)) as container:
            sound = container.streams.audio[0]
            assert (container.format.name, sound.codec_context.name, sound.codec_context.channels) == ("ogg", "opus", 1)


async def test_a_file_is_uploaded_once_and_again_when_its_id_is_old(desk: Desk) -> None:
    media_id = await desk.upload(photo("PNG"), "foto.png")
    content = Image(MediaRef(id=media_id))
    for _ in range(2):
        assert isinstance(await desk.send(content), Accepted)
    assert len(desk.sandbox.runtime.media._files) == 1
    desk.house.clock.advance(days=30)
    assert isinstance(await desk.send(content), Accepted)
    assert len(desk.sandbox.runtime.media._files) == 2


async def test_an_id_meta_forgot_is_not_used_again(desk: Desk) -> None:
    media_id = await desk.upload(photo("PNG"), "foto.png")
    content = Image(MediaRef(id=media_id))
    assert isinstance(await desk.send(content), Accepted)
    desk.sandbox.fail_next(Fault(kind="sync", code=131053))
    assert isinstance(await desk.send(content), Refused)
    assert isinstance(await desk.send(content), Accepted)
    assert len(desk.sandbox.runtime.media._files) == 2


async def test_a_template_with_a_picture_in_its_header(desk: Desk) -> None:
    media_id = await desk.upload(photo("PNG"), "foto.png")
    desk.sandbox.runtime.templates.add(
        desk.sandbox.waba_id, "con_foto", "es_MX", "UTILITY",
        [{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "Su pedido"}],
    )  # fmt: skip
    picture = TemplateParameter(component="header", kind="image", media_id=media_id)
    result = await desk.send(Template(name="con_foto", language="es_MX", parameters=(picture,)))
    assert isinstance(result, Accepted), result
    [header] = desk.sandbox.ledger.sends[-1].body["template"]["components"]
    assert desk.sandbox.runtime.media.get(header["parameters"][0]["image"]["id"]) is not None


@pytest.mark.parametrize(
    ("content", "code"),
    [(Note("solo nosotros"), 100), (Image(MediaRef(id=424242)), 131053), (Image(MediaRef()), 100)],
)
async def test_what_cannot_be_sent_is_refused_not_raised(desk: Desk, content: Any, code: int) -> None:
    result = await desk.send(content)
    assert isinstance(result, Refused)
    assert (result.http_status, result.code) == (400, code)
    assert desk.sandbox.ledger.sends == []


async def test_nobody_to_send_to_is_refused(desk: Desk) -> None:
    result = await desk.transmit(desk.sender, desk.job(Text("hola"), phone=None))
    assert isinstance(result, Refused)
    assert "neither phone nor BSUID" in (result.details or "")


async def test_a_file_that_is_gone_from_the_store_is_refused(desk: Desk) -> None:
    media_id = await desk.upload(photo("PNG"), "foto.png")
    row = await desk.house.row(media_id)
    await desk.house.files.delete(row["sha256"])
    result = await desk.send(Image(MediaRef(id=media_id)))
    assert isinstance(result, Refused)
    assert (result.code, result.details) == (131053, "the file is not in the media store any more")


async def test_without_connection_nothing_was_sent(desk: Desk, house: House) -> None:
    media_id = await desk.upload(photo("PNG"), "foto.png")
    desk.transmit.graph._base_url = "http://127.0.0.1:9"
    desk.transmit.graph._known.clear()
    for content in (Image(MediaRef(id=media_id)), Text("hola")):
        result = await desk.send(content)
        assert isinstance(result, Refused)
        assert result.http_status == 0


async def test_a_send_in_doubt_stays_in_doubt(desk: Desk) -> None:
    desk.sandbox.fail_next(Fault(kind="html502"))
    assert isinstance(await desk.send(Text("hola")), Unknown)


async def test_an_expired_token_stops_the_number(desk: Desk) -> None:
    media_id = await desk.upload(photo("PNG"), "foto.png")
    desk.sandbox.runtime.world.expired_tokens.add(desk.sandbox.token)
    result = await desk.send(Image(MediaRef(id=media_id)))
    assert isinstance(result, Refused)
    assert result.code == 190

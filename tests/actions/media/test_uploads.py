"""Uploads are judged by their content and made fit for WhatsApp; what cannot be is told with a sentence."""

import wave
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import asyncpg
import av
import pytest
from PIL import Image

from backend_gateway.actions.media import Upload, judge_upload, note_media, safe_filename, store_upload, wanted_kind
from backend_gateway.actions.media_work import Wanted, Workshop
from backend_gateway.channels.whatsapp import media
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import media_rows
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import MediaNote, UploadedMedia

GOLDEN = Path(__file__).parents[3] / "resources" / "demo" / "media"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ANA, BEA = Viewer(1, "agent"), Viewer(2, "agent")


@pytest.fixture
def shop(tmp_path: Path) -> Workshop:
    return Workshop(MediaFiles(tmp_path / "store"))


async def judge(shop: Workshop, tmp_path: Path, data: bytes, name: str, wanted: Wanted | None = None) -> Upload:
    source = tmp_path / "body"
    source.write_bytes(data)
    folder = tmp_path / "work"
    folder.mkdir(exist_ok=True)
    return await judge_upload(shop, source, name, wanted, folder)


async def put(pool: asyncpg.Pool, upload: Upload, who: Viewer = ANA) -> UploadedMedia:
    async with Unit(pool) as unit:
        return await store_upload(unit, who, upload, NOW)


def recording(seconds: float = 1.0) -> bytes:
    """What the recorder of the desktop writes: WAV, 16 bits."""
    held = BytesIO()
    with wave.open(held, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(44100)
        file.writeframes(bytes(range(256)) * int(44100 * seconds * 4 // 256))
    return held.getvalue()


def photo(form: str, size: tuple[int, int] = (400, 200), **options: object) -> bytes:
    held = BytesIO()
    Image.new("RGB", size, "teal").save(held, form, **options)
    return held.getvalue()


REFUSED: dict[str, tuple[bytes, Wanted | None, str, str]] = {
    "foto.heic": (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 400, None, "unreadable", "save it as JPEG"),
    "factura.pdf": (b"MZ\x90\x00" + bytes(range(256)) * 8, None, "mime", "Send a picture"),
    "foto.jpg": (b"MZ\x90\x00" + bytes(range(256)) * 8, "image", "mime", "Send a picture"),
    "programa.zip": (b"PK\x03\x04" + b"\x00" * 100, None, "mime", "Send a picture"),
    "vacio.pdf": (b"", None, "empty", "empty"),
    "rota.jpg": (b"\xff\xd8\xff\xe0" + b"\x00" * 300, None, "unreadable", "damaged"),
    "dibujo.svg": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image", "mime", "Send a picture"),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_what_whatsapp_does_not_take_is_refused_with_a_sentence(
    shop: Workshop, pool: asyncpg.Pool, tmp_path: Path, name: str
) -> None:
    data, wanted, reason, words = REFUSED[name]
    upload = await judge(shop, tmp_path, data, name, wanted)
    told = await put(pool, upload)
    assert (told.verdict, told.reason, told.filename) == ("refused", reason, name)
    assert words in (told.detail or "")
    row = await pool.fetchrow("select state, reason, sha256 from media where id = $1", told.id)
    assert tuple(row or ()) == ("failed", reason, None)
    assert not [path for path in (tmp_path / "store").rglob("*") if path.is_file()]


async def test_a_document_over_the_limit_is_refused(shop: Workshop, tmp_path: Path) -> None:
    source = tmp_path / "body"
    with source.open("wb") as file:
        file.write(b"%PDF-1.4\n")
        file.truncate(101 * 1024 * 1024)
    upload = await judge_upload(shop, source, "planos.pdf", None, tmp_path)
    assert (upload.verdict, upload.reason) == ("refused", "too_large")
    assert "at most 100 MB" in (upload.sentence or "")


async def test_lesson_36_a_recording_becomes_ogg_opus_mono(shop: Workshop, tmp_path: Path) -> None:
    upload = await judge(shop, tmp_path, recording(), "nota.wav", "voice")
    assert (upload.verdict, upload.kind) == ("ready", "audio")
    assert upload.filed.mime == "audio/ogg; codecs=opus"
    async with shop.files.opened(upload.filed.sha256 or "") as path, _sound(path) as stream:
        assert (stream.codec_context.name, stream.codec_context.channels) == ("opus", 1)
    assert len(upload.filed.peaks or b"") == 64
    assert upload.filed.rendition_mime == "audio/mpeg"  # what our own clients can play
    assert upload.filed.rendition_sha256 is not None


class _sound:  # noqa: N801
    """The first sound track of a file."""

    def __init__(self, path: Path) -> None:
        self.container = av.open(str(path))

    async def __aenter__(self) -> av.AudioStream:
        return self.container.streams.audio[0]

    async def __aexit__(self, *_exc: object) -> None:
        self.container.close()


async def test_a_photo_leaves_without_its_metadata_and_upright(shop: Workshop, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90 degrees
    exif[0x010F] = "Secret Phone"
    upload = await judge(shop, tmp_path, photo("JPEG", exif=exif), "foto.jpg")
    assert (upload.verdict, upload.filed.mime) == ("ready", "image/jpeg")
    assert (upload.filed.width, upload.filed.height) == (200, 400)
    async with shop.files.opened(upload.filed.sha256 or "") as path:
        assert b"Secret Phone" not in path.read_bytes()
        with Image.open(path) as image:
            assert image.size == (200, 400)
            assert not image.getexif()
    assert upload.filed.thumbnail_sha256 is not None


@pytest.mark.parametrize(
    ("form", "mime"),
    [
        ("BMP", "image/jpeg"),
        ("PNG", "image/png"),
        ("WEBP", "image/jpeg"),
        ("TIFF", "image/jpeg"),
        ("AVIF", "image/jpeg"),
    ],
)
async def test_other_pictures_become_jpeg_or_png(shop: Workshop, tmp_path: Path, form: str, mime: str) -> None:
    upload = await judge(shop, tmp_path, photo(form), "foto", "image")
    assert (upload.verdict, upload.filed.mime) == ("ready", mime)


async def test_a_photo_of_an_iphone_goes_as_a_picture(shop: Workshop, tmp_path: Path) -> None:
    data = (Path(__file__).parents[2] / "data" / "turned.heic").read_bytes()
    upload = await judge(shop, tmp_path, data, "IMG_0417.HEIC")
    assert (upload.verdict, upload.kind, upload.filed.mime) == ("ready", "image", "image/jpeg")
    assert (upload.filed.width, upload.filed.height) == (640, 480)
    assert upload.filed.thumbnail_sha256 is not None


async def test_a_sticker_is_webp_and_can_be_shown(shop: Workshop, tmp_path: Path) -> None:
    upload = await judge(shop, tmp_path, photo("PNG"), "cara.png", "sticker")
    assert (upload.filed.mime, upload.filed.rendition_mime) == ("image/webp", "image/png")
    assert (upload.filed.width, upload.filed.height) == (512, 512)


async def test_a_film_that_is_right_is_ready_at_once(shop: Workshop, tmp_path: Path) -> None:
    upload = await judge(shop, tmp_path, (GOLDEN / "puerta.mp4").read_bytes(), "puerta.mov")
    assert (upload.verdict, upload.filed.mime) == ("ready", "video/mp4")
    assert upload.filed.thumbnail_sha256 is not None


async def test_a_document_goes_as_it_is(shop: Workshop, tmp_path: Path) -> None:
    data = (GOLDEN / "orden_compra.pdf").read_bytes()
    upload = await judge(shop, tmp_path, data, "C:\\Users\\ana\\Orden de compra.pdf")
    assert (upload.verdict, upload.filename, upload.kind) == ("ready", "Orden de compra.pdf", "document")
    async with shop.files.opened(upload.filed.sha256 or "") as path:
        assert path.read_bytes() == data


async def test_the_same_file_is_stored_once(shop: Workshop, tmp_path: Path) -> None:
    data = (GOLDEN / "orden_compra.pdf").read_bytes()
    first = await judge(shop, tmp_path, data, "a.pdf")
    second = await judge(shop, tmp_path, data, "b.pdf")
    assert first.filed.sha256 == second.filed.sha256
    assert len([path for path in (tmp_path / "store").rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("foto\u202egpj.exe", "foto_gpj.exe"),
        ('a"b<c>|d\x00.pdf', "a_b_c__d_.pdf"),
        ("ñandú.pdf", "ñandú.pdf"),
        ("...", None),
        ("", None),
        (None, None),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
    ],
)
def test_names_are_for_showing_only(name: str | None, safe: str | None) -> None:
    assert safe_filename(name) == safe


def test_kinds_have_names() -> None:
    assert wanted_kind("voice") == "voice"
    assert wanted_kind("") is None
    with pytest.raises(BadRequest, match="one of image, video"):
        wanted_kind("gif")


async def test_an_upload_is_its_uploaders_until_it_is_sent(shop: Workshop, pool: asyncpg.Pool, tmp_path: Path) -> None:
    told = await put(pool, await judge(shop, tmp_path, photo("PNG"), "foto.png"))
    async with pool.acquire() as conn:
        assert await media_rows.seen_by(conn, ANA, told.id) is not None
        assert await media_rows.seen_by(conn, BEA, told.id) is None


async def test_saving_and_forwarding_are_audited(shop: Workshop, pool: asyncpg.Pool, tmp_path: Path) -> None:
    told = await put(pool, await judge(shop, tmp_path, photo("PNG"), "foto.png"))
    async with Unit(pool) as unit:
        await note_media(unit, ANA, told.id, MediaNote(what="forwarded"))
    with pytest.raises(NotFound):
        async with Unit(pool) as unit:
            await note_media(unit, BEA, told.id, MediaNote())
    rows = await pool.fetch("select user_id, action, subject from audit")
    assert [tuple(row) for row in rows] == [(1, "media.forwarded", f"media:{told.id}")]


def test_the_store_takes_only_hashes_as_addresses(tmp_path: Path) -> None:
    from backend_gateway.store.media_files import address

    for name in ("../../etc/passwd", "", "A" * 64, "a" * 63):
        with pytest.raises(ValueError, match="not a sha256"):
            address(name)
    assert media.detect(GOLDEN / "sala.jpg") == "image/jpeg"

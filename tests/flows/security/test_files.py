"""Files: names that are paths or headers, types that run, bombs, uploads that break off, who may read them."""

import asyncio
import os
import stat
import struct
import tempfile
import zlib
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest

from backend_gateway.store.media_files import MediaFiles
from tests.flows.security.conftest import Corner

NAMES = [
    "../../../../etc/passwd",
    "..\\..\\windows\\system32\\evil.exe",
    "/etc/shadow",
    "a\r\nX-Injected: yes\r\n.pdf",
    'a"; filename="evil.html',
    "\u202egpj.exe",
    "a\x00.pdf",
    "CON" * 200,
    "😀" * 300 + ".pdf",
]
PAGE = b"<html><script>alert(1)</script></html>"
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def leftovers() -> set[str]:
    return {path.name for path in Path(tempfile.gettempdir()).glob("relevo-media-*")}


@pytest.mark.parametrize("name", NAMES)
async def test_a_name_is_never_a_path_nor_a_header(corner: Corner, name: str) -> None:
    office = corner.office
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{quote(name, safe='')}", "content-type": "x/y"}
    answer = await office.ask("eve", "POST", "/api/media", content=PDF, headers=headers)
    assert answer.status_code == 201, answer.text
    kept = answer.json().get("filename") or ""
    assert not set('/\\"\r\n\x00\u202e') & set(kept)
    assert len(kept) <= 150
    assert ".." not in Path(kept).parts
    got = await office.ask("eve", "GET", f"/api/media/{answer.json()['id']}")
    assert got.status_code == 200, got.text
    assert got.content == PDF
    assert "x-injected" not in got.headers
    assert got.headers["content-disposition"].startswith("attachment; ")
    assert got.headers["content-disposition"].count('"') == 2


@pytest.mark.parametrize(
    "header",
    [
        "attachment; filename*=idna''%FF",
        "attachment; filename*=unicode_escape''%5Cud800",
        "attachment; filename*=punycode''%FF",
        "attachment; filename*=hex''zz",
        "attachment; filename*0*=x; filename*=''",
        ";;;=",
        "attachment; filename*=utf-16''%00%d8",
    ],
)
async def test_a_name_in_a_strange_alphabet_is_no_error_of_ours(corner: Corner, header: str) -> None:
    headers = {"content-disposition": header, "content-type": "x/y"}
    answer = await corner.office.ask("eve", "POST", "/api/media", content=PDF, headers=headers)
    assert answer.status_code in (201, 400), answer.text


@pytest.mark.parametrize(
    "mime", ["text/html", "image/svg+xml", "application/xhtml+xml", "text/javascript", "image/svg+xml;x"]
)
async def test_what_a_customer_sent_as_a_page_is_never_shown_as_one(corner: Corner, tmp_path: Path, mime: str) -> None:
    source = tmp_path / "page"
    source.write_bytes(PAGE if "html" in mime else DRAWING)
    sha256 = await corner.office.gateway.parts.shop.files.put(source)
    sql = "update media set mime = $2, sha256 = $3, filename = 'x.html' where id = $1"
    await corner.office.pool.execute(sql, corner.file, mime, sha256)
    got = await corner.office.ask("ana", "GET", f"/api/media/{corner.file}")
    assert got.status_code == 200
    assert got.headers["content-type"].partition(";")[0] == "application/octet-stream"
    assert got.headers["x-content-type-options"] == "nosniff"
    assert got.headers["content-disposition"].startswith("attachment")
    assert got.headers["content-security-policy"].startswith("sandbox")


async def test_ranges_never_give_more_than_the_file(corner: Corner, tmp_path: Path) -> None:
    source = tmp_path / "file"
    source.write_bytes(b"0123456789")
    sha256 = await corner.office.gateway.parts.shop.files.put(source)
    await corner.office.pool.execute("update media set sha256 = $2 where id = $1", corner.file, sha256)
    for asked, status, body in (
        ("bytes=0-3", 206, b"0123"),
        ("bytes=-3", 206, b"789"),
        ("bytes=9-999999999999999999", 206, b"9"),
        ("bytes=10-", 416, b""),
        ("bytes=-0", 416, b""),
        ("bytes=5-2", 200, b"0123456789"),
        ("bytes=0-0," * 1000 + "1-2", 200, b"0123456789"),
        ("bytes=99999999999999999999-", 200, b"0123456789"),
        ("bytes=-999999999999999999", 200, b"0123456789"),
        ("chapters=1-2", 200, b"0123456789"),
    ):
        got = await corner.office.ask("ana", "GET", f"/api/media/{corner.file}", headers={"range": asked})
        assert (got.status_code, got.content) == (status, body), asked


def png_bomb(side: int) -> bytes:
    """A PNG of side x side white pixels: a few hundred kilobytes that would be gigabytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    packer = zlib.compressobj(9)
    pixels = b"".join(packer.compress(bytes(side // 8 + 1)) for _ in range(side)) + packer.flush()
    header = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


async def test_a_picture_that_would_fill_the_memory_is_refused(corner: Corner) -> None:
    answer = await corner.office.ask(
        "eve", "POST", "/api/media", content=png_bomb(60_000), headers={"content-type": "image/png"}
    )
    assert answer.status_code == 201, answer.text
    assert (answer.json()["verdict"], answer.json()["reason"]) == ("refused", "too_many_pixels")


async def test_an_upload_that_breaks_off_leaves_nothing(corner: Corner) -> None:
    before = leftovers()
    place = urlsplit(corner.office.gateway.url)
    _reader, writer = await asyncio.open_connection(place.hostname, place.port)
    head = f"POST /api/media HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {corner.office.tokens['eve']}\r\n"
    writer.write(f"{head}Content-Length: 5000000\r\n\r\n".encode() + b"x" * 300_000)
    await writer.drain()
    async with asyncio.timeout(20):
        while leftovers() == before:
            await asyncio.sleep(0.01)
        writer.close()
        while leftovers() != before:
            await asyncio.sleep(0.01)
    assert await corner.office.pool.fetchval("select count(*) from media where uploaded_by is not null") == 0


async def test_a_body_without_end_is_refused(corner: Corner) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield b"x" * 1024 * 1024

    before = leftovers()
    answer = await corner.office.ask("eve", "POST", "/api/media", content=endless())
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert leftovers() == before


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
async def test_files_of_customers_and_keys_are_the_gateways_alone(tmp_path: Path) -> None:
    """Also in a folder that was there before and lets everybody in."""
    folder = tmp_path / "media"
    folder.mkdir(mode=0o755)
    source = tmp_path / "photo"
    source.write_bytes(b"photo")
    old = os.umask(0o000)
    try:
        sha256 = await MediaFiles(folder).put(source)
    finally:
        os.umask(old)
    kept = folder / sha256[:2] / sha256
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(kept.parent.stat().st_mode) == 0o700


async def test_the_key_file_of_a_gateway_is_private(corner: Corner) -> None:
    path = corner.office.gateway.parts.settings.key_file
    assert stat.S_IMODE(path.stat().st_mode) == 0o600

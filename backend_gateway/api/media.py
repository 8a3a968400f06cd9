"""Files: uploaded by agents, read by whoever may see their conversation.

An upload is the file itself as the body (type and name in `Content-Type` and `Content-Disposition`), or a form with a
field `file`. What always holds: a file is answered as an attachment with a harmless type and `nosniff`; it is streamed
both ways, never held in memory.
"""

import asyncio
import re
from collections.abc import Mapping
from email.message import Message
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import quote

from litestar import Request, Response
from litestar.datastructures import UploadFile
from litestar.params import FromQuery, JSONBody, QueryParameter
from litestar.response import Stream

from backend_gateway.actions import media as actions
from backend_gateway.actions.media_work import Workshop
from backend_gateway.actions.upload_quota import MEGABYTE, Quota, check_quota
from backend_gateway.api.context import Gate, Gateway, Id, Signed
from backend_gateway.errors import BadRequest, MediaNotReady, NotFound, TooLarge
from backend_gateway.settings import Settings
from backend_gateway.store import media_rows
from backend_gateway.store.media_files import MediaFiles
from backend_gateway.store.media_rows import SeenMedia
from protocol.api import MediaNote, UploadedMedia

Incoming = Request[Any, Any, Any]
Kind = Annotated[str | None, QueryParameter(max_length=20)]
_CHUNK = 1024 * 1024
_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")
_HARMLESS = re.compile(r"(image|audio|video)/[a-z0-9.+-]+|application/pdf")


def workshop(gate: Gate) -> Workshop:
    """The media store of this gateway; made on first use when the composition root did not hand one in."""
    if gate.files is None:
        gate.files = Workshop(MediaFiles(gate.settings.media_url or gate.settings.media_dir))
    shop: Workshop = gate.files
    return shop


async def upload(gate: Gateway, signed: Signed, request: Incoming, kind: Kind = None) -> UploadedMedia:
    """Hand over a file; the answer says what the customer will get, or why not. `kind` may ask for `voice`, `sticker`.

    A file that is `converting` answers 409 until it is ready.
    """
    wanted = actions.wanted_kind(kind)
    limit = gate.settings.upload_max_mb * 1024 * 1024
    shop = workshop(gate)
    quota = _quota(gate.settings)
    announced = request.headers.get("content-length", "")
    async with gate.reader() as reader:
        size = int(announced) if announced.isdecimal() and int(announced) <= limit else 0
        await check_quota(reader.conn, quota, signed.viewer.user_id, size, gate.clock())
    with shop.files.workspace() as folder:
        source = folder / "upload"
        name = await _receive(request, source, limit)
        judged = await actions.judge_upload(shop, source, name, wanted, folder)
    async with gate.unit("store_upload") as unit:
        return await actions.store_upload(unit, signed.viewer, judged, gate.clock(), quota)


def _quota(settings: Settings) -> Quota:
    return Quota(settings.upload_hour_mb * MEGABYTE, settings.upload_day_mb * MEGABYTE, settings.uploads_waiting)


async def download(
    gate: Gateway,
    signed: Signed,
    request: Incoming,
    media_id: Id,
    variant: FromQuery[Literal["original", "thumbnail", "rendition"]] = "original",
) -> Response[Any]:
    """A file, whole or in part (`Range`). `rendition` is the form every client can show, or else the original."""
    async with gate.reader() as reader:
        found = await media_rows.seen_by(reader.conn, signed.viewer, media_id)
    if found is None:
        raise NotFound
    if found.conversation_id is not None:
        await gate.read(signed.viewer, found.conversation_id)
    sha256, mime = _chosen(found, variant)
    files = workshop(gate).files
    try:
        size = await files.size(sha256)
    except FileNotFoundError:
        raise NotFound("The file is not in the media store any more.") from None
    start, end = _asked(request.headers.get("range"), size)
    headers = _headers(found, variant, sha256) | {"content-length": str(max(0, end - start))}
    if start >= size > 0:
        return Response(b"", status_code=416, headers={"content-range": f"bytes */{size}"})
    status = 200 if (start, end) == (0, size) else 206
    if status == 206:
        headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
    return Stream(files.read(sha256, start, end), status_code=status, headers=headers, media_type=_type(mime))


async def verdict(gate: Gateway, signed: Signed, media_id: Id) -> UploadedMedia:
    """How an upload stands: `converting` until the form the customer gets is there, or could not be made."""
    async with gate.reader() as reader:
        return await actions.verdict_of(reader.conn, signed.viewer, media_id)


async def note(gate: Gateway, signed: Signed, media_id: Id, data: JSONBody[MediaNote]) -> None:
    """Tell that a file was saved outside Relevo or passed on: it goes into the audit."""
    async with gate.unit("note_media") as unit:
        await actions.note_media(unit, signed.viewer, media_id, data)


async def _receive(request: Incoming, target: Path, limit: int) -> str | None:
    """Write the uploaded file to `target`; its name. Raises TooLarge, BadRequest."""
    announced = request.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > limit + 64 * 1024:
        raise TooLarge(f"A file may have {limit // 2**20} MB.")
    if request.headers.get("content-type", "").lower().startswith("multipart/form-data"):
        if not announced.isdecimal():
            raise BadRequest("A form needs a Content-Length; or send the file itself as the body.")
        return await _from_form(request, target, limit)
    size = 0
    with await asyncio.to_thread(target.open, "wb") as file:
        async for chunk in request.stream():
            size += len(chunk)
            if size > limit:
                raise TooLarge(f"A file may have {limit // 2**20} MB.")
            await asyncio.to_thread(file.write, chunk)
    return _name(request.headers)


async def _from_form(request: Incoming, target: Path, limit: int) -> str | None:
    form = await request.form()
    part = form.get("file")
    if not isinstance(part, UploadFile):
        raise BadRequest("The form needs a field `file` that holds a file.")
    size = 0
    with await asyncio.to_thread(target.open, "wb") as file:
        while chunk := await part.read(_CHUNK):
            size += len(chunk)
            if size > limit:
                raise TooLarge(f"A file may have {limit // 2**20} MB.")
            await asyncio.to_thread(file.write, chunk)
    await part.close()
    return part.filename


def _name(headers: Mapping[str, str]) -> str | None:
    """The file's name in `Content-Disposition`, plain or as `filename*` (RFC 6266)."""
    header = Message()
    header["content-disposition"] = headers.get("content-disposition", "")[:2000]
    try:
        name = header.get_filename()
        return name and name.encode("utf-8", "replace").decode()  # "\ud800" in a strange alphabet is no character
    except Exception:  # noqa: BLE001  the library trips over strange alphabets and half names in many ways
        return None


def _chosen(found: SeenMedia, variant: str) -> tuple[str, str]:
    """(hash, type) of what is asked for. Raises MediaNotReady, NotFound."""
    if found.state == "pending":
        raise MediaNotReady
    if found.state != "ready" or found.sha256 is None:
        raise NotFound(f"The file could not be had ({found.reason or found.state}).", reason=found.reason)
    if variant == "thumbnail":
        if found.thumbnail_sha256 is None:
            raise NotFound("This file has no thumbnail.")
        return found.thumbnail_sha256, "image/jpeg"
    if variant == "rendition" and found.rendition_sha256 is not None:
        return found.rendition_sha256, found.rendition_mime or "application/octet-stream"
    return found.sha256, found.mime


def _asked(header: str | None, size: int) -> tuple[int, int]:
    """Bytes (from, to) of a `Range` header; the whole file for none, several, or one not understood."""
    match = _RANGE.fullmatch(header.strip()) if header else None
    if match is None or match[1] == match[2] == "":
        return 0, size
    if not match[1]:
        return max(0, size - int(match[2])), size
    end = min(int(match[2]) + 1, size) if match[2] else size
    return (int(match[1]), end) if end > int(match[1]) or int(match[1]) >= size else (0, size)


def _type(mime: str) -> str:
    """A type no program runs."""
    plain = mime.partition(";")[0].strip().lower()
    return plain if _HARMLESS.fullmatch(plain) and "svg" not in plain else "application/octet-stream"


def _headers(found: SeenMedia, variant: str, sha256: str) -> dict[str, str]:
    name = (actions.safe_filename(found.filename) if variant == "original" else None) or f"{found.kind}-{found.id}"
    plain = "".join(char if char.isascii() and char.isprintable() else "_" for char in name)
    return {
        "content-disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}",
        "x-content-type-options": "nosniff",
        "content-security-policy": "sandbox; default-src 'none'",
        "accept-ranges": "bytes",
        "etag": f'"{sha256}"',
    }

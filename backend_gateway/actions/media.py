"""Files of agents: judged, made fit for WhatsApp before anything is sent, and stored; and who saved or passed one on.

    api/media: body -> temporary file -> `judge_upload` + conversion (outside any transaction) -> `store_upload`

What always holds: the type is what the content says, never what a name says; a refused file is told with a sentence,
not stored; what the customer gets carries no metadata of the phone it was taken with (documents go as they are).
"""

import asyncio
import re
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Literal, get_args

from msgspec import Struct

from backend_gateway.actions.media_work import Wanted, Workshop, is_quick
from backend_gateway.actions.upload_quota import Quota, check_quota
from backend_gateway.channels.whatsapp import media
from backend_gateway.channels.whatsapp.media import MediaRefused
from backend_gateway.errors import BadRequest, NotFound
from backend_gateway.store import audit, media_rows
from backend_gateway.store.conn import Conn
from backend_gateway.store.media_rows import Filed
from backend_gateway.store.unit import Unit
from backend_gateway.store.visible import Viewer
from protocol.api import MediaNote, UploadedMedia
from protocol.rules.media import judge_media, kind_of

_UNWANTED = re.compile(r'[\x00-\x1f\x7f"<>|:*?\\/\u202a-\u202e\u2066-\u2069]')
_SENTENCES = {
    "mime": "WhatsApp does not take this kind of file ({mime}). Send a picture, a video, a sound, a PDF, a text or an"
    " Office document.",
    "too_large": "The file is too large: WhatsApp takes at most {limit} MB. Make it smaller or share a link to it.",
    "empty": "The file is empty. Choose another one.",
    "unreadable": "The file is damaged or of a kind that cannot be read ({mime}). Open it, save it as JPEG, MP4 or PDF,"
    " and attach that.",
    "too_many_pixels": "The picture is too large to be read. Make it smaller and attach it again.",
    "too_long": "The recording is too long. Cut it, or send it as a document.",
    "no_sound": "There is no sound in this file.",
    "no_picture": "There is no picture in this file.",
}

_Verdict = Literal["ready", "converting", "refused"]
_VERDICTS: dict[str, _Verdict] = {"ready": "ready", "pending": "converting"}


class Upload(Struct, frozen=True, kw_only=True):
    """A judged upload, its files stored: `verdict` is `ready`, `converting` or `refused` with reason and sentence."""

    verdict: str
    kind: str
    filename: str | None
    filed: Filed
    reason: str | None = None
    sentence: str | None = None


def safe_filename(name: str | None) -> str | None:
    """A name to show and to save under: no folders, no control or direction characters, at most 150 characters."""
    if not name:
        return None
    last = PurePosixPath(name.replace("\\", "/")).name
    plain = _UNWANTED.sub("_", last).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    if len(plain) > 150 and dot and len(suffix) < 12:
        plain = f"{stem[: 149 - len(suffix)]}.{suffix}"
    return plain[:150] or None


def wanted_kind(text: str | None) -> Wanted | None:
    """The kind an uploader asked for. Raises BadRequest."""
    if not text:
        return None
    for kind in get_args(Wanted):
        if kind == text:
            return kind  # type: ignore[no-any-return]
    raise BadRequest(f"kind is one of {', '.join(get_args(Wanted))}.")


async def judge_upload(shop: Workshop, source: Path, name: str | None, wanted: Wanted | None, folder: Path) -> Upload:
    """Judge and convert a file that lies at `source`; `folder` is for temporary files. Raises OSError.

    Without `wanted` pictures, videos and sounds go as such and the rest as documents.
    """
    filename = safe_filename(name)
    size = await asyncio.to_thread(lambda: source.stat().st_size)
    mime = await asyncio.to_thread(media.detect, source, name) if size else "application/octet-stream"
    chosen: Wanted = wanted or kind_of(mime)
    kind = "audio" if chosen == "voice" else chosen
    refused = Upload(verdict="refused", kind=kind, filename=filename, filed=Filed(mime=mime, size=size))
    try:
        found = await shop.look(source, name) if size else None
        verdict = judge_media(kind, mime, size, animated=bool(found and found.animated))
        if verdict.verdict == "refused" or found is None:
            return _refuse(refused, verdict.reason or "mime", verdict.limit)
        if not is_quick(found, chosen):
            return await _for_later(shop, source, refused)
        made = await shop.prepare(source, chosen, name, folder)
    except MediaRefused as error:
        return _refuse(refused, error.reason, None)
    return Upload(verdict="ready", kind=kind, filename=filename, filed=await shop.file_away(made))


async def _for_later(shop: Workshop, source: Path, known: Upload) -> Upload:
    """Store it as it came; the media worker converts it in the background."""
    filed = Filed(mime=known.filed.mime, size=known.filed.size, sha256=await shop.files.put(source))
    return Upload(verdict="converting", kind=known.kind, filename=known.filename, filed=filed)


def _refuse(known: Upload, reason: str, limit: int | None) -> Upload:
    sentence = _sentence(reason, known.filed.mime, limit)
    return Upload(
        verdict="refused", kind=known.kind, filename=known.filename, filed=known.filed, reason=reason, sentence=sentence
    )


def _sentence(reason: str, mime: str, limit: int | None) -> str:
    words = _SENTENCES.get(reason, _SENTENCES["unreadable"])
    return words.format(mime=mime, limit=(limit or 16 * 2**20) // 2**20)


async def store_upload(
    unit: Unit, actor: Viewer, upload: Upload, now: datetime, quota: Quota | None = None
) -> UploadedMedia:
    """The row of an upload: its uploader's alone until it is sent. A refused one stays as a row without a file.

    Raises TooManyUploads; the file is then of nobody, and swept a day later.
    """
    if quota is not None:
        await media_rows.lock_uploads(unit.conn, actor.user_id)
        await check_quota(unit.conn, quota, actor.user_id, upload.filed.size or 0, now)
    state = {"ready": "ready", "converting": "pending", "refused": "failed"}[upload.verdict]
    filed = upload.filed
    id_ = await media_rows.insert_upload(
        unit.conn, actor.user_id, upload.kind, upload.filename, filed, state, upload.reason, now
    )
    return UploadedMedia(
        id=id_,
        verdict=upload.verdict,  # type: ignore[arg-type]
        kind=upload.kind,  # type: ignore[arg-type]
        mime=filed.mime,
        size=filed.size,
        reason=upload.reason,
        detail=upload.sentence,
        filename=upload.filename,
        thumbnail=filed.thumbnail_sha256 is not None,
    )


async def verdict_of(conn: Conn, viewer: Viewer, media_id: int) -> UploadedMedia:
    """What became of an upload that was converting. Raises NotFound."""
    found = await media_rows.seen_by(conn, viewer, media_id)
    if found is None:
        raise NotFound
    verdict: _Verdict = _VERDICTS.get(found.state, "refused")
    reason = (found.reason or "unreadable") if verdict == "refused" else None
    return UploadedMedia(
        id=found.id,
        verdict=verdict,
        kind=found.kind,  # type: ignore[arg-type]
        mime=found.mime,
        size=found.size or 0,
        reason=reason,
        detail=_sentence(reason, found.mime, None) if reason else None,
        filename=found.filename,
        thumbnail=found.thumbnail_sha256 is not None,
    )


async def note_media(unit: Unit, actor: Viewer, media_id: int, note: MediaNote) -> None:
    """Record that a customer's file left the conversation: saved to a disk, or passed on. Raises NotFound."""
    found = await media_rows.seen_by(unit.conn, actor, media_id)
    if found is None:
        raise NotFound
    detail = {"conversation": found.conversation_id} if found.conversation_id else None
    await audit.record(unit.conn, actor.user_id, f"media.{note.what}", f"media:{media_id}", detail)

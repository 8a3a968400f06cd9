"""What is made of a file: the form the customer gets, the form our clients show, a small picture, a waveform.

Pure, blocking work on files, done in the decoder process (`decoder`) alone: a hostile file costs that process, never
the gateway. `keep` looks at a file as it is (a customer's), `prepare` makes an agent's file fit for WhatsApp first.
"""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from msgspec import Struct

from backend_gateway.channels.whatsapp import media
from backend_gateway.channels.whatsapp.media import MediaRefused, Prepared, Probe

THUMBNAIL_SIDE = 564
UNKNOWN = "application/octet-stream"
Wanted = Literal["image", "video", "audio", "voice", "document", "sticker"]


class Made(Struct, kw_only=True):
    """Files in a workspace: `main` is what is stored (and sent), the others what our clients show."""

    main: Path
    mime: str
    size: int
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    peaks: bytes | None = None
    thumbnail: Path | None = None
    rendition: Path | None = None
    rendition_mime: str | None = None


def keep(source: Path, claimed: str, name: str | None, folder: Path) -> Made:
    """A customer's file as it is, with what can be shown of it. A damaged file is kept all the same."""
    try:
        found = media.probe(source, name)
    except MediaRefused:
        return Made(main=source, mime=media.detect(source, name), size=source.stat().st_size)
    mime = claimed if found.mime == UNKNOWN else found.mime
    return _with_views(Made(main=source, mime=mime, size=found.size), found, folder)


def prepare(source: Path, wanted: Wanted, name: str | None, folder: Path) -> Made:
    """An agent's file in the form the customer gets. Raises MediaRefused, OSError."""
    target = folder / "sent"
    if wanted == "document":
        shutil.copyfile(source, target)
        mime = media.detect(source, name)
        made = Prepared(path=target, mime=mime, size=target.stat().st_size)
    else:
        made = _MAKERS[wanted](source, target)
    found = Made(main=made.path, mime=made.mime, size=made.size, duration_ms=made.duration_ms, peaks=made.peaks)
    return _with_views(found, media.probe(made.path, name), folder)


_MAKERS: dict[str, Callable[[Path, Path], Prepared]] = {
    "image": media.prepare_image,
    "video": media.prepare_video,
    "audio": media.prepare_audio,
    "voice": media.prepare_audio_voice,
    "sticker": media.prepare_sticker,
}


def is_quick(found: Probe, wanted: Wanted) -> bool:
    """Whether preparing takes so little that the uploader can wait for it: everything but encoding video anew."""
    if wanted != "video":
        return True
    return found.video_codec == "h264" and found.audio_codec in {None, "aac"} and found.size <= 15 * 1024 * 1024


def _with_views(made: Made, found: Probe, folder: Path) -> Made:
    """Thumbnail, playable form and waveform where there can be one; what cannot be shown is shown as a file."""
    made.width, made.height = found.width, found.height
    made.duration_ms = made.duration_ms or found.duration_ms
    try:
        _views(made, found, folder)
    except MediaRefused:
        made.thumbnail = made.rendition = made.rendition_mime = None
    return made


def _views(made: Made, found: Probe, folder: Path) -> None:
    if found.kind in {"image", "video"}:
        small = media.thumbnail(made.main, folder / "thumbnail", THUMBNAIL_SIDE)
        made.thumbnail = small.path
        _turn(made, small)
    if (shown := media.rendition(made.main, folder / "rendition")) is not None:
        made.rendition, made.rendition_mime = shown.path, shown.mime
        made.peaks, made.duration_ms = made.peaks or shown.peaks, made.duration_ms or shown.duration_ms
    if found.kind == "audio" and made.peaks is None:
        made.peaks, made.duration_ms = media.peaks(made.main)


def _turn(made: Made, small: Prepared) -> None:
    """Width and height as shown: a phone writes pictures lying and says how to turn them."""
    if made.width and made.height and (made.width > made.height) != ((small.width or 0) > (small.height or 0)):
        made.width, made.height = made.height, made.width

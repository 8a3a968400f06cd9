"""What is known about a file, what was made of it, and how a file is refused."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

Kind = Literal["image", "video", "audio", "document", "sticker"]
Reason = Literal["too_large", "too_many_pixels", "too_long", "unreadable", "wrong_type", "no_sound", "no_picture"]

MEGABYTE = 1024 * 1024
# Meta's limits (media page of the Cloud API).
IMAGE_BYTES = 5 * MEGABYTE
AUDIO_BYTES = VIDEO_BYTES = 16 * MEGABYTE
DOCUMENT_BYTES = 100 * MEGABYTE
STICKER_BYTES = 100 * 1024
ANIMATED_STICKER_BYTES = 500 * 1024
VOICE_ICON_BYTES = 512 * 1024  # above this a voice note is shown without its play icon
# Ours, against files made to exhaust a machine.
SOURCE_BYTES = 200 * MEGABYTE
MOST_PIXELS = 64_000_000
LONGEST_SECONDS = 3 * 3600
PEAKS = 64


class MediaRefused(Exception):
    """This file cannot be used; `reason` is for programs, the text says what would help."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(detail)
        self.reason: Reason = reason


class Probe(Struct, frozen=True, kw_only=True):
    """A file by its content: `size` bytes, `duration_ms` milliseconds, `kind` the message type it would go as."""

    mime: str
    kind: Kind
    size: int
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    animated: bool = False
    video_codec: str | None = None
    audio_codec: str | None = None
    audio_streams: int = 0
    channels: int | None = None


class Prepared(Struct, frozen=True, kw_only=True):
    """A file as it may be sent or shown. `peaks` are 64 bytes for a waveform."""

    path: Path
    mime: str
    size: int
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    peaks: bytes | None = None


def check_source(path: Path) -> int:
    """Size of a source in bytes. Raises MediaRefused when it is empty or larger than anything we take."""
    size = path.stat().st_size
    if size == 0:
        raise MediaRefused("unreadable", "the file is empty")
    if size > SOURCE_BYTES:
        raise MediaRefused("too_large", f"the file has {size} bytes, at most {SOURCE_BYTES} can be converted")
    return size

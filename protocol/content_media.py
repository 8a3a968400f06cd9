"""Contents that are a file, and the file itself. Parts of `protocol.content`."""

from typing import Literal

from msgspec import Struct

MediaState = Literal["pending", "ready", "failed", "expired"]


class MediaRef(Struct, frozen=True, omit_defaults=True, kw_only=True):
    """A file that belongs to a message. `id` is the gateway's media id, fetched by `GET /api/media/{id}`.

    `size` bytes, `duration_ms` milliseconds, `peaks` 64 values 0..255 of a waveform, `reason` a code when failed.
    """

    id: int | None = None
    mime: str = "application/octet-stream"
    size: int | None = None
    filename: str | None = None
    state: MediaState = "pending"
    reason: str | None = None
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    peaks: tuple[int, ...] | None = None
    has_thumbnail: bool = False
    has_rendition: bool = False


class Image(Struct, frozen=True, omit_defaults=True, tag="image"):
    """A picture with an optional caption."""

    media: MediaRef
    caption: str | None = None


class Video(Struct, frozen=True, omit_defaults=True, tag="video"):
    """A video with an optional caption."""

    media: MediaRef
    caption: str | None = None


class Audio(Struct, frozen=True, omit_defaults=True, tag="audio"):
    """A sound file, or a voice note when `voice`."""

    media: MediaRef
    voice: bool = False


class Document(Struct, frozen=True, omit_defaults=True, tag="document"):
    """Any other file; its name is in `media.filename`."""

    media: MediaRef
    caption: str | None = None


class Sticker(Struct, frozen=True, omit_defaults=True, tag="sticker"):
    """A WebP sticker."""

    media: MediaRef
    animated: bool = False

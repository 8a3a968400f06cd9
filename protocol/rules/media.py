"""Which files WhatsApp takes, by kind: shown before sending, enforced by the gateway. Source: FACTS section 8."""

from typing import Final, Literal

from msgspec import Struct

MediaKind = Literal["image", "video", "audio", "document", "sticker"]
Reason = Literal["mime", "too_large", "empty"]

MB: Final = 1024 * 1024
KB: Final = 1024

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"


class Accepted(Struct, frozen=True):
    """What one kind takes: MIME types, and the largest size in bytes."""

    mimes: frozenset[str]
    limit: int


ACCEPTED: Final[dict[MediaKind, Accepted]] = {
    "image": Accepted(frozenset({"image/jpeg", "image/png"}), 5 * MB),
    "audio": Accepted(frozenset({"audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg"}), 16 * MB),
    "video": Accepted(frozenset({"video/mp4", "video/3gpp"}), 16 * MB),
    "document": Accepted(
        frozenset(
            {
                "text/plain",
                "application/pdf",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint",
                f"{_OFFICE}.wordprocessingml.document",
                f"{_OFFICE}.spreadsheetml.sheet",
                f"{_OFFICE}.presentationml.presentation",
            }
        ),
        100 * MB,
    ),
    "sticker": Accepted(frozenset({"image/webp"}), 500 * KB),
}
STATIC_STICKER_LIMIT: Final = 100 * KB
VOICE_ICON_LIMIT: Final = 512 * KB
"""Above it a voice note loses its play icon (FACTS section 6)."""
INBOUND_LIMIT: Final = 100 * MB
LARGEST_SOURCE: Final = 100 * MB
"""The largest file the gateway takes to convert."""

_ALIASES: Final = {
    "image/jpg": "image/jpeg",
    "image/pjpeg": "image/jpeg",
    "audio/mp3": "audio/mpeg",
    "audio/x-m4a": "audio/mp4",
    "audio/m4a": "audio/mp4",
    "audio/opus": "audio/ogg",
    "application/ogg": "audio/ogg",
    "video/3gp": "video/3gpp",
    "application/x-pdf": "application/pdf",
}


class MediaVerdict(Struct, frozen=True, kw_only=True):
    """ok: as it is. convertible: the gateway makes an accepted form of it first. refused: with the reason and limit."""

    verdict: Literal["ok", "convertible", "refused"]
    reason: Reason | None = None
    limit: int | None = None


def plain_mime(mime: str) -> str:
    """The MIME type without parameters, lower case, aliases resolved: "Audio/OGG; codecs=opus" -> "audio/ogg"."""
    bare = mime.partition(";")[0].strip().lower()
    return _ALIASES.get(bare, bare)


def kind_of(mime: str) -> MediaKind:
    """The kind a file is sent as when nobody chose: pictures, sounds and films as such, the rest as documents."""
    bare = plain_mime(mime)
    if bare == "image/svg+xml":  # a picture for the eye, a program for the phone
        return "document"
    top = bare.partition("/")[0]
    return top if top in ("image", "video", "audio") else "document"  # type: ignore[return-value]


def judge_media(kind: MediaKind, mime: str, size: int, *, animated: bool = False) -> MediaVerdict:
    """Whether WhatsApp takes a file of `size` bytes as `kind`.

    Pictures, sounds and films of any type and size up to `LARGEST_SOURCE` can be made to fit. A document goes as it is:
    of Meta's types for documents, or a picture, sound or film sent as a file; other text is sent as plain text.
    """
    accepted, bare = ACCEPTED[kind], plain_mime(mime)
    if size <= 0:
        return MediaVerdict(verdict="refused", reason="empty")
    if kind == "document":
        return _judge_document(bare, size, accepted.limit)
    limit = STATIC_STICKER_LIMIT if kind == "sticker" and not animated else accepted.limit
    if bare in accepted.mimes and size <= limit:
        return MediaVerdict(verdict="ok")
    if not _can_become(kind, bare):
        return MediaVerdict(verdict="refused", reason="mime")
    if size > LARGEST_SOURCE:
        return MediaVerdict(verdict="refused", reason="too_large", limit=LARGEST_SOURCE)
    return MediaVerdict(verdict="convertible", reason="too_large" if bare in accepted.mimes else "mime", limit=limit)


def _judge_document(mime: str, size: int, limit: int) -> MediaVerdict:
    if size > limit:
        return MediaVerdict(verdict="refused", reason="too_large", limit=limit)
    if any(mime in accepted.mimes for accepted in ACCEPTED.values()):
        return MediaVerdict(verdict="ok")
    if mime.startswith("text/"):
        return MediaVerdict(verdict="convertible", reason="mime")
    return MediaVerdict(verdict="refused", reason="mime")


def _can_become(kind: MediaKind, mime: str) -> bool:
    """A still can become a still, a sound a sound (also out of a film: recorders write audio into video containers)."""
    if mime == "image/svg+xml":
        return False
    tops = {"image": ("image/",), "sticker": ("image/",), "video": ("video/",), "audio": ("audio/", "video/")}
    return mime.startswith(tops[kind])

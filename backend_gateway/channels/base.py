"""What every channel can do, as data, and what became of one send.

Called by the dispatcher (results) and by actions and clients (capabilities). A send ends in exactly one of `Accepted`,
`Refused` or `Unknown`; only `Refused` proves that nothing left.
"""

from typing import Literal

from msgspec import Struct


class Accepted(Struct, frozen=True, kw_only=True):
    """The channel took the message. `message_status` is `accepted`, `held_for_quality_assessment` or `paused`.

    `wa_id` is the number as WhatsApp writes it, which may differ from the one we sent to; absent when sent to a BSUID.
    """

    wamid: str
    wa_id: str | None = None
    bsuid: str | None = None
    message_status: str | None = None


class Refused(Struct, frozen=True, kw_only=True):
    """The channel said no, so nothing was sent. `retry_after` seconds when the answer names a time.

    `http_status` 0: no connection came about (name, network, TLS), so not a byte of it left.
    """

    http_status: int
    code: int | None = None
    subcode: int | None = None
    title: str | None = None
    details: str | None = None
    fbtrace: str | None = None
    retry_after: float | None = None


class Unknown(Struct, frozen=True, kw_only=True):
    """Time-out, server error or broken connection: it may or may not have been sent; never repeat it blindly.

    `http_status` and `code` when an answer came back.
    """

    reason: str
    http_status: int | None = None
    code: int | None = None


SendResult = Accepted | Refused | Unknown


def transport(result: Refused | Unknown) -> Literal["not_sent", "unknown"] | None:
    """How an attempt without any answer ended; None when the channel did answer."""
    if isinstance(result, Refused):
        return "not_sent" if result.http_status == 0 else None
    return "unknown" if result.http_status is None else None


class Capabilities(Struct, frozen=True, kw_only=True):
    """What a channel can carry; screens and checks read this instead of asking for the channel's name.

    Sizes in bytes, lengths in characters, windows in hours.
    """

    name: str
    text_length: int
    caption_length: int
    image_bytes: int
    audio_bytes: int
    video_bytes: int
    document_bytes: int
    sticker_bytes: int
    animated_sticker_bytes: int
    window_hours: int | None
    templates: bool
    reactions: bool
    edits: bool
    revokes: bool
    typing: bool
    content: frozenset[str]


# Sizes and lengths: media and messages pages of the Cloud API.
WHATSAPP = Capabilities(
    name="whatsapp",
    text_length=4096,
    caption_length=1024,
    image_bytes=5 * 1024 * 1024,
    audio_bytes=16 * 1024 * 1024,
    video_bytes=16 * 1024 * 1024,
    document_bytes=100 * 1024 * 1024,
    sticker_bytes=100 * 1024,
    animated_sticker_bytes=500 * 1024,
    window_hours=24,
    templates=True,
    reactions=True,
    edits=False,
    revokes=False,
    typing=True,
    content=frozenset(
        {
            "text",
            "image",
            "video",
            "audio",
            "document",
            "sticker",
            "location",
            "contacts",
            "reaction",
            "buttons",
            "list",
            "link_button",
            "ask_location",
            "ask_phone",
            "template",
        }
    ),
)

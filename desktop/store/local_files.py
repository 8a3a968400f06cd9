"""Files of this computer on their way into an answer: chosen, pasted or recorded, and not yet a message.

A local file has a negative id, so that screens show it as they show a file of the gateway: `media_file(id)` knows both.
Its bytes lie encrypted in the person's folder (`desktop.cache.kept_files`); the key travels with this row, which is
kept in the encrypted outbox. So a file opens exactly where its draft or its unsent message opens.
"""

import mimetypes
from typing import Literal

from msgspec import Struct

from protocol.api import UploadedMedia
from protocol.content import Content, MediaRef
from protocol.rules.media import judge_media, plain_mime
from protocol.rules.outgoing import SILENT, Kind, content_of, file_content

AttachedState = Literal["reading", "waiting", "ready", "failed", "refused"]
"""reading = being kept or handed over; waiting = leaves when the line is back; ready = the gateway has it;
failed = it could not be handed over; refused = WhatsApp does not take it"""

__all__ = ["FILE_LOST", "SILENT", "Attached", "AttachedState", "LocalFile", "caption_of", "content_of", "shown"]
FILE_LOST = "file_lost"
"""Reason of a bubble whose file is not on this computer any more."""


class LocalFile(Struct, frozen=True, kw_only=True):
    """A file; `id` is negative. Without a `key` its bytes are only at the gateway. `peaks` 0..255 of a waveform."""

    id: int
    name: str
    size: int
    key: str = ""
    voice: bool = False
    width: int | None = None
    height: int | None = None
    duration_ms: int | None = None
    peaks: tuple[int, ...] | None = None

    @property
    def mime(self) -> str:
        """As its name tells."""
        return mimetypes.guess_type(self.name)[0] or "application/octet-stream"

    @property
    def kind(self) -> Kind:
        """What it will probably be sent as; the gateway decides."""
        mime = self.mime
        if mime == "image/webp":
            return "sticker"
        return _KINDS.get(mime.partition("/")[0], "document")


class Attached(Struct, frozen=True, kw_only=True):
    """A file in the composer of a conversation. `reason` is a words key, `progress` the share handed over (0 to 1).

    `place` orders the files of a composer.
    """

    conversation_id: int
    file: LocalFile
    state: AttachedState = "reading"
    media: UploadedMedia | None = None
    reason: str | None = None
    progress: float | None = None
    place: int = 0

    @property
    def kind(self) -> Kind:
        """What it is sent as, as far as is known."""
        return self.media.kind if self.media is not None else self.file.kind

    @property
    def converting(self) -> bool:
        """The gateway has it and is still making the form that the customer gets."""
        return self.state == "ready" and self.media is not None and self.media.verdict == "converting"

    @property
    def changed(self) -> bool:
        """The customer gets another file than the one that was attached."""
        if self.media is None or self.converting:
            return False
        other = self.media.kind != "document" and plain_mime(self.media.mime) != plain_mime(self.file.mime)
        return other or self.media.size != self.file.size

    @property
    def will_convert(self) -> bool:
        """Whether the gateway will probably have to make another form of it."""
        if self.file.voice:
            return True
        return judge_media(self.file.kind, self.file.mime, self.file.size).verdict == "convertible"


_KINDS: dict[str, Kind] = {"image": "image", "video": "video", "audio": "audio"}


def shown(file: LocalFile, caption: str | None = None, media: UploadedMedia | None = None) -> Content:
    """What its bubble shows until it is a message: the file of this computer."""
    ref = MediaRef(
        id=file.id, mime=file.mime, size=file.size, filename=file.name, state="ready", width=file.width,
        height=file.height, duration_ms=file.duration_ms, peaks=file.peaks,
    )  # fmt: skip
    return file_content(ref, media.kind if media else file.kind, caption, voice=file.voice)


def caption_of(content: Content) -> str | None:
    """The words under a file."""
    return getattr(content, "caption", None)

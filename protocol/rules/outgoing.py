"""What is sent for a text with files: one rule for the composer, scheduled messages and macros. Pure."""

from collections.abc import Sequence
from typing import Literal

from protocol.api import UploadedMedia
from protocol.content import Audio, Content, Document, Image, MediaRef, Sticker, Text, Video

Kind = Literal["image", "video", "audio", "document", "sticker"]
SILENT: frozenset[Kind] = frozenset({"audio", "sticker"})
"""Kinds that carry no caption."""


def file_content(ref: MediaRef, kind: Kind, caption: str | None = None, *, voice: bool = False) -> Content:
    """A file as the message it becomes."""
    match kind:
        case "image":
            return Image(ref, caption)
        case "video":
            return Video(ref, caption)
        case "audio":
            return Audio(ref, voice)
        case "sticker":
            return Sticker(ref)
    return Document(ref, caption)


def content_of(media: UploadedMedia, caption: str | None = None, *, voice: bool = False) -> Content:
    """What is sent for an uploaded file."""
    ref = MediaRef(id=media.id, mime=media.mime, size=media.size, filename=media.filename, state="ready")
    return file_content(ref, media.kind, caption, voice=voice)


def messages_of(text: str, files: Sequence[UploadedMedia]) -> list[Content]:
    """The messages of a reply, in order: the text is the caption of a lone file that can carry one."""
    caption = text if text and len(files) == 1 and files[0].kind not in SILENT else None
    words: list[Content] = [Text(body=text)] if not files or (text and caption is None) else []
    return [*words, *(content_of(file, caption) for file in files)]

"""Messages that are files. The file itself is fetched later by Meta's id; here we only write down what was said."""

from collections.abc import Callable

from backend_gateway.channels.whatsapp.payloads import Media, Message
from backend_gateway.domain.facts import MediaFact
from protocol.content import Audio, Document, Image, MediaContent, MediaRef, MediaState, Sticker, Video

Built = tuple[MediaContent, MediaFact | None] | None
_LOST = (131052, 131053)  # larger than 100 MB, or WhatsApp could not fetch it
_DEFAULT = {
    "image": "image/jpeg",
    "video": "video/mp4",
    "audio": "audio/ogg",
    "document": "application/octet-stream",
    "sticker": "image/webp",
}


def image(message: Message) -> Built:
    """A picture."""
    return _file(message, "image", message.image, lambda ref, file: Image(ref, file.caption))


def video(message: Message) -> Built:
    """A video."""
    return _file(message, "video", message.video, lambda ref, file: Video(ref, file.caption))


def audio(message: Message) -> Built:
    """A sound file, or a voice note."""
    return _file(message, "audio", message.audio, lambda ref, file: Audio(ref, voice=bool(file.voice)))


def voice(message: Message) -> Built:
    """A voice note by its old type name."""
    return _file(message, "audio", message.voice or message.audio, lambda ref, _file: Audio(ref, voice=True))


def document(message: Message) -> Built:
    """Any other file."""
    return _file(message, "document", message.document, lambda ref, file: Document(ref, file.caption))


def sticker(message: Message) -> Built:
    """A sticker."""
    return _file(message, "sticker", message.sticker, lambda ref, file: Sticker(ref, animated=bool(file.animated)))


def _file(message: Message, kind: str, file: Media | None, shape: Callable[[MediaRef, Media], MediaContent]) -> Built:
    lost = _lost(message)
    if file is None and lost is None:
        return None
    file = file or Media()
    mime = file.mime_type or _DEFAULT[kind]
    size = _size(file)
    if not file.id and lost is None:
        return None
    state: MediaState = "pending" if lost is None else "failed"
    ref = MediaRef(mime=mime, size=size, filename=file.filename, state=state, reason=lost)
    fact = MediaFact(
        wa_id=file.id, mime=mime, sha256=file.sha256, filename=file.filename, url=file.url, size=size
    ) if file.id and lost is None else None  # fmt: skip
    return shape(ref, file), fact


def _lost(message: Message) -> str | None:
    """The error that says the file cannot be had. It may stand beside the file's object or in its stead.

    Asking for it anyway would show "downloading" for minutes where "ask them to send it again" is true at once.
    """
    return next((str(error.code) for error in message.errors or () if error.code in _LOST), None)


def _size(file: Media) -> int | None:
    """Bytes; Meta writes the number as a number or as text."""
    try:
        size = int(file.file_size) if file.file_size is not None else None
    except ValueError:
        return None
    return size if size is not None and 0 <= size < 2**53 else None

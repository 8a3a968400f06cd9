"""Opening sound and video: the container is named by us, so nothing else is ever guessed or followed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
from av.container import InputContainer

from backend_gateway.channels.whatsapp.media.detect import detect
from backend_gateway.channels.whatsapp.media.model import MediaRefused, check_source

_DEMUXERS = {
    "audio/ogg": "ogg",
    "audio/mpeg": "mp3",
    "audio/wav": "wav",
    "audio/flac": "flac",
    "audio/aac": "aac",
    "audio/amr": "amr",
    "audio/mp4": "mov",
    "video/mp4": "mov",
    "video/3gpp": "mov",
    "video/quicktime": "mov",
    "video/webm": "matroska",
    "video/x-msvideo": "avi",
}


def is_audiovisual(mime: str) -> bool:
    """Is this a container we open?"""
    return mime in _DEMUXERS


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """An open container. Whatever goes wrong inside is a MediaRefused: the file is not what it pretends to be."""
    check_source(path)
    mime = detect(path)
    if mime not in _DEMUXERS:
        raise MediaRefused("wrong_type", f"{mime} is neither sound nor video we can read")
    try:
        with av.open(str(path.resolve()), format=_DEMUXERS[mime], options={"protocol_whitelist": "file"}) as container:
            yield container
    except (av.FFmpegError, EOFError, OverflowError, ValueError) as error:
        raise MediaRefused("unreadable", f"{mime}: {error}") from None


def duration_ms(container: InputContainer) -> int | None:
    """Length in milliseconds as the container announces it."""
    return max(0, container.duration // 1000) if container.duration is not None else None

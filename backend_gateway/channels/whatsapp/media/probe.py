"""What a file really is."""

from pathlib import Path

from backend_gateway.channels.whatsapp.media.detect import detect
from backend_gateway.channels.whatsapp.media.image import open_image
from backend_gateway.channels.whatsapp.media.model import LONGEST_SECONDS, MOST_PIXELS, MediaRefused, Probe
from backend_gateway.channels.whatsapp.media.opening import duration_ms, is_audiovisual, opened


def probe(path: Path, name: str | None = None) -> Probe:
    """Type, size, dimensions and length by content. Raises MediaRefused for damaged and hostile files, OSError.

    Anything that is neither picture, sound nor video is a document, whatever is inside.
    """
    mime, size = detect(path, name), path.stat().st_size
    if is_audiovisual(mime):
        return _audiovisual(path, mime, size)
    if mime.startswith("image/"):
        with open_image(path) as image:
            animated = bool(getattr(image, "is_animated", False))
            width, height = image.size
        return Probe(mime=mime, kind="image", size=size, width=width, height=height, animated=animated)
    return Probe(mime=mime, kind="document", size=size)


def _audiovisual(path: Path, mime: str, size: int) -> Probe:
    with opened(path) as container:
        pictures, sounds = container.streams.video, container.streams.audio
        moving = [one for one in pictures if not one.disposition & one.disposition.attached_pic]
        length = duration_ms(container)
        sound = sounds[0] if sounds else None
        found = Probe(
            mime=mime if moving else mime.replace("video/", "audio/"),
            kind="video" if moving else "audio",
            size=size,
            width=moving[0].width if moving else None,
            height=moving[0].height if moving else None,
            duration_ms=length,
            video_codec=moving[0].codec_context.name if moving else None,
            audio_codec=sound.codec_context.name if sound else None,
            audio_streams=len(sounds),
            channels=sound.codec_context.channels if sound else None,
        )
    return _bounded(found)


def _bounded(found: Probe) -> Probe:
    if (found.width or 0) * (found.height or 0) > MOST_PIXELS:
        raise MediaRefused("too_many_pixels", f"{found.width} x {found.height} pixels are too many")
    if (found.duration_ms or 0) > LONGEST_SECONDS * 1000:
        raise MediaRefused("too_long", "longer than three hours")
    if not found.audio_streams and found.kind == "audio":
        raise MediaRefused("no_sound", "there is no sound in this file")
    return found

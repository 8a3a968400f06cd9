"""What our own clients show of a file: a small picture, and a form every client can play or draw."""

from pathlib import Path

from av.video.frame import VideoFrame
from PIL import Image

from backend_gateway.channels.whatsapp.media.audio import Target, peaks, write
from backend_gateway.channels.whatsapp.media.detect import detect
from backend_gateway.channels.whatsapp.media.image import flat, open_image, upright
from backend_gateway.channels.whatsapp.media.model import MediaRefused, Prepared
from backend_gateway.channels.whatsapp.media.opening import is_audiovisual
from backend_gateway.channels.whatsapp.media.probe import probe
from backend_gateway.channels.whatsapp.media.video import first_picture

_EVERYBODY_DRAWS = {"image/jpeg", "image/png"}
_EVERYBODY_PLAYS = {"audio/mpeg", "audio/wav", "audio/flac"}
_SPOKEN = Target(
    container="mp3", codec="libmp3lame", mime="audio/mpeg", rate=24000, layout="mono", bit_rate=48000
)  # fmt: skip
_LONGEST_DRAWN = 2048


def thumbnail(source: Path, target: Path, side: int = 320) -> Prepared:
    """A JPEG of a picture, sticker or the first frame of a video, at most `side` pixels wide and high.

    Raises MediaRefused for files without a picture, OSError.
    """
    picture = flat(_picture(source))
    picture.thumbnail((side, side))
    picture.save(target, "JPEG", quality=78, optimize=True)
    return Prepared(path=target, mime="image/jpeg", size=target.stat().st_size, width=picture.width,
                    height=picture.height)  # fmt: skip


def _picture(source: Path) -> Image.Image:
    mime = detect(source)
    if mime.startswith("image/"):
        with open_image(source) as image:
            return upright(image)
    if not is_audiovisual(mime):
        raise MediaRefused("no_picture", f"{mime} has no picture")
    frame = first_picture(source)
    shown = Image.frombytes("RGB", (frame.width, frame.height), _rgb(frame))
    return shown.rotate(frame.rotation, expand=True)


def _rgb(frame: VideoFrame) -> bytes:
    """The pixels row by row, without the padding at the end of each line."""
    plane = frame.reformat(format="rgb24").planes[0]
    data, line, wide = bytes(plane), plane.line_size, frame.width * 3
    return b"".join(data[start : start + wide] for start in range(0, line * frame.height, line))


def rendition(source: Path, target: Path) -> Prepared | None:
    """A form every client can show: MP3 for sound (clients decode no Opus, AAC, AMR), PNG for WebP, AVIF and the like.

    None when the original will do. Raises MediaRefused, OSError.
    """
    found = probe(source)
    if found.kind == "audio" and found.mime not in _EVERYBODY_PLAYS:
        wave, length = peaks(source)
        write(source, target, _SPOKEN)
        return Prepared(path=target, mime=_SPOKEN.mime, size=target.stat().st_size, duration_ms=length, peaks=wave)
    if found.kind == "image" and found.mime not in _EVERYBODY_DRAWS:
        with open_image(source) as image:
            picture = upright(image)
        picture.thumbnail((_LONGEST_DRAWN, _LONGEST_DRAWN))
        picture.save(target, "PNG")
        return Prepared(path=target, mime="image/png", size=target.stat().st_size, width=picture.width,
                        height=picture.height)  # fmt: skip
    return None

"""Pictures and stickers for WhatsApp: JPEG or PNG of 8 bits up to 5 MB, WebP of 512 x 512 pixels.

What phones and scanners write is read too: HEIC of iPhones (`pi_heif`, which only decodes), AVIF, TIFF, BMP, GIF.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path

import pi_heif  # type: ignore[import-untyped]
from PIL import Image, ImageCms, ImageOps, ImageSequence, UnidentifiedImageError

from backend_gateway.channels.whatsapp.media.model import (
    ANIMATED_STICKER_BYTES,
    IMAGE_BYTES,
    MOST_PIXELS,
    STICKER_BYTES,
    MediaRefused,
    Prepared,
    Reason,
    check_source,
)

pi_heif.register_heif_opener()

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "HEIF")
_SIDE = 512
_MOST_FRAMES = 150
_LONGEST_SIDE = 4096
_BROKEN = (
    UnidentifiedImageError,
    OSError,
    SyntaxError,
    ValueError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
    EOFError,
    OverflowError,
    RuntimeError,  # the HEIF library's own
)


@contextmanager
def open_image(path: Path) -> Iterator[Image.Image]:
    """A picture of which only the header was read, at most 64 million pixels. Raises MediaRefused."""
    check_source(path)
    try:
        with Image.open(path, formats=_FORMATS) as image:
            if image.width * image.height > MOST_PIXELS:
                raise MediaRefused("too_many_pixels", f"{image.width} x {image.height} pixels are too many")
            yield image
    except _BROKEN as error:
        reason: Reason = "too_many_pixels" if "Bomb" in type(error).__name__ else "unreadable"
        raise MediaRefused(reason, f"not a picture we can read: {error}") from None


def upright(image: Image.Image) -> Image.Image:
    """The decoded picture turned as it was taken, in sRGB with 8 bits (RGB or RGBA), without any metadata."""
    turned = ImageOps.exif_transpose(image)
    if turned.mode.startswith("I") or turned.mode == "F":
        turned = _to_eight_bits(turned)
    clear = "A" in turned.getbands() or "transparency" in turned.info
    plain = _to_srgb(turned).convert("RGBA" if clear else "RGB")
    plain.info = {}
    return plain


def _to_eight_bits(image: Image.Image) -> Image.Image:
    """16 bits of grey, scaled down (a plain conversion would clip them to white)."""
    return image.convert("F").point(lambda value: value * (1 / 256) + 0).convert("L")


def _to_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "RGBA", "CMYK", "L"}:
        return image
    wanted = "RGBA" if image.mode == "RGBA" else "RGB"
    with suppress(ImageCms.PyCMSError, OSError, ValueError):
        made = ImageCms.profileToProfile(
            image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode=wanted
        )
        return made if made is not None else image
    return image


def flat(image: Image.Image) -> Image.Image:
    """On white instead of see-through."""
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def prepare_image(source: Path, target: Path) -> Prepared:
    """A JPEG (or a PNG, when it was one or is see-through) within 5 MB, upright and without metadata.

    The first frame stands for an animation. Raises MediaRefused, OSError.
    """
    with open_image(source) as image:
        was_png = image.format == "PNG"
        picture = upright(image)
    picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    data, mime = b"", "image/png"
    if was_png or picture.mode == "RGBA":
        data = _encoded(picture, "PNG", optimize=False)
    if not data or len(data) > IMAGE_BYTES:
        data, mime = _jpeg_within(flat(picture), IMAGE_BYTES), "image/jpeg"
    target.write_bytes(data)
    return Prepared(path=target, mime=mime, size=len(data), width=picture.width, height=picture.height)


def _jpeg_within(picture: Image.Image, limit: int) -> bytes:
    for quality in (90, 80, 70, 55, 40):
        data = _encoded(picture, "JPEG", quality=quality, optimize=True)
        if len(data) <= limit:
            return data
    raise MediaRefused("too_large", f"the picture does not fit {limit} bytes")


def _encoded(picture: Image.Image, form: str, **options: object) -> bytes:
    held = BytesIO()
    picture.save(held, form, **options)
    return held.getvalue()


def prepare_sticker(source: Path, target: Path) -> Prepared:
    """A WebP of 512 x 512 pixels: up to 100 KB, animated up to 500 KB. Raises MediaRefused, OSError."""
    with open_image(source) as image:
        if getattr(image, "n_frames", 1) > _MOST_FRAMES:
            raise MediaRefused("too_long", f"an animated sticker may have {_MOST_FRAMES} pictures")
        durations = []
        frames = []
        for frame in ImageSequence.Iterator(image):
            durations.append(int(frame.info.get("duration", 100)) or 100)
            frames.append(_squared(frame))
    limit = ANIMATED_STICKER_BYTES if len(frames) > 1 else STICKER_BYTES
    for quality in (90, 75, 60, 45, 30, 15, 5):
        data = _webp(frames, durations, quality)
        if len(data) <= limit:
            target.write_bytes(data)
            return Prepared(path=target, mime="image/webp", size=len(data), width=_SIDE, height=_SIDE)
    raise MediaRefused("too_large", f"the sticker does not fit {limit} bytes")


def _squared(frame: Image.Image) -> Image.Image:
    """In the middle of a see-through square."""
    return ImageOps.pad(upright(frame).convert("RGBA"), (_SIDE, _SIDE), color=(0, 0, 0, 0))


def _webp(frames: list[Image.Image], durations: list[int], quality: int) -> bytes:
    if len(frames) == 1:
        return _encoded(frames[0], "WEBP", quality=quality, method=4)
    more = {"save_all": True, "append_images": frames[1:], "duration": durations, "loop": 0, "minimize_size": True}
    return _encoded(frames[0], "WEBP", quality=quality, method=2, **more)

"""Files made here are checked against Meta's limits: what leaves the gateway is what WhatsApp takes."""

import math
import struct
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image

from backend_gateway.channels.whatsapp import media
from backend_gateway.channels.whatsapp.media import model


def sound(path: Path, container: str, codec: str, *, seconds: float = 1.0, rate: int = 48000,
          layout: str = "stereo", tracks: int = 1) -> Path:  # fmt: skip
    """A tone that grows louder."""
    with av.open(str(path), "w", format=container) as out:
        streams: list[Any] = [out.add_stream(codec, rate=rate, layout=layout) for _ in range(tracks)]
        for stream in streams:
            for frame in tone(seconds, rate, layout):
                out.mux(stream.encode(frame))
            out.mux(stream.encode(None))
    return path


def tone(seconds: float, rate: int, layout: str) -> Iterator[av.AudioFrame]:
    channels, total = (2 if layout == "stereo" else 1), int(seconds * rate)
    for start in range(0, total, 1024):
        count = min(1024, total - start)
        frame = av.AudioFrame(format="s16", layout=layout, samples=count)
        values = []
        for index in range(start, start + count):
            value = int(28000 * index / total * math.sin(index * 2 * math.pi * 440 / rate))
            values += [value] * channels
        frame.planes[0].update(struct.pack(f"<{len(values)}h", *values).ljust(frame.planes[0].buffer_size, b"\0"))
        frame.sample_rate = rate
        frame.pts = start
        frame.time_base = Fraction(1, rate)
        yield frame


def film(path: Path, container: str, codec: str, *, size: tuple[int, int] = (320, 240), frames: int = 12,
         sounds: int = 1, pix_fmt: str = "yuv420p") -> Path:  # fmt: skip
    """Moving colours with so many sound tracks."""
    with av.open(str(path), "w", format=container) as out:
        stream: Any = out.add_stream(codec, rate=12)
        stream.width, stream.height, stream.pix_fmt = *size, pix_fmt
        tracks: list[Any] = [out.add_stream("aac", rate=44100, layout="stereo") for _ in range(sounds)]
        for index in range(frames):
            picture = Image.new("RGB", size, (index * 20 % 255, 80, 160))
            picture.paste((255, 255, 0), (index, index, index + 40, index + 40))
            out.mux(stream.encode(shot(picture)))
        out.mux(stream.encode(None))
        for track in tracks:
            for frame in tone(frames / 12, 44100, "stereo"):
                out.mux(track.encode(frame))
            out.mux(track.encode(None))
    return path


SOUNDS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "stereo.wav": ("wav", "pcm_s16le", {}),
    "music.mp3": ("mp3", "libmp3lame", {"rate": 44100}),
    "song.m4a": ("ipod", "aac", {"rate": 44100}),
    "voice.ogg": ("ogg", "libopus", {"layout": "mono"}),
    "stereo.opus": ("ogg", "libopus", {}),
    "phone.webm": ("webm", "libopus", {}),
    "lossless.flac": ("flac", "flac", {}),
    "raw.aac": ("adts", "aac", {"rate": 44100}),
}


@pytest.mark.parametrize("name", SOUNDS)
def test_lesson_36_a_voice_note_is_always_mono_opus_in_ogg(tmp_path: Path, name: str) -> None:
    container, codec, more = SOUNDS[name]
    source = sound(tmp_path / name, container, codec, **more)
    made = media.prepare_audio_voice(source, tmp_path / "out.ogg")
    found = media.probe(made.path)
    assert (found.mime, found.audio_codec, found.channels, found.audio_streams) == ("audio/ogg", "opus", 1, 1)
    assert made.mime == "audio/ogg; codecs=opus"
    assert made.size <= model.VOICE_ICON_BYTES
    assert made.duration_ms == pytest.approx(1000, abs=120)
    assert made.peaks is not None
    assert len(made.peaks) == 64
    assert max(made.peaks) == 255
    assert sum(made.peaks[:16]) < sum(made.peaks[-16:])


@pytest.mark.parametrize("name", SOUNDS)
def test_lesson_36_a_sound_file_becomes_one_meta_takes(tmp_path: Path, name: str) -> None:
    container, codec, more = SOUNDS[name]
    source = sound(tmp_path / name, container, codec, **more)
    made = media.prepare_audio(source, tmp_path / "out")
    found = media.probe(made.path)
    assert found.size <= model.AUDIO_BYTES
    assert (found.mime, found.audio_codec) in {
        ("audio/mpeg", "mp3"), ("audio/mpeg", "mp3float"), ("audio/mp4", "aac"), ("audio/aac", "aac"),
        ("audio/ogg", "opus"),
    }  # fmt: skip
    if found.mime == "audio/ogg":
        assert found.channels == 1


@pytest.mark.parametrize("name", SOUNDS)
def test_every_sound_has_a_form_the_clients_can_play(tmp_path: Path, name: str) -> None:
    container, codec, more = SOUNDS[name]
    source = sound(tmp_path / name, container, codec, **more)
    made = media.rendition(source, tmp_path / "out.mp3")
    shown = media.probe(made.path if made else source)
    assert shown.mime in {"audio/mpeg", "audio/wav", "audio/flac"}
    assert shown.duration_ms == pytest.approx(1000, abs=150)


FILMS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "right.mp4": ("mp4", "libx264", {}),
    "silent.mp4": ("mp4", "libx264", {"sounds": 0}),
    "two tracks.mp4": ("mp4", "libx264", {"sounds": 2}),
    "camera.mov": ("mov", "mpeg4", {}),
    "screen.mkv": ("matroska", "libx264", {"pix_fmt": "yuv444p"}),
    "large.mp4": ("mp4", "libx264", {"size": (2560, 1440), "frames": 4}),
    "old.avi": ("avi", "mpeg4", {"sounds": 0}),
}


@pytest.mark.parametrize("name", FILMS)
def test_lesson_36_a_video_becomes_h264_with_at_most_one_aac_track(tmp_path: Path, name: str) -> None:
    container, codec, more = FILMS[name]
    source = film(tmp_path / name, container, codec, **more)
    before = media.probe(source)
    made = media.prepare_video(source, tmp_path / "out.mp4")
    found = media.probe(made.path)
    assert (found.mime, found.video_codec) == ("video/mp4", "h264")
    assert found.audio_codec in {None, "aac"}
    assert found.audio_streams == min(1, before.audio_streams)
    assert found.size <= model.VIDEO_BYTES
    assert max(found.width or 0, found.height or 0) <= 1920
    assert found.duration_ms == pytest.approx(before.duration_ms, abs=200)
    with av.open(str(made.path)) as container_made:
        assert sum(1 for _ in container_made.decode(video=0)) >= 4


def shot(picture: Image.Image) -> av.VideoFrame:
    """A picture as a frame, line by line."""
    frame = av.VideoFrame(picture.width, picture.height, "rgb24")
    line, wide, data = frame.planes[0].line_size, picture.width * 3, picture.tobytes()
    rows = (data[start : start + wide].ljust(line, b"\0") for start in range(0, len(data), wide))
    frame.planes[0].update(b"".join(rows))
    return frame


def pictures(folder: Path) -> dict[str, Path]:
    """One of each kind agents drag in."""
    base = Image.radial_gradient("L").resize((640, 480))
    colour = Image.merge("RGB", (base, base.rotate(90, expand=False), base))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned
    exif[0x010F] = "A camera that tells where it was"
    made = {}
    kinds: tuple[tuple[str, Image.Image, dict[str, Any]], ...] = (
        ("turned.jpg", colour, {"exif": exif}),
        ("cmyk.jpg", colour.convert("CMYK"), {}),
        ("grey.jpg", base, {}),
        ("clear.png", colour.convert("RGBA"), {}),
        ("sixteen.png", Image.new("I;16", (64, 64), 40000), {}),
        ("palette.gif", colour.convert("P"), {}),
        ("modern.webp", colour, {}),
        ("scan.tiff", colour, {}),
        ("modern.avif", colour, {}),
        ("old.bmp", colour, {}),
    )
    for name, image, options in kinds:
        made[name] = folder / name
        image.save(made[name], **options)
    return made


NAMES = ["turned.jpg", "cmyk.jpg", "grey.jpg", "clear.png", "sixteen.png", "palette.gif", "modern.webp", "scan.tiff",
         "modern.avif", "old.bmp"]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_lesson_36_a_picture_becomes_a_plain_jpeg_or_png(tmp_path: Path, name: str) -> None:
    source = pictures(tmp_path)[name]
    made = media.prepare_image(source, tmp_path / "out")
    with Image.open(made.path) as image:
        image.load()
        assert image.format in {"JPEG", "PNG"}
        assert made.mime == f"image/{image.format.lower()}"
        assert image.mode in {"RGB", "RGBA"}
        assert not image.getexif()
        assert "icc_profile" not in image.info
        assert image.size == (made.width, made.height)
    assert made.size <= model.IMAGE_BYTES


IPHONE = Path(__file__).parents[2] / "data" / "turned.heic"
"""480 x 640 pixels as coded, turned by its box and by its EXIF: red above, green below, 640 wide when seen."""


def test_a_photo_of_an_iphone_becomes_a_jpeg_turned_once(tmp_path: Path) -> None:
    found = media.probe(IPHONE)
    assert (found.mime, found.kind, found.width, found.height) == ("image/heic", "image", 640, 480)
    made = media.prepare_image(IPHONE, tmp_path / "out")
    assert (made.mime, made.width, made.height) == ("image/jpeg", 640, 480)
    with Image.open(made.path) as image:
        assert image.getpixel((320, 5)) == pytest.approx((254, 2, 59), abs=12)
        assert image.getpixel((320, 474)) == pytest.approx((2, 253, 60), abs=12)
        assert not image.getexif()
    drawn = media.rendition(IPHONE, tmp_path / "drawn")
    assert drawn is not None
    assert (drawn.mime, drawn.width) == ("image/png", 640)
    assert media.thumbnail(IPHONE, tmp_path / "small", 160).width == 160


@pytest.mark.parametrize("length", [40, 400, 700])
def test_a_broken_photo_of_an_iphone_is_told(tmp_path: Path, length: int) -> None:
    (tmp_path / "cut.heic").write_bytes(IPHONE.read_bytes()[:length])
    with pytest.raises(model.MediaRefused) as told:
        media.prepare_image(tmp_path / "cut.heic", tmp_path / "out")
    assert told.value.reason == "unreadable"


def test_a_photo_is_turned_as_it_was_taken(tmp_path: Path) -> None:
    made = media.prepare_image(pictures(tmp_path)["turned.jpg"], tmp_path / "out")
    assert (made.width, made.height) == (480, 640)


def test_sixteen_bits_of_grey_do_not_turn_white(tmp_path: Path) -> None:
    made = media.prepare_image(pictures(tmp_path)["sixteen.png"], tmp_path / "out")
    with Image.open(made.path) as image:
        assert image.getpixel((5, 5)) == pytest.approx((156, 156, 156), abs=2)


def test_noise_too_large_for_png_becomes_a_jpeg_that_fits(tmp_path: Path) -> None:
    Image.effect_noise((2600, 2600), 90).convert("RGB").save(tmp_path / "noise.png", compress_level=1)
    made = media.prepare_image(tmp_path / "noise.png", tmp_path / "out")
    assert made.mime == "image/jpeg"
    assert made.size <= model.IMAGE_BYTES


def test_lesson_36_a_sticker_is_a_small_square(tmp_path: Path) -> None:
    made = media.prepare_sticker(pictures(tmp_path)["turned.jpg"], tmp_path / "s.webp")
    with Image.open(made.path) as image:
        assert (image.format, image.size) == ("WEBP", (512, 512))
    assert made.size <= model.STICKER_BYTES


def test_an_animated_sticker_stays_animated(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (200, 100), (value, 0, 90)) for value in range(0, 250, 25)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:], duration=60, loop=0)
    made = media.prepare_sticker(tmp_path / "a.gif", tmp_path / "s.webp")
    with Image.open(made.path) as image:
        assert getattr(image, "n_frames", 1) == 10
    assert made.size <= model.ANIMATED_STICKER_BYTES


@pytest.mark.parametrize("make", [
    lambda folder: pictures(folder)["modern.webp"],
    lambda folder: film(folder / "f.mp4", "mp4", "libx264"),
])  # fmt: skip
def test_pictures_and_videos_have_a_thumbnail(tmp_path: Path, make: Callable[[Path], Path]) -> None:
    made = media.thumbnail(make(tmp_path), tmp_path / "t.jpg", 160)
    with Image.open(made.path) as image:
        assert (image.format, image.width) == ("JPEG", 160)


def test_a_webp_is_drawn_as_png_and_a_jpeg_needs_nothing(tmp_path: Path) -> None:
    made = pictures(tmp_path)
    drawn = media.rendition(made["modern.webp"], tmp_path / "out.png")
    assert drawn is not None
    assert media.detect(drawn.path) == "image/png"
    assert media.rendition(made["grey.jpg"], tmp_path / "none") is None


def test_the_name_of_a_file_is_not_believed(tmp_path: Path) -> None:
    pictures(tmp_path)["clear.png"].rename(tmp_path / "song.mp3")
    found = media.probe(tmp_path / "song.mp3")
    assert (found.mime, found.kind, found.width, found.height) == ("image/png", "image", 640, 480)


@pytest.mark.parametrize(("head", "mime"), [
    (b"%PDF-1.7", "application/pdf"),
    (b"hola, \xc3\xb1and\xc3\xba", "text/plain"),
    (b"\x00\x01\x02", "application/octet-stream"),
    (b"\x00\x00\x00\x18ftyp3gp4", "video/3gpp"),
    (b"\x00\x00\x00\x18ftypheic", "image/heic"),
    (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1heic", "image/heic"),
    (b"\x00\x00\x00\x1cftypmif1\x00\x00\x00\x00mif1avif", "image/avif"),
    (b"#!AMR\n", "audio/amr"),
    (b"\xff\xf1\x50\x80", "audio/aac"),
    (b"\xff\xfb\x90\x00", "audio/mpeg"),
    (b"<html>", "text/plain"),
])  # fmt: skip
def test_types_by_their_first_bytes(tmp_path: Path, head: bytes, mime: str) -> None:
    (tmp_path / "f").write_bytes(head)
    assert media.detect(tmp_path / "f") == mime


HOSTILE: dict[str, bytes] = {
    "empty": b"",
    "playlist": b"#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nfile:///etc/passwd\n",
    "concat": b"ffconcat version 1.0\nfile /etc/passwd\n",
    "cut jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "cut png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x10",
    "cut ogg": b"OggS" + bytes(200),
    "cut mp4": b"\x00\x00\x00\x18ftypisom" + bytes(60),
    "cut webm": b"\x1aE\xdf\xa3" + bytes(50),
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(
    "prepare", [media.prepare_image, media.prepare_sticker, media.prepare_audio_voice, media.prepare_audio,
                media.prepare_video, media.thumbnail]
)  # fmt: skip
def test_damaged_and_hostile_files_are_refused(tmp_path: Path, name: str, prepare: Callable[..., object]) -> None:
    (tmp_path / "f").write_bytes(HOSTILE[name])
    with pytest.raises(media.MediaRefused) as refused:
        prepare(tmp_path / "f", tmp_path / "out")
    assert refused.value.reason in {"unreadable", "wrong_type", "no_sound", "no_picture"}


def test_a_decompression_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    Image.new("1", (30000, 30000)).save(tmp_path / "bomb.png")
    assert (tmp_path / "bomb.png").stat().st_size < 300_000
    with pytest.raises(media.MediaRefused) as refused:
        media.prepare_image(tmp_path / "bomb.png", tmp_path / "out")
    assert refused.value.reason == "too_many_pixels"


def test_a_picture_is_no_voice_note_and_a_song_no_video(tmp_path: Path) -> None:
    song = sound(tmp_path / "s.mp3", "mp3", "libmp3lame", rate=44100)
    with pytest.raises(media.MediaRefused) as refused:
        media.prepare_video(song, tmp_path / "out")
    assert refused.value.reason == "no_picture"
    with pytest.raises(media.MediaRefused) as refused:
        media.prepare_audio_voice(film(tmp_path / "f.mp4", "mp4", "libx264", sounds=0), tmp_path / "out")
    assert refused.value.reason == "no_sound"

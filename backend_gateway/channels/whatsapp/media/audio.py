"""Sound for WhatsApp (voice notes are Ogg with Opus, mono) and for our own players (MP3), and waveforms."""

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, cast

import av
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler
from av.audio.stream import AudioStream
from av.container import InputContainer
from msgspec import Struct

from backend_gateway.channels.whatsapp.media.model import (
    AUDIO_BYTES,
    LONGEST_SECONDS,
    PEAKS,
    VOICE_ICON_BYTES,
    MediaRefused,
    Prepared,
    Probe,
)
from backend_gateway.channels.whatsapp.media.opening import opened
from backend_gateway.channels.whatsapp.media.probe import probe

_WAVE_RATE = 8000
_BLOCK = 80  # samples: 10 ms
# Container and codec as Meta takes them (media page): AAC, AMR, MP3, MP4 with AAC, Ogg with Opus only.
_ACCEPTED = {
    ("audio/aac", "aac"),
    ("audio/amr", "amrnb"),
    ("audio/mpeg", "mp3"),
    ("audio/mpeg", "mp3float"),
    ("audio/mp4", "aac"),
    ("audio/ogg", "opus"),
    ("audio/ogg", "libopus"),
}


class Target(Struct, frozen=True, kw_only=True):
    """How sound is to be written: `bit_rate` bits per second, `rate` samples per second."""

    container: str
    codec: str
    mime: str
    rate: int
    layout: str
    bit_rate: int


def frames(path: Path, rate: int, layout: str = "mono") -> Iterator[AudioFrame]:
    """Decoded 16-bit sound at one rate; damaged packets are skipped. Raises MediaRefused (no sound, too long)."""
    with opened(path) as container:
        if not container.streams.audio:
            raise MediaRefused("no_sound", "there is no sound in this file")
        resampler, samples = AudioResampler(format="s16", layout=layout, rate=rate), 0
        for frame in _decoded(container):
            frame.pts = None
            for made in resampler.resample(frame):
                samples += made.samples
                if samples > LONGEST_SECONDS * rate:
                    raise MediaRefused("too_long", "longer than three hours")
                yield made
        yield from resampler.resample(None)
    if not samples:
        raise MediaRefused("unreadable", "no sound could be decoded")


def _decoded(container: InputContainer) -> Iterator[AudioFrame]:
    for packet in container.demux(container.streams.audio[0]):
        try:
            yield from cast("Iterator[AudioFrame]", packet.decode())
        except av.error.InvalidDataError:
            continue


def peaks(path: Path) -> tuple[bytes, int]:
    """64 loudness values 0..255 for a waveform, and the length in milliseconds. Raises MediaRefused."""
    blocks: list[int] = []
    samples = 0
    for frame in frames(path, _WAVE_RATE):
        sound = memoryview(bytes(frame.planes[0])[: frame.samples * 2]).cast("h")
        samples += frame.samples
        for start in range(0, len(sound), _BLOCK):
            part = sound[start : start + _BLOCK]
            blocks.append(max(abs(max(part)), abs(min(part))))
    return _folded(blocks), samples * 1000 // _WAVE_RATE


def _folded(blocks: list[int]) -> bytes:
    """The loudest block of each of 64 equal stretches, the loudest of all being 255."""
    top = max(blocks, default=0) or 1
    count = len(blocks)
    edges = [index * count // PEAKS for index in range(PEAKS + 1)]
    stretches = (blocks[a : max(b, a + 1)] for a, b in pairwise(edges))
    return bytes(min(255, max(part, default=0) * 255 // top) for part in stretches)


def write(source: Path, target: Path, form: Target) -> None:
    """Decode and encode anew, without any metadata. Raises MediaRefused."""
    with av.open(str(target), "w", format=form.container) as out:
        stream = cast("AudioStream", out.add_stream(form.codec, rate=form.rate, layout=form.layout))
        stream.bit_rate = form.bit_rate
        for frame in frames(source, form.rate, form.layout):
            frame.pts = None
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))


def prepare_audio_voice(source: Path, target: Path) -> Prepared:
    """A voice note: Ogg with Opus, mono, small enough for the play icon when its length allows; with its waveform.

    Raises MediaRefused, OSError.
    """
    wave, length = peaks(source)
    fitting = int(VOICE_ICON_BYTES * 0.9 * 8 * 1000 / max(length, 1))
    form = Target(
        container="ogg", codec="libopus", mime="audio/ogg", rate=48000, layout="mono",
        bit_rate=max(12000, min(32000, fitting)),
    )  # fmt: skip
    write(source, target, form)
    return _finished(target, "audio/ogg; codecs=opus", length, wave)


def prepare_audio(source: Path, target: Path) -> Prepared:
    """A sound file Meta takes: as it is when it is one already, else MP3. Raises MediaRefused, OSError."""
    found = probe(source)
    wave, length = peaks(source)
    if acceptable(found):
        shutil.copyfile(source, target)
        mime = "audio/ogg; codecs=opus" if found.mime == "audio/ogg" else found.mime
        return _finished(target, mime, length, wave)
    fitting = int(AUDIO_BYTES * 0.95 * 8 * 1000 / max(length, 1))
    rate = next((one for one in (128000, 96000, 64000, 48000, 32000) if one <= fitting), 16000)
    layout = "stereo" if (found.channels or 1) > 1 and rate >= 64000 else "mono"
    sampling = 44100 if rate >= 64000 else 22050
    write(source, target, Target(container="mp3", codec="libmp3lame", mime="audio/mpeg", rate=sampling,
                                 layout=layout, bit_rate=rate))  # fmt: skip
    return _finished(target, "audio/mpeg", length, wave)


def acceptable(found: Probe) -> bool:
    """Does Meta take this sound file as it is?"""
    form: tuple[Any, Any] = (found.mime, found.audio_codec)
    mono = found.mime != "audio/ogg" or found.channels == 1
    return form in _ACCEPTED and found.size <= AUDIO_BYTES and mono


def _finished(target: Path, mime: str, length: int, wave: bytes) -> Prepared:
    size = target.stat().st_size
    if size > AUDIO_BYTES:
        raise MediaRefused("too_large", f"the sound does not fit {AUDIO_BYTES} bytes")
    return Prepared(path=target, mime=mime, size=size, duration_ms=length, peaks=wave)

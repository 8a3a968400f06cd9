"""Plays and records sound through miniaudio. Without a device both say so in a way the screen can show.

The gateway serves renditions every client can decode (WAV, MP3), and converts recordings (WAV) to voice notes.
Sound runs on the device's own thread; it only reads numbers that the GUI thread sets.
"""

import threading
import wave
from collections.abc import Generator
from pathlib import Path
from typing import Any

from msgspec import Struct

RATE = 24_000
RECORD_RATE = 48_000
LEAST_S, MOST_S = 0.5, 15 * 60


class NoDevice(Exception):
    """There is no sound device, or another program holds it. `words` is the key of the sentence."""

    def __init__(self, words: str, detail: str = "") -> None:
        super().__init__(detail or words)
        self.words = words


class NotPlayable(Exception):
    """The file holds no sound that can be decoded."""

    words = "audio.not_playable"


class Input(Struct, frozen=True):
    """A microphone; `name` is how it is chosen and remembered."""

    name: str
    is_default: bool = False


class Player:
    """Plays one file at a time. All methods on the GUI thread; poll `position` at 10 Hz for the waveform."""

    def __init__(self, backends: list[Any] | None = None) -> None:
        self._backends = backends
        self._device: Any = None
        self._stretch: Any = None
        self._length = 0
        self.speed = 1.0
        """0.5 to 2; heard at once."""
        self.playing = False

    def load(self, path: Path) -> float:
        """Decode a file; its length in seconds. Raises NotPlayable. May take 100 ms: call it on a thread."""
        import miniaudio
        import numpy as np

        from desktop.native.stretch import Stretch

        try:
            sound = miniaudio.decode(path.read_bytes(), miniaudio.SampleFormat.FLOAT32, 1, RATE)
        except miniaudio.DecodeError as error:
            raise NotPlayable(str(error)) from error
        samples = np.frombuffer(sound.samples, dtype=np.float32)
        self.stop()
        self._stretch, self._length = Stretch(samples, RATE), len(samples)
        return len(samples) / RATE

    @property
    def length(self) -> float:
        """Seconds of the loaded file."""
        return self._length / RATE

    @property
    def position(self) -> float:
        """Seconds played."""
        return self._stretch.position / RATE if self._stretch else 0.0

    def seek(self, seconds: float) -> None:
        """Continue somewhere else."""
        if self._stretch is not None:
            self._stretch.seek(int(seconds * RATE))

    def play(self) -> None:
        """Play from where it stands, from the beginning when it was at the end; raises NoDevice."""
        if self._stretch is None or self.playing:
            return
        if self._stretch.position >= self._length:
            self._stretch.seek(0)
        self._open()
        stream = self._stream()
        next(stream)
        self.playing = True
        self._device.start(stream)

    def pause(self) -> None:
        """Stop where it stands."""
        if self._device is not None:
            self._device.close()
            self._device = None
        self.playing = False

    def stop(self) -> None:
        """Stop and forget the file."""
        self.pause()
        self._stretch, self._length = None, 0

    def _open(self) -> None:
        import miniaudio

        try:
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.FLOAT32, 1, RATE, buffersize_msec=60, backends=self._backends, app_name="Relevo"
            )
        except miniaudio.MiniaudioError as error:
            raise NoDevice("audio.no_output", str(error)) from error

    def _stream(self) -> Generator[bytes, int, None]:
        """Runs on the device's thread: as many frames as it asks for, silence at the end."""
        held, stretch = b"", self._stretch
        wanted = yield b""
        while True:
            while len(held) < wanted * 4:
                piece = stretch.piece(self.speed)
                if len(piece) == 0:
                    self.playing = False
                    break
                held += piece.astype("float32").tobytes()
            out, held = held[: wanted * 4], held[wanted * 4 :]
            wanted = yield out.ljust(wanted * 4, b"\0")


class Recorder:
    """Records a voice note into a WAV file (mono, 48 kHz, 16 bit)."""

    def __init__(self, backends: list[Any] | None = None) -> None:
        self._backends = backends
        self._device: Any = None
        self._file: wave.Wave_write | None = None
        self._lock = threading.Lock()
        self._frames = 0
        self.level = 0.0
        """Loudness of the last moment, 0 to 1, for the meter."""

    def inputs(self) -> list[Input]:
        """The microphones; raises NoDevice when there is no sound system at all."""
        return [Input(each["name"], place == 0) for place, each in enumerate(self._captures())]

    def start(self, path: Path, name: str | None = None) -> None:
        """Record into a file, from the microphone with this name (or the system's). Raises NoDevice."""
        import miniaudio

        found = self._captures()
        if not found:
            raise NoDevice("audio.no_input")
        chosen = next((each["id"] for each in found if each["name"] == name), None)
        try:
            self._device = miniaudio.CaptureDevice(
                miniaudio.SampleFormat.SIGNED16, 1, RECORD_RATE, device_id=chosen, backends=self._backends,
                app_name="Relevo",
            )  # fmt: skip
        except miniaudio.MiniaudioError as error:
            raise NoDevice("audio.no_input", str(error)) from error
        self._open(path)
        stream = self._stream()
        next(stream)
        self._device.start(stream)

    @property
    def seconds(self) -> float:
        """How long it has recorded."""
        return self._frames / RECORD_RATE

    @property
    def full(self) -> bool:
        """Whether it is as long as it may be: stop it, more is not written."""
        return self._frames >= MOST_S * RECORD_RATE

    def stop(self) -> float:
        """End the recording; its seconds. The file is complete when this returns."""
        if self._device is not None:
            self._device.close()
            self._device = None
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None
        return self.seconds

    def _captures(self) -> list[dict[str, Any]]:
        import miniaudio

        try:
            return list(miniaudio.Devices(self._backends).get_captures())
        except miniaudio.MiniaudioError as error:
            raise NoDevice("audio.no_input", str(error)) from error

    def _open(self, path: Path) -> None:
        self._frames, self.level = 0, 0.0
        self._file = wave.open(str(path), "wb")  # noqa: SIM115  closed by stop
        self._file.setnchannels(1)
        self._file.setsampwidth(2)
        self._file.setframerate(RECORD_RATE)

    def _stream(self) -> Generator[None, bytes, None]:
        """Runs on the device's thread."""
        while True:
            data = yield
            samples = memoryview(bytes(data)).cast("h")
            if self.full:
                continue
            with self._lock:
                if self._file is not None:
                    self._file.writeframes(data)
                    self._frames += len(samples)
            self.level = max(map(abs, samples[::16]), default=0) / 32768

"""Which voice note plays, where it stands and how fast; the timeline paints it, `desktop.native.audio.Player` sounds.

One at a time. `changed(media_id)` fires on every state change and ten times a second while playing.
"""

import asyncio
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.views.timeline.pictures import Fetch, Start

SPEEDS = (1.0, 1.5, 2.0)
TICK_MS = 100


class Player(Protocol):
    """What plays; seconds throughout."""

    speed: float
    playing: bool

    def load(self, path: Path) -> float: ...
    @property
    def position(self) -> float: ...
    def seek(self, seconds: float) -> None: ...
    def play(self) -> None: ...
    def pause(self) -> None: ...
    def stop(self) -> None: ...


class Playback(QObject):
    """The one voice note that is being heard."""

    changed = Signal(int)
    failed = Signal(int, str)
    """media id, key of the words (`audio.no_output`, `audio.not_playable`, `audio.not_fetched`)"""

    def __init__(self, player: Player, fetch: Fetch, start: Start, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player, self._fetch, self._start = player, fetch, start
        self.media_id: int | None = None
        self.loading = False
        self.speed = SPEEDS[0]
        self._troubles: dict[int, str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def is_current(self, media_id: int | None) -> bool:
        """Whether this file is the one that is played or paused."""
        return media_id is not None and media_id == self.media_id

    def is_playing(self, media_id: int | None) -> bool:
        """Whether this file sounds now."""
        return self.is_current(media_id) and not self.loading and self._player.playing

    def trouble_of(self, media_id: int | None) -> str:
        """Why this file did not play the last time, as the key of the words; empty when nothing went wrong."""
        return self._troubles.get(media_id or 0, "")

    def position_ms(self, media_id: int | None) -> int:
        """How far this file was played."""
        return round(self._player.position * 1000) if self.is_current(media_id) and not self.loading else 0

    def toggle(self, media_id: int, *, rendition: bool = False, at_ms: int = 0) -> None:
        """Play or pause; another file is stopped."""
        if self.is_current(media_id):
            if not self.loading:
                self._pause() if self._player.playing else self._play()
            return
        self.stop()
        self._troubles.pop(media_id, None)
        self.media_id, self.loading = media_id, True
        self._start(self._open(media_id, "rendition" if rendition else "original", at_ms))
        self.changed.emit(media_id)

    def seek(self, media_id: int, at_ms: int) -> None:
        """Go on somewhere else in the current file."""
        if self.is_current(media_id) and not self.loading:
            self._player.seek(at_ms / 1000)
            self.changed.emit(media_id)

    def next_speed(self) -> None:
        """1, 1.5, 2 and again."""
        self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]
        self._player.speed = self.speed
        if self.media_id is not None:
            self.changed.emit(self.media_id)

    def stop(self) -> None:
        """Silence, and forget the file."""
        self._timer.stop()
        self._player.stop()
        before, self.media_id, self.loading = self.media_id, None, False
        if before is not None:
            self.changed.emit(before)

    async def _open(self, media_id: int, variant: str, at_ms: int) -> None:
        try:
            path = await self._fetch(media_id, variant)
            if self.media_id == media_id:
                await asyncio.to_thread(self._player.load, path)
        except asyncio.CancelledError:
            raise
        except Exception as error:  # noqa: BLE001  any failure is told in words, none may end the program
            self._fail(media_id, error)
            return
        if self.media_id != media_id:
            return
        self.loading = False
        if at_ms:
            self._player.seek(at_ms / 1000)
        self._play()

    def _play(self) -> None:
        media_id = self.media_id or 0
        self._player.speed = self.speed
        try:
            self._player.play()
        except Exception as error:  # noqa: BLE001  no device: say it
            self._fail(media_id, error)
            return
        self._timer.start()
        self.changed.emit(media_id)

    def _pause(self) -> None:
        self._player.pause()
        self._timer.stop()
        self.changed.emit(self.media_id or 0)

    def _fail(self, media_id: int, error: Exception) -> None:
        self._troubles[media_id] = words = str(getattr(error, "words", "audio.not_fetched"))
        if self.media_id == media_id:
            self.stop()
        self.failed.emit(media_id, words)

    def _on_tick(self) -> None:
        if not self._player.playing:
            self._player.pause()
            self._timer.stop()
        if self.media_id is not None:
            self.changed.emit(self.media_id)

"""Animated stickers: plays what is on screen of the active window, one frame at a time, and stops by itself.

Nobody says "stop": a film goes on only while its last frame was painted (`frame` is called by painting), so what is
scrolled away, covered, minimised or in an inactive window costs nothing. Frames are decoded on a worker thread; the
thread of the window only turns one small picture into a pixmap.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QImageReader, QPixmap

Fetch = Callable[[int, Literal["original"]], Awaitable[Path]]
Start = Callable[[Coroutine[Any, Any, Any]], Any]

KEEP = 24
MOST_AT_ONCE = 8
LARGEST = 2 * 1024 * 1024
LONGEST_SIDE = 1024
"""Meta's stickers have 512 px and 500 KB; anything far above is shown still."""
FASTEST_MS = 33


class Reel:
    """The frames of one file, over and over. Made and read on worker threads, one call at a time."""

    def __init__(self, path: Path, side: int) -> None:
        self._bytes = QByteArray(path.read_bytes() if path.stat().st_size <= LARGEST else b"")
        self._side = side
        self._buffer, self._reader = QBuffer(), QImageReader()
        self._rewind()

    def _rewind(self) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._reader = QImageReader(self._buffer)
        self._reader.setDecideFormatFromContent(True)

    def moves(self) -> bool:
        """Whether it is an animation of a sane size."""
        size = self._reader.size()
        sane = size.isValid() and max(size.width(), size.height()) <= LONGEST_SIDE
        return sane and self._reader.supportsAnimation() and self._reader.imageCount() > 1

    def next(self) -> tuple[QImage, int]:
        """The next frame at its size on screen, and for how many milliseconds it stands; a null image at a fault."""
        image = self._reader.read()
        if image.isNull():
            self._rewind()
            image = self._reader.read()
        delay = max(FASTEST_MS, self._reader.nextImageDelay())
        mode = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        return (image if image.isNull() else image.scaled(QSize(self._side, self._side), mode, smooth)), delay


class Film:
    """What is known of one sticker. `wanted`: its last frame was painted."""

    def __init__(self) -> None:
        self.reel: Reel | None = None
        self.pixmap: QPixmap | None = None
        self.wanted = False
        self.playing = False
        self.still = False


class StickerPlayer(QObject):
    """`moved(media_id)` when the next frame is there to be painted."""

    moved = Signal(int)

    def __init__(self, fetch: Fetch, start: Start, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch, self._start = fetch, start
        self._films: OrderedDict[int, Film] = OrderedDict()
        self._asked: set[int] = set()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._on_state)

    def frame(self, media_id: int, side: int, *, plays: bool) -> QPixmap | None:
        """The present frame, for a box of `side` device pixels; None until there is one, or when it does not move.

        `plays` is the reader's wish for motion; without it only what was asked for (`toggle`) moves.
        """
        film = self._film(media_id)
        moves = (plays or media_id in self._asked) and _active()
        film.wanted = film.wanted or moves
        busy = sum(one.playing for one in self._films.values()) >= MOST_AT_ONCE
        if moves and not film.playing and not film.still and not busy:
            film.playing = True
            self._start(self._play(media_id, film, side))
        return film.pixmap if plays or media_id in self._asked else None

    def toggle(self, media_id: int) -> None:
        """Play or stop one that does not move by itself."""
        self._asked ^= {media_id}
        self.moved.emit(media_id)

    def is_playing(self, media_id: int) -> bool:
        """Whether frames follow each other at this moment."""
        film = self._films.get(media_id)
        return film is not None and film.playing

    def _film(self, media_id: int) -> Film:
        film = self._films.setdefault(media_id, Film())
        self._films.move_to_end(media_id)
        idle = [id for id, one in self._films.items() if not one.playing and id != media_id]
        for id in idle[: max(0, len(self._films) - KEEP)]:
            del self._films[id]
        return film

    async def _play(self, media_id: int, film: Film, side: int) -> None:
        try:
            if film.reel is None:
                film.reel = await asyncio.to_thread(Reel, await self._fetch(media_id, "original"), side)
                film.still = not await asyncio.to_thread(film.reel.moves)
            while film.wanted and not film.still:
                image, delay = await asyncio.to_thread(film.reel.next)
                film.still = image.isNull()
                if not film.still:
                    film.pixmap, film.wanted = QPixmap.fromImage(image), False
                    self.moved.emit(media_id)
                    await asyncio.sleep(delay / 1000)
        except asyncio.CancelledError:
            raise
        except Exception:  # noqa: BLE001  the session tells what went wrong; the sticker stays as it is
            film.still = True
        finally:
            film.playing = False

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state is Qt.ApplicationState.ApplicationActive:
            for media_id in list(self._films):
                self.moved.emit(media_id)


def _active() -> bool:
    return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive

"""Where painted rows get their pictures from. The timeline never fetches: it asks, paints a ground, and repaints later.

`MediaLoader` fetches through a function the main window hands in (`session.media_file`), decodes on a worker thread and
keeps a bounded number of pixmaps. `ready(media_id)` fires when a picture came or could not be had.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any, Literal, Protocol

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from shiboken6 import isValid

from desktop.views.timeline.stickers import StickerPlayer

Variant = Literal["original", "thumbnail", "rendition"]
Fetch = Callable[[int, str], Awaitable[Path]]
Start = Callable[[Coroutine[Any, Any, Any]], Any]

KEEP = 96


class PictureSource(Protocol):
    """What blocks ask for pictures."""

    def pixmap(self, media_id: int, variant: Variant, size: QSize) -> QPixmap | None:
        """The picture for a box of device pixels, or None while it is on its way or cannot be had."""
        ...

    def failed(self, media_id: int) -> bool:
        """Whether the file could not be had."""
        ...

    def retry(self, media_id: int) -> None:
        """Forget a failure."""
        ...


class NoPictures:
    """A source that has nothing."""

    def pixmap(self, media_id: int, variant: Variant, size: QSize) -> QPixmap | None:
        return None

    def failed(self, media_id: int) -> bool:
        return False

    def retry(self, media_id: int) -> None:
        """Nothing to forget."""


def read_image(path: Path, most: QSize) -> QImage:
    """Decode a picture no larger than needed, upright; a null image when it is none. Safe on any thread."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if size.isValid() and (size.width() > most.width() or size.height() > most.height()):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()


class MediaLoader(QObject):
    """Pictures by media id, fetched once each."""

    ready = Signal(int)

    def __init__(self, fetch: Fetch, start: Start, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch, self._start = fetch, start
        self.stickers = StickerPlayer(fetch, start, self)
        self._pixmaps: OrderedDict[tuple[int, str], QPixmap] = OrderedDict()
        self._loading: set[tuple[int, str]] = set()
        self._failed: set[int] = set()

    def pixmap(self, media_id: int, variant: Variant, size: QSize) -> QPixmap | None:
        key = (media_id, variant)
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
            return found
        if key not in self._loading and media_id not in self._failed:
            self._loading.add(key)
            self._start(self._load(media_id, variant, size))
        return None

    def failed(self, media_id: int) -> bool:
        return media_id in self._failed

    def retry(self, media_id: int) -> None:
        self._failed.discard(media_id)
        self.ready.emit(media_id)

    async def _load(self, media_id: int, variant: Variant, size: QSize) -> None:
        try:
            path = await self._fetch(media_id, variant)
            image = await asyncio.to_thread(read_image, path, size)
        except asyncio.CancelledError:
            raise
        except Exception:  # noqa: BLE001  the session tells what went wrong; here it is a missing picture
            image = QImage()
        if not isValid(self):  # the window closed while the file was read
            return
        self._loading.discard((media_id, variant))
        if image.isNull():
            self._failed.add(media_id)
        else:
            self._keep((media_id, variant), QPixmap.fromImage(image))
        self.ready.emit(media_id)

    def _keep(self, key: tuple[int, str], pixmap: QPixmap) -> None:
        self._pixmaps[key] = pixmap
        while len(self._pixmaps) > KEEP:
            self._pixmaps.popitem(last=False)

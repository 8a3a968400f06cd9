"""Files of messages for reading offline: encrypted, in the person's folder, the longest unused ones go first.

    <profile>/media/<hash of id and variant>

The name tells nothing; the key is the cache's. A file that does not open (another key, damaged) goes and is fetched
again. All methods may be called on any thread; two at once about one file do no harm.
"""

import contextlib
import hmac
import os
from collections.abc import Iterable
from pathlib import Path

from desktop.cache.sealed import Damaged, away, private_folder, seal, unseal

VARIANTS = ("original", "thumbnail", "rendition")
LARGEST = 4
"""No file takes more than a share of 1/4 of the room."""


class MediaCache:
    """At most `room` bytes on disk."""

    def __init__(self, folder: Path, key: bytes, room: int) -> None:
        self._folder, self._key, self.room = folder, key, room

    def get(self, media_id: int, variant: str, target: Path) -> bool:
        """Write the plain file to `target` and call it used; False when it is not here."""
        path = self._path(media_id, variant)
        try:
            unseal(self._key, path, target)
        except FileNotFoundError:
            return False
        except (Damaged, OSError):
            away(path)
            return False
        with contextlib.suppress(OSError):
            os.utime(path)
        return True

    def put(self, media_id: int, variant: str, source: Path) -> None:
        """Keep a file, if it is not too large for the room; a full disk is no mistake of anybody."""
        with contextlib.suppress(OSError):
            if source.stat().st_size * LARGEST <= self.room:
                private_folder(self._folder)
                seal(self._key, source, self._path(media_id, variant))
                self.trim()

    def forget(self, media_ids: Iterable[int]) -> None:
        """The reader may no longer see them."""
        for media_id in media_ids:
            for variant in VARIANTS:
                away(self._path(media_id, variant))

    def trim(self) -> None:
        """Delete the longest unused until the rest fits, and what was half written."""
        files = []
        for path in self._folder.iterdir() if self._folder.exists() else ():
            with contextlib.suppress(OSError):
                found = path.stat()
                files.append((found.st_mtime_ns, found.st_size, path))
        room = self.room
        for _, size, path in sorted(files, reverse=True):
            room -= size
            if room < 0:
                away(path)

    def _path(self, media_id: int, variant: str) -> Path:
        name = hmac.new(self._key, f"{media_id}/{variant}".encode(), "sha256").hexdigest()[:40]
        return self._folder / name

"""The files of drafts and unsent messages, encrypted, in the person's folder.

    <profile>/files/<id>          encrypted with the key in its row (`LocalFile.key`)
    <profile>/files/<id>.plain    ours (a recording, a pasted picture), being encrypted now
    <profile>/files/*.part        half written

What always holds: our own plain file is moved in under its id before anybody is told of it, and deleted only when the
encrypted one is on disk; so a crash at any moment leaves one of them.
"""

import os
import secrets
from collections.abc import Container, Iterator
from pathlib import Path

from desktop.cache.sealed import away, pieces, plain_size, private_folder, seal, unseal
from desktop.store.local_files import LocalFile

_MOST = 2**31 - 1  # an id travels through Qt's signals as a 32-bit number


class KeptFiles:
    """Of one Relevo user; everything but `take`, `drop` and the questions is for a worker thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def new_id(self) -> int:
        """An id that no file here has."""
        while True:
            id = -1 - secrets.randbelow(_MOST)
            if not self._sealed(id).exists() and not self._plain(id).exists():
                return id

    @staticmethod
    def new_key() -> str:
        """A key for one file."""
        return os.urandom(32).hex()

    def take(self, id: int, source: Path) -> None:
        """Move a file of ours in; raises OSError."""
        private_folder(self._folder)
        source.replace(self._plain(id))

    def keep(self, file: LocalFile, source: Path | None = None) -> int:
        """Encrypt a file (one of ours that was moved in, without `source`); its size. Raises OSError."""
        private_folder(self._folder)
        size = seal(bytes.fromhex(file.key), source or self._plain(file.id), self._sealed(file.id))
        self._plain(file.id).unlink(missing_ok=True)
        return size

    def waits(self, id: int) -> bool:
        """Whether a file of ours is here that was not encrypted before the program ended."""
        return self._plain(id).exists()

    def has(self, id: int) -> bool:
        """Whether the file is here."""
        return self._sealed(id).exists() or self.waits(id)

    def pieces(self, file: LocalFile) -> Iterator[bytes]:
        """Its bytes; raises Damaged, OSError."""
        return pieces(bytes.fromhex(file.key), self._sealed(file.id))

    def size(self, file: LocalFile) -> int:
        """How many bytes `pieces` gives: as many as were read when it was encrypted. Raises OSError."""
        return plain_size(self._sealed(file.id))

    def open(self, file: LocalFile, target: Path) -> None:
        """A plain copy; raises Damaged, OSError."""
        unseal(bytes.fromhex(file.key), self._sealed(file.id), target)

    def drop(self, id: int) -> None:
        """Nobody needs it any more."""
        for path in (self._sealed(id), self._plain(id)):
            away(path)

    def clean(self, named: Container[int]) -> int:
        """Delete what no draft and no unsent message names; how many."""
        found = list(self._folder.iterdir()) if self._folder.exists() else []
        foreign = [path for path in found if path.suffix == ".part" or _id_of(path) not in named]
        for path in foreign:
            away(path)
        return len(foreign)

    def _sealed(self, id: int) -> Path:
        return self._folder / f"{-id:x}"

    def _plain(self, id: int) -> Path:
        return self._folder / f"{-id:x}.plain"


def _id_of(path: Path) -> int:
    try:
        return -int(path.stem, 16)
    except ValueError:
        return 0

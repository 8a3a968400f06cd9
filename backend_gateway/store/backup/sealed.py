"""A stream sealed in pieces with AES-256-GCM: what is read has been proven, whatever the size of the file.

    head   = magic (8) | key id (4) | salt (16)
    piece  = length (4, big end first) | ciphertext and tag
    nonce  = counter (11) | 1 for the last piece, else 0

Called by `archive`. What always holds: a key seals one file only (it is derived with that file's salt), so a counter
may be the nonce; pieces that are missing, swapped, changed or cut off at the end raise `BackupDamaged`. The way of
sealing is STREAM of Hoang, Reyhanitabar, Rogaway and Vizar (2015).
"""

import io
import os
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from backend_gateway.errors import RelevoError
from backend_gateway.store.secrets import KEY_ID_BYTES, Keyring

MAGIC = b"RELEVOB1"
SALT = 16
PIECE = 1 << 20
TAG = 16
_LENGTH = 4
_CONTEXT = b"relevo backup"


class BackupDamaged(RelevoError):
    """A backup that is not one of ours, or not as it was written."""


class SealedWriter(io.RawIOBase):
    """Seals what is written into `file`. `close` writes the last piece; the file itself stays open."""

    def __init__(self, file: BinaryIO, keyring: Keyring) -> None:
        super().__init__()
        salt = os.urandom(SALT)
        key_id, key = keyring.derive(salt, _CONTEXT)
        self._head = MAGIC + key_id + salt
        self._file, self._cipher = file, AESGCM(key)
        self._waiting = bytearray()
        self._count = 0
        file.write(self._head)

    def writable(self) -> bool:
        """It is."""
        return True

    def write(self, data: object, /) -> int:
        """Take bytes; whole pieces leave at once."""
        view = memoryview(data).cast("B")  # type: ignore[arg-type]
        self._waiting += view
        while len(self._waiting) > PIECE:  # the last piece is known by being last: one always waits
            self._seal(bytes(self._waiting[:PIECE]), last=False)
            del self._waiting[:PIECE]
        return len(view)

    def close(self) -> None:
        """Write the piece that says: nothing is missing."""
        if not self.closed:
            self._seal(bytes(self._waiting), last=True)
        super().close()

    def abandon(self) -> None:
        """Close without the last piece: what was written must never pass for a backup."""
        self._waiting.clear()
        super().close()

    def _seal(self, piece: bytes, *, last: bool) -> None:
        sealed = self._cipher.encrypt(_nonce(self._count, last=last), piece, self._head)
        self._file.write(len(sealed).to_bytes(_LENGTH, "big") + sealed)
        self._count += 1


class SealedReader(io.RawIOBase):
    """The other way round. Raises BackupDamaged where bytes are not what was sealed, SecretUnreadable without key."""

    def __init__(self, file: BinaryIO, keyring: Keyring) -> None:
        super().__init__()
        self._head = file.read(len(MAGIC) + KEY_ID_BYTES + SALT)
        if not self._head.startswith(MAGIC) or len(self._head) < len(MAGIC) + KEY_ID_BYTES + SALT:
            raise BackupDamaged("This file is not a backup of Relevo.")
        key_id, salt = self._head[len(MAGIC) : -SALT], self._head[-SALT:]
        self._file, self._cipher = file, AESGCM(keyring.derive(salt, _CONTEXT, key_id)[1])
        self._ready = memoryview(b"")
        self._count = 0
        self._ended = False

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fill `buffer` with proven bytes; 0 at the end, which is proven too."""
        while not self._ready and not self._ended:
            self._open_piece()
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        count = min(len(view), len(self._ready))
        view[:count] = self._ready[:count]
        self._ready = self._ready[count:]
        return count

    def _open_piece(self) -> None:
        length = int.from_bytes(self._file.read(_LENGTH), "big")
        sealed = self._file.read(length) if TAG <= length <= PIECE + TAG else b""
        if not sealed or len(sealed) < length:
            raise BackupDamaged("The backup is cut short or damaged: take another one.")
        for last in (False, True):
            try:
                self._ready = memoryview(self._cipher.decrypt(_nonce(self._count, last=last), sealed, self._head))
            except InvalidTag:
                continue
            self._count += 1
            self._ended = last
            break
        else:
            raise BackupDamaged("The backup is not as it was written: take another one.")
        if self._ended and self._file.read(1):
            raise BackupDamaged("Something was added to the backup: take another one.")


def _nonce(count: int, *, last: bool) -> bytes:
    return count.to_bytes(11, "big") + bytes([last])

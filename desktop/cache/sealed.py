"""One file, encrypted in pieces: AES-256-GCM, 1 MiB each, so that a large video never stands in memory.

    "RLV1" | 16 bytes salt | piece | piece | ... | last piece        piece = ciphertext + 16 bytes tag

The key of a file is derived from the caller's and the salt, so no nonce is ever used twice; the number of a piece and
whether it is the last are its nonce, so pieces can't be swapped and a file can't be cut short unnoticed.
"""

import contextlib
import hmac
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

MAGIC = b"RLV1"
SALT = 16
PIECE = 1 << 20
TAG = 16


class Damaged(Exception):
    """The file is cut short, changed, or encrypted with another key."""


def seal(key: bytes, source: Path, target: Path) -> int:
    """Encrypt a file; the size of what was read. `target` is there whole and on disk when this returns, or not at all.

    Raises OSError.
    """
    part = target.with_name(target.name + ".part")
    try:
        with source.open("rb") as plain, _private(part) as file:
            size = _write(key, plain, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return size


def pieces(key: bytes, path: Path) -> Iterator[bytes]:
    """The file's bytes, piece by piece; raises Damaged, OSError."""
    with path.open("rb") as file:
        head = file.read(len(MAGIC) + SALT)
        if len(head) != len(MAGIC) + SALT or head[: len(MAGIC)] != MAGIC:
            raise Damaged(path.name)
        cipher = _cipher(key, head[len(MAGIC) :])
        number, piece = 0, file.read(PIECE + TAG)
        while True:
            after = file.read(PIECE + TAG)
            yield _open(cipher, _nonce(number, last=not after), piece, path)
            if not after:
                return
            number, piece = number + 1, after


def unseal(key: bytes, path: Path, target: Path) -> None:
    """Write the plain file, for whoever can only read files; raises Damaged, OSError."""
    part = target.with_name(target.name + ".part")
    try:
        with _private(part) as file:
            for piece in pieces(key, path):
                file.write(piece)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def plain_size(path: Path) -> int:
    """How many bytes are in it; of a file that was cut short, about that many. Raises OSError."""
    sealed = path.stat().st_size - len(MAGIC) - SALT
    return max(0, sealed - TAG * max(1, -(-sealed // (PIECE + TAG))))


def away(path: Path) -> None:
    """Delete it if it is there; Windows keeps what a player holds open, and the next start takes that away."""
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def private_folder(path: Path) -> Path:
    """A folder that nobody else on this computer looks into."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.chmod(0o700)  # it may have been there with other rights
    return path


def _private(path: Path) -> BinaryIO:
    return open(path, "wb", opener=_opener)


def _opener(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _write(key: bytes, plain: BinaryIO, file: BinaryIO) -> int:
    salt = os.urandom(SALT)
    file.write(MAGIC + salt)
    cipher, number, size = _cipher(key, salt), 0, 0
    piece = plain.read(PIECE)
    while True:
        after = plain.read(PIECE)
        file.write(cipher.encrypt(_nonce(number, last=not after), piece, None))
        size += len(piece)
        if not after:
            return size
        number, piece = number + 1, after


def _cipher(key: bytes, salt: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # late: the first paint needs no file

    return AESGCM(hmac.digest(key, salt, "sha256"))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _open(cipher: Any, nonce: bytes, piece: bytes, path: Path) -> bytes:
    from cryptography.exceptions import InvalidTag

    try:
        plain: bytes = cipher.decrypt(nonce, piece, None)
    except (InvalidTag, ValueError) as error:
        raise Damaged(path.name) from error
    return plain

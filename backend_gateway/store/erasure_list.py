"""Who was erased, told outside the database: a backup of before does not know it, and must forget them again.

A file with a line of JSON a time, only added to, on disk before the erasure counts. It holds fingerprints under a key
derived from the master key and a salt of its own, so that the file tells nobody who it was.
"""

import hashlib
import hmac
import os
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec import Struct

from backend_gateway.store.secrets import Keyring

PURPOSE = b"relevo erasure"
Name = tuple[str, str, str]
"""kind, scope, value of an identity."""


class Line(Struct, frozen=True):
    """One erasure; hex."""

    at: datetime
    salt: str
    key_id: str
    fingerprints: tuple[str, ...]


_decoder = msgspec.json.Decoder(Line)


def marks_of(keyring: Keyring, names: Iterable[Name]) -> tuple[bytes, bytes, list[bytes]]:
    """Salt, id of the master key, a fingerprint each."""
    salt = os.urandom(16)
    key_id, key = keyring.derive(salt, PURPOSE)
    return salt, key_id, sorted(_mark(key, name) for name in names)


def add(path: Path, at: datetime, marks: tuple[bytes, bytes, list[bytes]]) -> None:
    """Write one down, on disk when it returns. Raises OSError."""
    salt, key_id, prints = marks
    line = Line(at, salt.hex(), key_id.hex(), tuple(one.hex() for one in prints))
    path.parent.mkdir(parents=True, exist_ok=True)
    new = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(new, msgspec.json.encode(line) + b"\n")
        os.fsync(new)
    finally:
        os.close(new)


def read(path: Path) -> list[Line]:
    """All of them; none without a file. A last line that broke off never counted. Raises OSError, ValueError."""
    lines = path.read_bytes().split(b"\n") if path.exists() else []
    try:
        return [_decoder.decode(line) for line in lines[:-1]]
    except msgspec.MsgspecError as error:
        raise ValueError(f"{path} is not a list of erasures: {error}") from None


def finder(keyring: Keyring, line: Line) -> Callable[[Name], bool]:
    """Tells whether a name was erased then. Raises SecretUnreadable (the key of that time is gone)."""
    _, key = keyring.derive(bytes.fromhex(line.salt), PURPOSE, bytes.fromhex(line.key_id))
    prints = {bytes.fromhex(one) for one in line.fingerprints}
    return lambda name: _mark(key, name) in prints


def known(keyring: Keyring, line: Line, names: Iterable[Name]) -> bool:
    """Whether one of these names was erased then. Raises SecretUnreadable."""
    return any(map(finder(keyring, line), names))


def _mark(key: bytes, name: Name) -> bytes:
    return hmac.new(key, "\x1f".join(name).encode(), hashlib.sha256).digest()

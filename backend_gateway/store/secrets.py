"""Secrets at rest: sealed with AES-256-GCM under a master key that the database never sees.

    sealed = version (1 byte) | key id (4 bytes) | nonce (12 bytes) | ciphertext and tag

Called by `numbers` (tokens, app secrets, verify tokens) and by the command line for the rotation. What always holds:
the `context` ("numbers:1234:token") is authenticated, so a sealed value moved to another row does not open; the first
key seals, every key opens; the key file is 0600, made on first start, and read again when a secret needs a key that
was added to it since.
"""

import base64
import contextlib
import hashlib
import os
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from backend_gateway.errors import RelevoError
from backend_gateway.parsers import MASTER_KEY_BYTES, key_bytes, key_texts
from backend_gateway.settings import Settings

VERSION = b"\x01"
KEY_ID_BYTES = 4
NONCE_BYTES = 12
HEADER = 1 + KEY_ID_BYTES


class SecretUnreadable(RelevoError):
    """A stored secret cannot be opened: the master key that sealed it is missing."""


class Keyring:
    """The master keys of this gateway, newest first."""

    def __init__(self, keys: Sequence[bytes], file: Path | None = None) -> None:
        self._file = file
        self._hold(keys)

    def _hold(self, keys: Sequence[bytes]) -> None:
        if not keys:
            raise ValueError("a keyring needs a key")
        self._ciphers = {_key_id(key): AESGCM(key) for key in keys}
        self._keys = {_key_id(key): key for key in keys}
        self._current = _key_id(keys[0])

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Keys in base64, comma or line break between. Raises ValueError with the end of a sentence about them."""
        return cls(_keys_in(text))

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        """The keys of the setting, else of the key file, which is made when there is none."""
        if settings.master_key is not None:
            return cls.from_text(settings.master_key.reveal())
        return cls(_keys_in(_key_file(settings.key_file)), settings.key_file)

    def seal(self, plain: bytes, context: str) -> bytes:
        """`plain` under the newest key, bound to `context`."""
        self._reread()  # rare, and an old key must not seal anything new
        nonce = os.urandom(NONCE_BYTES)
        header = VERSION + self._current
        return header + nonce + self._ciphers[self._current].encrypt(nonce, plain, header + context.encode())

    def open(self, sealed: bytes, context: str) -> bytes:
        """Inverse of `seal`. Raises SecretUnreadable: unknown key, other context, or damaged."""
        self._look_for(sealed[1:HEADER])
        cipher = self._ciphers.get(sealed[1:HEADER])
        if sealed[:1] != VERSION or cipher is None:
            raise SecretUnreadable(f"The secret {context} was sealed with a master key that is not in the keyring.")
        nonce, body = sealed[HEADER : HEADER + NONCE_BYTES], sealed[HEADER + NONCE_BYTES :]
        try:
            return cipher.decrypt(nonce, body, sealed[:HEADER] + context.encode())
        except (InvalidTag, ValueError):
            raise SecretUnreadable(f"The secret {context} is damaged or belongs to another row.") from None

    def derive(self, salt: bytes, purpose: bytes, key_id: bytes | None = None) -> tuple[bytes, bytes]:
        """(id of the master key, 32 bytes derived from it) for something of its own, like a backup.

        Of the newest key, or of `key_id`. Raises SecretUnreadable when that one is not in the keyring.
        """
        chosen = self._current if key_id is None else key_id
        self._look_for(chosen)
        if chosen not in self._keys:
            raise SecretUnreadable("It was sealed with a master key that is not in the keyring.")
        return chosen, HKDF(SHA256(), MASTER_KEY_BYTES, salt, purpose).derive(self._keys[chosen])

    def _look_for(self, key_id: bytes) -> None:
        """A key nobody knows may have been added to the file since: a rotation needs no restart."""
        if key_id not in self._keys:
            self._reread()

    def _reread(self) -> None:
        if self._file is None:
            return
        with contextlib.suppress(OSError, ValueError):
            self._hold(_keys_in(self._file.read_text(encoding="utf-8")))

    def is_current(self, sealed: bytes) -> bool:
        """Whether the newest key sealed it; if not, a rotation has work left."""
        return sealed[:HEADER] == VERSION + self._current


def new_key() -> str:
    """A fresh master key in base64."""
    return base64.b64encode(secrets.token_bytes(MASTER_KEY_BYTES)).decode()


def _keys_in(text: str) -> list[bytes]:
    return [key_bytes(key) for key in key_texts(text)]


def add_key(path: Path) -> None:
    """Put a fresh key before those of the key file; it is there completely or not at all."""
    building = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    _write_keys(path, building, f"{new_key()}\n{path.read_text(encoding='utf-8')}")


def drop_old_keys(path: Path) -> int:
    """Keep the newest key of the file alone; how many went."""
    keys = key_texts(path.read_text(encoding="utf-8"))
    building = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    _write_keys(path, building, f"# Master keys of Relevo, newest first. Keep a copy apart.\n{keys[0]}\n")
    return len(keys) - 1


def _write_keys(path: Path, building: Path, text: str) -> None:
    _write_private(building, text)
    if sys.platform != "win32":
        found = path.stat()
        if os.geteuid() == 0:  # a service of another account must still read it
            os.chown(building, found.st_uid, found.st_gid)
    building.replace(path)


def _key_id(key: bytes) -> bytes:
    """Names a key without telling it; ids need no bookkeeping because they follow from the key."""
    return hashlib.sha256(b"relevo key id" + key).digest()[:KEY_ID_BYTES]


def _key_file(path: Path) -> str:
    """The text of the key file, made with one key when absent. Two first starts at once agree on one file."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    building = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    if not path.exists():
        _write_private(building, f"# Master keys of Relevo, newest first. Keep a copy apart.\n{new_key()}\n")
        try:
            os.link(building, path)  # unlike a rename it never replaces the file of who came first
        except FileExistsError:
            pass
        finally:
            building.unlink()
    _keep_private(path)
    return path.read_text(encoding="utf-8")


def _keep_private(path: Path) -> None:
    """A file of ours that everybody may read, after a copy or a restore, is ours alone again.

    One of somebody else (mounted by an orchestrator) is left as it is.
    """
    if sys.platform == "win32":
        return
    found = path.stat()
    if found.st_uid == os.geteuid() and found.st_mode & 0o077:
        path.chmod(0o600)


def _write_private(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(descriptor)

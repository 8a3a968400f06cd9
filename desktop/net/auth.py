"""Secrets of this computer, one set per Relevo user, behind a Protocol.

    service "Relevo", entry "<server>|<email>|<what>"      what: token, cache-key, outbox-key

Two people who share a computer never see each other's entries: the name holds the account, the cache and drafts are
encrypted with keys of that account. The key of the outbox is also escrowed at the gateway (`sync/escrow.py`): a lost
entry, or a computer without a keyring, loses nothing. Real keyrings fail in many ways (locked, missing, re-signed
program): a failure reads as "no secret", so the person signs in again, and a write that fails raises
`SecretsUnavailable`.
"""

import contextlib
import os
from typing import Protocol

from desktop.native.keyrings import keyring_package

SERVICE = "Relevo"


class SecretsUnavailable(Exception):
    """The system's keyring refused to keep a secret."""


class Secrets(Protocol):
    """Where secrets are kept."""

    @property
    def persistent(self) -> bool:
        """Whether what is kept here is there after the program's end, as far as is known."""

    def get(self, entry: str) -> str | None:
        """The secret, or None when there is none or it cannot be read."""

    def set(self, entry: str, secret: str) -> None:
        """Keep a secret; raises SecretsUnavailable."""

    def delete(self, entry: str) -> None:
        """Forget a secret, if there is one."""


class KeyringSecrets:
    """The operating system's keyring."""

    persistent = True

    def get(self, entry: str) -> str | None:
        package = keyring_package()
        from keyring.errors import KeyringError

        try:
            secret: str | None = package.get_password(SERVICE, entry)
        except KeyringError:
            return None
        return secret

    def set(self, entry: str, secret: str) -> None:
        package = keyring_package()
        from keyring.errors import KeyringError

        try:
            package.set_password(SERVICE, entry, secret)
        except KeyringError as error:
            raise SecretsUnavailable(str(error)) from error

    def delete(self, entry: str) -> None:
        package = keyring_package()
        from keyring.errors import KeyringError

        try:
            package.delete_password(SERVICE, entry)
        except KeyringError:
            return


class MemorySecrets:
    """Secrets that end with the program: tests, the demo, and computers without a keyring."""

    persistent = False

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}

    def get(self, entry: str) -> str | None:
        return self.entries.get(entry)

    def set(self, entry: str, secret: str) -> None:
        self.entries[entry] = secret

    def delete(self, entry: str) -> None:
        self.entries.pop(entry, None)


class ForgivingSecrets:
    """A keyring that may refuse: then secrets last as long as the program, and `persistent` says so.

    The cache is fetched again and the person signs in again at the next start; the key of what is unsent then comes
    back from the gateway. While the gateway does not have it either, the screens warn (`sync/escrow.py`).
    """

    def __init__(self, keyring: Secrets) -> None:
        self._keyring, self._memory = keyring, MemorySecrets()
        self.persistent = True

    def get(self, entry: str) -> str | None:
        return self._memory.get(entry) or self._keyring.get(entry)

    def set(self, entry: str, secret: str) -> None:
        try:
            self._keyring.set(entry, secret)
        except SecretsUnavailable:
            self.persistent = False
            self._memory.set(entry, secret)
        else:
            self._memory.delete(entry)

    def delete(self, entry: str) -> None:
        self._memory.delete(entry)
        self._keyring.delete(entry)


class Account:
    """The secrets of one Relevo user at one gateway; `device` is the id of this installation they signed in with."""

    def __init__(self, secrets: Secrets, server: str, email: str, device: str = "") -> None:
        self.server, self.email, self.device = server, email.strip().casefold(), device
        self._secrets = secrets

    @property
    def persistent(self) -> bool:
        """Whether keys and token are there at the next start, as far as is known."""
        return self._secrets.persistent

    def token(self) -> str | None:
        """The session's token, when one is remembered."""
        return self._secrets.get(self._entry("token"))

    def remember(self, token: str) -> None:
        """Keep the session's token."""
        self._secrets.set(self._entry("token"), token)

    def forget_token(self) -> None:
        """Signed out: the cache and the unsent stay, encrypted, for the next sign-in of the same person."""
        self._secrets.delete(self._entry("token"))

    def key(self, what: str) -> bytes:
        """The 32-byte key of `cache` or `outbox`, made on first use."""
        entry = self._entry(f"{what}-key")
        known = self._secrets.get(entry)
        if known is None or len(known) != 64:
            known = os.urandom(32).hex()
            self._secrets.set(entry, known)
        return bytes.fromhex(known)

    def use_key(self, what: str, key: bytes) -> None:
        """Keep a key that came from elsewhere instead of ours; without a keyring it is asked for again next time."""
        with contextlib.suppress(SecretsUnavailable):
            self._secrets.set(self._entry(f"{what}-key"), key.hex())

    def forget_key(self, what: str) -> None:
        """Nobody who comes after on this computer opens the file: its owner gets the key back by signing in."""
        self._secrets.delete(self._entry(f"{what}-key"))

    def _entry(self, what: str) -> str:
        return f"{self.server}|{self.email}|{what}"

"""How the text of one setting becomes its value.

Called by `settings` and by the command line. What always holds: a ValueError's text completes the sentence that starts
with the setting's name ("RELEVO_LISTEN must be ...") and never repeats a secret.
"""

import base64
import binascii
from collections.abc import Callable
from ipaddress import ip_network
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

MASTER_KEY_BYTES = 32


class Address(NamedTuple):
    """Where to listen."""

    host: str
    port: int


class Secret:
    """A text that does not show itself: read it with `reveal()`."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The text itself."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(***)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._value == self._value

    def __hash__(self) -> int:
        return hash(self._value)


def folder(value: str) -> Path:
    """An absolute path; `~` is the home folder."""
    path = Path(value).expanduser()
    if not path.is_absolute():
        raise ValueError(f"must be an absolute path, not {value!r}.")
    return path


def file(value: str) -> Path:
    """A file that is there."""
    path = folder(value)
    if not path.is_file():
        raise ValueError(f"names {path}, which is no file.")
    return path


def networks(value: str) -> str:
    """Addresses and networks, comma between; `none` for no proxy at all."""
    found = [each.strip() for each in value.split(",") if each.strip()]
    for each in [] if found == ["none"] else found:
        try:
            ip_network(each, strict=False)
        except ValueError:
            raise ValueError(f"takes addresses or networks like 10.0.0.0/8, not {each!r}.") from None
    return "" if found == ["none"] else ",".join(found)


def address(value: str) -> Address:
    """`127.0.0.1:8600`, `[::1]:8600`; port 0 takes a free one."""
    host, colon, port = value.rpartition(":")
    if not colon or not host or not (port.isascii() and port.isdigit()) or int(port) > 65535:
        raise ValueError(f"must be an address and a port like 127.0.0.1:8600, not {value!r}.")
    return Address(host.strip("[]"), int(port))


def database_url(value: str) -> Secret:
    """A PostgreSQL address."""
    if not value.startswith(("postgresql://", "postgres://")):
        raise ValueError(
            "must start with postgresql:// (Relevo needs PostgreSQL 18); leave it out for the embedded one."
        )
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        raise ValueError("must look like postgresql://user:password@host:5432/name.") from None
    if not parts.path.strip("/"):
        raise ValueError("must name a database at its end: postgresql://user:password@host:5432/name.")
    return Secret(value)


def web_address(value: str) -> str:
    """An http or https address without a trailing slash."""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError(f"must be an address like https://graph.facebook.com, not {value!r}.")
    return value.rstrip("/")


def web_addresses(value: str) -> tuple[str, ...]:
    """Several of them, comma between."""
    return tuple(web_address(each.strip()) for each in value.split(",") if each.strip())


def master_key(value: str) -> Secret:
    """One or more keys of 32 bytes in base64, comma or line break between."""
    if not key_texts(value):
        raise ValueError("must hold at least one key.")
    for text in key_texts(value):
        key_bytes(text)
    return Secret(value)


def secret(value: str) -> Secret:
    """A text nobody may see."""
    return Secret(value)


def key_texts(value: str) -> list[str]:
    """The keys in a text, in order; empty lines and `#` comments are skipped."""
    lines = [line for line in value.splitlines() if not line.lstrip().startswith("#")]
    return [key.strip() for line in lines for key in line.split(",") if key.strip()]


def key_bytes(text: str) -> bytes:
    """One key. Raises ValueError without repeating it."""
    try:
        raw = base64.b64decode(text.translate(str.maketrans("-_", "+/")), validate=True)
    except binascii.Error:
        raise ValueError("must be base64 (make one with: openssl rand -base64 32).") from None
    if len(raw) != MASTER_KEY_BYTES:
        raise ValueError(f"must be 32 bytes in base64, not {len(raw)} (make one with: openssl rand -base64 32).")
    return raw


def choice(*allowed: str) -> Callable[[str], str]:
    """One of a few words."""

    def parse(value: str) -> str:
        if value not in allowed:
            raise ValueError(f"must be one of {', '.join(allowed)}, not {value!r}.")
        return value

    return parse


def whole(least: int, most: int) -> Callable[[str], int]:
    """A whole number between two limits."""

    def parse(value: str) -> int:
        if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
            raise ValueError(f"must be a whole number from {least} to {most}, not {value!r}.")
        return int(value)

    return parse


def text(most: int) -> Callable[[str], str]:
    """A short text."""

    def parse(value: str) -> str:
        if len(value) > most or not value.isprintable():
            raise ValueError(f"must be a text of at most {most} characters on one line.")
        return value

    return parse

"""The gateway's address as people type it, and the addresses made from it."""

import os
from urllib.parse import urlsplit

from desktop.net.errors import AddressWrong, PlainHttp

_LOCAL = {"localhost", "127.0.0.1", "::1"}
PLAIN_HTTP = "RELEVO_PLAIN_HTTP"
"""Of the computer's environment, so that its administrator decides and nobody who signs in: hosts, by commas."""


def normalise(typed: str) -> str:
    """`inbox.company.com` -> `https://inbox.company.com`.

    Plain http is taken only for this computer, and for the hosts
    that its administrator named in RELEVO_PLAIN_HTTP.

    Raises AddressWrong for what cannot be an address, PlainHttp for http to anywhere else.
    """
    text = typed.strip()
    if "://" not in text:
        host = urlsplit(f"//{text}").hostname
        text = f"{'http' if host in _LOCAL else 'https'}://{text}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise AddressWrong(typed) from error
    if parts.scheme not in {"http", "https"} or not parts.hostname or " " in text:
        raise AddressWrong(typed)
    if parts.scheme == "http" and parts.hostname not in _LOCAL | _allowed():
        raise PlainHttp(typed)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path.rstrip('/')}"


def is_page(address: str) -> bool:
    """Whether a browser may be sent there: by https, or on this computer. Nothing else is opened on a server's word."""
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018  raises for one that is no number
    except ValueError:
        return False
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOCAL))


def stream_address(server: str) -> str:
    """The websocket beside an HTTP address."""
    return "ws" + server.removeprefix("http") + "/api/stream"


def _allowed() -> set[str]:
    return {host.strip().lower() for host in os.environ.get(PLAIN_HTTP, "").split(",") if host.strip()}

"""The gateway's address as people type it, and the addresses made from it."""

from urllib.parse import urlsplit

from desktop.net.errors import AddressWrong

_LOCAL = {"localhost", "127.0.0.1", "::1"}


def normalise(typed: str) -> str:
    """`inbox.company.com` -> `https://inbox.company.com`. Plain http is taken only for this computer.

    Raises AddressWrong for what cannot be an address, and for http to anywhere else (the password would travel open).
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
    if parts.scheme == "http" and parts.hostname not in _LOCAL:
        raise AddressWrong(typed)
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path.rstrip('/')}"


def stream_address(server: str) -> str:
    """The websocket beside an HTTP address."""
    return "ws" + server.removeprefix("http") + "/api/stream"

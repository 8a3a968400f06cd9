"""The link that configures a client in one click: where the company's gateway is, and what the company is called.

    relevo://join?server=https%3A%2F%2Frelevo.example.com&company=Casa%20Lumbre

Made by `relevo-gateway setup`, read by the client's command line. What always holds: a link names a server and signs
nobody in; plain HTTP is only taken for this machine, where nobody listens in between.
"""

from typing import Final
from urllib.parse import parse_qs, quote, urlsplit

from msgspec import Struct

SCHEME: Final = "relevo"
_LONGEST, _LONGEST_NAME = 600, 120
_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


class JoinLink(Struct, frozen=True, kw_only=True):
    """`server` without a trailing slash; `company` may be empty."""

    server: str
    company: str = ""


def write_link(link: JoinLink) -> str:
    """The link as text."""
    company = f"&company={quote(link.company, safe='')}" if link.company else ""
    return f"{SCHEME}://join?server={quote(link.server, safe='')}{company}"


def read_link(text: str) -> JoinLink | None:
    """What a link says; None for one that is none of ours, or leads where a client must not go."""
    if len(text) > _LONGEST:
        return None
    try:
        parts = urlsplit(text.strip())
        known = parse_qs(parts.query, strict_parsing=True, max_num_fields=8)
        server = known["server"][0].rstrip("/")
        there = urlsplit(server)
        host = there.hostname or ""
        safe = there.scheme == "https" or (there.scheme == "http" and host in _LOOPBACK)
        plain = not (there.path or there.query or there.fragment or there.username or there.password)
        there.port  # noqa: B018  raises for one that is no number
    except (ValueError, KeyError):
        return None
    if parts.scheme != SCHEME or parts.netloc != "join" or not (host and safe and plain):
        return None
    company = "".join(sign for sign in known.get("company", [""])[0] if sign.isprintable())
    return JoinLink(server=server, company=company[:_LONGEST_NAME])

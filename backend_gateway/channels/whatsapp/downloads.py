"""Fetching a file from Meta without ever showing our token to anybody else."""

import hashlib
from collections.abc import Callable

import httpx
from msgspec import Struct

from backend_gateway.channels.base import Refused, Unknown
from backend_gateway.channels.whatsapp.answer import GraphError, retry_after

_META = ("fbsbx.com", "facebook.com", "fbcdn.net", "whatsapp.net")
_MOST_REDIRECTS = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class TooLarge(Exception):
    """The file is larger than allowed; what was written to the sink so far is to be thrown away."""


class Downloaded(Struct, frozen=True, kw_only=True):
    """What was fetched: `size` bytes, `sha256` in hex, `mime` as the server said."""

    size: int
    sha256: str
    mime: str | None


def may_have_token(url: httpx.URL, graph: httpx.URL) -> bool:
    """Is this the configured Graph host itself, or one of Meta's hosts over HTTPS?"""
    if (url.scheme, url.host, url.port) == (graph.scheme, graph.host, graph.port):
        return True
    named = any(url.host == host or url.host.endswith("." + host) for host in _META)
    return named and url.scheme == "https" and url.port is None


async def fetch(
    http: httpx.AsyncClient,
    url: httpx.URL,
    token: str,
    graph: httpx.URL,
    sink: Callable[[bytes], object],
    max_bytes: int,
) -> Downloaded:
    """Follow at most three redirects between trusted hosts and stream the file. Raises GraphError, TooLarge."""
    for _hop in range(_MOST_REDIRECTS + 1):
        if not may_have_token(url, graph):
            raise GraphError(Refused(http_status=0, title="refused host", details=f"not a host of Meta: {url.host}"))
        async with http.stream("GET", url, headers={"Authorization": f"Bearer {token}"}) as response:
            if response.status_code in _REDIRECTS and (target := response.headers.get("location")):
                url = url.join(target)
                continue
            _check(response, max_bytes)
            return await _drain(response, sink, max_bytes)
    raise GraphError(Refused(http_status=0, title="too many redirects"))


def _check(response: httpx.Response, max_bytes: int) -> None:
    status = response.status_code
    if status >= 500:
        raise GraphError(Unknown(reason=f"HTTP {status}", http_status=status))
    if status != 200:
        raise GraphError(
            Refused(http_status=status, title=response.reason_phrase, retry_after=retry_after(response.headers))
        )
    announced = response.headers.get("content-length", "")
    if announced.isdecimal() and int(announced) > max_bytes:
        raise TooLarge(f"{announced} bytes, allowed are {max_bytes}")


async def _drain(response: httpx.Response, sink: Callable[[bytes], object], max_bytes: int) -> Downloaded:
    size, digest = 0, hashlib.sha256()
    async for chunk in response.aiter_bytes(65536):
        size += len(chunk)
        if size > max_bytes:
            raise TooLarge(f"more than {max_bytes} bytes")
        digest.update(chunk)
        sink(chunk)
    mime = response.headers.get("content-type", "").split(";")[0].strip() or None
    return Downloaded(size=size, sha256=digest.hexdigest(), mime=mime)

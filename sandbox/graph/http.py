"""Requests and answers without a framework: the sandbox also runs inside benchmarks and must cost next to nothing.

Called by the ASGI app and the handlers. Always holds: header names are lower case; bodies are bytes.
"""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qsl

import msgspec

from sandbox.errors import GraphError
from sandbox.faults import Fault

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
BIGGEST_BODY = 110 * 1024 * 1024
_JSON = msgspec.json.Encoder()


class Request(msgspec.Struct, kw_only=True, eq=False):
    """One request, read whole. `parts` are the path's segments without the version."""

    method: str
    path: str
    parts: list[str]
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes

    def json(self) -> dict[str, Any]:
        """The body as an object, form fields included. Raises GraphError 100 when it is no JSON object."""
        if not self.body:
            return {}
        kind = self.headers.get("content-type", "")
        if kind.startswith("application/x-www-form-urlencoded"):
            return dict(parse_qsl(self.body.decode()))
        try:
            return msgspec.json.decode(self.body, type=dict[str, Any])
        except msgspec.DecodeError as error:
            raise GraphError(100, message=f"(#100) Invalid JSON in the request body: {error}") from error


class Response(msgspec.Struct, kw_only=True, eq=False):
    """One answer; `manner` makes it arrive badly."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json; charset=UTF-8"
    headers: dict[str, str] = msgspec.field(default_factory=dict)
    manner: Fault | None = None


def reply(content: object, status: int = 200, *, manner: Fault | None = None, **headers: str) -> Response:
    """A JSON answer."""
    return Response(status=status, body=_JSON.encode(content), manner=manner, headers=headers)


async def read_body(receive: Receive) -> bytes:
    """The whole body. Raises GraphError 1 when it is larger than Meta takes."""
    chunks: list[bytes] = []
    size = 0
    while True:
        event = await receive()
        if event["type"] == "http.disconnect":
            break
        chunk = event.get("body", b"")
        size += len(chunk)
        if size > BIGGEST_BODY:
            raise GraphError(1, "Please reduce the amount of data you're asking for, then retry your request", http=413)
        chunks.append(chunk)
        if not event.get("more_body"):
            break
    return b"".join(chunks)

"""Resumable uploads: samples for template headers and profile pictures.

Called by the router. Rules: FACTS 8: start a session, post the bytes to it, get a handle.
"""

import secrets

from sandbox.errors import GraphError, missing
from sandbox.graph.http import Request, Response, reply
from sandbox.runtime import Runtime
from sandbox.settings import AppSettings


async def start(runtime: Runtime, _: AppSettings, request: Request) -> Response:
    """POST /{app-id}/uploads."""
    asked = request.query | {key: str(value) for key, value in request.json().items()}
    for name in ("file_length", "file_type"):
        if not asked.get(name):
            raise missing(name)
    session = "upload:" + secrets.token_urlsafe(24)
    runtime.uploads[session] = b""
    return reply({"id": session})


async def send(runtime: Runtime, session: str, request: Request) -> Response:
    """POST /{session} with `file_offset`: bytes in, handle out."""
    offset = int(request.headers.get("file_offset", "0"))
    if runtime.cut_uploads:
        runtime.cut_uploads -= 1
        runtime.uploads[session] = runtime.uploads[session][:offset] + request.body[: len(request.body) // 2]
        raise GraphError(2)
    runtime.uploads[session] = runtime.uploads[session][:offset] + request.body
    handle = "4::aW1hZ2U=:" + secrets.token_urlsafe(32)
    runtime.handles[handle] = runtime.uploads[session]
    return reply({"h": handle})


async def offset(runtime: Runtime, session: str, _: Request) -> Response:
    """GET /{session}: how far it got."""
    return reply({"id": session, "file_offset": len(runtime.uploads[session])})

"""Every refusal as problem+json (RFC 9457): what happened and what to do.

Called by Litestar for whatever a handler, a guard or its own parsing raises. What always holds: an unexpected error
tells the caller nothing but a number that is also in the log.
"""

import secrets
from typing import Any

import asyncpg
import msgspec
import structlog
from litestar import Request, Response
from litestar.exceptions import HTTPException, ValidationException
from litestar.types import ExceptionHandlersMap

from backend_gateway.errors import (
    BadRequest,
    MethodNotAllowed,
    NotFound,
    RelevoError,
    TooLarge,
    Unavailable,
)

CONTENT_TYPE = "application/problem+json"

BROKE_OFF = "client disconnected prematurely"
"""Litestar's words for a body without its end."""

log = structlog.get_logger(__name__)

Incoming = Request[Any, Any, Any]


def respond(error: RelevoError) -> Response[bytes]:
    """A refusal as a response."""
    headers = {"cache-control": "no-store"}
    if error.status == 401:
        headers["www-authenticate"] = "Bearer"
    if "retry_after" in error.data:
        headers["retry-after"] = str(error.data["retry_after"])
    body = msgspec.json.encode(error.problem())
    return Response(body, status_code=error.status, media_type=CONTENT_TYPE, headers=headers)


def _ours(_request: Incoming, error: RelevoError) -> Response[bytes]:
    if error.status >= 500:
        log.error("request failed", error=str(error))
    return respond(error)


def _frameworks(request: Incoming, error: HTTPException) -> Response[bytes]:
    """404, 405, 413, unreadable and invalid bodies."""
    if isinstance(error, ValidationException):
        return respond(BadRequest(_places(error.extra)))
    if error.status_code == 404:
        return respond(NotFound(f"There is nothing at {request.url.path[:200]}; /openapi.json lists what there is."))
    if error.status_code == 405:
        return respond(MethodNotAllowed())
    if error.status_code == 413:
        return respond(TooLarge())
    if error.status_code >= 500 and error.detail != BROKE_OFF:
        return _unexpected(request, error)
    return respond(BadRequest("The body cannot be read, or broke off: send the JSON that /openapi.json describes."))


def _places(extra: Any) -> str:
    """What is wrong where, from Litestar's list of messages."""
    found = [entry for entry in extra if isinstance(entry, dict)] if isinstance(extra, list) else []
    lines = [f"{entry.get('key') or entry.get('source') or 'body'}: {entry.get('message', '')}" for entry in found]
    return "; ".join(lines)[:1000] or "Something in the request has the wrong type: see /openapi.json."


def _out_of_range(_request: Incoming, _error: Exception) -> Response[bytes]:
    """What PostgreSQL cannot hold: a number too large, U+0000 in a text."""
    return respond(BadRequest("A number is too large, or a text holds a character that cannot be stored (U+0000)."))


def _too_deep(_request: Incoming, _error: Exception) -> Response[bytes]:
    return respond(BadRequest("The body is nested too deeply: send the JSON that /openapi.json describes."))


def _no_database(_request: Incoming, error: Exception) -> Response[bytes]:
    if isinstance(error, ValueError):  # asyncpg could not encode a value: the request's fault, not the database's
        return _out_of_range(_request, error)
    log.error("database unavailable", error=repr(error))
    return respond(Unavailable("The database does not answer. Try again in a moment."))


def _collided(_request: Incoming, error: Exception) -> Response[bytes]:
    """Two changes waited for each other and the database ended this one: nothing of it was done."""
    log.warning("two changes collided", error=repr(error))
    return respond(Unavailable("Somebody changed the same thing at this moment. Try again."))


def _unexpected(request: Incoming, error: Exception) -> Response[bytes]:
    incident = secrets.token_hex(4)
    log.error("unexpected error", incident=incident, path=request.url.path, exc_info=error)
    return respond(RelevoError(f"Tell your administrator the number {incident}: it is in the log.", incident=incident))


HANDLERS: ExceptionHandlersMap = {
    RelevoError: _ours,
    HTTPException: _frameworks,
    asyncpg.DataError: _out_of_range,
    RecursionError: _too_deep,
    asyncpg.DeadlockDetectedError: _collided,
    asyncpg.SerializationError: _collided,
    asyncpg.InterfaceError: _no_database,
    asyncpg.InternalClientError: _no_database,  # the connection was being closed at that moment
    asyncpg.PostgresConnectionError: _no_database,
    asyncpg.CannotConnectNowError: _no_database,
    ConnectionError: _no_database,
    TimeoutError: _no_database,
    Exception: _unexpected,
}

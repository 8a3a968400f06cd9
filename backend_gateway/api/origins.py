"""Where a request comes from, for the audit and the log: set once here for every request, never by hand in an action.

Called by `build` (the whole application) and `access` (once it knows whose session it is). What always holds: each
request has a number of its own, which stands in its log lines and its audit entries and goes back as `X-Request-Id`.
"""

import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import structlog

from backend_gateway.store.audit import ORIGIN, Origin, origin
from backend_gateway.store.people import SignedIn

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def told_from(application: App) -> App:
    """The application; whatever a request does knows where it comes from."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        client = scope.get("client")
        number = secrets.token_hex(8)

        async def numbered(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), (b"x-request-id", number.encode())]
            await send(message)

        found = Origin(address=str(client[0]) if client else None, correlation=number)
        with origin(found), structlog.contextvars.bound_contextvars(request=number):
            await application(scope, receive, numbered)

    return run


def tell_device(name: str) -> None:
    """Somebody signs in from this device."""
    found = ORIGIN.get()
    if found is not None:
        found.device = name


def tell_session(signed: SignedIn) -> None:
    """The guard let this session pass: what is done now is done with it."""
    found = ORIGIN.get()
    if found is not None:
        found.session_id = None if signed.key_id is not None else signed.session_id
        found.device, found.key_id = signed.device, signed.key_id

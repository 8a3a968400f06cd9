"""Makes the web application out of the route table. Called by `app` and by tests; nobody else knows the framework.

request -> guard (who, may they) -> body parsed into its struct -> handler -> struct as JSON
                any refusal on the way -> problem+json
"""

import time
from collections.abc import Awaitable, Callable, MutableMapping
from importlib import import_module
from typing import Any

from litestar import Litestar, Request
from litestar.di import Provide
from litestar.handlers import HTTPRouteHandler

from backend_gateway.api import openapi
from backend_gateway.api.access import Door, guard, signed_in
from backend_gateway.api.context import Gate
from backend_gateway.api.origins import told_from
from backend_gateway.api.phones import mask
from backend_gateway.api.problems import HANDLERS
from backend_gateway.api.routes import Route, live
from backend_gateway.errors import NotSignedIn
from backend_gateway.store.people import SignedIn

VERSION = "0.1.0"

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


def build(gate: Gate) -> App:
    """The ASGI application of `/api`, health and `/openapi.json`."""
    application = Litestar(
        route_handlers=[_handler(gate, route) for route in live()],
        dependencies={
            "gate": Provide(lambda: gate, sync_to_thread=False),
            "signed": Provide(_signed, sync_to_thread=False),
        },
        exception_handlers=HANDLERS,
        openapi_config=openapi.config(VERSION),
        logging_config=None,
        debug=False,
    )
    return told_from(timed(application, gate))  # type: ignore[arg-type]  # the framework's own spelling of ASGI types


def _handler(gate: Gate, route: Route) -> HTTPRouteHandler:
    module, _, name = route.handler.partition(":")
    function = getattr(import_module(f"backend_gateway.api.{module}"), name)
    decorate = HTTPRouteHandler(
        route.path,
        http_method=route.method,
        name=name,
        status_code=route.status,
        media_type=route.produces,
        guards=[] if route.permission == Door.ANYBODY else [guard(gate, route.permission)],
        security=[] if route.permission == Door.ANYBODY else [{"session": []}],
        request_max_body_size=route.max_body,
        after_request=None if route.permission == Door.ANYBODY else mask,
    )
    return decorate(function)


def _signed(request: Request[Any, Any, Any]) -> SignedIn:
    found = signed_in(dict(request.scope))
    if found is None:
        raise NotSignedIn
    return found


def timed(application: App, gate: Gate) -> App:
    """The application with its requests counted by route and status, and replies nobody may keep."""

    async def run(scope: Scope, receive: Receive, send: Send) -> None:
        status, began = "broken", time.monotonic()

        async def observe(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = str(message["status"])
                headers = message.setdefault("headers", [])
                if not any(name == b"cache-control" for name, _ in headers):
                    message["headers"] = [*headers, (b"cache-control", b"no-store")]
            await send(message)

        try:
            await application(scope, receive, observe)
        finally:
            route = scope.get("path_template") or "unknown"
            spent = time.monotonic() - began
            gate.metrics.requests.labels(scope.get("method", ""), route, status).observe(spent)

    return run

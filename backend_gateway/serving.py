"""The socket and the server on it. Called by `app`; knows uvicorn and nothing of what is served.

What always holds: signals belong to whoever runs the gateway, not to the server; a stop lets running requests end for
`drain_seconds`, then closes what is left.
"""

import asyncio
import os
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from typing import Any, Protocol

import uvicorn
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from backend_gateway.doorstep import DoorstepProtocol, Webhook
from backend_gateway.errors import ConfigurationError
from backend_gateway.settings import Settings

BACKLOG = 2048
SIGNAL_BYTES = 64 * 1024
"""Largest message a client may send on the stream."""

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


class WebhookApp(Webhook, Protocol):
    """The webhook, at the doorstep and as an application."""

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """Answer one request."""


class Mount:
    """One ASGI callable. The webhook and the stream stand outside the framework, the hottest route first.

    Only the API and the stream ask for a caller's address, so only there the headers of a proxy are read, and only
    those of a proxy on the list: anybody can write headers.
    """

    def __init__(self, api: App, webhook: WebhookApp, stream: App, trusted_proxies: str | None) -> None:
        self.webhook = webhook
        if trusted_proxies is None:
            trusted_proxies = os.environ.get("FORWARDED_ALLOW_IPS", "127.0.0.1")
        self._stream: Any = ProxyHeadersMiddleware(stream, trusted_proxies)  # type: ignore[arg-type]
        self._api: Any = ProxyHeadersMiddleware(api, trusted_proxies)  # type: ignore[arg-type]

    def __call__(self, scope: Scope, receive: Receive, send: Send) -> Awaitable[None]:
        """The coroutine that answers one request."""
        kind, path = scope["type"], scope.get("path")
        if kind == "http":
            return (self.webhook if path == self.webhook.path else self._api)(scope, receive, send)
        return (self._stream if path == "/api/stream" else _no_such_stream)(scope, receive, send)


async def _no_such_stream(_scope: Scope, _receive: Receive, send: Send) -> None:
    await send({"type": "websocket.close", "code": 4404, "reason": "the stream is at /api/stream"})


@asynccontextmanager
async def serving(application: App, settings: Settings, on_stop: Callable[[], None]) -> AsyncIterator[str]:
    """The address at which `application` answers until the block is left; `on_stop` runs before the draining.

    Raises ConfigurationError when the address is taken or the certificate cannot be used.
    """
    listener = _bind(settings)
    try:
        server = uvicorn.Server(_config(application, settings))
    except (OSError, ValueError) as error:  # a certificate that cannot be read, or is not of this key
        listener.close()
        raise ConfigurationError([f"RELEVO_TLS_CERT, RELEVO_TLS_KEY: they cannot be used ({error})."]) from None
    # Not serve(): that one takes the signals of the whole process.
    task = asyncio.create_task(server._serve([listener]), name="server")  # noqa: SLF001
    try:
        while not server.started and not task.done():  # noqa: ASYNC110  uvicorn tells it by a flag
            await asyncio.sleep(0.01)
        host, port = listener.getsockname()[:2]
        scheme = "https" if settings.tls_cert else "http"
        yield f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"
    finally:
        on_stop()
        server.should_exit = True
        await task
        listener.close()


def _config(application: App, settings: Settings) -> uvicorn.Config:
    config = uvicorn.Config(
        application,
        interface="asgi3",  # `Mount` hands over the coroutine instead of being one
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,  # `Mount` reads them where they matter
        timeout_graceful_shutdown=settings.drain_seconds,
        http=DoorstepProtocol,
        ws="websockets-sansio",
        ws_max_size=SIGNAL_BYTES,
        ssl_certfile=settings.tls_cert,
        ssl_keyfile=settings.tls_key,
    )
    config.load()  # reads the certificate now, so that a wrong one is told before anything is served
    return config


def _bind(settings: Settings) -> socket.socket:
    host, port = settings.listen
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return _listener(family, host, port)
    except OSError as error:
        raise ConfigurationError([f"RELEVO_LISTEN: nothing can listen on {host}:{port} ({error.strerror})."]) from None


def _listener(family: socket.AddressFamily, host: str, port: int) -> socket.socket:
    """A listening socket that knows its protocol: without it asyncio leaves Nagle's delay on (40 ms an answer)."""
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(BACKLOG)
    except OSError:
        listener.close()
        raise
    return listener

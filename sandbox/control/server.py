"""The HTTP server around the ASGI app.

Called by `Sandbox`. Always holds: it is reachable when `start` returns, listens on the given host only, and leaves
the signal handlers of the program alone.
"""

import asyncio
import contextlib
import os
import socket
from collections.abc import Awaitable, Callable, Iterator
from typing import cast

import uvicorn
from uvicorn._types import ASGIApplication

from sandbox.graph.http import Receive, Scope, Send

Application = Callable[[Scope, Receive, Send], Awaitable[None]]


class _Server(uvicorn.Server):
    """uvicorn without signal handlers, telling when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listening = asyncio.Event()
        self.leaving = asyncio.Event()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """The program that runs the sandbox owns the signals."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say so."""
        await super().startup(sockets)
        self.listening.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """With a request still running, uvicorn's way with its grace; else close at once."""
        if self.server_state.tasks:
            await super().shutdown(sockets)
            return
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        await asyncio.sleep(0)

    async def main_loop(self) -> None:
        """Tick as uvicorn does, but leave at once when told: hundreds of tests start and stop a sandbox."""
        ticks = 0
        while not await self.on_tick(ticks):
            ticks = (ticks + 1) % 864_000
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(0.1):
                    await self.leaving.wait()


class SandboxServer:
    """One listening socket."""

    def __init__(self, app: Application, host: str, port: int) -> None:
        self._socket = _listen(host, port)
        self.base_url = f"http://{host}:{self._socket.getsockname()[1]}"
        config = uvicorn.Config(
            cast("ASGIApplication", app),
            lifespan="off",
            log_config=None,
            access_log=False,
            ws="none",
            timeout_graceful_shutdown=1,
            server_header=False,
        )
        self._server = _Server(config)
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Listen."""
        self._task = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        await self._server.listening.wait()

    async def stop(self) -> None:
        """Close; open requests get a second."""
        self._server.should_exit = True
        self._server.leaving.set()
        if self._task:
            await self._task
        self._socket.close()


def _listen(host: str, port: int) -> socket.socket:
    """A bound socket. Named TCP on purpose: asyncio sets TCP_NODELAY only then, and without it answers wait 40 ms."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    bound.bind((host, port))
    bound.listen(2048)
    bound.setblocking(False)
    return bound

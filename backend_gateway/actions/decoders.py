"""Owns the decoder processes: starts one when a file comes, ends it when it idles, hangs, grows or is broken by a file.

Called by `media_work.Workshop`. What always holds: a file that crashes, hangs or bloats its decoder is refused by name
(`MediaRefused("unreadable")`) and nothing else suffers: the next file gets a new process; the process knows none of our
secrets (its environment is made anew), and a path it names outside the workspace is not believed.
"""

import asyncio
import os
import subprocess
import sys
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import psutil
import structlog

from backend_gateway.actions.decoder import MEMORY, READY, Refusal, Reply, Request, Trouble, decode, encode, read
from backend_gateway.channels.whatsapp.media import MediaRefused

LOOK_SECONDS = 0.1
IDLE_SECONDS = 300.0
START_SECONDS = 60.0
LONGEST_REPLY = 1024 * 1024
COMMAND = ("-m", "backend_gateway.actions.decoder")
ROOT = Path(__file__).parents[2]
_KEPT = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "LANG", "LD_LIBRARY_PATH")

log = structlog.get_logger(__name__)


class Decoder:
    """One process at most, one file at a time; the others wait in line."""

    def __init__(self, *, memory: int = MEMORY, command: tuple[str, ...] = COMMAND) -> None:
        """`memory`: bytes a file may take; `command`: arguments of Python that serve as `decoder.main` does."""
        self._memory = memory
        self._command = (sys.executable, *command)
        self._turn = asyncio.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._idle: asyncio.TimerHandle | None = None
        self._last: Callable[[], object] = int

    @property
    def pid(self) -> int | None:
        """The process there is now."""
        return self._process.pid if self._process else None

    async def ask(self, request: Request, within: float) -> Any:
        """The reply, `within` seconds. Raises MediaRefused (the file's fault), OSError (not its fault)."""
        async with self._turn:
            self._rest(None)
            process = await self._ready()
            reply = await self._exchange(process, encode(request), within)
            self._rest(IDLE_SECONDS)
        if isinstance(reply, Refusal):
            raise MediaRefused(reply.reason, reply.detail)
        if isinstance(reply, Trouble):
            raise OSError(reply.error)
        return reply

    def close(self) -> None:
        """End the process; a file that comes later starts another."""
        self._rest(None)
        self._last()
        self._process = None

    def _rest(self, seconds: float | None) -> None:
        """End the process after so long without work; None = not now."""
        if self._idle is not None:
            self._idle.cancel()
        self._idle = None if seconds is None else asyncio.get_running_loop().call_later(seconds, self.close)

    async def _ready(self) -> subprocess.Popen[bytes]:
        """The process, started when there is none. Raises OSError when it cannot be."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        process = self._process = await asyncio.to_thread(_start, self._command)
        self._last = weakref.finalize(self, _end, process)
        greeting = asyncio.ensure_future(asyncio.to_thread(_greeting, process))
        why = await self._watched(greeting, process, START_SECONDS)
        if greeting.result() != READY:
            self.close()
            raise OSError(f"the process that reads files does not start ({why or process.returncode})")
        return process

    async def _exchange(self, process: subprocess.Popen[bytes], message: bytes, within: float) -> Reply:
        began = time.monotonic()
        answer = asyncio.ensure_future(asyncio.to_thread(_exchange, process, message))
        why = await self._watched(answer, process, within)
        with suppress(msgspec.DecodeError):
            if why is None and answer.result():
                return decode(answer.result(), Reply)  # type: ignore[no-any-return]
        self.close()
        why = why or f"it broke its decoder ({process.returncode})"
        log.warning("a file is not read", reason=why, seconds=round(time.monotonic() - began, 1))
        raise MediaRefused("unreadable", why)

    async def _watched(
        self, work: "asyncio.Future[bytes]", process: subprocess.Popen[bytes], within: float
    ) -> str | None:
        """Wait for `work` on the process; when it takes too long or too much, end it and say why."""
        deadline = time.monotonic() + within
        try:
            while not work.done():
                await asyncio.wait({work}, timeout=LOOK_SECONDS)
                if not work.done() and (why := self._trouble(process, deadline)) is not None:
                    process.kill()
                    await asyncio.wait({work})
                    return why
        except asyncio.CancelledError:
            process.kill()  # the thread that waits for it cannot be cancelled
            await asyncio.wait({work})
            self.close()
            raise
        return None

    def _trouble(self, process: subprocess.Popen[bytes], deadline: float) -> str | None:
        if time.monotonic() > deadline:
            return "it takes too long to read"
        with suppress(psutil.Error):
            if psutil.Process(process.pid).memory_info().rss > self._memory:
                return "it takes too much memory to read"
        return None


def _start(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    environment = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=environment, **_apart())


def _apart() -> dict[str, Any]:
    """Ctrl+C at a terminal is for the gateway, which ends this process in order."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def _greeting(process: subprocess.Popen[bytes]) -> bytes:
    return process.stdout.read(1) if process.stdout else b""


def _exchange(process: subprocess.Popen[bytes], message: bytes) -> bytes:
    """Send and read; empty when the process ended instead."""
    if process.stdin is None or process.stdout is None:
        return b""
    try:
        process.stdin.write(message)
        process.stdin.flush()
        return read(process.stdout, LONGEST_REPLY)
    except OSError:
        return b""


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()

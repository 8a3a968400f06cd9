"""A window of the real client in a process of its own, and what it told about its paints.

Called by `latency` and `routing`. Always holds: the client's process has ended when the block is left; times are
`perf_counter` of this machine, which every process shares.
"""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from benchmarks.world import PASSWORD, ROOT, Server

START_SECONDS = 60.0


class Window:
    """When each thing its eye told of (a message by its last words, a conversation by its id) was first on screen.

    `told`: whatever else its eye said, in order.
    """

    def __init__(self) -> None:
        self.painted: dict[str, float] = {}
        self.told: list[dict[str, Any]] = []
        self.looking = asyncio.Event()

    async def listen(self, lines: asyncio.StreamReader) -> None:
        """Read what the client says until it ends."""
        async for line in lines:
            told = {}
            with suppress(ValueError):
                told = json.loads(line)
            if "painted" in told:
                self.painted.setdefault(told["painted"], told["at"])
            elif told:
                self.told.append(told)
                self.looking.set()

    async def all_of(self, wanted: set[str], seconds: float) -> None:
        """Return when all of these are painted, or after so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not wanted <= self.painted.keys():  # noqa: ASYNC110  it is told by another process
                    await asyncio.sleep(0.05)


@asynccontextmanager
async def window(
    folder: Path, server: Server, email: str, *, eye: str = "latency_eye", name: str = "client"
) -> AsyncIterator[Window]:
    """The client, signed in and looking with `benchmarks.EYE`; `name` is its folder's.

    Raises RuntimeError with the end of its log when it does not start.
    """
    log = folder / f"{name}.log"
    environment = {"RELEVO_DESKTOP_DIR": str(folder / name), "RELEVO_PASSWORD": PASSWORD}
    with log.open("wb") as complaints:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", f"benchmarks.{eye}", server.url, email),
            env=os.environ | environment | {"QT_QPA_PLATFORM": "offscreen"},
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
            stderr=complaints,
        )
    assert process.stdout is not None
    made = Window()
    listening = asyncio.create_task(made.listen(process.stdout))
    try:
        async with asyncio.timeout(START_SECONDS):
            await asyncio.wait({listening, asyncio.ensure_future(made.looking.wait())}, return_when="FIRST_COMPLETED")
        if not made.looking.is_set():
            raise RuntimeError(f"the client does not start:\n{log.read_text(errors='replace')[-3000:]}")
        yield made
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        await listening

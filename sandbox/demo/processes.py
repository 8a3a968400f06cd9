"""The demo's other processes: the gateway, its sub-commands and the window; all ended when the block is left."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

END_SECONDS = 20.0


async def run_command(environment: Mapping[str, str], *arguments: str) -> str:
    """Run a Python module to its end; its output. Raises RuntimeError with what it said when it failed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *arguments,
        env=os.environ | environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await process.communicate()
    text = output.decode("utf-8", "replace").strip()
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments[:2])} ended with {process.returncode}: {text[-800:]}")
    return text


@asynccontextmanager
async def running(
    environment: Mapping[str, str], log: Path | None, *arguments: str
) -> AsyncIterator[asyncio.subprocess.Process]:
    """A Python module as a process of its own until the block is left. Without `log` its output can be read."""
    target = log.open("ab") if log is not None else asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        *arguments,
        env=os.environ | environment,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=target,
        stderr=target if log is not None else None,
    )
    try:
        yield process
    finally:
        await end(process)
        if not isinstance(target, int):
            target.close()


async def end(process: asyncio.subprocess.Process) -> None:
    """Ask a process to end, and make it when it does not."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        process.send_signal(signal.SIGTERM)
    try:
        async with asyncio.timeout(END_SECONDS):
            await process.wait()
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()

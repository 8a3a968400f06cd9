"""The windows of the demo: one to look at, or (headless) an agent's and a supervisor's that work by themselves.

Called by `stage`. Always holds: the windows are real clients in processes of their own, offscreen when nobody looks.
"""

import asyncio
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sandbox.demo.office import AT_WINDOW, NADIA, PASSWORD, VALENTINA
from sandbox.demo.processes import running
from sandbox.demo.report import Painted

QT_WITHOUT_A_SCREEN = b"This plugin does not support "
"""What Qt says of its screenless platform when a window has a least size: nothing anybody could mend."""


@dataclass(frozen=True, slots=True)
class Stage:
    """How the demo is run. `seconds` None = until the window is closed; `role`: of who sits at the window."""

    headless: bool
    seconds: float | None
    out: Path | None
    speed: float
    language: str
    role: str = "agent"


def seated(stage: Stage) -> frozenset[str]:
    """Who has a window of their own, so that nobody else plays them."""
    return frozenset((VALENTINA, NADIA)) if stage.headless else frozenset((AT_WINDOW[stage.role],))


async def show(stage: Stage, folder: Path, url: str) -> int:
    """A window on the screen until it is closed; its exit code."""
    arguments = _arguments(stage, url, AT_WINDOW[stage.role])
    if stage.seconds:
        arguments += ["--seconds", str(stage.seconds)]
    if stage.role in ("supervisor", "admin"):
        arguments.append("--room")
    async with running(_environment(folder, stage.role), folder / "desktop.log", *arguments) as process:
        return await process.wait()


async def rehearse(stage: Stage, folder: Path, url: str) -> list[Painted]:
    """Both windows work for the time of the stage; what the agent's painted. Raises RuntimeError when one failed."""
    ways = [_rehearsing(stage, folder, url, email, role) for role, email in AT_WINDOW.items() if email in seated(stage)]
    painted: list[Painted] = []
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(_play(way, painted if at == 0 else [])) for at, way in enumerate(ways)]
    if code := next((task.result() for task in tasks if task.result()), 0):
        raise RuntimeError(f"a window ended with {code}")
    return painted


def _rehearsing(stage: Stage, folder: Path, url: str, email: str, role: str) -> tuple[dict[str, str], list[str]]:
    arguments = [*_arguments(stage, url, email), "--rehearse", str(stage.out), "--seconds", str(stage.seconds)]
    return {**_environment(folder, role), "QT_QPA_PLATFORM": "offscreen"}, arguments


def _environment(folder: Path, role: str) -> dict[str, str]:
    return {"RELEVO_DESKTOP_DIR": str(folder / f"desktop-{role}"), "RELEVO_PASSWORD": PASSWORD}


def _arguments(stage: Stage, url: str, email: str) -> list[str]:
    return ["desktop", "--server", url, "--account", email, "--language", stage.language]


async def _play(way: tuple[dict[str, str], list[str]], painted: list[Painted]) -> int:
    environment, arguments = way
    async with running(environment, None, *arguments) as process:
        return await _listen(process, painted)


async def _listen(process: asyncio.subprocess.Process, painted: list[Painted]) -> int:
    """Read what the window tells: one JSON object a line for every message it painted first."""
    assert process.stdout is not None  # noqa: S101  it was opened as a pipe
    async for line in process.stdout:
        told: Mapping[str, object] = {}
        with suppress(ValueError):
            told = json.loads(line)
        if "painted" in told:
            painted.append(Painted(int(str(told["painted"])), float(str(told["at"]))))
        elif line.strip() and not line.startswith(QT_WITHOUT_A_SCREEN):
            print(line.decode("utf-8", "replace").rstrip(), file=sys.stderr, flush=True)
    return await process.wait()

"""The order of the demo: sandbox, gateway, office, customers, window; and what a headless run found."""

import asyncio
import json
import sys
from collections.abc import Mapping
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from sandbox import Disturbance, Sandbox
from sandbox.customers.crowd import CustomerCrowd
from sandbox.demo.habits import SPOKEN
from sandbox.demo.office import (
    PASSWORD,
    VALENTINA,
    free_port,
    gateway_environment,
    open_office,
    wait_until_ready,
)
from sandbox.demo.processes import running
from sandbox.demo.report import Painted, make_report

SUBSCRIBE_SECONDS = 30.0
QT_WITHOUT_A_SCREEN = b"This plugin does not support "
"""What Qt says of its screenless platform when a window has a least size: nothing anybody could mend."""


@dataclass(frozen=True, slots=True)
class Stage:
    """How the demo is run. `seconds` None = until the window is closed."""

    headless: bool
    seconds: float | None
    out: Path | None
    speed: float
    language: str


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


async def run_stage(stage: Stage, folder: Path) -> int:
    """Play the demo in `folder`; the exit code."""
    async with AsyncExitStack() as stack:
        disturbance = Disturbance.usual()
        sandbox = await stack.enter_async_context(Sandbox(speed=stage.speed, disturbance=disturbance))
        port = free_port()
        url, log = f"http://127.0.0.1:{port}", folder / "gateway.log"
        environment = gateway_environment(folder, port, sandbox)
        _say("Starting PostgreSQL and the gateway ...")
        process = await stack.enter_async_context(running(environment, log, "backend_gateway", "serve"))
        await wait_until_ready(url, process, log)
        _say("Opening the office of Casa Lumbre ...")
        await open_office(environment, sandbox, url)
        await _subscribe(sandbox, f"{url}/webhooks/whatsapp")
        crowd = sandbox.crowd(deaf_to=SPOKEN, opinions=True)
        customers = asyncio.create_task(crowd.run(), name="customers")
        try:
            return await _window(stage, folder, url, sandbox, crowd)
        finally:
            customers.cancel()
            await asyncio.gather(customers, return_exceptions=True)


async def _subscribe(sandbox: Sandbox, url: str) -> None:
    """The handshake; the gateway learns a new verify token within seconds."""
    async with asyncio.timeout(SUBSCRIBE_SECONDS):
        while True:
            try:
                await sandbox.subscribe(url)
                return
            except Exception:  # noqa: BLE001  refused until the gateway has read its secrets again
                await asyncio.sleep(0.5)


def _window_arguments(stage: Stage, folder: Path, url: str) -> tuple[dict[str, str], list[str]]:
    environment = {"RELEVO_DESKTOP_DIR": str(folder / "desktop"), "RELEVO_PASSWORD": PASSWORD}
    arguments = ["desktop", "--server", url, "--account", VALENTINA, "--language", stage.language]
    if stage.headless:
        environment["QT_QPA_PLATFORM"] = "offscreen"
        arguments += ["--rehearse", str(stage.out), "--seconds", str(stage.seconds)]
    elif stage.seconds:
        arguments += ["--seconds", str(stage.seconds)]
    return environment, arguments


async def _window(stage: Stage, folder: Path, url: str, sandbox: Sandbox, crowd: CustomerCrowd) -> int:
    environment, arguments = _window_arguments(stage, folder, url)
    _say("Opening the window ...")
    if not stage.headless:
        async with running(environment, folder / "desktop.log", *arguments) as process:
            return await process.wait()
    painted: list[Painted] = []
    async with running(environment, None, *arguments) as process:
        code = await _listen(process, painted)
    with suppress(TimeoutError):
        await sandbox.idle()
    report = await make_report(url, sandbox, crowd, painted)
    print(json.dumps(report), flush=True)
    if code:
        raise RuntimeError(f"the window ended with {code}")
    return 0 if not (report["lost"] or report["doubled"]) else 1


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
            _say(line.decode("utf-8", "replace").rstrip())
    return await process.wait()

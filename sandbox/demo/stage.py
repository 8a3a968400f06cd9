"""The order of the demo: sandbox, gateway, office, customers, colleagues, window; what a headless run found."""

import asyncio
import json
import sys
from contextlib import AsyncExitStack, suppress
from pathlib import Path

from sandbox import Disturbance, Sandbox
from sandbox.customers.crowd import CustomerCrowd
from sandbox.demo.habits import SPOKEN
from sandbox.demo.office import (
    free_port,
    gateway_environment,
    open_office,
    wait_until_ready,
)
from sandbox.demo.processes import run_command, running
from sandbox.demo.report import make_report
from sandbox.demo.staff import staff
from sandbox.demo.window import Stage, rehearse, seated, show

SUBSCRIBE_SECONDS = 30.0
RETURNS = (240.0, 1200.0)
"""Seconds of a customer's life after which who was served has another question: the room never falls silent."""


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
        await open_office(environment, sandbox, url, stage.speed)
        if stage.role != "agent":
            _say("Four weeks of work behind it ...")
            await run_command(environment, "tools.demo_history")
        await _subscribe(sandbox, f"{url}/webhooks/whatsapp")
        crowd = sandbox.crowd(deaf_to=SPOKEN, opinions=True, returns=None if stage.headless else RETURNS)
        customers = asyncio.create_task(crowd.run(), name="customers")
        try:
            async with staff(url, seated(stage), stage.speed):
                return await (
                    _rehearsal(stage, folder, url, sandbox, crowd) if stage.headless else show(stage, folder, url)
                )
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


async def _rehearsal(stage: Stage, folder: Path, url: str, sandbox: Sandbox, crowd: CustomerCrowd) -> int:
    painted = await rehearse(stage, folder, url)
    with suppress(TimeoutError):
        await sandbox.idle()
    report = await make_report(url, sandbox, crowd, painted)
    print(json.dumps(report), flush=True)
    return 0 if not (report["lost"] or report["doubled"]) else 1

"""Who works in the demo beside the person at the window: one agent, and the supervisor unless she is at the window.

Called by `stage`. Always holds: they stop with the block; a gateway that is gone ends them without a word, because the
window says it.
"""

import asyncio
import random
from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from typing import Final, Protocol

import httpx
from websockets.exceptions import WebSocketException

from sandbox.demo.agent import Agent
from sandbox.demo.desk import Desk, at_desk
from sandbox.demo.office import DANIEL, NADIA, PASSWORD, VALENTINA
from sandbox.demo.supervisor import Supervisor

LOOK_S: Final = 9.0
"""Seconds between two looks of somebody who works at the speed of people."""


class Worker(Protocol):
    """Somebody who works by looking again and again."""

    async def begin(self) -> None:
        """Start the shift."""

    async def work(self) -> None:
        """One look."""


@asynccontextmanager
async def staff(url: str, seated: Collection[str], speed: float) -> AsyncIterator[None]:
    """Everybody who is not `seated` at a window works while the block lasts."""
    makers: dict[str, Callable[[Desk], Worker]] = {
        VALENTINA: lambda desk: Agent(desk, DANIEL, seed=11),
        DANIEL: lambda desk: Agent(desk, VALENTINA),
        NADIA: Supervisor,
    }
    tasks = [
        asyncio.create_task(_at_work(url, email, make, speed), name=email)
        for email, make in makers.items()
        if email not in seated
    ]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _at_work(url: str, email: str, make: Callable[[Desk], Worker], speed: float) -> None:
    dice = random.Random(email)
    try:
        async with at_desk(url, email, PASSWORD) as desk:
            worker = make(desk)
            await worker.begin()
            while True:
                await asyncio.sleep(LOOK_S * dice.uniform(0.6, 1.4) / speed)
                await worker.work()
    except (httpx.HTTPError, WebSocketException, OSError):
        return

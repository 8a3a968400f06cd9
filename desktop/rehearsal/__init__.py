"""Somebody who works by themselves through the real window, for the headless demo: an agent, or a supervisor.

Used by the composition root alone.
"""

import asyncio
import time
from pathlib import Path

from desktop.rehearsal import agent, supervisor
from desktop.sync.session import Session
from desktop.views.main_window import MainWindow

DRAIN_S = 12.0


async def rehearse(window: MainWindow, session: Session, folder: Path, seconds: float) -> None:
    """Work for so many seconds as who is signed in would, then wait until everything has left. Pictures in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)  # noqa: ASYNC240  once, before anything turns
    while (me := session.store.me) is None:  # noqa: ASYNC110  until the first snapshot
        await asyncio.sleep(0.05)
    work = agent.work if me.role == "agent" else supervisor.work
    await work(window, session, folder, seconds)
    end = time.monotonic() + DRAIN_S
    while session.unsent_count() and time.monotonic() < end:  # noqa: ASYNC110  at the end of a demo
        await asyncio.sleep(0.1)

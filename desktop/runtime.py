"""Joins Qt's loop and asyncio's. The only file that knows qasync; everything else speaks plain asyncio.

`run` starts `main` inside the loop (tasks made before the loop runs would fail), keeps Qt from quitting when the last
window closes (pending work would die), and ends every task before the loop closes (Windows' transports complain
otherwise). Nobody calls `exec()` on a dialog: a nested loop strands the other tasks for good.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

Main = Callable[[], Awaitable[int]]
SWITCH_S = 0.0005
"""After this other threads (who writes the cache) let the GUI thread go on. At Python's own 5 ms a turn of the loop
that has to get Python back twenty times, once for each read of a socket, takes a tenth of a second."""


def run(app: QApplication, main: Main) -> int:
    """Run `main` to its end; its exit code."""
    app.setQuitOnLastWindowClosed(False)
    sys.setswitchinterval(SWITCH_S)
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)
    with loop:
        code: int = loop.run_until_complete(_with_clean_end(main))
    return code


async def _with_clean_end(main: Main) -> int:
    try:
        return await main()
    finally:
        me = asyncio.current_task()
        others = [task for task in asyncio.all_tasks() if task is not me]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await asyncio.get_running_loop().shutdown_asyncgens()


async def closing(signal_once: Callable[[Callable[[], None]], object]) -> None:
    """Wait until a callback given to `signal_once` is called: for windows and dialogs that end by a signal."""
    done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def finish() -> None:
        if not done.done():
            done.set_result(None)

    signal_once(finish)
    await done

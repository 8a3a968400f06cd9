"""The joined loop: asyncio and Qt run together, and everything ends cleanly."""

import subprocess
import sys

PROGRAM = """
import asyncio, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from desktop.runtime import closing, run

app = QApplication([])
ended = []

async def background():
    try:
        await asyncio.sleep(60)
    finally:
        ended.append("background")

async def main():
    task = asyncio.create_task(background())
    window = QWidget()
    window.show()
    ticks = []
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    while len(ticks) < 3:
        await asyncio.sleep(0.001)
    window.close()
    await closing(lambda done: QTimer.singleShot(1, done))
    server = await asyncio.start_server(lambda r, w: w.close(), "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    assert await reader.read() == b""
    writer.close()
    server.close()
    return 7

code = run(app, main)
assert ended == ["background"], ended
sys.exit(code)
"""


def test_qt_and_asyncio_share_a_loop_that_outlives_its_last_window_and_ends_every_task() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error::ResourceWarning", "-c", PROGRAM], capture_output=True, text=True, timeout=60,
        check=False, env={"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": ".", "HOME": "/tmp"},
    )  # fmt: skip
    assert done.returncode == 7, done.stderr
    assert "Traceback" not in done.stderr

"""The real client, without a screen, with the live room open: how long its window does not listen.

    python -m benchmarks.board_eye SERVER EMAIL      the password in RELEVO_PASSWORD

A timer of Qt beats every few milliseconds; between two beats whoever types or clicks waits. Prints JSON lines: once
{"opened_ms": from the command until the room with its board is painted, "looking": true}, then every second {"beats":
[[perf_counter, this thread's seconds] ...], "events": items of frames}. Called by `board`.
"""

import asyncio
import json
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.sync.session import Session
    from desktop.views.main_window import MainWindow

BEAT_MS = 4
EVERY_S = 1.0
SETTLED_S = 8.0
"""A client that just started still reads its lists and loads what may be wanted; a room is opened later in the day."""
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


async def look(window: "MainWindow", session: "Session", folder: Path, seconds: float) -> None:  # noqa: ARG001
    """In the place of the demo's supervisor: open the room and leave it open."""
    while session.store.me is None or not session.store.views:  # noqa: ASYNC110  until the first snapshot
        await asyncio.sleep(0.05)
    await asyncio.sleep(SETTLED_S)
    print(json.dumps({"opened_ms": await _opened(window), "looking": True}), flush=True)
    arrived, beats = _counted(session), _heart(window)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        await asyncio.sleep(EVERY_S)
        print(json.dumps({"beats": beats, "events": sum(arrived)}), flush=True)
        beats.clear()
        arrived.clear()


def _counted(session: "Session") -> list[int]:
    """Items of each frame from now on."""
    from protocol.frames import Events, Frame

    arrived, usual = list[int](), session.engine.frame

    def frame(one: Frame) -> bool:
        if isinstance(one, Events):
            arrived.append(len(one.items))
        return usual(one)

    session.engine.frame = frame  # type: ignore[assignment,method-assign]
    return arrived


async def _opened(window: "MainWindow") -> float:
    """Milliseconds until the room has been painted with what it was told."""
    began = time.perf_counter()
    window.ui.show_live_room()
    room = window.ui.room()
    assert room is not None
    while room.model.board is None:  # noqa: ASYNC110  it has no other way to say so that costs nothing
        await asyncio.sleep(0.001)
    window.repaint()
    return (time.perf_counter() - began) * 1000


def _heart(window: "MainWindow") -> list[tuple[float, float]]:
    """The beats from now on."""
    from PySide6.QtCore import Qt, QTimer

    beats: list[tuple[float, float]] = []
    timer = QTimer(window)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append((time.perf_counter(), time.thread_time())))
    timer.start(BEAT_MS)
    return beats


if __name__ == "__main__":
    from benchmarks.latency_eye import client

    sys.exit(client(look, *sys.argv[1:]))

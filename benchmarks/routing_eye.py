"""The real client, without a screen, telling when each conversation of its agent was first painted in the list.

    python -m benchmarks.routing_eye SERVER EMAIL      the password in RELEVO_PASSWORD

It shows what is the agent's own. Prints one JSON line for each conversation, {"painted": its id as text, "at":
time.perf_counter()}, once the paint that showed its row is over. Called by `routing_screen`, which ends it.
"""

import asyncio
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.sync.session import Session
    from desktop.views.main_window import MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class Eye:
    """Looks after every paint of the list whose rows are in it."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._told: set[int] = set()

    def painted(self) -> None:
        """A paint is over."""
        from benchmarks.latency_eye import say

        now = time.perf_counter()
        for id_ in self._rows():
            if id_ not in self._told:
                self._told.add(id_)
                say(str(id_), now)

    def _rows(self) -> "Iterator[int]":
        from desktop.models.rows import ROW_ROLE

        rows, model = self._window.list.rows, self._window.list.model
        height = rows.viewport().height()
        for at in range(model.rowCount()):
            if rows.rowViewportPosition(at) >= height:
                return
            yield model.data(model.index(at, 0), ROW_ROLE).id


async def look(window: "MainWindow", session: "Session", folder: Path, seconds: float) -> None:  # noqa: ARG001
    """In the place of the demo's agent: show what is mine and look."""
    from benchmarks.latency_eye import ready, watch

    paints = watch(Eye(window), window)
    window.ui.show_view("mine")
    ready()
    await asyncio.sleep(seconds)
    del paints


if __name__ == "__main__":
    from benchmarks.latency_eye import client

    sys.exit(client(look, *sys.argv[1:]))

"""Probe: from exec to the list painted from the cache, and what the window then weighs. One start per process.

`bare` is a PySide6 window that paints a line of text. `relevo` is `python -m desktop` with a remembered account, whose
gateway is away. Both tell the moment their paint was over; the parent knows when it called exec.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

SETTLE_MS = 4000


def run(_places: dict[int, Path], *, what: str, began: float, settle: bool) -> dict[str, float]:
    """Never returns: prints figures and ends when the window has been painted (and has settled)."""
    app = QApplication(sys.argv[:1])
    watch = Watch(app, began, settle=settle)
    if what == "bare":
        window = Bare()
        watch.wanted = lambda widget: widget is window
        window.resize(1280, 800)
        window.show()
        app.exec()
    else:
        from desktop.__main__ import main

        watch.wanted = _list_with_rows
        main([])
    raise AssertionError("the window was closed before it was painted")


class Bare(QWidget):
    """What PySide6 itself costs."""

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802  Qt's name
        painter = QPainter(self)
        painter.drawText(20, 40, "Relevo")
        painter.end()


class Watch(QObject):
    """Hears every paint of the program; the one that counts ends it."""

    def __init__(self, app: QApplication, began: float, *, settle: bool) -> None:
        super().__init__(app)
        self._began, self._settle, self._at = began, settle, 0.0
        self.wanted = _list_with_rows
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        paint = event.type() == QEvent.Type.Paint and not self._at
        if paint and isinstance(watched, QWidget) and self.wanted(watched):
            self._at = -1.0
            QTimer.singleShot(0, self._painted)  # runs when this paint has ended
        return False

    def _painted(self) -> None:
        self._at = time.monotonic()
        if self._settle:
            QTimer.singleShot(SETTLE_MS, self._end)
        else:
            self._end()

    def _end(self) -> None:
        memory = psutil.Process().memory_info().rss / 2**20
        print(json.dumps({"painted_ms": (self._at - self._began) * 1000, "resident_mb": memory}), flush=True)
        os._exit(0)


def _list_with_rows(widget: QWidget) -> bool:
    table = widget.parent()
    if not isinstance(table, QTableView) or table.viewport() is not widget:
        return False
    model = table.model()
    return model is not None and model.rowCount() > 0 and table.isVisible()


def start(what: str, place: Path | None, environment: dict[str, str], *, settle: bool = False) -> dict[str, float]:
    """One start in a process of its own; its figures. Raises RuntimeError with what it complained about."""
    told = {"what": what, "began": time.monotonic(), "settle": settle, "places": {"0": str(place)} if place else {}}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.desktop_probe", "start"], input=json.dumps(told), text=True, timeout=120,
        capture_output=True, env=os.environ | environment, cwd=Path(__file__).resolve().parent.parent, check=False,
    )  # fmt: skip
    if done.returncode or not done.stdout.strip():
        raise RuntimeError(done.stderr[-3000:])
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures

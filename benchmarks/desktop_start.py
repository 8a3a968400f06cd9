"""Probe: from exec to the list painted from the cache, and what the window then weighs. One start per process.

`bare` is a PySide6 window that paints a line of text (`desktop_bare`). `relevo` is `python -m desktop` with a
remembered account, whose gateway is away: `import_lean`, then `main`, as its entry point does; a watcher is set beside
them when the application exists. Both tell the moment their paint was over; the parent knows when it called exec.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget


def run(_places: dict[int, Path], *, what: str, began: float, settle: bool) -> dict[str, float]:
    """Never returns: prints figures and ends when the window has been painted (and has settled)."""
    if what == "bare":
        from benchmarks.desktop_bare import open_bare

        open_bare(began, settle=settle)
    else:
        _relevo(began, settle=settle)
    raise AssertionError("the window was closed before it was painted")


def _relevo(began: float, *, settle: bool) -> None:
    import gc

    from desktop.native.lean_start import import_lean

    gc.disable()
    import_lean()
    from desktop import app
    from desktop.__main__ import main

    usual = app.make_application

    def watched() -> "QApplication":
        from benchmarks.desktop_bare import Watch

        made = usual()
        Watch(made, began, _list_with_rows, settle=settle)
        return made

    app.make_application = watched
    main([])


def _list_with_rows(widget: "QWidget") -> bool:
    """Whether it is the viewport of a table that shows rows."""
    from PySide6.QtWidgets import QTableView

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

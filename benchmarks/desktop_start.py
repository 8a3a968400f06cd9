"""Probe: from exec to the list painted from the cache, and what the window then weighs. One start per process.

`bare` is a PySide6 window that paints a line of text (`desktop_bare`). `relevo` is `python -m desktop` with a
remembered account, whose gateway is away: `import_lean`, then `main`, as its entry point does; a watcher hears its list
when the window is shown. Both tell the moment their paint was over; the parent knows when it called exec.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


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
    from desktop import first_paint
    from desktop.__main__ import main

    usual = first_paint.paint

    def watched(widget: "QWidget", patience_s: float = first_paint.PATIENCE_S) -> None:
        from benchmarks.desktop_bare import Watch

        if not _shows_rows(widget):
            raise AssertionError("what is painted first is not the list")
        Watch(widget, began, settle=settle)
        usual(widget, patience_s)

    first_paint.paint = watched
    main([])


def _shows_rows(widget: "QWidget") -> bool:
    """Whether it is the viewport of a table that shows rows in a window."""
    from PySide6.QtWidgets import QTableView

    table = widget.parent()
    if not isinstance(table, QTableView) or table.viewport() is not widget or not table.window().isVisible():
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

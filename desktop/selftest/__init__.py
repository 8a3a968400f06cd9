"""`relevo --selftest [DIR]`: does this build, on this computer, have all that the program needs?

Run on every frozen build before anybody gets it (`dev.py build`, the workflows of each system), and by whoever helps a
user on the telephone. It signs in nowhere and touches no account: what it keeps, it keeps in a folder that goes again.
Each check is a line on standard output; the exit code is 0 when none failed. What this computer does not have (a
keyring, say) but the program can do without is told and is no failure.
"""

import sys
import tempfile
import time
import traceback
from pathlib import Path

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from desktop.selftest.absent import Absent
from desktop.selftest.checks import CHECKS, Check
from desktop.selftest.screens import every_screen
from desktop.shots.camera import start_offscreen


def run(pictures: Path | None = None) -> int:
    """Do every check, in order; the exit code. `pictures` is where the screens are left to be looked at."""
    qInstallMessageHandler(_hear)
    app = start_offscreen()
    with tempfile.TemporaryDirectory(prefix="relevo-selftest-", ignore_cleanup_errors=True) as folder:
        checks = {**CHECKS, "screens": lambda scratch: every_screen(pictures or scratch)}
        failed = [name for name, check in checks.items() if not _passes(name, check, Path(folder))]
    del app
    qInstallMessageHandler(None)
    _say(f"FAILED: {', '.join(failed)}" if failed else "All of it works here.")
    return 1 if failed else 0


def _passes(name: str, check: Check, folder: Path) -> bool:
    begun = time.perf_counter()
    try:
        word, told = "ok", check(folder)
    except Absent as absent:
        word, told = "absent", str(absent)
    except Exception as error:  # noqa: BLE001  whatever it is, the next check is done and this one is told
        traceback.print_exc()
        word, told = "FAILED", f"{type(error).__name__}: {error}"
    _say(f"{name:<10}{word:<8}{(time.perf_counter() - begun) * 1000:6.0f} ms  {told}")
    return word != "FAILED"


def _hear(kind: QtMsgType, _context: object, text: str) -> None:
    """What Qt says, but for what a screen without a monitor can never do."""
    if not text.startswith("This plugin does not support"):
        sys.stderr.write(f"{kind.name}: {text}\n")


def _say(line: str) -> None:
    """A windowed program of Windows has no standard output unless somebody gave it one."""
    if sys.stdout is not None:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

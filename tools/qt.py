"""Make sure Qt finds its system libraries on Linux: by trying, never by guessing from the distribution's name.

Called by commands.py after the requirements are installed. Always holds: on macOS and Windows there is nothing to do,
the wheels carry everything.
"""

import os
import platform
import subprocess
import sys

from tools import apt, venv
from tools.places import PYTHON, Trouble

OFFSCREEN = [
    *("libgl1", "libegl1", "libx11-6", "libglib2.0-0", "libfontconfig1", "libfreetype6", "libdbus-1-3"),
    "libxkbcommon0",
]
WINDOW = ["libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"]

TRY_OFFSCREEN = "from PySide6.QtWidgets import QApplication; QApplication([])"
TRY_WINDOW = """
import ctypes, pathlib, PySide6.QtGui
root = pathlib.Path(PySide6.__file__).parent
ctypes.CDLL(str(next(root.glob("Qt/plugins/platforms/libqxcb.so"))))
"""

GLIBC = (2, 34)  # the oldest the wheels of PySide6 6.11 accept


def refuse_old_glibc() -> None:
    """Stop early where no wheel of Qt exists.

    Raises:
        Trouble: naming the systems that are new enough.
    """
    name, version = platform.libc_ver()
    if sys.platform != "linux" or not version:
        return
    if name != "glibc" or tuple(int(part) for part in version.split(".")[:2]) < GLIBC:
        message = (
            f"Qt needs glibc 2.34 or newer; this system has {name} {version}. "
            "Debian 12, Ubuntu 22.04, Fedora 35 and everything after them will do."
        )
        raise Trouble(message)


def ensure(*, window: bool) -> None:
    """Install or name the libraries Qt misses: for drawing offscreen, and for a real window too when asked.

    Raises:
        Trouble: when they are missing and we may not install them.
    """
    if sys.platform != "linux":
        return
    _ensure("offscreen", TRY_OFFSCREEN, OFFSCREEN)
    if window:
        _ensure("window", TRY_WINDOW, WINDOW)


def _ensure(kind: str, attempt: str, packages: list[str]) -> None:
    key = venv.requirements_key("runtime")
    if venv.is_stamped(f"qt-{kind}", key):
        return
    if _failure(attempt):
        apt.install("Qt misses libraries of the system.", packages)
        reason = _failure(attempt)
        if reason:
            message = f"Qt still does not start: {reason}\nThe packages of Debian that help: {' '.join(packages)}"
            raise Trouble(message)
    venv.stamp(f"qt-{kind}", key)


def _failure(attempt: str) -> str:
    """Return why Qt did not start in a child of its own (the last line it printed), or an empty string."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.run([PYTHON, "-c", attempt], capture_output=True, text=True, env=environment, check=False)
    if child.returncode == 0:
        return ""
    lines = child.stderr.strip().splitlines()
    return lines[-1] if lines else f"it ended with code {child.returncode}"

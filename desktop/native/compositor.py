"""Whether the screen shows what is see-through. Without a compositor X11 paints it black: windows must be cut to shape.

Called by popups when they are shown. What always holds: only X11 is asked; whenever the answer cannot be had, there is
a compositor (every other system has one).
"""

import ctypes
import ctypes.util
from functools import cache
from typing import Any

from PySide6.QtGui import QGuiApplication


def composited() -> bool:
    """Ask the X server who composites its first screen; a fraction of a millisecond."""
    if QGuiApplication.platformName() != "xcb":
        return True
    asked = _connection()
    if asked is None:
        return True
    x11, display, atom = asked
    return bool(x11.XGetSelectionOwner(display, atom))


@cache
def _connection() -> tuple[Any, Any, int] | None:
    """Our own line to the X server, the library and the name of the compositor's selection; kept while we run."""
    try:
        x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        x11.XOpenDisplay.restype = x11.XGetSelectionOwner.restype = x11.XInternAtom.restype = ctypes.c_void_p
        x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
        x11.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
        x11.XGetSelectionOwner.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    except (OSError, AttributeError):
        return None
    display = x11.XOpenDisplay(None)
    return (x11, display, x11.XInternAtom(display, b"_NET_WM_CM_S0", 0)) if display else None

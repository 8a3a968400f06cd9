"""Linux: idle time from X11's screen saver extension, the lock (and idle, where it knows) from logind over D-Bus.

Either may be missing (Wayland has no such extension, a container no logind); what is there is used.
"""

import ctypes
import os
import time
from ctypes import util
from typing import Any

from desktop.native.activity.probe import Probe


class ScreenSaverInfo(ctypes.Structure):
    """XScreenSaverInfo."""

    _fields_ = (
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
        ("kind", ctypes.c_int),
        ("til_or_since", ctypes.c_ulong),
        ("idle", ctypes.c_ulong),
        ("event_mask", ctypes.c_ulong),
    )


class X11Idle:
    """Milliseconds since the last input of the whole display. Raises OSError where there is no such display."""

    def __init__(self) -> None:
        self._x, self._saver = _library("X11"), _library("Xss")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XCloseDisplay.argtypes = [ctypes.c_void_p]
        self._saver.XScreenSaverQueryInfo.argtypes = [
            ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(ScreenSaverInfo),
        ]  # fmt: skip
        self._display = self._x.XOpenDisplay(None)
        if not self._display:
            raise OSError("there is no X display")
        self._root = self._x.XDefaultRootWindow(self._display)

    def seconds(self) -> float | None:
        """Since the last input; None when the extension does not answer."""
        info = ScreenSaverInfo()
        if not self._saver.XScreenSaverQueryInfo(self._display, self._root, ctypes.byref(info)):
            return None
        return float(info.idle) / 1000

    def close(self) -> None:
        """Close the display."""
        if self._display:
            self._x.XCloseDisplay(self._display)
            self._display = None


class Logind:
    """LockedHint, IdleHint and IdleSinceHint of my session. Raises OSError where logind is not."""

    def __init__(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusInterface

        bus = QDBusConnection.systemBus()
        if not bus.isConnected():
            raise OSError("there is no system bus")
        service, path = "org.freedesktop.login1", "/org/freedesktop/login1/session/auto"
        self._session: Any = QDBusInterface(service, path, f"{service}.Session", bus)
        if not self._session.isValid():
            raise OSError("logind does not know this session")

    def locked(self) -> bool | None:
        """Whether the desktop says it is locked."""
        hint = self._session.property("LockedHint")
        return bool(hint) if hint is not None else None

    def seconds(self) -> float | None:
        """Since it has been idle; 0 when it is not."""
        idle, since = self._session.property("IdleHint"), self._session.property("IdleSinceHint")
        if idle is None:
            return None
        return max(0.0, time.time() - float(since) / 1e6) if idle and since else 0.0


class LinuxProbe:
    """Idle by X11 if it tells, else by logind; locked by logind."""

    def __init__(self, display: X11Idle | None, logind: Logind | None) -> None:
        self._display, self._logind = display, logind

    def idle_s(self) -> float | None:
        if self._display is not None:
            return self._display.seconds()
        return self._logind.seconds() if self._logind is not None else None

    def locked(self) -> bool | None:
        return self._logind.locked() if self._logind is not None else None

    def close(self) -> None:
        """Let go of the display."""
        if self._display is not None:
            self._display.close()


def linux_probe() -> Probe | None:
    """What this desktop offers; None when it tells nothing."""
    display, logind = None, None
    if os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        display = _maybe(X11Idle)
    logind = _maybe(Logind)
    return LinuxProbe(display, logind) if display is not None or logind is not None else None


def _maybe(make: Any) -> Any:
    try:
        return make()
    except (OSError, AttributeError, ImportError):
        return None


def _library(name: str) -> ctypes.CDLL:
    found = util.find_library(name)
    if found is None:
        raise OSError(f"lib{name} is not here")
    return ctypes.CDLL(found)
